/* SPDX-License-Identifier: MIT */
/* Clocks: what the shared records of two inputs say most often is by how much the one is ahead. */
#include "clocks.h"

#include <stdlib.h>

#include "map.h"

enum {
    KEPT = 128, /* comparisons of two inputs: enough to see what most of them say */
    LEAST_WITNESSES = 3,
    FARTHEST_HOURS = 14, /* a zone that was taken for another; a day apart is the same words said again */
};

struct key {
    uint64_t a, b; /* a < b */
};

struct pair {
    struct key key;
    int64_t apart_ms[KEPT]; /* b's time less a's */
    size_t count;
    bool by_the_minute;
    int64_t ahead_ms; /* of b; once settled */
    size_t witnesses; /* 0: they do not agree */
    struct pair *next;
};

struct clocks {
    struct arena *arena;
    struct map *by_key;
    struct pair *first;
    struct input_clock *inputs;
    size_t input_count;
    bool differ;
};

struct clocks *clocks_new(struct arena *arena)
{
    struct clocks *clocks = arena_alloc(arena, sizeof *clocks);
    *clocks = (struct clocks){.arena = arena, .by_key = map_new(arena)};
    return clocks;
}

static struct pair *pair_of(struct clocks *clocks, size_t a, size_t b)
{
    struct key key = {a, b};
    struct pair *pair = map_get(clocks->by_key, (struct str){(const char *)&key, sizeof key});
    if (pair)
        return pair;
    pair = arena_alloc(clocks->arena, sizeof *pair);
    *pair = (struct pair){.key = key, .next = clocks->first};
    clocks->first = pair;
    map_set(clocks->by_key, (struct str){(const char *)&pair->key, sizeof pair->key}, pair);
    return pair;
}

/* Exports cut times off. */
static int64_t middle_of(struct stamp at)
{
    return at.ms + (at.precision == PRECISION_MINUTE   ? MS_PER_MINUTE / 2
                    : at.precision == PRECISION_SECOND ? MS_PER_SECOND / 2
                                                       : 0);
}

void clocks_compare(struct clocks *clocks, size_t a, struct stamp a_at, size_t b, struct stamp b_at)
{
    if (a > b) {
        clocks_compare(clocks, b, b_at, a, a_at);
        return;
    }
    if (a == b || a_at.precision < PRECISION_MINUTE || b_at.precision < PRECISION_MINUTE)
        return;
    struct pair *pair = pair_of(clocks, a, b);
    pair->by_the_minute |= a_at.precision == PRECISION_MINUTE || b_at.precision == PRECISION_MINUTE;
    if (pair->count < KEPT)
        pair->apart_ms[pair->count++] = middle_of(b_at) - middle_of(a_at);
}

/* --- what they say --- */

static int compare_numbers(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static int64_t rounded(int64_t ms, int64_t unit)
{
    return (ms + (ms < 0 ? -unit : unit) / 2) / unit * unit;
}

/* What most of them say, within a unit of time; `count` says how many do. */
static int64_t densest(const int64_t *sorted, size_t n, int64_t width, size_t *count)
{
    size_t best = 0;
    *count = 0;
    for (size_t from = 0, to = 0; from < n; from++) {
        while (to < n && sorted[to] - sorted[from] <= width)
            to++;
        if (to - from > *count) {
            *count = to - from;
            best = from;
        }
    }
    return n ? sorted[best + *count / 2] : 0;
}

static void settle_pair(struct pair *pair)
{
    int64_t unit = pair->by_the_minute ? MS_PER_MINUTE : MS_PER_SECOND;
    size_t agree;
    qsort(pair->apart_ms, pair->count, sizeof *pair->apart_ms, compare_numbers);
    int64_t apart = densest(pair->apart_ms, pair->count, 2 * unit, &agree);
    bool far =
        apart > FARTHEST_HOURS * (int64_t)MS_PER_HOUR || apart < -FARTHEST_HOURS * (int64_t)MS_PER_HOUR;
    if (agree < LEAST_WITNESSES || agree * 3 < pair->count * 2 || far)
        return;
    pair->witnesses = agree;
    /* As far as times are cut off and rounded, clocks agree. */
    if (apart > unit || apart < -unit)
        pair->ahead_ms = rounded(apart, unit);
}

/* Each input is held against the best of those that are better than itself. */
static void take_side(struct clocks *clocks, const struct clocks_court *court, const struct pair *pair,
                      size_t input, size_t other, int64_t ahead_ms)
{
    struct input_clock *clock = &clocks->inputs[input];
    if (!court->outranks(court->self, other, input) ||
        (clock->witnesses && !court->outranks(court->self, other, clock->against)))
        return;
    *clock = (struct input_clock){ahead_ms, other, pair->witnesses};
}

/* The other one's clock may itself be ahead of a third. Against is always better, so the chain ends. */
static int64_t ahead_in_all(const struct clocks *clocks, size_t input)
{
    int64_t ahead_ms = 0;
    for (const struct input_clock *clock = &clocks->inputs[input]; clock->witnesses;
         clock = &clocks->inputs[clock->against])
        ahead_ms += clock->ahead_ms;
    return ahead_ms;
}

void clocks_settle(struct clocks *clocks, size_t input_count, const struct clocks_court *court)
{
    clocks->inputs = arena_array(clocks->arena, input_count, sizeof *clocks->inputs);
    clocks->input_count = input_count;
    for (struct pair *pair = clocks->first; pair; pair = pair->next) {
        settle_pair(pair);
        if (!pair->witnesses)
            continue;
        take_side(clocks, court, pair, pair->key.b, pair->key.a, pair->ahead_ms);
        take_side(clocks, court, pair, pair->key.a, pair->key.b, -pair->ahead_ms);
    }
    int64_t *sums = arena_array(clocks->arena, input_count, sizeof *sums);
    for (size_t i = 0; i < input_count; i++)
        sums[i] = ahead_in_all(clocks, i);
    for (size_t i = 0; i < input_count; i++) {
        clocks->inputs[i].ahead_ms = sums[i];
        clocks->differ |= sums[i] != 0;
    }
}

bool clocks_differ(const struct clocks *clocks)
{
    return clocks->differ;
}

struct input_clock clocks_of(const struct clocks *clocks, size_t input)
{
    return input < clocks->input_count ? clocks->inputs[input] : (struct input_clock){0, 0, 0};
}

struct stamp clocks_right(const struct clocks *clocks, size_t input, struct stamp at)
{
    if (at.precision >= PRECISION_MINUTE)
        at.ms -= clocks_of(clocks, input).ahead_ms;
    return at;
}
