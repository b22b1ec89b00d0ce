/* SPDX-License-Identifier: MIT */
/* Properties and mappings of Unicode 15; the text floor's own door to utf8proc. */
#ifndef UNICODE_H
#define UNICODE_H

#include <stddef.h>
#include <stdint.h>

#include "arena.h"

enum unicode_class {
    UNICODE_LETTER,
    UNICODE_STYLED,    /* a letter or digit in another dress: mathematical, full-width, circled … */
    UNICODE_MARK,      /* non-spacing */
    UNICODE_ENCLOSING, /* U+20E3 and its like */
    UNICODE_DIGIT,
    UNICODE_BLANK,
    UNICODE_LINE,      /* line and paragraph separators */
    UNICODE_IGNORABLE, /* default ignorable: zero width, direction, soft hyphen, variation selectors */
    UNICODE_OTHER,
};

enum {
    UNICODE_LONGEST_CANONICAL = 4,   /* code points of a full canonical decomposition */
    UNICODE_LONGEST_COMPATIBLE = 18, /* U+FDFA */
};

enum unicode_class unicode_class(uint32_t code_point);
unsigned unicode_columns(uint32_t code_point); /* of a terminal: 0, 1 or 2 */
bool unicode_is_upper(uint32_t code_point);
bool unicode_is_pictograph(uint32_t code_point); /* Extended_Pictographic: may be shown as emoji */

/* Each appends to `out` what the code point decomposes to, and returns how many that are. */
size_t unicode_decompose(uint32_t code_point, int32_t out[UNICODE_LONGEST_CANONICAL]);
size_t unicode_fold(uint32_t code_point, int32_t out[UNICODE_LONGEST_COMPATIBLE]); /* NFKD, case folded */

/* Canonical order and composition of decomposed code points in place, in linear time; returns the new
 * count. Long runs of marks are sorted in the arena. */
size_t unicode_compose(struct arena *arena, int32_t *code_points, size_t count);

#endif
