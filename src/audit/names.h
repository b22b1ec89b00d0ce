/* SPDX-License-Identifier: MIT */
/* Display names over a group: one verdict per member and pack, with what to change. */
#ifndef NAMES_H
#define NAMES_H

#include "people.h"

/* For those members, in their order. */
const struct name_verdict *names_verdicts(struct group *group, const struct member *const *members,
                                          size_t member_count, size_t *count);
/* Does the roster give a member, by the name it shows itself, another name or office? */
bool names_differ(struct run *run, const struct person *person);

#endif
