/* SPDX-License-Identifier: MIT */
/* Conditions, weighed. Each kind has one function: it tells whether the condition holds, and, where evidence is asked
 * for, by what. */
#include "judge.h"

#include <string.h>

#include "context_spans.h"
#include "links.h"
#include "sentences.h"
#include "utf8.h"

/* ---- evidence ---- */

static void add_storage(const struct judge *judge, struct evidence *evidence, size_t at, size_t n)
{
    if (evidence && n)
        extents_add(judge->scan->memory, &evidence->spans, (struct stretch){(uint32_t)at, (uint32_t)(at + n)});
}

static void add_place(const struct judge *judge, struct evidence *evidence, enum zone zone, struct stretch place)
{
    const struct fold *fold = judge->scan->subject->zones[zone];
    if (!evidence || zone != ZONE_TEXT)
        return;
    struct str behind = fold_origin(fold, place.at, place.end - place.at);
    add_storage(judge, evidence, (size_t)(behind.p - fold->storage.p), behind.n);
}

static void add_found(const struct judge *judge, struct evidence *evidence, const struct found *found)
{
    const struct extents *places = &found->zones[ZONE_TEXT];
    for (size_t i = 0; evidence && i < places->count; i++)
        add_place(judge, evidence, ZONE_TEXT, places->list[i]);
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
            add_place(judge, evidence, zone, marks.list[i].place);
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

/* ---- of the message ---- */

static enum truth truth_of(bool holds)
{
    return holds ? TRUTH_YES : TRUTH_NO;
}

static enum truth weigh_kind(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)evidence;
    return truth_of(condition->mask >> judge->scan->subject->kind & 1);
}

static enum truth weigh_extension(const struct judge *judge, const struct condition *condition,
                                  struct evidence *evidence)
{
    const struct found *found = sightings_of(judge->scan, matcher_extension_set(judge->plan, condition));
    add_found(judge, evidence, found);
    return found->truth;
}

/* The message's links and their tiers, found once. */
static const struct seen_links *links_of(struct scan *scan)
{
    static const enum zone zones[] = {ZONE_TEXT, ZONE_LINK};
    struct seen_links *links = &scan->links;
    if (links->message == scan->message)
        return links;
    *links = (struct seen_links){.message = scan->message};
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        const struct fold *fold = scan->subject->zones[zones[i]];
        struct link link;
        for (size_t at = 0; fold && link_next(fold->text, at, &link); at = link.at + link.n) {
            links->list = arena_grow(scan->memory, links->list, links->count, &links->capacity, sizeof *links->list);
            links->list[links->count++] = (struct seen_link){
                .place = {(uint32_t)link.at, (uint32_t)(link.at + link.n)},
                .zone = zones[i],
                .tier = link_tier(scan->matcher->rules->domains, &link),
            };
        }
    }
    return links;
}

static enum truth weigh_link(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct seen_links *links = links_of(judge->scan);
    bool any = false;
    for (size_t i = 0; i < links->count; i++) {
        if (!(condition->mask >> links->list[i].tier & 1))
            continue;
        any = true;
        add_place(judge, evidence, links->list[i].zone, links->list[i].place);
    }
    return truth_of(any);
}

size_t judge_lines(struct str text)
{
    size_t lines = 1;
    for (size_t at = 0; (at += str_find_byte(str_from(text, at), '\n')) < text.n; at++)
        lines++;
    return lines;
}

static enum truth weigh_length(const struct judge *judge, const struct condition *condition,
                               struct evidence *evidence)
{
    struct str text = judge->scan->subject->text->storage;
    const struct fold *fold = judge->scan->subject->zones[ZONE_TEXT];
    (void)evidence;
    return truth_of((text.n > condition->chars && utf8_count(text) > condition->chars) ||
                    (fold && fold->count > condition->words) ||
                    (text.n >= condition->lines && judge_lines(text) > condition->lines));
}

static bool is_nonstandard_repair(enum repair_rule rule)
{
    return rule == REPAIR_TONE_0340 || rule == REPAIR_ORDER || rule == REPAIR_ETH;
}

static bool is_nonstandard_sign(enum sign_kind kind)
{
    return kind == SIGN_STYLED || kind == SIGN_LOOKALIKE || kind == SIGN_STRAY_MARK || kind == SIGN_INVISIBLE;
}

static uint32_t encoding_of_repair(enum repair_rule rule)
{
    return (repair_is_legacy(rule) ? 1U << ENCODING_LEGACY : 0U) |
           (is_nonstandard_repair(rule) ? 1U << ENCODING_NONSTANDARD : 0U) |
           (rule == REPAIR_DOUBLE_UTF8 ? 1U << ENCODING_DOUBLE_UTF8 : 0U);
}

static uint32_t encoding_of_marks(const struct unmarked_verdict *marks)
{
    return (marks->verdict == UNMARKED_YES ? 1U << ENCODING_UNMARKED : 0U) |
           (marks->verdict == UNMARKED_PROBABLE ? 1U << ENCODING_UNMARKED_PROBABLE : 0U) |
           (marks->partly ? 1U << ENCODING_PARTLY_UNMARKED : 0U);
}

