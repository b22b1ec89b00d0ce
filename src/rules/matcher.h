/* SPDX-License-Identifier: MIT */
/* A rule set compiled for matching: every phrase and regular expression once, who asks for it, where to look for it,
 * and when a detector is worth a look at all. Immutable and shared. */
#ifndef MATCHER_H
#define MATCHER_H

#include "match.h"
#include "probes.h"
#include "shingles.h"
#include "triggers.h"

#define NO_SET UINT32_MAX
#define NO_PLAN UINT32_MAX

/* Words of which `least` distinct ones must be found for any to count. */
struct group {
    unsigned zones;
    uint32_t due; /* the plan that its words make worth a look, or NO_PLAN */
    size_t least;
    const struct condition *extension; /* its words are file extensions, and must stand as such; or NULL */
};


/* The words of a signal, an exception, a context or an extension test. */
struct set {
    uint32_t first_group, group_count;
    uint32_t except; /* a signal's own exceptions, or NO_SET */
    uint32_t plan;   /* whose signal it is, or NO_PLAN */
};

struct plan {
    const struct detector *detector;
    uint32_t first_set; /* of its signals in their order, then of its extension tests */
    uint32_t except;    /* what no signal may overlap, or NO_SET */
    const struct condition **extensions;
    size_t extension_count, extension_capacity;
    struct trigger trigger;
};

struct matcher {
    const struct ruleset *rules;
    struct probes probes;
    const uint32_t *users; /* of probes: groups */
    const struct group *groups;
    const struct set *sets;
    const struct plan *plans;
    const uint32_t *context_sets; /* by context; NO_SET: built in */
    size_t group_count, set_count, plan_count;
    const struct shingles *shingles;
    unsigned zones; /* in which anything is looked for */
    const uint64_t *by_kind[KIND_COUNT], *by_feature[FEATURE_COUNT], *by_nothing; /* bits of plans that are due */
    unsigned features;             /* of messages that any trigger asks for */
    size_t long_chars, long_words, long_lines; /* the least that any length test asks for */
};

const struct matcher *matcher_new(struct arena *arena, const struct ruleset *rules);

/* The set of an extension test of the plan. */
uint32_t matcher_extension_set(const struct plan *plan, const struct condition *condition);

#endif
