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
    uint32_t hash;
    uint32_t probe;
    uint16_t offset; /* which syllable of the phrase it is */
    uint16_t use;    /* enum anchor_use */
};

enum { ANCHOR_FILTER_BITS = 16 }; /* 8 KiB, which stay in the nearest cache; one bit in twenty is set by 3,000 anchors */

struct anchors {
    uint64_t filter[(1 << ANCHOR_FILTER_BITS) / 64];
    const struct anchor *list; /* in order of hash */
    const uint32_t *slots;     /* where a hash begins in the list, one up; 0: free */
    uint32_t slot_mask;
    size_t count;
};

/* Takes the list over. */
const struct anchors *anchors_new(struct arena *arena, struct anchor *list, size_t count);

static inline uint32_t anchors_filter_bit(uint32_t hash)
{
    return (hash ^ hash >> ANCHOR_FILTER_BITS) & ((1U << ANCHOR_FILTER_BITS) - 1);
}

static inline bool anchors_may_have(const struct anchors *anchors, uint32_t hash)
{
    uint32_t bit = anchors_filter_bit(hash);
    return anchors->filter[bit / 64] >> (bit % 64) & 1;
}

/* The first of those with this hash, up to `*end`; NULL for none. */
const struct anchor *anchors_find(const struct anchors *anchors, uint32_t hash, const struct anchor **end);

#endif
