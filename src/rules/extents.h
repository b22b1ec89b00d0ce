/* SPDX-License-Identifier: MIT */
/* Parts of a text as ordered, disjoint stretches: where words stand, what an exception covers, how far a context
 * reaches. */
#ifndef EXTENTS_H
#define EXTENTS_H

#include <stdint.h>

#include "arena.h"

struct stretch {
    uint32_t at, end; /* half-open, in bytes */
};

struct extents {
    struct stretch *list;
    size_t count, capacity;
};

void extents_add(struct arena *arena, struct extents *extents, struct stretch stretch);
/* Puts the stretches in order and joins those that overlap: due before anything below is asked. */
void extents_settle(struct arena *arena, struct extents *extents);

/* Does it overlap one of them; does it lie inside one? */
bool extents_overlap(const struct extents *extents, struct stretch stretch);
bool extents_hold(const struct extents *extents, struct stretch stretch);

#endif
