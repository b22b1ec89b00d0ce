/* SPDX-License-Identifier: MIT */
/* Findings: attribution to clauses, the class a source allows, fingerprints, order. */
#include "finding.h"

#include <stdlib.h>

#include "hash.h"
#include "map.h"
#include "redact.h"
#include "utf8.h"

enum { FINGERPRINT_HEX = 24 }; /* 96 bits: no two findings of a run will meet by chance */

/* --- which clauses cite a detector --- */

static size_t cite(const struct ruleset *rules, const struct detector *detector, struct citation *citations)
{
    size_t n = 0;
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            const struct clause *clause = &rules->packs[p]->clauses[c];
            for (size_t k = 0; k < clause->check_count; k++) {
                if (clause->checks[k].detector != detector)
                    continue;
                if (citations)
                    citations[n] = (struct citation){rules->packs[p], clause, &clause->checks[k]};
                n++;
            }
        }
    return n;
}

/* Is this the first instance of its id? Without clauses, one instance speaks for all. */
static bool is_first_of_id(const struct ruleset *rules, size_t index)
{
    return index == 0 || !str_equal(rules->detectors[index]->id, rules->detectors[index - 1]->id);
}

const struct docket *dockets_new(struct arena *arena, const struct ruleset *rules, bool detectors_only)
{
    struct docket *dockets = arena_array(arena, rules->detector_count, sizeof *dockets);
    for (size_t i = 0; i < rules->detector_count; i++) {
        const struct detector *detector = rules->detectors[i];
        struct citation *citations;
        if (detectors_only || detector->primitive == PRIMITIVE_RECALL) {
            dockets[i].count = is_first_of_id(rules, i);
            citations = arena_array(arena, 1, sizeof *citations);
        } else {
            dockets[i].count = cite(rules, detector, NULL);
            citations = arena_array(arena, dockets[i].count, sizeof *citations);
            cite(rules, detector, citations);
        }
        dockets[i].citations = citations;
    }
    return dockets;
}

static bool binds(const struct citation *citation, struct str roles)
{
    return !citation->check || !citation->check->roles.n || roles_share(citation->check->roles, roles);
}

bool docket_binds(const struct docket *docket, struct str roles)
{
    for (size_t i = 0; i < docket->count; i++)
        if (binds(&docket->citations[i], roles))
            return true;
    return false;
}

/* --- one finding --- */

static bool in_force(const struct pack *pack, struct stamp at)
{
    return !pack || at.precision == PRECISION_NONE || (at.ms >= pack->from_ms && at.ms < pack->until_ms);
}

static const struct outcome *finding_outcome(const struct detector *detector)
{
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].role == OUTCOME_FINDING)
            return &detector->outcomes[i];
    return NULL;
}

static bool is_information(const struct watch *watch)
{
    return watch->detector->primitive == PRIMITIVE_RECALL;
}

static enum finding_class class_of(const struct watch *watch, const struct citation *citation,
                                   const struct origin *origin)
{
    enum finding_class class = citation->check         ? citation->check->class
                               : is_information(watch) ? CLASS_FACT
                                                       : CLASS_SIGN;
    return class < origin->highest ? origin->highest : class;
}

static enum severity severity_of_finding(const struct watch *watch, const struct citation *citation,
                                         const struct outcome *outcome)
{
    if (is_information(watch))
        return SEVERITY_INFO;
    if (citation->check && citation->check->has_severity)
        return citation->check->severity;
    return outcome ? outcome->severity : SEVERITY_LOW;
}

static struct bilingual reason_of(struct arena *arena, const struct watch *watch,
                                  const struct outcome *outcome, struct bilingual remark)
{
    struct bilingual reason = outcome && outcome->reason.vi.n ? outcome->reason : watch->detector->reason;
    if (!remark.vi.n)
        return reason;
    return (struct bilingual){
        arena_format(arena, "%.*s (%.*s)", STR_ARG(reason.vi), STR_ARG(remark.vi)),
        arena_format(arena, "%.*s (%.*s)", STR_ARG(reason.en), STR_ARG(remark.en)),
    };
}

