/* SPDX-License-Identifier: MIT */
/* The fold while it is made: what fold.c (the text) and fold_word.c (one word) share. */
#ifndef FOLDER_H
#define FOLDER_H

#include <string.h>

#include "fold.h"
#include "syllables.h"
#include "unicode.h"
#include "utf8.h"

enum {
    STREAM_SAFE_MARKS = 30, /* marks kept on one base (UAX #15, Stream-Safe Text Format) */
    STEP_BYTES = UTF8_LONGEST_BYTES * UNICODE_LONGEST_COMPATIBLE, /* what one character may add */
};

struct unit {
    unsigned char letter, tone; /* LETTER_NONE: not of TCVN 6909 */
    bool lookalike;
    uint32_t origin;
};

/* The word being read. Small, because it is cleared for each. */
struct word {
    uint32_t at, bare_at, storage_at, storage_end;
    uint32_t count; /* of all characters; past SYLLABLE_LONGEST it is no syllable */
    uint32_t letters, uppers, digits, lookalikes;
    uint32_t base_at, base_origin, marks; /* the last letter written, for marks to come */
    uint32_t dropped_at; /* in storage: the last invisible character so far, 0 for none */
    bool marked, foreign, starts_upper;
    bool apart, drawn_out, styled;
};

struct folder {
    struct arena *arena;
    struct str storage;
    size_t at; /* in storage */
    char *text, *bare;
    uint32_t *origin;
    size_t n, bare_n, capacity; /* of text; bare is never longer */
    struct syllable *syllables;
    size_t count, syllable_capacity, marked;
    struct word word;
    struct unit units[SYLLABLE_LONGEST]; /* of the word */
};

/* What a character is to the fold. */
enum role {
    ROLE_OTHER,
    ROLE_LETTER,
    ROLE_DIGIT,
    ROLE_MARK,
    ROLE_APOSTROPHE,
    ROLE_DROPPED,
    ROLE_BLANK,
    ROLE_LINE,
};

enum role role_of(uint32_t code_point);

/* Room for one more character, whatever it folds to. */
void folder_reserve(struct folder *folder);
/* The word at folder->at, which begins with a letter or digit; adds its syllable. */
void fold_word(struct folder *folder);

/* Where the letters kept apart that begin at `at` end, if together they are a marked syllable; 0 for all else. */
size_t masked_letters(struct str text, size_t at);
/* Takes the letters drawn out in a word that is no syllable as one each; false where none are. */
bool masked_drawn_out(struct folder *folder);

static inline void folder_put(struct folder *folder, const char *bytes, size_t n, size_t origin)
{
    for (size_t i = 0; i < n; i++) {
        folder->text[folder->n] = bytes[i];
        folder->origin[folder->n++] = (uint32_t)origin;
    }
}

static inline void folder_put_bare(struct folder *folder, const char *bytes, size_t n)
{
    memcpy(folder->bare + folder->bare_n, bytes, n);
    folder->bare_n += n;
}

static inline void folder_put_both(struct folder *folder, const char *bytes, size_t n, size_t origin)
{
    folder_put(folder, bytes, n, origin);
    folder_put_bare(folder, bytes, n);
}

#endif
