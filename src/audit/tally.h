/* SPDX-License-Identifier: MIT */
/* From what a group gathered to what reports read: members in order, slugs, counts. */
#ifndef TALLY_H
#define TALLY_H

#include "group.h"

/* The group's results, sorted and counted; `slugs` are those given to earlier groups. */
const struct group_results *tally_group(struct group *group, struct map *slugs);

#endif