/* The laws a clause cites, by the names they have on that day. */
static struct str laws_of(struct arena *arena, const struct clause *clause, struct stamp at)
{
    struct buf laws = {0};
    for (size_t i = 0; clause && i < clause->law_count; i++) {
        buf_text(&laws, i ? "; " : "");
        buf_add(&laws, law_at(arena, clause->laws[i], at.ms));
    }
    struct str text = laws.n ? arena_str(arena, buf_str(&laws)) : STR_NONE;
    buf_free(&laws);
    return text;
}

/* Content, person, detector and clause, not position; a second one just the same gets a number. */
static struct str fingerprint(struct run *run, const struct finding *finding, const struct origin *origin)
{
    const struct member *member = finding->member;
    const struct str parts[] = {
        finding->detector ? finding->detector->id : STR_NONE,
        finding->pack ? finding->pack->id : STR_NONE,
        finding->clause ? finding->clause->id : STR_NONE,
        !member             ? STR_NONE
        : member->id.n      ? member->id
        : member->display.n ? member->display
                            : member->name,
        origin->content,
    };
    struct buf key = {0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buf_add(&key, parts[i]);
        buf_byte(&key, '\0');
    }
    if (origin->at.precision != PRECISION_NONE)
        stamp_write_iso(origin->at.ms, 0, &key);
    struct str id = str_cut(hash_of(buf_str(&key), run->arena), 0, FINGERPRINT_HEX);
    buf_free(&key);
    size_t *same = map_get(run->fingerprints, id);
    if (!same) {
        same = arena_alloc(run->arena, sizeof *same);
        map_set(run->fingerprints, id, same);
    }
    return (*same)++ ? arena_format(run->arena, "%.*s-%zu", STR_ARG(id), *same) : id;
}

static const struct code_span *code_spans(struct arena *arena, const struct observation *observation)
{
    struct code_span *spans = arena_array(arena, observation->span_count, sizeof *spans);
    for (size_t i = 0; i < observation->span_count; i++) {
        const struct span *span = &observation->spans[i];
        size_t from = utf8_count(str_cut(observation->text, 0, span->at));
        spans[i] = (struct code_span){from, from + utf8_count(str_cut(observation->text, span->at, span->n))};
    }
    return spans;
}

/* Two checks of one clause may see the same thing through the same detector: it is one finding. */
static bool is_known(const struct group *group, const struct finding *finding)
{
    for (size_t i = group->finding_count; i-- > 0;) {
        const struct finding *other = group->findings[i];
        if (other->sequence != finding->sequence)
            return false;
        if (other->clause == finding->clause && other->pack == finding->pack &&
            other->member == finding->member && str_equal(other->detector->id, finding->detector->id))
            return true;
    }
    return false;
}

static void add(struct group *group, struct finding *finding)
{
    group->findings = arena_grow(group->run->arena, group->findings, group->finding_count,
                                 &group->finding_capacity, sizeof *group->findings);
    group->findings[group->finding_count++] = finding;
}

/* What all findings of one observation share. */
static void describe(struct watch *watch, const struct observation *observation,
                     const struct outcome *outcome, struct finding *found)
{
    struct arena *arena = watch->group->run->arena;
    found->message_id = arena_str(arena, observation->origin->message_id);
    found->client_id = arena_str(arena, observation->origin->client_id);
    found->spans = code_spans(arena, observation);
    found->span_count = observation->span_count;
    found->reason = reason_of(arena, watch, outcome, observation->remark);
    if (observation->text.n && !observation->hushed)
        found->excerpt =
            redact_excerpt(arena, observation->text, observation->span_count ? observation->spans : NULL);
}

static const struct repetition *repetition_of(struct arena *arena, const struct citation *citation,
                                              const struct finding *found)
{
    if (!citation->check || !citation->check->escalation.after)
        return NULL;
    struct repetition *repetition = arena_alloc(arena, sizeof *repetition);
    *repetition = (struct repetition){citation->check->escalation, found->severity, found->reason};
    return repetition;
}

