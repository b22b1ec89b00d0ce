/* SPDX-License-Identifier: MIT */
/* What a text shows about how it was typed: letters outside TCVN 6909:2001 in Vietnamese words,
 * invisible characters, missing marks, emoji. Nothing here changes the text. */
#ifndef SIGNS_H
#define SIGNS_H

#include "fold.h"

enum sign_kind {
    SIGN_STYLED,        /* mathematical, full-width, circled letters, small capitals */
    SIGN_LOOKALIKE,     /* a letter of another script, or Ð, inside a Vietnamese word */
    SIGN_INVISIBLE,     /* zero-width, soft hyphen, word joiner inside a word */
    SIGN_BIDI,          /* direction controls */
    SIGN_STRAY_MARK,    /* a mark that does not compose with its Vietnamese base */
    SIGN_EMOJI_FEELING, /* faces, hearts, hands, flowers; also :) =)) :v ^^ */
    SIGN_EMOJI_OTHER,   /* things, arrows, check marks, digits in frames */
    SIGN_COUNT
};

struct sign {
    enum sign_kind kind;
    uint32_t at, n; /* in the storage form */
};

/* The signs of a text in order; at most 64 are kept, counts go on. */
struct signs {
    const struct sign *list;
    size_t count;
    size_t counts[SIGN_COUNT];
};
void signs_find(struct arena *arena, const struct fold *fold, struct signs *signs);

/* Missing diacritics (design, text 6.2): the verdict and the syllables that decided it. */
enum unmarked { UNMARKED_NO, UNMARKED_PROBABLE, UNMARKED_YES };
struct unmarked_verdict {
    enum unmarked verdict;
    bool partly;          /* some words carry marks, more are missing them */
    uint32_t deciding[4]; /* indices of syllables no Vietnamese word is written like */
    size_t deciding_count;
};
void unmarked_judge(const struct fold *fold, struct unmarked_verdict *verdict);

#endif
