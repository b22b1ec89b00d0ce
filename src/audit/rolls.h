/* SPDX-License-Identifier: MIT */
/* Member lists of several days: each tells who is in the group on its day, two together who came and who went
 * between them. */
#ifndef ROLLS_H
#define ROLLS_H

#include "people.h"

struct rolls;

/* Cuts the rows into lists. With none dated they are one, of the end of the log; beside dated ones a list
 * without date only says which names are the members' own. */
struct rolls *rolls_new(struct arena *arena, const struct audit_options *options);
/* The group's talk has come to this moment: the lists of before are taken in. `is_only`: there is no other
 * group, so that a list that names none serves it. */
void rolls_reach(const struct rolls *rolls, struct group *group, struct stamp at, bool is_only);
/* It has ended: what came later tells who was in the group all the time, and of whom it is not sure. */
void rolls_finish(const struct rolls *rolls, struct group *group, bool is_only);

#endif
