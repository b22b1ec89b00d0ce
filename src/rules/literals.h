/* SPDX-License-Identifier: MIT */
/* What a regular expression cannot match without: words and signs to wait for, derived from its source. */
#ifndef LITERALS_H
#define LITERALS_H

#include "needs.h"

/* False where nothing can be derived, or the source uses what is not understood here. Words are in lower case, as the
 * source spells them, and each stands in any match as a whole run of letters and digits of TCVN 6909, or as a run of
 * letters between other characters; two with one blank between them stand so in a row. */
bool literals_needed(struct arena *arena, struct str source, struct needs *needs);

#endif
