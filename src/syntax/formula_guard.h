/* SPDX-License-Identifier: MIT */
/* The apostrophe in front of a cell that a spreadsheet would take for a formula (OWASP, CSV injection): needed by
 * writers, taken off again by readers, so that a guarded table reads back as it was. */
#ifndef FORMULA_GUARD_H
#define FORMULA_GUARD_H

#include "str.h"

/* Does the cell begin like a formula: = + - @ TAB CR or their full-width forms, behind blanks, characters without
 * width and apostrophes? */
bool formula_guard_needed(struct str cell);
/* The cell without the apostrophe that a guard has put there. */
struct str formula_guard_off(struct str cell);

#endif
