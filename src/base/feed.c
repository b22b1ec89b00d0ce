/* SPDX-License-Identifier: MIT */
/* A feed over bytes in memory. */
#include "feed.h"

static bool memory_next(void *self, struct str *chunk)
{
    struct feed_memory *memory = self;
    if (memory->rest.n == 0)
        return false;
    *chunk = str_cut(memory->rest, 0, memory->step ? memory->step : memory->rest.n);
    memory->rest = str_from(memory->rest, chunk->n);
    return true;
}

struct feed feed_over(struct feed_memory *memory)
{
    return (struct feed){memory_next, memory};
}
