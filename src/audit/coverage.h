/* SPDX-License-Identifier: MIT */
/* Which clauses the inputs of a group could be held against, and what was missing for the others. */
#ifndef COVERAGE_H
#define COVERAGE_H

#include "evaluator.h"

/* One row per clause of every pack; findings are counted from the group's. */
const struct coverage *coverage_of(struct group *group, size_t *count);
/* Whether this watch can be judged by what was seen. */
bool coverage_suffices(const struct group *group, const struct detector *detector, unsigned *missing);
/* Did the group talk while the regulation was in force? Where no time is known, yes. */
bool coverage_met_in_force(const struct group *group, const struct pack *pack);

#endif
