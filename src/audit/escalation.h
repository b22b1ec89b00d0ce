/* SPDX-License-Identifier: MIT */
/* Escalation: repeated findings of one check on one member weigh more, where the regulation's check says so.
 */
#ifndef ESCALATION_H
#define ESCALATION_H

#include "group.h"

/* Over the group's findings, sorted. */
void escalation_apply(struct group *group);

#endif
