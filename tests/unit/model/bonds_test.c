/* SPDX-License-Identifier: MIT */
/* Bonds: which evidence makes two people of two inputs one, and which does not. */
#include "bonds.h"

#include "check.h"

static bool is_lower(void *self, size_t input, size_t other)
{
    (void)self;
    return input < other;
}

static size_t own_view(void *self, size_t input)
{
    (void)self;
    return input;
}

static size_t one_view(void *self, size_t input)
{
    (void)self, (void)input;
    return 0;
}

static struct arena *arena;
static struct bonds *bonds;

static uint32_t account(const char *id)
{
    return bonds_who(bonds, 0, (struct party){str_of(id), STR("bất kỳ")});
}

static uint32_t named(size_t input, const char *name)
{
    return bonds_who(bonds, input, (struct party){STR_NONE, str_of(name)});
}

static void settle(size_t (*view)(void *, size_t))
{
    bonds_settle(bonds, &(struct bonds_court){is_lower, view, NULL});
}

/* The account, else "name@input"; "" where there is none. */
static bool leads_to(size_t input, const char *name, const char *want)
{
    struct kin kin;
    bool found = bonds_kin(bonds, input, str_of(name), &kin);
    struct str got = !found     ? STR("")
                     : kin.id.n ? kin.id
                                : arena_format(arena, "%.*s@%zu", STR_ARG(kin.name), kin.input);
    return str_is(got, want);
}

static void begin(void)
{
    arena_free(arena);
    arena = arena_new();
    bonds = bonds_new(arena);
}

static void enough_evidence(void)
{
    begin();
    bonds_testify(bonds, named(1, "Chị Dụ"), account("7"), BOND_TELLING);
    bonds_testify(bonds, named(1, "Anh Ví"), account("8"), BOND_TELLING);
    bonds_testify(bonds, account("7"), named(1, "Chị Dụ"), BOND_TELLING);
    bonds_testify(bonds, named(1, "Mẫu"), account("9"), BOND_SURE);
    settle(own_view);
    CHECK(leads_to(1, "Chị Dụ", "7") && leads_to(1, "Mẫu", "9"));
    CHECK(leads_to(1, "Anh Ví", "")); /* one text is none */
    CHECK(leads_to(2, "Mẫu", "") && leads_to(1, "Ai đó", ""));
}

static void nobody_is_two(void)
{
    begin();
    bonds_testify(bonds, named(1, "Lan"), account("7"), BOND_SURE);
    bonds_testify(bonds, named(1, "Lan"), account("8"), BOND_SURE);
    bonds_testify(bonds, named(2, "Cúc"), named(3, "Cúc CV"), BOND_SURE);
    bonds_testify(bonds, named(2, "Cúc"), named(3, "Cúc TP"), BOND_SURE);
    settle(own_view);
    CHECK(leads_to(1, "Lan", "") && leads_to(2, "Cúc", "") && leads_to(3, "Cúc CV", ""));
    CHECK(bonds_are_two(bonds, account("7"), account("8")));
    CHECK(!bonds_are_two(bonds, account("7"), named(1, "Lan")));
}

static void names_of_several_inputs(void)
{
    begin();
    bonds_testify(bonds, named(2, "Dụ VP"), named(1, "Thí Dụ"), BOND_SURE);
    settle(own_view);
    CHECK(leads_to(2, "Dụ VP", "Thí Dụ@1") && leads_to(1, "Thí Dụ", ""));
    begin();
    bonds_testify(bonds, named(1, "Lan"), account("7"), BOND_SURE);
    named(2, "Lan");
    settle(own_view);
    CHECK(leads_to(2, "Lan", ""));
    begin();
    bonds_testify(bonds, named(1, "Lan"), account("7"), BOND_SURE);
    named(2, "Lan");
    settle(one_view); /* copies of one view: equal names are one person */
    CHECK(leads_to(2, "Lan", "7"));
}

static void names_in_doubt(void)
{
    begin();
    bonds_doubt(bonds, account("7"), 11);
    CHECK(bonds_doubts(bonds, STR("7"), 11) && !bonds_doubts(bonds, STR("7"), 12));
    CHECK(!bonds_doubts(bonds, STR("8"), 11) && !bonds_doubts(bonds, STR_NONE, 11));
}

int main(void)
{
    enough_evidence();
    nobody_is_two();
    names_of_several_inputs();
    names_in_doubt();
    arena_free(arena);
    return check_result();
}
