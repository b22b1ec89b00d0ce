/* SPDX-License-Identifier: MIT */
/* What a text must hold for any of some spellings to stand in it. */
#ifndef NEEDS_H
#define NEEDS_H

#include <stdint.h>

#include "arena.h"

/* Spellings are strings in which letters and digits of TCVN 6909 ("plain") stand for themselves, letters in lower
 * case, and so do ASCII punctuation and the blank; symbols stand for what is not spelled out. */
enum symbol {
    SYMBOL_BREAK = 1,  /* something that is not plain, or an assertion that nothing plain stands there */
    SYMBOL_NOT_LETTER, /* the same, but it may be a digit */
    SYMBOL_DIGIT,      /* digits */
    SYMBOL_ANY,        /* any text, or none */
    SYMBOLS_END
};

bool symbol_is(char byte);
bool symbol_is_plain(char byte);
/* What a byte of a spelling is to its neighbour. */
enum symbol symbol_beside(char byte);

/* One of these words, or pairs of words ("tối mật"), must stand in a text, complete between its breaks, or one of
 * these ASCII bytes. */
struct needs {
    const struct str *words;
    size_t word_count;
    uint64_t bytes[2];
    size_t cost; /* messages in a thousand, roughly; 0: nothing is needed */
};

/* The rarest need of each of the spellings, or one that all of them share. */
struct needs needs_of(struct arena *arena, const struct str *spellings, size_t count);
/* What a text needs that needs both; and one that needs either, if both need something. */
struct needs needs_rarer(struct needs a, struct needs b);
struct needs needs_either(struct arena *arena, struct needs a, struct needs b);

#endif
