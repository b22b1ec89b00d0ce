/* SPDX-License-Identifier: MIT */
/* Bytes that come a chunk at a time, from a file, a decoder or a test. */
#ifndef FEED_H
#define FEED_H

#include <stdbool.h>

#include "str.h"

struct feed {
    /* Gives the next chunk (never empty), borrowed until the next call; false at the end. */
    bool (*next)(void *self, struct str *chunk);
    void *self;
};

static inline bool feed_next(struct feed feed, struct str *chunk)
{
    return feed.next(feed.self, chunk);
}

/* A feed over bytes in memory, `step` at a time (0: all at once). */
struct feed_memory {
    struct str rest;
    size_t step;
};
struct feed feed_over(struct feed_memory *memory);

#endif
