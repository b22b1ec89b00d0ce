/* SPDX-License-Identifier: MIT */
/* What a scan has seen of the message at hand: candidates from one pass over each zone's syllables, and, only where
 * asked for, what is left of them after exceptions and contexts. */
#ifndef SIGHTINGS_H
#define SIGHTINGS_H

#include "matcher.h"
#include "pattern.h"

/* A probe in a zone: a phrase that stands there, or a regular expression that may match. */
struct sighting {
    uint32_t probe;
    enum zone zone;
    bool tried;   /* a regular expression that has been run */
    bool limited; /* and hit a limit */
    const struct stretch *places;
    size_t count;
};

/* One of a group's sightings. */
struct link_of_group {
    struct sighting *sighting;
    struct link_of_group *next;
};

struct thread { /* a group's sightings in this message */
    uint64_t message;
    struct link_of_group *first, *last;
};

enum truth { TRUTH_NO, TRUTH_OPEN, TRUTH_YES }; /* OPEN: a limit was hit; in this order all is least, any is most */

/* What a set has found. */
struct found {
    uint64_t message;
    enum truth truth;
    struct extents zones[ZONE_COUNT];
};

struct scan {
    const struct matcher *matcher;
    struct arena *memory; /* of the message; emptied for the next */
    struct pattern_memory *patterns;
    const struct subject *subject;
    uint64_t message;          /* number of the one at hand, from 1 */
    struct thread *threads;    /* by group */
    struct found *found;       /* by set */
    struct context_memory *contexts;
    uint64_t *sighted;         /* by probe and zone: the last message it was seen in, for regular expressions */
    uint64_t *tickets;         /* by probe: for counting distinct ones */
    uint64_t ticket;
    uint64_t *candidates;      /* bits of plans */
    struct scan_counts counts;
};

/* Marks the candidates of the subject's zones. */
void sightings_collect(struct scan *scan);

/* What a signal, an exception, a context or an extension test has found, computed once for a message. */
const struct found *sightings_of(struct scan *scan, uint32_t set);

#endif
