/* SPDX-License-Identifier: MIT */
/* Clocks: what shared records must say before an input's times are moved. */
#include "clocks.h"

#include "check.h"

enum { MINUTE = MS_PER_MINUTE, HOUR = MS_PER_HOUR };

/* The lower number is believed. */
static bool is_lower(void *self, size_t input, size_t other)
{
    (void)self;
    return input < other;
}

static struct input_clock settled(const int64_t *apart_ms, size_t count, enum precision precision)
{
    struct arena *arena = arena_new();
    struct clocks *clocks = clocks_new(arena);
    for (size_t i = 0; i < count; i++)
        clocks_compare(clocks, 1, (struct stamp){(int64_t)i * HOUR + apart_ms[i], precision}, 0,
                       (struct stamp){(int64_t)i * HOUR, precision});
    clocks_settle(clocks, 2, &(struct clocks_court){is_lower, NULL});
    struct input_clock clock = clocks_of(clocks, 1);
    CHECK(clocks_differ(clocks) == (clock.ahead_ms != 0));
    CHECK(clocks_of(clocks, 0).witnesses == 0);
    arena_free(arena);
    return clock;
}
#define SETTLED(precision, ...)                                                                              \
    settled((const int64_t[]){__VA_ARGS__}, sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t),        \
            precision)

static void what_most_of_them_say(void)
{
    struct input_clock clock =
        SETTLED(PRECISION_SECOND, 2 * MINUTE, 2 * MINUTE, 2 * MINUTE + 1000, 2 * MINUTE, 9 * HOUR);
    CHECK(clock.ahead_ms == 2 * MINUTE && clock.witnesses == 4 && clock.against == 0);
    clock = SETTLED(PRECISION_SECOND, -7 * HOUR, -7 * HOUR, -7 * HOUR);
    CHECK(clock.ahead_ms == -7 * HOUR && clock.witnesses == 3);
    clock = SETTLED(PRECISION_MINUTE, MINUTE, 0, 0, MINUTE);
    CHECK(clock.ahead_ms == 0 && clock.witnesses == 4); /* cut off to the minute */
    clock = SETTLED(PRECISION_SECOND, 0, 1000, 0);
    CHECK(clock.ahead_ms == 0 && clock.witnesses == 3);
}

static void what_is_no_clock(void)
{
    CHECK(SETTLED(PRECISION_SECOND, 2 * MINUTE, 2 * MINUTE).witnesses == 0);
    CHECK(SETTLED(PRECISION_SECOND, 2 * MINUTE, 2 * MINUTE, 2 * MINUTE, 0, 5 * MINUTE).witnesses == 0);
    CHECK(SETTLED(PRECISION_SECOND, 24 * HOUR, 24 * HOUR, 24 * HOUR).witnesses == 0); /* said every day */
    CHECK(SETTLED(PRECISION_DAY, HOUR, HOUR, HOUR).witnesses == 0);
}

/* 2 is held against 1, and 1 against 0. */
static void over_a_third(void)
{
    struct arena *arena = arena_new();
    struct clocks *clocks = clocks_new(arena);
    for (int i = 0; i < 3; i++) {
        struct stamp at = {(int64_t)i * HOUR, PRECISION_SECOND},
                     later = {at.ms + 2 * MINUTE, PRECISION_SECOND};
        clocks_compare(clocks, 0, at, 1, later);
        clocks_compare(clocks, 2, at, 1, later);
    }
    clocks_settle(clocks, 3, &(struct clocks_court){is_lower, NULL});
    CHECK(clocks_of(clocks, 1).ahead_ms == 2 * MINUTE && clocks_of(clocks, 1).against == 0);
    CHECK(clocks_of(clocks, 2).ahead_ms == 0 && clocks_of(clocks, 2).against == 1);
    CHECK(clocks_right(clocks, 1, (struct stamp){5 * MINUTE, PRECISION_SECOND}).ms == 3 * MINUTE);
    CHECK(clocks_right(clocks, 1, (struct stamp){5 * MINUTE, PRECISION_DAY}).ms == 5 * MINUTE);
    arena_free(arena);
}

int main(void)
{
    what_most_of_them_say();
    what_is_no_clock();
    over_a_third();
    return check_result();
}
