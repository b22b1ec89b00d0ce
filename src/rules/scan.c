/* SPDX-License-Identifier: MIT */
/* One message against all detectors that have a reason to look at it. */
#include "context_spans.h"
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
        .sighted = arena_array(arena, matcher->probe_count * ZONE_COUNT, sizeof *scan->sighted),
        .tickets = arena_array(arena, matcher->probe_count, sizeof *scan->tickets),
        .candidates = arena_array(arena, matcher->plan_count / 64 + 1, sizeof *scan->candidates),
    };
    arena_defer(arena, release, scan->memory);
    return scan;
}

struct scan_counts scan_counts(const struct scan *scan)
{
    return scan->counts;
}

/* ---- features ---- */

static bool is_host_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
}

/* A dot between letters or digits of a host, its last label beginning with a letter, or "://": all that link_next can
 * make a link of. */
static bool may_hold_link(const struct fold *fold)
{
    struct str text = fold ? fold->text : STR_NONE;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), '.')) + 1 < text.n; at++)
        if (at > 0 && is_host_byte(text.p[at - 1]) && text.p[at + 1] >= 'a' && text.p[at + 1] <= 'z')
            return true;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), ':')) < text.n; at++)
        if (str_starts(str_from(text, at), STR("://")))
            return true;
    return false;
}

static bool is_long(const struct matcher *matcher, const struct subject *subject)
{
    struct str text = subject->text->storage;
    return text.n > matcher->long_chars ||
           (subject->zones[ZONE_TEXT] && subject->zones[ZONE_TEXT]->count > matcher->long_words) ||
           (text.n >= matcher->long_lines && judge_lines(text) > matcher->long_lines);
}

static bool may_mention(const struct subject *subject)
{
    return subject->mentions || str_find_byte(subject->text->storage, '@') < subject->text->storage.n;
}

static bool has_emoji(const struct signs *signs)
{
    return signs && (signs->counts[SIGN_EMOJI_FEELING] || signs->counts[SIGN_EMOJI_OTHER]);
}

static unsigned features_of(const struct matcher *matcher, const struct subject *subject)
{
    unsigned asked = matcher->features;
    return (unsigned)subject->forwarded << FEATURE_FORWARDED | (unsigned)subject->quotes << FEATURE_QUOTES |
           (unsigned)(subject->sender_roles.n > 0) << FEATURE_ROLE |
           (unsigned)(asked >> FEATURE_LINK & 1 && (subject->zones[ZONE_LINK] || may_hold_link(subject->zones[ZONE_TEXT])))
               << FEATURE_LINK |
           (unsigned)has_emoji(subject->signs) << FEATURE_EMOJI |
           (unsigned)(asked >> FEATURE_MENTIONS & 1 && may_mention(subject)) << FEATURE_MENTIONS |
           (unsigned)(subject->calendar && subject->at.precision != PRECISION_NONE) << FEATURE_TIME |
           (unsigned)(asked >> FEATURE_ENCODING & 1 && judge_encoding(subject)) << FEATURE_ENCODING |
           (unsigned)(asked >> FEATURE_LONG & 1 && is_long(matcher, subject)) << FEATURE_LONG;
}

static void add_candidates(struct scan *scan, const uint64_t *due)
{
    for (size_t i = 0; i < scan->matcher->plan_count / 64 + 1; i++)
        scan->candidates[i] |= due[i];
}

/* Those that the message's own features make due, besides those whose words were seen. */
static void add_due(struct scan *scan)
{
    const struct matcher *matcher = scan->matcher;
    unsigned features = features_of(matcher, scan->subject);
    add_candidates(scan, matcher->by_nothing);
    add_candidates(scan, matcher->by_kind[scan->subject->kind]);
    for (size_t i = 0; i < FEATURE_COUNT; i++)
        if (features >> i & 1)
            add_candidates(scan, matcher->by_feature[i]);
}

/* ---- hits ---- */

static void describe(const struct judge *judge, struct evidence *evidence, struct hit *hit)
{
    const struct detector *detector = judge->plan->detector;
    extents_settle(judge->scan->memory, &evidence->spans);
    for (size_t i = 0; i < evidence->spans.count && hit->span_count < HIT_SPANS; i++) {
        struct stretch span = evidence->spans.list[i];
        hit->spans[hit->span_count++] = (struct span){span.at, span.end - span.at};
    }
    for (size_t i = 0; i < detector->signal_count && hit->signal_count < HIT_SIGNALS; i++)
        if (evidence->signals >> i & 1)
            hit->signals[hit->signal_count++] = detector->signals[i].id;
}

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
        describe(judge, &evidence, &hit);
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
