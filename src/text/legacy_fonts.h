/* SPDX-License-Identifier: MIT */
/* The 8-bit Vietnamese encodings, as tables over bytes 0x80 to 0xFF. */
#ifndef LEGACY_FONTS_H
#define LEGACY_FONTS_H

#include <stddef.h>
#include <uchar.h>

#include "normalize.h"
#include "viet.h"

/* What a vowel must be for a mark byte behind it. */
enum onto {
    ONTO_PLAIN = 1 << 0,
    ONTO_CIRCUMFLEX = 1 << 1,
    ONTO_BREVE = 1 << 2,
    ONTO_HORN = 1 << 3,
    ONTO_ALL = 0xF
};
enum vowel_mark { VOWEL_MARK_NONE, VOWEL_MARK_CIRCUMFLEX, VOWEL_MARK_BREVE };

/* Bytes that stand behind a vowel and give it a tone and perhaps a vowel mark. */
struct font_marks {
    unsigned char onto, vowel_mark;
    unsigned char bytes[TONE_COUNT]; /* by tone; 0: no such mark */
};

struct font {
    enum repair_rule rule;
    bool recognised_only;    /* repaired only where declared */
    bool one_case;           /* capital vowels are the small letter in another font (TCVN3) */
    bool uses_signs;         /* quotes and dashes of CP1252 are letters */
    bool marks_have_case;    /* Ì and ì are different marks */
    unsigned char first;     /* byte of letters[0] */
    const char16_t *letters; /* to byte 0xFF; 0 or a blank: as in CP1252 */
    const struct font_marks *marks;
    size_t mark_count;
};

enum { FONT_COUNT = 7 };
extern const struct font legacy_fonts[FONT_COUNT]; /* those that can be repaired first */

#endif
