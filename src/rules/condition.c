/* SPDX-License-Identifier: MIT */
/* Conditions, weighed. Each kind has one function: it tells whether the condition holds, and, where evidence is asked
 * for, by what. */
#include "judge.h"

#include "context_spans.h"
#include "message_tests.h"
#include "sentences.h"

/* ---- what signals have found ---- */

static void add_found(const struct judge *judge, struct evidence *evidence, const struct found *found)
{
    const struct extents *places = &found->zones[ZONE_TEXT];
    for (size_t i = 0; evidence && i < places->count; i++)
        evidence_add_place(judge->scan, evidence, ZONE_TEXT, places->list[i]);
}

static const struct found *signal_found(const struct judge *judge, size_t signal)
{
    return sightings_of(judge->scan, judge->plan->first_set + (uint32_t)signal);
}

/* ---- of other conditions ---- */

static enum truth weigh(const struct judge *judge, const struct condition *condition, struct evidence *evidence);

static enum truth weigh_all(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    enum truth least = TRUTH_YES;
    for (size_t i = 0; i < condition->part_count && least != TRUTH_NO; i++) {
        enum truth part = weigh(judge, &condition->parts[i], evidence);
        least = part < least ? part : least;
    }
    return least;
}

static enum truth weigh_any(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    enum truth most = TRUTH_NO;
    for (size_t i = 0; i < condition->part_count && (evidence || most != TRUTH_YES); i++) {
        enum truth part = weigh(judge, &condition->parts[i], NULL);
        if (evidence && part != TRUTH_NO)
            weigh(judge, &condition->parts[i], evidence);
        most = part > most ? part : most;
    }
    return most;
}

static enum truth not(enum truth truth)
{
    return (enum truth)(TRUTH_YES - truth);
}

/* What is not there is no evidence. */
static enum truth weigh_none(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)evidence;
    return not(weigh_any(judge, condition, NULL));
}

/* ---- of signals ---- */

/* Of those asked for, how many are there, and how many may be. */
static enum truth weigh_signals(const struct judge *judge, const struct condition *condition,
                                struct evidence *evidence)
{
    size_t least = condition->kind == CONDITION_HAS ? 1 : condition->least, sure = 0, open = 0;
    for (size_t i = 0; i < judge->plan->detector->signal_count; i++) {
        if (!(condition->signals >> i & 1))
            continue;
        const struct found *found = signal_found(judge, i);
        sure += found->truth == TRUTH_YES;
        open += found->truth == TRUTH_OPEN;
        if (evidence && found->truth != TRUTH_NO) {
            evidence->signals |= 1ULL << i;
            add_found(judge, evidence, found);
        }
    }
    return sure >= least ? TRUTH_YES : sure + open >= least ? TRUTH_OPEN : TRUTH_NO;
}

struct mark { /* a match of a signal */
    struct stretch place;
    uint64_t bit;
};

struct marks {
    struct mark *list;
    size_t count, capacity;
};

/* The matches of the condition's signals in a zone, from left to right. */
static struct marks marks_in(const struct judge *judge, const struct condition *condition, enum zone zone)
{
    struct marks marks = {0};
    size_t next[DETECTOR_SIGNAL_LIMIT] = {0};
    for (;;) {
        struct mark mark = {.bit = 0};
        size_t signal = 0;
        for (size_t i = 0; i < judge->plan->detector->signal_count; i++) {
            if (!(condition->signals >> i & 1))
                continue;
            const struct extents *places = &signal_found(judge, i)->zones[zone];
            if (next[i] < places->count && (!mark.bit || places->list[next[i]].at < mark.place.at)) {
                mark = (struct mark){places->list[next[i]], 1ULL << i};
                signal = i;
            }
        }
        if (!mark.bit)
            return marks;
        next[signal]++;
        marks.list = arena_grow(judge->scan->memory, marks.list, marks.count, &marks.capacity, sizeof mark);
        marks.list[marks.count++] = mark;
    }
}

/* Is the next match near enough to what ends at `end` and began at `begin`? */
static bool is_joined(const struct judge *judge, const struct condition *condition, enum zone zone,
                      struct stretch before, struct stretch next)
{
    const struct fold *fold = judge->scan->subject->zones[zone];
    if (condition->kind == CONDITION_TOGETHER)
        return next.at < sentences_at(context_sentences(judge->scan, zone), before.at).end;
    return next.at <= before.end ||
           fold_syllable_at(fold, next.at) - fold_syllable_at(fold, before.end) <= condition->syllables;
}

/* A run of joined matches in which every signal occurs. Each match may be far from the first: what counts is that no
 * gap in the run is too wide. */
static bool weigh_runs(const struct judge *judge, const struct condition *condition, enum zone zone,
                       struct evidence *evidence)
{
    struct marks marks = marks_in(judge, condition, zone);
    bool any = false;
    for (size_t from = 0, to; from < marks.count; from = to) {
        struct stretch run = marks.list[from].place;
        uint64_t seen = 0;
        for (to = from; to < marks.count && is_joined(judge, condition, zone, run, marks.list[to].place); to++) {
            seen |= marks.list[to].bit;
            if (marks.list[to].place.end > run.end)
                run.end = marks.list[to].place.end;
        }
        if (seen != condition->signals)
            continue;
        any = true;
        for (size_t i = from; evidence && i < to; i++)
            evidence_add_place(judge->scan, evidence, zone, marks.list[i].place);
    }
    return any;
}

