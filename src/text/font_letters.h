/* SPDX-License-Identifier: MIT */
/* What a byte means in an 8-bit Vietnamese encoding: a letter, or a mark on the vowel before it. */
#ifndef FONT_LETTERS_H
#define FONT_LETTERS_H

#include "legacy_fonts.h"
#include "letters.h"

/* LETTER_NONE for what is no letter by itself. */
struct letter_form font_letter(const struct font *font, unsigned char byte);
/* Gives the vowel the mark that `byte` is; false where it is none, or none for this vowel. */
bool font_mark(const struct font *font, unsigned char byte, struct letter_form *vowel);

#endif
