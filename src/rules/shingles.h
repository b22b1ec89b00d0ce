/* SPDX-License-Identifier: MIT */
/* Runs of syllables of the regulations' own words: where a message has one it cites, and does not speak. */
#ifndef SHINGLES_H
#define SHINGLES_H

#include "extents.h"
#include "fold.h"
#include "pack.h"

struct shingles; /* immutable */

const struct shingles *shingles_new(struct arena *arena, const struct ruleset *rules);

/* What of the text stands in clauses of the packs; packs of NULL: of any. */
struct extents shingles_in(const struct shingles *shingles, struct arena *arena, const struct fold *fold,
                           const struct pack *const *packs, size_t pack_count);

#endif
