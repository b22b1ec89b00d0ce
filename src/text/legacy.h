/* SPDX-License-Identifier: MIT */
/* How much speaks for an 8-bit Vietnamese encoding in a text that shows its bytes as CP1252. */
#ifndef LEGACY_H
#define LEGACY_H

#include "legacy_fonts.h"
#include "str.h"

/* `words` are those that could tell: a syllable that decodes to a syllable speaks neither for nor against. */
struct legacy_score {
    size_t gained, lost, words;
    size_t read, all; /* syllables of several letters by this encoding, of all words outside ASCII */
    bool telling;     /* one gained has three letters or more: nå and må are Danish */
};

struct legacy_score legacy_score(struct str text, const struct font *font);

#endif
