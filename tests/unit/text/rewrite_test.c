/* SPDX-License-Identifier: MIT */
#include "rewrite.h"

#include "check.h"

static void both_ways(void)
{
    struct arena *arena = arena_new();
    struct rewrite rewrite = {.arena = arena, .source = STR("abcdefgh")};
    rewrite_replace(&rewrite, 1, 2, STR("BCBC")); /* a BCBC defgh */
    rewrite_replace(&rewrite, 4, 1, STR(""));     /* e goes */
    rewrite_replace(&rewrite, 7, 0, STR("!"));    /* before h */
    CHECK_STR(rewrite_end(&rewrite), "aBCBCdfg!h");
    static const size_t forward[] = {0, 1, 1, 5, 6, 6, 7, 9, 10}; /* h stands behind what was put in */
    for (size_t i = 0; i < sizeof forward / sizeof *forward; i++)
        if (!CHECK(rewrite_forward(&rewrite, i) == forward[i]))
            printf("    forward %zu: %zu\n", i, rewrite_forward(&rewrite, i));
    static const size_t back[] = {0, 1, 1, 1, 1, 3, 5, 6, 7, 7, 8};
    for (size_t i = 0; i < sizeof back / sizeof *back; i++)
        if (!CHECK(rewrite_back(&rewrite, i) == back[i]))
            printf("    back %zu: %zu\n", i, rewrite_back(&rewrite, i));
    CHECK(rewrite_forward_end(&rewrite, 2) == 5);
    CHECK(rewrite_forward_end(&rewrite, 3) == 5);
    arena_free(arena);
}

static void nothing_replaced_nothing_copied(void)
{
    struct arena *arena = arena_new();
    struct rewrite rewrite = {.arena = arena, .source = STR("abc")};
    CHECK(rewrite_end(&rewrite).p == rewrite.source.p);
    CHECK(rewrite_forward(&rewrite, 2) == 2 && rewrite_back(&rewrite, 2) == 2);
    arena_free(arena);
}

int main(void)
{
    both_ways();
    nothing_replaced_nothing_copied();
    return check_result();
}
