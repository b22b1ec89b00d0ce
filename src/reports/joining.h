/* SPDX-License-Identifier: MIT */
/* In words: what joining several inputs showed of one of them. */
#ifndef JOINING_H
#define JOINING_H

#include "wording.h"

/* Its clock, against which file, by how many messages. */
struct str joining_clock(struct arena *arena, bool in_english, const struct input_joining *joining);
/* Whom it calls by other names than the report; empty where there are none. */
struct str joining_called(struct arena *arena, bool in_english, const struct input_joining *joining);

#endif
