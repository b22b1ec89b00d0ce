/* SPDX-License-Identifier: MIT */
#include "viet.h"

#include "check.h"
#include "shared.h"

static void kinds(void)
{
    static const struct {
        const char *bare;
        enum bare_kind kind;
    } cases[] = {
        {"khong", BARE_NEEDS_MARK},  {"duoc", BARE_NEEDS_MARK},  {"viec", BARE_NEEDS_MARK},
        {"nguyen", BARE_NEEDS_MARK}, {"chieu", BARE_NEEDS_MARK}, {"hop", BARE_NEEDS_MARK},
        {"thuoc", BARE_NEEDS_MARK},  {"gieng", BARE_NEEDS_MARK}, {"quyet", BARE_NEEDS_MARK},
        {"anh", BARE_POSSIBLE},      {"em", BARE_POSSIBLE},      {"cho", BARE_POSSIBLE},
        {"qua", BARE_POSSIBLE},      {"quy", BARE_POSSIBLE},     {"gi", BARE_POSSIBLE},
        {"xoong", BARE_POSSIBLE},    {"trang", BARE_POSSIBLE},   {"phin", BARE_POSSIBLE},
        {"moay", BARE_POSSIBLE},     {"the", BARE_POSSIBLE},     {"street", BARE_FOREIGN},
        {"web", BARE_FOREIGN},       {"file", BARE_FOREIGN},     {"buan", BARE_FOREIGN},
        {"ko", BARE_FOREIGN},        {"dc", BARE_FOREIGN},       {"", BARE_FOREIGN},
        {"2h", BARE_FOREIGN},        {"không", BARE_FOREIGN},    {"nghieng", BARE_NEEDS_MARK},
        {"nghiengg", BARE_FOREIGN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (!CHECK(viet_bare_kind(str_of(cases[i].bare)) == cases[i].kind))
            printf("    %s\n", cases[i].bare);
}

/* Against a list made from dictionaries: all of its bases are known, and hardly any that needs a mark is
 * taken for a word as it stands. */
static void agreement_with_dictionaries(void)
{
    enum { BASE, NEEDS_MARK, FIELDS };
    struct arena *arena = arena_new();
    struct str row[FIELDS];
    size_t bases = 0, unknown = 0, needing = 0, missed = 0;
    FILE *file = shared_open(arena, "ascii_bases.tsv");
    while (file && shared_row(file, arena, row, FIELDS) == FIELDS) {
        enum bare_kind kind = viet_bare_kind(row[BASE]);
        bool needs_mark = str_is(row[NEEDS_MARK], "1");
        bases++;
        unknown += kind == BARE_FOREIGN;
        needing += needs_mark;
        missed += needs_mark && kind == BARE_POSSIBLE;
    }
    if (file) {
        printf("%zu bases: %zu unknown; %zu need a mark: %zu missed\n", bases, unknown, needing, missed);
        CHECK(bases > 1500);
        CHECK(unknown * 100 < bases * 2);
        CHECK(missed * 100 < needing * 2);
        fclose(file);
    }
    arena_free(arena);
}

int main(void)
{
    kinds();
    agreement_with_dictionaries();
    return check_result();
}
