/* SPDX-License-Identifier: MIT */
/* The ring of recent acts: chains by key, and what happens once it is full. */
#include "recent.h"

#include "check.h"

enum { MORE_THAN_REMEMBERED = 5000 };

static void chains_by_key(void)
{
    struct arena *arena = arena_new();
    struct recent *recent = recent_new(arena);
    const uint64_t one = 7, falls_together = 7 + (1 << 12);
    CHECK(recent_latest(recent, one) == NULL);
    recent_add(recent, &(struct recent_act){.key = one, .at_ms = 1});
    recent_add(recent, &(struct recent_act){.key = falls_together, .at_ms = 2});
    recent_add(recent, &(struct recent_act){.key = one, .at_ms = 3});
    const struct recent_act *act = recent_latest(recent, one);
    CHECK(act && act->at_ms == 3);
    act = act ? recent_before(recent, act) : NULL;
    CHECK(act && act->at_ms == 1 && recent_before(recent, act) == NULL);
    act = recent_latest(recent, falls_together);
    CHECK(act && act->at_ms == 2 && recent_before(recent, act) == NULL);
    arena_free(arena);
}

static void the_oldest_makes_room(void)
{
    struct arena *arena = arena_new();
    struct recent *recent = recent_new(arena);
    size_t met = 0;
    recent_add(recent, &(struct recent_act){.key = 1});
    for (int i = 0; i < MORE_THAN_REMEMBERED; i++)
        recent_add(recent, &(struct recent_act){.key = 2, .at_ms = i});
    CHECK(recent_latest(recent, 1) == NULL);
    for (const struct recent_act *act = recent_latest(recent, 2); act; act = recent_before(recent, act), met++)
        CHECK(act->at_ms == MORE_THAN_REMEMBERED - 1 - (int64_t)met);
    CHECK(met == 1 << 12);
    arena_free(arena);
}

int main(void)
{
    chains_by_key();
    the_oldest_makes_room();
    return check_result();
}
