/* SPDX-License-Identifier: MIT */
/* Windows code page 1252, and backwards: from what a program showed to the byte it had read. */
#ifndef CP1252_H
#define CP1252_H

#include <stdint.h>

enum { CP1252_NONE = -1 };

/* The byte that CP1252 (or, for U+0080-009F, Latin-1) shows as the code point; CP1252_NONE for none. */
int cp1252_byte(uint32_t code_point);
/* What CP1252 shows for the byte; where it has a hole, the C1 control. */
uint32_t cp1252_code_point(unsigned char byte);

#endif
