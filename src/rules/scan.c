/* SPDX-License-Identifier: MIT */
/* One message against all detectors that have a reason to look at it. */
#include "context_spans.h"
#include "message_features.h"
#include "judge.h"

static void release(void *arena)
{
    arena_free(arena);
}

struct scan *scan_new(struct arena *arena, const struct ruleset *rules)
{
    const struct matcher *matcher = rules->matcher ? rules->matcher : matcher_new(arena, rules);
    struct scan *scan = arena_alloc(arena, sizeof *scan);
    *scan = (struct scan){
        .matcher = matcher,
        .memory = arena_new(),
        .patterns = pattern_memory_new(arena),
        .threads = arena_array(arena, matcher->group_count, sizeof *scan->threads),
        .found = arena_array(arena, matcher->set_count, sizeof *scan->found),
        .contexts = context_memory_new(arena, rules),
        .sighted = arena_array(arena, matcher->probes.count * ZONE_COUNT, sizeof *scan->sighted),
        .tickets = arena_array(arena, matcher->probes.count, sizeof *scan->tickets),
        .candidates = arena_array(arena, matcher->plan_count / 64 + 1, sizeof *scan->candidates),
    };
    arena_defer(arena, release, scan->memory);
    return scan;
}

struct scan_counts scan_counts(const struct scan *scan)
{
    return scan->counts;
}

/* ---- candidates ---- */

static void add_candidates(struct scan *scan, const uint64_t *due)
{
    for (size_t i = 0; i < scan->matcher->plan_count / 64 + 1; i++)
        scan->candidates[i] |= due[i];
}

/* Those that the message's own features make due, besides those whose words were seen. */
static void add_due(struct scan *scan)
{
    const struct matcher *matcher = scan->matcher;
    unsigned features = message_features(matcher, scan->subject);
    add_candidates(scan, matcher->by_nothing);
    add_candidates(scan, matcher->by_kind[scan->subject->kind]);
    for (size_t i = 0; i < FEATURE_COUNT; i++)
        if (features >> i & 1)
            add_candidates(scan, matcher->by_feature[i]);
}

/* ---- hits ---- */

/* The first outcome of the role that holds; where none does, the first that a limit leaves open. */
static const struct outcome *best_outcome(const struct judge *judge, enum outcome_role role, enum truth *truth)
{
    const struct detector *detector = judge->plan->detector;
    const struct outcome *best = NULL;
    *truth = TRUTH_NO;
    for (size_t i = 0; i < detector->outcome_count && *truth != TRUTH_YES; i++) {
        const struct outcome *outcome = &detector->outcomes[i];
        if (outcome->role != role || !outcome->condition || !judge_may_hold(judge, outcome->condition))
            continue;
        enum truth holds = judge_condition(judge, outcome->condition);
        if (holds > *truth) {
            *truth = holds;
            best = outcome;
        }
    }
    return best;
}

static void judge_detector(const struct judge *judge, void (*found)(void *self, const struct hit *hit), void *self)
{
    const struct detector *detector = judge->plan->detector;
    enum truth truth;
    for (size_t role = 0; role < OUTCOME_COUNT; role++) {
        const struct outcome *outcome = best_outcome(judge, (enum outcome_role)role, &truth);
        if (!outcome)
            continue;
        enum truth silent = detector->unless ? judge_condition(judge, detector->unless) : TRUTH_NO;
        if (silent == TRUTH_YES)
            return;
        struct hit hit = {.detector = detector, .outcome = outcome};
        struct evidence evidence = {0};
        judge_gather(judge, outcome->condition, &evidence);
        evidence_describe(judge->scan, &evidence, &hit);
        hit.undecided = truth == TRUTH_OPEN || silent == TRUTH_OPEN;
        found(self, &hit);
    }
}

void scan_message(struct scan *scan, const struct subject *subject,
                  void (*found)(void *self, const struct hit *hit), void *self)
{
    scan->counts.messages++;
    sightings_begin(scan, subject);
    add_due(scan);
    for (size_t word = 0; word < scan->matcher->plan_count / 64 + 1; word++)
        for (uint64_t due = scan->candidates[word]; due; due &= due - 1) {
            struct judge judge = {scan, &scan->matcher->plans[word * 64 + (size_t)__builtin_ctzll(due)]};
            judge_detector(&judge, found, self);
        }
    scan->subject = NULL;
}
