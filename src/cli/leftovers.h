/* SPDX-License-Identifier: MIT */
/* What a reader could not make out: the first places of it, each with its bytes under a mask. */
#ifndef LEFTOVERS_H
#define LEFTOVERS_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

enum { LEFTOVERS_KEPT = 5 };

struct leftover {
    struct place place;
    struct str reason;
    struct str masked; /* letters as x, digits as 0; empty where the bytes are gone */
};

struct leftovers {
    struct arena *arena;
    struct feed feed; /* what is looked over */
    struct diag *diag;
    void (*emit)(void *context, const struct diag_entry *entry);
    void *context;
    char *passed;   /* the latest bytes, in a ring */
    uint64_t bytes; /* that passed so far */
    struct leftover list[LEFTOVERS_KEPT];
    size_t count;
};

/* Between the feed and its reader, and between the funnel and its end, until leftovers_end. */
struct feed leftovers_begin(struct leftovers *leftovers, struct arena *arena, struct diag *diag,
                            struct feed feed);
void leftovers_end(struct leftovers *leftovers);

/* A line without what anybody said in it: letters as x, digits as 0, at most so many characters. */
struct str leftovers_mask(struct arena *arena, struct str line, size_t limit);

#endif