/* near, together */
static enum truth weigh_joined(const struct judge *judge, const struct condition *condition,
                               struct evidence *evidence)
{
    enum truth least = TRUTH_YES, most = TRUTH_NO;
    bool any = false;
    for (size_t i = 0; i < judge->plan->detector->signal_count; i++) {
        if (!(condition->signals >> i & 1))
            continue;
        enum truth truth = signal_found(judge, i)->truth;
        least = truth < least ? truth : least;
        most = truth == TRUTH_OPEN ? TRUTH_OPEN : most;
    }
    for (size_t zone = 0; least != TRUTH_NO && zone < ZONE_COUNT; zone++)
        any |= weigh_runs(judge, condition, (enum zone)zone, evidence);
    if (evidence)
        evidence->signals |= condition->signals;
    return any ? least : least == TRUTH_NO ? TRUTH_NO : most;
}

static enum truth weigh_extension(const struct judge *judge, const struct condition *condition,
                                  struct evidence *evidence)
{
    const struct found *found = sightings_of(judge->scan, matcher_extension_set(judge->plan, condition));
    add_found(judge, evidence, found);
    return found->truth;
}

static enum truth (*const kinds[])(const struct judge *judge, const struct condition *condition,
                                   struct evidence *evidence) = {
    [CONDITION_ALL] = weigh_all,
    [CONDITION_ANY] = weigh_any,
    [CONDITION_NONE] = weigh_none,
    [CONDITION_HAS] = weigh_signals,
    [CONDITION_COUNT] = weigh_signals,
    [CONDITION_NEAR] = weigh_joined,
    [CONDITION_TOGETHER] = weigh_joined,
    [CONDITION_KIND] = message_test,
    [CONDITION_EXTENSION] = weigh_extension,
    [CONDITION_SIZE] = message_test,
    [CONDITION_LINK] = message_test,
    [CONDITION_LENGTH] = message_test,
    [CONDITION_ENCODING] = message_test,
    [CONDITION_EMOJI] = message_test,
    [CONDITION_ROLE] = message_test,
    [CONDITION_FORWARDED] = message_test,
    [CONDITION_QUOTES] = message_test,
    [CONDITION_MENTIONS] = message_test,
    [CONDITION_CLOCK] = message_test,
};
_Static_assert(sizeof kinds / sizeof *kinds == CONDITION_KINDS, "one function per kind");

static enum truth weigh(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    return kinds[condition->kind](judge, condition, evidence);
}

/* ---- at a glance ---- */

static bool is_sighted(const struct scan *scan, uint32_t number)
{
    const struct set *set = &scan->matcher->sets[number];
    bool any = false;
    for (uint32_t i = 0; i < set->group_count && !any; i++)
        any = scan->threads[set->first_group + i].message == scan->message;
    return any;
}

static bool may_hold_by_signals(const struct judge *judge, const struct condition *condition)
{
    bool joined = condition->kind == CONDITION_NEAR || condition->kind == CONDITION_TOGETHER;
    size_t least = condition->least, sighted = 0;
    if (condition->kind == CONDITION_HAS || joined)
        least = joined ? (size_t)__builtin_popcountll(condition->signals) : 1;
    for (uint64_t left = condition->signals; left; left &= left - 1)
        sighted += is_sighted(judge->scan, judge->plan->first_set + (uint32_t)__builtin_ctzll(left));
    return sighted >= least;
}

static bool may_hold_by_parts(const struct judge *judge, const struct condition *condition)
{
    bool all = condition->kind == CONDITION_ALL;
    for (size_t i = 0; i < condition->part_count; i++)
        if (judge_may_hold(judge, &condition->parts[i]) != all)
            return !all;
    return all;
}

bool judge_may_hold(const struct judge *judge, const struct condition *condition)
{
    switch (condition->kind) {
    case CONDITION_ALL: case CONDITION_ANY:
        return may_hold_by_parts(judge, condition);
    case CONDITION_HAS: case CONDITION_COUNT: case CONDITION_NEAR: case CONDITION_TOGETHER:
        return may_hold_by_signals(judge, condition);
    case CONDITION_EXTENSION:
        return is_sighted(judge->scan, matcher_extension_set(judge->plan, condition));
    case CONDITION_KIND: case CONDITION_SIZE: case CONDITION_ROLE: case CONDITION_FORWARDED: case CONDITION_QUOTES:
        return weigh(judge, condition, NULL) != TRUTH_NO;
    default:
        return true; /* what takes time to tell, and what holds by absence */
    }
}

enum truth judge_condition(const struct judge *judge, const struct condition *condition)
{
    return weigh(judge, condition, NULL);
}

void judge_gather(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    weigh(judge, condition, evidence);
}
