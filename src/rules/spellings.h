/* SPDX-License-Identifier: MIT */
/* What a part of a regular expression may spell, as a small set of strings with symbols for what is not spelled out;
 * and what every one of them needs. */
#ifndef SPELLINGS_H
#define SPELLINGS_H

#include <stdint.h>

#include "arena.h"

/* Letters and digits of TCVN 6909 ("plain") stand for themselves, letters in lower case; so do ASCII punctuation and
 * the blank. */
enum symbol {
    SYMBOL_BREAK = 1,  /* something that is not plain, or an assertion that nothing plain stands there */
    SYMBOL_NOT_LETTER, /* the same, but it may be a digit */
    SYMBOL_DIGIT,      /* digits */
    SYMBOL_ANY,        /* any text, or none */
    SYMBOLS_END
};

/* One of these words, or pairs of words ("tối mật"), must stand in a text, complete between its breaks, or one of
 * these ASCII bytes. */
struct needs {
    const struct str *words;
    size_t word_count;
    uint64_t bytes[2];
    size_t cost; /* messages in a thousand, roughly; 0: nothing is needed */
};

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
