/* SPDX-License-Identifier: MIT */
/* Faults of one regular expression: what makes it slow, or unable to match at all. */
#ifndef REGEX_LINT_H
#define REGEX_LINT_H

#include "pattern.h"
#include "wordset.h"

/* `is_busy`: it runs on the text of messages, so it must have an anchor or say scan="all". */
void regex_lint(struct arena *arena, struct diag *diag, struct pattern_memory *memory, const struct regex *regex,
                bool is_busy);

#endif
