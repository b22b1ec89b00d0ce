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
    struct stretch place; /* of a phrase */
    const struct stretch *places;
    size_t count;
};

struct thread { /* a group's sightings in a message, in the order they were met */
    uint64_t message;
    struct thread_link {
        struct sighting *sighting;
        struct thread_link *next;
    } *first, *last;
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
    struct seen_links {
        uint64_t message;
        struct seen_link {
            struct stretch place;
            enum zone zone;
            unsigned tier;
        } *list;
        size_t count, capacity;
    } links;
    uint64_t *sighted;         /* by probe and zone: the last message it was seen in, for regular expressions */
    uint64_t *tickets;         /* by probe: for counting distinct ones */
    uint64_t ticket;
    uint64_t *candidates;      /* bits of plans */
    struct scan_counts counts;
};

/* Forgets the last message and marks the candidates of this one's zones. */
void sightings_begin(struct scan *scan, const struct subject *subject);

/* What a signal, an exception, a context or an extension test has found, computed once for a message. */
const struct found *sightings_of(struct scan *scan, uint32_t set);

/* Why a match of a signal's words does not count. */
enum fate { FATE_COUNTS, FATE_SIGNAL_EXCEPTION, FATE_DETECTOR_EXCEPTION, FATE_CONTEXT };

struct judged_place {
    enum fate fate;
    size_t context; /* which, in ruleset.contexts */
    bool open;      /* an exception or a context asked on the way hit a limit */
};
struct judged_place sightings_judge(struct scan *scan, const struct set *set, enum zone zone, struct stretch place);

#endif
