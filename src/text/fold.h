/* SPDX-License-Identifier: MIT */
/* What rules match on: a fold of the storage form, cut into syllables, with the way back. */
#ifndef FOLD_H
#define FOLD_H

#include <stdint.h>

#include "arena.h"

enum syllable_trait {
    SYLLABLE_VIETNAMESE = 1 << 0, /* obeys the syllable grammar */
    SYLLABLE_MARKED = 1 << 1,     /* has a tone or vowel mark, or đ */
    SYLLABLE_NUMBER = 1 << 2,     /* digits only */
    SYLLABLE_CAPITAL = 1 << 3,    /* its first letter was upper case */
    SYLLABLE_UPPER = 1 << 4,      /* all of its letters were upper case, at least two */
    /* What the fold undid to read it. */
    SYLLABLE_APART = 1 << 5,      /* its letters were kept apart */
    SYLLABLE_DRAWN_OUT = 1 << 6,  /* letters were repeated */
    SYLLABLE_LOOKALIKE = 1 << 7,  /* letters of other scripts stood for Latin ones */
    SYLLABLE_STYLED = 1 << 8,     /* styled letters: full width, mathematical, small capitals, ð for đ */
    SYLLABLE_HIDDEN = 1 << 9,     /* invisible characters stood between its letters */
};

/* A run of letters, marks and digits. */
struct syllable {
    uint32_t at, n;                 /* in fold.text */
    uint32_t bare_at, bare_n;       /* in fold.bare: the same without any mark, đ as d */
    uint32_t storage_at, storage_n; /* in the storage form */
    uint32_t hash, bare_hash;       /* fold_hash of the two spellings */
    unsigned traits;
};

/* The fold: NFKC where letters or digits are concerned (½ ² ① ™ stay), case folded, ignorables dropped, ð as
 * đ, small capitals as letters, apostrophes as ', blanks of any kind and number as one space, line breaks as
 * '\n', and the tone of a Vietnamese syllable always in the same place (hoà and hòa both give "hòa"; qúi is
 * "quý", gìa "già"). Letters of other scripts become Latin where that makes a word of mixed letters a
 * syllable; letters kept apart (l.ừ.a) are one word where that is a marked syllable, letters drawn out (nguuu) are
 * one each where that is a syllable. Marks past the thirtieth on one letter are dropped. Punctuation and emoji stay. */
struct fold {
    struct str storage;
    struct str text;
    struct str bare; /* of the same length in syllables; punctuation as in text */
    const struct syllable *syllables;
    size_t count;
    size_t marked;          /* syllables with a mark: 0 allows the bare second try */
    const uint32_t *origin; /* for each byte of text (and one past it) the byte of storage it came from */
};

/* Larger texts must be cut by the caller: offsets are 32 bits, and a fold can grow elevenfold. */
enum { FOLD_LARGEST_BYTES = 1 << 28 };

void fold_text(struct arena *arena, struct str storage, struct fold *fold);

/* The storage bytes behind fold.text[at, at+n): whole characters. */
struct str fold_origin(const struct fold *fold, size_t at, size_t n);
/* FNV-1a over bytes: the key of the anchor table. */
uint32_t fold_hash(struct str folded);
/* The syllable that begins at or after the byte `at` of fold.text. */
size_t fold_syllable_at(const struct fold *fold, size_t at);

#endif
