/* SPDX-License-Identifier: MIT */
/* What each of several inputs calls people, so that the report can say whose names were taken for whom. */
#ifndef CALLING_H
#define CALLING_H

#include "people.h"

/* The input has the person under this name. With one input there is nothing to compare. */
void calling_note(const struct input *input, const struct person *person, struct str raw);
/* The names under which the input has people whom the report shows under others; once those are settled. */
void calling_list(struct arena *arena, const struct input *input, struct input_joining *joining);

#endif
