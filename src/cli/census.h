/* SPDX-License-Identifier: MIT */
/* What one input turns out to hold, counted while it is read. */
#ifndef CENSUS_H
#define CENSUS_H

#include "chat.h"
#include "results.h"
#include "spool.h"

struct counted { /* a person by account id, else by name; or a group */
    struct str id, name;
    size_t messages;
};

struct census;

struct census *census_new(struct arena *arena, struct spool *spool, int zone_minutes);
struct sink census_sink(struct census *census);
/* Ends the counting: takes duplicates out of what the facts say was accepted. */
void census_finish(struct census *census, struct input_facts *facts);

struct census_counts {
    size_t messages, recalls, untimed, listed, self_unnamed; /* messages of an exporter that nobody named */
    size_t kinds[KIND_COUNT], events[EVENT_COUNT];
    int64_t first_ms, last_ms;                           /* INT64_MAX, INT64_MIN: no time is known */
    const struct counted *const *people, *const *groups; /* most messages first */
    size_t person_count, group_count;
    const struct gap *gaps; /* of several whole days without a word, in the user's zone */
    size_t gap_count;
};
const struct census_counts *census_counts(const struct census *census);

#endif
