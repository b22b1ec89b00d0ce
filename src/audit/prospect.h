/* SPDX-License-Identifier: MIT */
/* What a log could be held against, by what it carries: asked before anything is audited. */
#ifndef PROSPECT_H
#define PROSPECT_H

#include "chat.h"
#include "need.h"
#include "pack.h"

struct prospect { /* one clause of one pack */
    const struct pack *pack;
    const struct clause *clause;
    unsigned missing;     /* bits of enum need */
    bool is_out_of_force; /* the log lies before or behind the time of the regulation */
};

/* One for each clause of every pack. `carries`: enum capability. The times may be INT64_MAX, INT64_MIN: not
 * known. */
struct prospect *prospects_of(struct arena *arena, const struct ruleset *rules, unsigned carries,
                              int64_t first_ms, int64_t last_ms, size_t *count);

#endif
