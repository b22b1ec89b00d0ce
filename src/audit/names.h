/* SPDX-License-Identifier: MIT */
/* Display names over a group: one verdict per member and pack, with what to change. */
#ifndef NAMES_H
#define NAMES_H

#include "group.h"

const struct name_verdict *names_verdicts(struct group *group, size_t *count);

#endif
