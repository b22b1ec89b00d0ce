/* SPDX-License-Identifier: MIT */
/* Puts records of bytes in order, in bounded memory: what does not fit goes to a spool as sorted runs, which
 * are merged while they are taken. */
#ifndef SORTER_H
#define SORTER_H

#include "spool.h"

struct sorter;

/* Records go by rank, then by `compare` (NULL: none), then in the order they were added. What `compare`
 * answers about two records must not change from the first time it is asked, which is when memory is full or
 * all are in. */
struct sorter_order {
    int (*compare)(void *context, struct str left, struct str right);
    void *context;
};

/* Lives in the arena; holds up to `memory_bytes` of records, and one that is longer alone. */
struct sorter *sorter_new(struct arena *arena, struct spool *spool, size_t memory_bytes,
                          struct sorter_order order);
void sorter_add(struct sorter *sorter, uint64_t rank, struct str record);
/* The next in order, borrowed until the next call; the first call ends the adding. After the last one the
 * memory is given back. False also when the spool failed. */
bool sorter_next(struct sorter *sorter, struct str *record);

#endif
