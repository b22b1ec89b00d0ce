/* SPDX-License-Identifier: MIT */
/* What the bytes of a text tell before any word is looked at: which digits and signs stand in it, and whether every
 * word in it is cut by the fold as PCRE2 cuts it. */
#ifndef BYTE_MARKS_H
#define BYTE_MARKS_H

#include <stdint.h>

#include "str.h"

/* One bit for digits, one for each ASCII sign that regular expressions are made of, and MARK_ODD: something
 * stands there that the fold and PCRE2 may see differently (combining marks, apostrophes in words, zero-width
 * characters, letters in disguise, other scripts), so that anchors may not be trusted. */
enum { MARK_DIGIT = 1 << 0, MARK_ODD = 1 << 1 };

uint32_t marks_of(struct str storage);
/* The bit of one ASCII byte; 0 where it has none. */
uint32_t mark_of_byte(unsigned char byte);
/* Of a thousand messages, how many have one of the marks. */
size_t mark_cost(uint32_t marks);

#endif