uint32_t judge_encoding(const struct subject *subject)
{
    uint32_t mask = subject->unmarked ? encoding_of_marks(subject->unmarked) : 0;
    for (size_t rule = 0; rule < REPAIR_COUNT; rule++)
        if (subject->text->counts[rule])
            mask |= encoding_of_repair((enum repair_rule)rule);
    for (size_t kind = 0; subject->signs && kind < SIGN_COUNT; kind++)
        if (subject->signs->counts[kind] && is_nonstandard_sign((enum sign_kind)kind))
            mask |= 1U << ENCODING_NONSTANDARD;
    return mask;
}

static void gather_encoding(const struct judge *judge, uint32_t mask, struct evidence *evidence)
{
    const struct subject *subject = judge->scan->subject;
    const struct fold *fold = subject->zones[ZONE_TEXT];
    for (size_t i = 0; i < subject->text->repair_count; i++) {
        const struct repair *repair = &subject->text->repairs[i];
        if (encoding_of_repair(repair->rule) & mask)
            add_storage(judge, evidence, repair->at, repair->n);
    }
    for (size_t i = 0; mask >> ENCODING_NONSTANDARD & 1 && subject->signs && i < subject->signs->count; i++) {
        const struct sign *sign = &subject->signs->list[i];
        if (is_nonstandard_sign(sign->kind))
            add_storage(judge, evidence, sign->at, sign->n);
    }
    if (!subject->unmarked || !(encoding_of_marks(subject->unmarked) & mask))
        return;
    for (size_t i = 0; fold && i < subject->unmarked->deciding_count; i++) {
        const struct syllable *syllable = &fold->syllables[subject->unmarked->deciding[i]];
        add_storage(judge, evidence, syllable->storage_at, syllable->storage_n);
    }
}

static enum truth weigh_encoding(const struct judge *judge, const struct condition *condition,
                                 struct evidence *evidence)
{
    uint32_t holding = judge_encoding(judge->scan->subject) & condition->mask;
    if (evidence)
        gather_encoding(judge, holding, evidence);
    return truth_of(holding);
}

static enum truth weigh_emoji(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct signs *signs = judge->scan->subject->signs;
    size_t count = 0;
    for (size_t kind = 0; signs && kind < SIGN_COUNT; kind++)
        count += condition->mask >> kind & 1 ? signs->counts[kind] : 0;
    for (size_t i = 0; evidence && signs && i < signs->count; i++)
        if (condition->mask >> signs->list[i].kind & 1)
            add_storage(judge, evidence, signs->list[i].at, signs->list[i].n);
    return truth_of(count);
}

static bool has_word(struct str words, struct str word)
{
    for (struct str part; str_split(&words, ' ', &part);)
        if (part.n && str_equal(part, word))
            return true;
    return false;
}

static enum truth weigh_role(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    struct str asked = condition->roles, role;
    (void)evidence;
    while (str_split(&asked, ' ', &role))
        if (role.n && has_word(judge->scan->subject->sender_roles, role))
            return TRUTH_YES;
    return TRUTH_NO;
}

static enum truth weigh_forwarded(const struct judge *judge, const struct condition *condition,
                                  struct evidence *evidence)
{
    (void)condition, (void)evidence;
    return truth_of(judge->scan->subject->forwarded);
}

static enum truth weigh_quotes(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    (void)condition, (void)evidence;
    return truth_of(judge->scan->subject->quotes);
}

/* Where "@Name" begins in a text: exports without a list of mentions still spell them so. */
static size_t next_mention(const struct fold *fold, size_t at)
{
    for (; (at += str_find_byte(str_from(fold->text, at), '@')) < fold->text.n; at++) {
        bool begins_word = at == 0 || fold->text.p[at - 1] == ' ' || fold->text.p[at - 1] == '\n';
        size_t next = fold_syllable_at(fold, at + 1);
        if (begins_word && next < fold->count && fold->syllables[next].at == at + 1)
            return at;
    }
    return fold->text.n;
}

static enum truth weigh_mentions(const struct judge *judge, const struct condition *condition,
                                 struct evidence *evidence)
{
    const struct fold *fold = judge->scan->subject->zones[ZONE_TEXT];
    bool any = judge->scan->subject->mentions;
    (void)condition;
    for (size_t at = 0; fold && (at = next_mention(fold, at)) < fold->text.n; at++) {
        const struct syllable *name = &fold->syllables[fold_syllable_at(fold, at + 1)];
        add_place(judge, evidence, ZONE_TEXT, (struct stretch){(uint32_t)at, name->at + name->n});
        any = true;
    }
    return truth_of(any);
}

static enum truth weigh_clock(const struct judge *judge, const struct condition *condition, struct evidence *evidence)
{
    const struct subject *subject = judge->scan->subject;
    (void)evidence;
    return truth_of(clock_holds(&condition->window, subject->calendar, subject->at));
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
    [CONDITION_KIND] = weigh_kind,
    [CONDITION_EXTENSION] = weigh_extension,
    [CONDITION_LINK] = weigh_link,
    [CONDITION_LENGTH] = weigh_length,
    [CONDITION_ENCODING] = weigh_encoding,
    [CONDITION_EMOJI] = weigh_emoji,
    [CONDITION_ROLE] = weigh_role,
    [CONDITION_FORWARDED] = weigh_forwarded,
    [CONDITION_QUOTES] = weigh_quotes,
    [CONDITION_MENTIONS] = weigh_mentions,
    [CONDITION_CLOCK] = weigh_clock,
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
    case CONDITION_KIND: case CONDITION_ROLE: case CONDITION_FORWARDED: case CONDITION_QUOTES:
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
