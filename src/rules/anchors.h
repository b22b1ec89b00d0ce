/* SPDX-License-Identifier: MIT */
/* The anchor table: from the hash of a syllable to the probes that may match where it stands. Most syllables of most
 * messages end at its bitmap. */
#ifndef ANCHORS_H
#define ANCHORS_H

#include <stdint.h>

#include "arena.h"

enum anchor_use {
    ANCHOR_TONED, /* a phrase stands around it */
    ANCHOR_BARE,  /* the same, by bare spellings */
    ANCHOR_REGEX, /* a regular expression needs it somewhere */
};

struct anchor {
    uint32_t key;    /* the hash of a syllable, or of a pair */
    uint32_t probe;
    uint16_t offset; /* which syllable of the phrase it is, or begins with */
    uint16_t use;    /* enum anchor_use */
};

/* The key of two syllables in a row. */
static inline uint32_t anchors_pair(uint32_t first, uint32_t second)
{
    const uint32_t odd = 0x9E3779B1; /* of Fibonacci hashing */
    return (first * odd ^ second) * odd;
}

enum { ANCHOR_FILTER_BITS = 17 }; /* 16 KiB, which stay in the nearest cache; one bit in twenty is set by 6,000 keys */

struct anchors {
    uint64_t filter[(1 << ANCHOR_FILTER_BITS) / 64];
    const struct anchor *list; /* in order of key */
    const struct anchor_slot {
        uint32_t key, first, count; /* count 0: free */
    } *slots;
    uint32_t slot_mask;
    size_t count;
};

/* Takes the list over. */
const struct anchors *anchors_new(struct arena *arena, struct anchor *list, size_t count);

static inline uint32_t anchors_filter_bit(uint32_t key)
{
    return (key ^ key >> ANCHOR_FILTER_BITS) & ((1U << ANCHOR_FILTER_BITS) - 1);
}

static inline bool anchors_may_have(const struct anchors *anchors, uint32_t key)
{
    uint32_t bit = anchors_filter_bit(key);
    return anchors->filter[bit / 64] >> (bit % 64) & 1;
}

/* The slot of a key; a free one where nothing waits for it. */
const struct anchor_slot *anchors_find(const struct anchors *anchors, uint32_t key);

#endif
