/* SPDX-License-Identifier: MIT */
/* A look at the beginning of a feed that takes nothing away from it. */
#ifndef LOOKAHEAD_H
#define LOOKAHEAD_H

#include "arena.h"
#include "feed.h"

enum { LOOKAHEAD_BYTES = 64 * 1024 };

/* The first `most` bytes (less only where the feed ends), kept in the arena. *feed is replaced by one that gives
 * them again and then goes on. */
struct str lookahead(struct arena *arena, struct feed *feed, size_t most);

#endif
