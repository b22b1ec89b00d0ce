/* SPDX-License-Identifier: MIT */
/* The anchor table. */
#include "anchors.h"

#include <stdlib.h>

static int by_hash(const void *a, const void *b)
{
    const struct anchor *left = a, *right = b;
    if (left->hash != right->hash)
        return left->hash < right->hash ? -1 : 1;
    return (left->probe > right->probe) - (left->probe < right->probe);
}

/* The slot of a hash, or the free one where it would be. */
static uint32_t slot_of(const struct anchors *anchors, uint32_t hash)
{
    uint32_t slot = (hash ^ hash >> 16) & anchors->slot_mask;
    while (anchors->slots[slot] && anchors->list[anchors->slots[slot] - 1].hash != hash)
        slot = (slot + 1) & anchors->slot_mask;
    return slot;
}

const struct anchors *anchors_new(struct arena *arena, struct anchor *list, size_t count)
{
    enum { ROOM = 4 }; /* slots per anchor: a miss ends at once */
    struct anchors *anchors = arena_alloc(arena, sizeof *anchors);
    uint32_t slots = 16;
    while (slots < ROOM * count)
        slots *= 2;
    uint32_t *table = arena_array(arena, slots, sizeof *table);
    if (count)
        qsort(list, count, sizeof *list, by_hash);
    anchors->list = list;
    anchors->count = count;
    anchors->slots = table;
    anchors->slot_mask = slots - 1;
    for (size_t i = 0; i < count; i++) {
        uint32_t hash = list[i].hash;
        uint32_t bit = anchors_filter_bit(hash);
        anchors->filter[bit / 64] |= 1ULL << (bit % 64);
        if (i == 0 || list[i - 1].hash != hash)
            table[slot_of(anchors, hash)] = (uint32_t)i + 1;
    }
    return anchors;
}

const struct anchor *anchors_find(const struct anchors *anchors, uint32_t hash, const struct anchor **end)
{
    uint32_t found = anchors->slots[slot_of(anchors, hash)];
    if (!found)
        return NULL;
    const struct anchor *first = &anchors->list[found - 1], *last = first, *past = anchors->list + anchors->count;
    while (last < past && last->hash == hash)
        last++;
    *end = last;
    return first;
}
