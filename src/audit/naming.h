/* SPDX-License-Identifier: MIT */
/* Display names as they turn up: whose own they are, and whose they look like. */
#ifndef NAMING_H
#define NAMING_H

#include "people.h"

struct map;

/* A name in storage form, in the scratch arena. */
struct str naming_storage(struct run *run, struct str raw);
struct naming *naming_new(struct group *group, const struct input *input, const struct person *person,
                          struct str raw, const struct origin *origin);
/* Says so when the person's name looks like another account's; `lookalikes` holds the names met so far. */
void naming_flag_lookalike(struct group *group, struct map *lookalikes, struct person *person);

#endif
