/* SPDX-License-Identifier: MIT */
/* Escalation: repeated findings of one check on one member weigh more, where the regulation's check says so.
 * Those of earlier runs count, where a history knows them; those that a reviewer has cleared do not. */
#ifndef ESCALATION_H
#define ESCALATION_H

#include "results.h"

/* Over the group's findings, sorted. Begins each time with how a finding weighs by itself, so it may be asked
 * again when a conclusion is drawn or an earlier finding becomes known. */
void escalation_apply(struct arena *arena, struct group_results *group, int zone_minutes);

/* The most days that a check of these rules looks back; 0: none does. */
size_t escalation_days(const struct ruleset *rules);
/* Earlier findings count up to here: the first day that this run has seen something of. INT64_MIN: it has no
 * day. */
int64_t escalation_earlier_until(const struct group_results *group, int zone_minutes);

#endif
