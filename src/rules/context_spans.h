/* SPDX-License-Identifier: MIT */
/* Use and mention: how far the contexts of contexts.xml reach in the message at hand. */
#ifndef CONTEXT_SPANS_H
#define CONTEXT_SPANS_H

#include "sightings.h"

struct context_spans {
    uint64_t message;
    bool open; /* a limit was hit while looking for its words */
    struct extents extents;
};

struct context_memory; /* of a scan */

struct context_memory *context_memory_new(struct arena *arena, const struct ruleset *rules);

/* Computed once for a message. `context` counts in ruleset.contexts. */
const struct context_spans *context_spans_of(struct scan *scan, size_t context, enum zone zone);
const struct extents *context_sentences(struct scan *scan, enum zone zone);

#endif
