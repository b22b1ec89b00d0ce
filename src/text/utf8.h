/* SPDX-License-Identifier: MIT */
/* UTF-8 (RFC 3629): one code point at a time, repair, counting, display width. */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>

#include "buf.h"
#include "str.h"

enum { CODE_POINT_REPLACEMENT = 0xFFFD, UTF8_LONGEST_BYTES = 4 };
#define UTF8_REPLACEMENT "\xEF\xBF\xBD"

/* The code point at the front and its length in bytes; 0 where the text is empty or ill-formed. */
size_t utf8_decode(struct str text, uint32_t *code_point);
/* The same for text known to be valid and not empty. */
static inline size_t utf8_decode_valid(const char *text, uint32_t *code_point)
{
    const unsigned char *p = (const unsigned char *)text;
    if (p[0] < 0x80)
        return *code_point = p[0], 1;
    if (p[0] < 0xE0)
        return *code_point = (p[0] & 0x1FU) << 6 | (p[1] & 0x3FU), 2;
    if (p[0] < 0xF0)
        return *code_point = (p[0] & 0x0FU) << 12 | (p[1] & 0x3FU) << 6 | (p[2] & 0x3FU), 3;
    *code_point = (p[0] & 0x07U) << 18 | (p[1] & 0x3FU) << 12 | (p[2] & 0x3FU) << 6 | (p[3] & 0x3FU);
    return 4;
}
size_t utf8_encode(uint32_t code_point, char bytes[UTF8_LONGEST_BYTES]);
bool utf8_valid(struct str text);
/* Length of the well-formed front part, and of the maximal ill-formed subpart behind it (0: none,
 * the text is valid). */
size_t utf8_well_formed(struct str text, size_t *ill_formed);
/* Appends the text with each maximal ill-formed subpart replaced by U+FFFD (Unicode 15, 3.9);
 * returns how many were replaced. */
size_t utf8_repair(struct str text, struct buf *out);
size_t utf8_count(struct str text);   /* code points of valid text */
size_t utf8_columns(struct str text); /* terminal columns of valid text */
/* Shows text where no input may act: controls, C1, bidi controls, U+2028/9 and tags become
 * "<U+001B>"; line feeds stay when keep_lines. Input need not be valid. */
void utf8_visible(struct str text, bool keep_lines, struct buf *out);

#endif
