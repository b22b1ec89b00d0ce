/* SPDX-License-Identifier: MIT */
/* The anchor table. */
#include "anchors.h"

#include <stdlib.h>

static int by_key(const void *a, const void *b)
{
    const struct anchor *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    if (left->probe != right->probe)
        return left->probe < right->probe ? -1 : 1;
    return left->use - right->use;
}

static bool same_anchor(const struct anchor *a, const struct anchor *b)
{
    return a->key == b->key && a->probe == b->probe && a->use == b->use && a->offset == b->offset;
}

/* In order of key, each once. Returns how many are left. */
static size_t put_in_order(struct anchor *list, size_t count)
{
    size_t kept = 0;
    if (count)
        qsort(list, count, sizeof *list, by_key);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || !same_anchor(&list[kept - 1], &list[i]))
            list[kept++] = list[i];
    return kept;
}

const struct anchor_slot *anchors_find(const struct anchors *anchors, uint32_t key)
{
    uint32_t slot = (key ^ key >> 16) & anchors->slot_mask;
    while (anchors->slots[slot].count && anchors->slots[slot].key != key)
        slot = (slot + 1) & anchors->slot_mask;
    return &anchors->slots[slot];
}

const struct anchors *anchors_new(struct arena *arena, struct anchor *list, size_t count)
{
    enum { ROOM = 2 }; /* slots per anchor: most misses end at once */
    struct anchors *anchors = arena_alloc(arena, sizeof *anchors);
    uint32_t slots = 16;
    count = put_in_order(list, count);
    while (slots < ROOM * count)
        slots *= 2;
    *anchors = (struct anchors){
        .list = list, .count = count, .slot_mask = slots - 1, .slots = arena_array(arena, slots, sizeof *anchors->slots)};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t bit = anchors_filter_bit(list[i].key);
        struct anchor_slot *slot = (struct anchor_slot *)anchors_find(anchors, list[i].key);
        anchors->filter[bit / 64] |= 1ULL << (bit % 64);
        if (slot->count == 0)
            *slot = (struct anchor_slot){list[i].key, i, 0};
        slot->count++;
    }
    return anchors;
}
