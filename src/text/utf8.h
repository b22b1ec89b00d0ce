/* SPDX-License-Identifier: MIT */
/* UTF-8 (RFC 3629): one code point at a time, repair, counting, display width. */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>

#include "buf.h"
#include "str.h"

enum { CODE_POINT_REPLACEMENT = 0xFFFD, UTF8_LONGEST_BYTES = 4 };

/* The code point at the front and its length in bytes; 0 where the text is empty or ill-formed. */
size_t utf8_decode(struct str text, uint32_t *code_point);
size_t utf8_encode(uint32_t code_point, char bytes[UTF8_LONGEST_BYTES]);
bool utf8_valid(struct str text);
/* Appends the text with each maximal ill-formed subpart replaced by U+FFFD (Unicode 15, 3.9);
 * returns how many were replaced. */
size_t utf8_repair(struct str text, struct buf *out);
size_t utf8_count(struct str text);           /* code points of valid text */
size_t utf8_columns(struct str text);         /* terminal columns of valid text */
/* Shows text where no input may act: controls, C1, bidi controls, U+2028/9 and tags become
 * "<U+001B>"; line feeds stay when keep_lines. Input need not be valid. */
void utf8_visible(struct str text, bool keep_lines, struct buf *out);

#endif
