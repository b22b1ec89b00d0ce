/* SPDX-License-Identifier: MIT */
/* Ordered, disjoint stretches of a text. */
#include "extents.h"

#include <string.h>

void extents_add(struct arena *arena, struct extents *extents, struct stretch stretch)
{
    extents->list = arena_grow(arena, extents->list, extents->count, &extents->capacity, sizeof stretch);
    extents->list[extents->count++] = stretch;
}

static bool is_ordered(const struct extents *extents)
{
    for (size_t i = 1; i < extents->count; i++)
        if (extents->list[i].at < extents->list[i - 1].at)
            return false;
    return true;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Merges the ordered runs [low, middle) and [middle, high). */
static void merge(const struct stretch *from, struct stretch *to, size_t low, size_t middle, size_t high)
{
    size_t left = low, right = middle;
    for (size_t i = low; i < high; i++) {
        bool take_left = left < middle && (right == high || from[left].at <= from[right].at);
        to[i] = from[take_left ? left++ : right++];
    }
}

/* A merge sort in the arena: qsort may ask the system for memory, and a scan must not. */
static void put_in_order(struct arena *arena, struct extents *extents)
{
    size_t count = extents->count;
    struct stretch *from = extents->list, *to = arena_array(arena, count, sizeof *to);
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t low = 0; low < count; low += 2 * run)
            merge(from, to, low, smaller(low + run, count), smaller(low + 2 * run, count));
        struct stretch *done = to;
        to = from;
        from = done;
    }
    extents->list = from;
    extents->capacity = count;
}

void extents_settle(struct arena *arena, struct extents *extents)
{
    size_t kept = 0;
    if (!is_ordered(extents))
        put_in_order(arena, extents);
    struct stretch *list = extents->list;
    for (size_t i = 0; i < extents->count; i++) {
        if (kept && list[i].at < list[kept - 1].end) {
            if (list[i].end > list[kept - 1].end)
                list[kept - 1].end = list[i].end;
        } else {
            list[kept++] = list[i];
        }
    }
    extents->count = kept;
}

/* The first stretch that ends behind `at`. */
static const struct stretch *first_behind(const struct extents *extents, uint32_t at)
{
    size_t low = 0, high = extents->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (extents->list[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < extents->count ? &extents->list[low] : NULL;
}

bool extents_overlap(const struct extents *extents, struct stretch stretch)
{
    const struct stretch *near = first_behind(extents, stretch.at);
    return near && near->at < stretch.end;
}

bool extents_hold(const struct extents *extents, struct stretch stretch)
{
    const struct stretch *near = first_behind(extents, stretch.at);
    return near && near->at <= stretch.at && stretch.end <= near->end;
}
