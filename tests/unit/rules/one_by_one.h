/* SPDX-License-Identifier: MIT */
/* Every signal of a rule set confirmed on every message by PCRE2, one expression after the other: what the matcher
 * must agree with, and what its speed is measured against. */
#ifndef ONE_BY_ONE_H
#define ONE_BY_ONE_H

#include "match.h"

/* The rule set's signals on texts, each as a detector of its own without exceptions and contexts. */
const struct ruleset *signals_apart(struct arena *arena, const struct ruleset *rules);

struct one_by_one;

struct one_by_one *one_by_one_new(struct arena *arena, const struct ruleset *apart);
/* Does the signal of that detector's number fire? */
bool one_by_one_fires(struct one_by_one *oracle, size_t detector, const struct fold *fold);
size_t one_by_one_patterns(const struct one_by_one *oracle); /* how many expressions all signals are */

#endif