static void attribute(struct watch *watch, const struct citation *citation,
                      const struct observation *observation, const struct outcome *outcome,
                      struct finding *found)
{
    struct group *group = watch->group;
    found->class = class_of(watch, citation, observation->origin);
    found->severity = severity_of_finding(watch, citation, outcome);
    found->pack = citation->pack;
    found->clause = citation->clause;
    if (is_known(group, found))
        return;
    if (!found->reason.vi.n)
        describe(watch, observation, outcome, found);
    found->id = fingerprint(group->run, found, observation->origin);
    found->laws = laws_of(group->run->arena, citation->clause, found->at);
    found->repetition = repetition_of(group->run->arena, citation, found);
    struct finding *kept = arena_alloc(group->run->arena, sizeof *kept);
    *kept = *found;
    add(group, kept);
}

void finding_observe(struct watch *watch, const struct observation *observation)
{
    struct run *run = watch->group->run;
    const struct origin *origin = observation->origin;
    struct person *person = observation->person;
    if (!run_covers(run, origin->at))
        return;
    struct str roles = person ? person_roles(run, person, origin->at) : STR_NONE;
    const struct outcome *outcome =
        observation->outcome ? observation->outcome : finding_outcome(watch->detector);
    struct finding found = {
        .detector = watch->detector,
        .member = person ? &person->shown : NULL,
        .at = origin->at,
        .where = origin->where,
        .sequence = origin->sequence,
    };
    for (size_t i = 0; i < watch->docket->count; i++) {
        const struct citation *citation = &watch->docket->citations[i];
        if (in_force(citation->pack, origin->at) && binds(citation, roles))
            attribute(watch, citation, observation, outcome, &found);
    }
}

/* --- attestations, recalls --- */

void finding_attestations(struct group *group)
{
    const struct ruleset *rules = group->run->options->rules;
    struct origin origin = {.sequence = SIZE_MAX, .content = group->id.n ? group->id : group->name};
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            const struct clause *clause = &rules->packs[p]->clauses[c];
            if (!clause->question.vi.n)
                continue;
            struct finding *finding = arena_alloc(group->run->arena, sizeof *finding);
            *finding = (struct finding){
                .class = CLASS_ATTEST,
                .severity = SEVERITY_INFO,
                .pack = rules->packs[p],
                .clause = clause,
                .reason = clause->question,
                .sequence = origin.sequence,
            };
            finding->id = fingerprint(group->run, finding, &origin);
            add(group, finding);
        }
}

void finding_forget_text(struct group *group, struct str message_id)
{
    for (size_t i = 0; message_id.n && i < group->finding_count; i++)
        if (str_equal(group->findings[i]->message_id, message_id) ||
            str_equal(group->findings[i]->client_id, message_id))
            group->findings[i]->excerpt = STR_NONE;
    for (size_t i = 0; message_id.n && i < group->obligation_count; i++)
        if (str_equal(group->obligations[i].order_message_id, message_id))
            group->obligations[i].order_excerpt = STR_NONE;
}

/* --- order --- */

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int64_t time_key(const struct finding *finding)
{
    return finding->at.precision == PRECISION_NONE ? INT64_MAX : finding->at.ms;
}

static int compare_findings(const void *left, const void *right)
{
    const struct finding *a = *(const struct finding *const *)left,
                         *b = *(const struct finding *const *)right;
    int order = compare_numbers(time_key(a), time_key(b));
    if (!order)
        order = (a->sequence > b->sequence) - (a->sequence < b->sequence);
    if (!order && a->detector && b->detector)
        order = str_compare(a->detector->id, b->detector->id);
    if (!order && a->pack && b->pack)
        order = str_compare(a->pack->id, b->pack->id);
    if (!order && a->clause && b->clause && a->pack == b->pack)
        order = (a->clause > b->clause) - (a->clause < b->clause); /* one array, in the pack's order */
    if (!order)
        order = str_compare(a->id, b->id);
    return order;
}

void finding_sort(struct group *group)
{
    if (group->finding_count)
        qsort(group->findings, group->finding_count, sizeof(struct finding *), compare_findings);
}
