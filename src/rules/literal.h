/* SPDX-License-Identifier: MIT */
/* What a text must hold for a regular expression to match in it: whole syllables or single signs, derived
 * conservatively from the expression's source. What this file does not understand derives nothing. */
#ifndef LITERAL_H
#define LITERAL_H

#include <stdint.h>

#include "arena.h"

enum { NEED_LIMIT = 128 }; /* an alternation of more than that is no anchor */

/* At least one of these stands in every text that the expression matches in. */
struct need {
    bool known;                  /* else nothing could be derived */
    uint32_t marks;              /* any bit of byte_marks.h */
    struct str list[NEED_LIMIT]; /* any whole syllable of the fold */
    size_t count;
    size_t cost;                 /* of a thousand messages, how many have one: see frequency.h */
};

void literal_need(struct arena *arena, struct str source, struct need *need);

#endif
