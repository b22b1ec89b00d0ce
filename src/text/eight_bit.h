/* SPDX-License-Identifier: MIT */
/* Whole files in an 8-bit Vietnamese encoding: which one it is, by what its words become, and their text as
 * UTF-8. */
#ifndef EIGHT_BIT_H
#define EIGHT_BIT_H

#include "arena.h"
#include "feed.h"
#include "legacy.h"

/* Whether bytes are in some 8-bit encoding, certain or not which: hardly a sequence is UTF-8, and those that
 * are may be so by chance; damaged UTF-8 has many more good ones, or is few bytes that spell nothing. */
bool eight_bit_looks(struct str bytes);
/* The one encoding in which the words outside ASCII are Vietnamese, and what speaks for it; NULL where that
 * is not certain. */
const struct font *eight_bit_font(struct str sample, struct legacy_score *score);
/* A feed of UTF-8, precomposed, over a feed of bytes, any chunk size; lives in the arena. */
struct feed eight_bit_feed(struct arena *arena, struct feed raw, const struct font *font);

#endif
