/* SPDX-License-Identifier: MIT */
/* Stretches, put in order and joined, against marking every byte. */
#include "extents.h"

#include "check.h"

enum { BYTES = 64, ROUNDS = 400 };

static uint64_t state = 7;

static uint32_t below(uint32_t limit)
{
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (uint32_t)(state >> 33) % limit;
}

/* Are they in order, apart, and do they cover exactly what is marked? */
static bool is_settled(const struct extents *extents, const bool *marked)
{
    bool covered[BYTES] = {false};
    for (size_t i = 0; i < extents->count; i++) {
        if (i && extents->list[i].at < extents->list[i - 1].end)
            return false;
        for (uint32_t at = extents->list[i].at; at < extents->list[i].end; at++)
            covered[at] = true;
    }
    for (size_t i = 0; i < BYTES; i++)
        if (covered[i] != marked[i])
            return false;
    return true;
}

static bool any_marked(const bool *marked, struct stretch stretch)
{
    bool any = false;
    for (uint32_t at = stretch.at; at < stretch.end; at++)
        any |= marked[at];
    return any;
}

static void check_round(struct arena *arena)
{
    struct extents extents = {0};
    bool marked[BYTES] = {false};
    for (size_t i = 0, count = below(12); i < count; i++) {
        struct stretch stretch = {.at = below(BYTES - 8)};
        stretch.end = stretch.at + 1 + below(8);
        extents_add(arena, &extents, stretch);
        for (uint32_t at = stretch.at; at < stretch.end; at++)
            marked[at] = true;
    }
    extents_settle(arena, &extents);
    CHECK(is_settled(&extents, marked));
    for (uint32_t at = 0; at < BYTES; at++) {
        struct stretch asked = {at, at + 1 + below(BYTES - at)};
        CHECK(extents_overlap(&extents, asked) == any_marked(marked, asked));
        CHECK(!extents_hold(&extents, asked) || any_marked(marked, asked));
    }
}

static void check_held(struct arena *arena)
{
    struct extents extents = {0};
    CHECK(!extents_hold(&extents, (struct stretch){0, 1}) && !extents_overlap(&extents, (struct stretch){0, 1}));
    extents_add(arena, &extents, (struct stretch){20, 30});
    extents_add(arena, &extents, (struct stretch){5, 10});
    extents_add(arena, &extents, (struct stretch){8, 12});
    extents_add(arena, &extents, (struct stretch){12, 15});
    extents_settle(arena, &extents);
    CHECK(extents.count == 3); /* those that only touch stay apart */
    CHECK(extents_hold(&extents, (struct stretch){5, 12}));
    CHECK(extents_hold(&extents, (struct stretch){12, 15}));
    CHECK(!extents_hold(&extents, (struct stretch){11, 13}));
    CHECK(!extents_hold(&extents, (struct stretch){4, 6}));
    CHECK(extents_hold(&extents, (struct stretch){29, 30}) && !extents_hold(&extents, (struct stretch){29, 31}));
}

int main(void)
{
    struct arena *arena = arena_new();
    check_held(arena);
    for (size_t i = 0; i < ROUNDS; i++)
        check_round(arena);
    arena_free(arena);
    return check_result();
}
