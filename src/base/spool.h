/* SPDX-License-Identifier: MIT */
/* A file without a name, for what does not fit into memory or is read more than once: mode 0600, gone when it is
 * closed or the run dies. */
#ifndef SPOOL_H
#define SPOOL_H

#include <stdint.h>

#include "arena.h"
#include "diag.h"
#include "feed.h"

struct spool;

/* Where somebody's bytes stand. */
struct stretch {
    uint64_t at, bytes;
};

/* `folder` is where its bytes take room (NULL: /var/tmp); nothing is opened before the first byte. Lives in
 * the arena. Several users may append to one spool: each remembers where its bytes stand. */
struct spool *spool_new(struct arena *arena, struct diag *diag, const char *folder);
uint64_t spool_bytes(const struct spool *spool);
/* A fault of the disk is said once, as LOSS_OUTPUT; from then on nothing is written or read. */
bool spool_add(struct spool *spool, struct str piece);
bool spool_read(struct spool *spool, uint64_t at, char *to, size_t bytes);
/* Everything a feed gives, appended as one stretch. */
bool spool_take(struct spool *spool, struct feed feed, struct stretch *stretch);
/* The bytes of a stretch, any number of times; lives in the arena. */
struct feed spool_feed(struct arena *arena, struct spool *spool, struct stretch stretch);
bool spool_failed(const struct spool *spool);

#endif
