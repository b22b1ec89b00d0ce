/* SPDX-License-Identifier: MIT */
/* What Notepad leaves of Vietnamese when it saves it as "ANSI": a question mark for every letter that the code page lacks. */
#ifndef LOST_LETTERS_H
#define LOST_LETTERS_H

#include "str.h"

/* Whether so many words have a question mark inside, and no letter is left that proves the contrary, that letters were
 * lost for certain. The text need not be UTF-8. */
bool lost_letters(struct str text);

#endif
