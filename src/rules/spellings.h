/* SPDX-License-Identifier: MIT */
/* What a part of a regular expression may spell, as a small set of strings with symbols for what is not spelled out;
 * and what every one of them needs. */
#ifndef SPELLINGS_H
#define SPELLINGS_H

#include "needs.h"

struct spellings {
    struct str *list;
    size_t count, capacity;
    struct needs needs; /* the rarest found on the way to this set */
};

struct spellings spellings_of(struct arena *arena, struct str spelled);
struct spellings spellings_of_symbol(struct arena *arena, enum symbol symbol);
struct spellings spellings_either(struct arena *arena, struct spellings a, struct spellings b);
struct spellings spellings_then(struct arena *arena, struct spellings first, struct spellings then);
/* Between `least` and `most` times. */
struct spellings spellings_repeated(struct arena *arena, struct spellings once, size_t least, size_t most);

/* The symbol with which all of them begin, or end; SYMBOL_ANY where they differ. */
enum symbol spellings_begin(const struct spellings *spellings);
enum symbol spellings_end(const struct spellings *spellings);

struct needs spellings_need(struct arena *arena, const struct spellings *spellings);

#endif
