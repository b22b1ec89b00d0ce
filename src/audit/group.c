/* SPDX-License-Identifier: MIT */
/* A group under audit: its rows of the roster, its watches, its clock. */
#include "group.h"

#include "evaluator.h"
#include "finding.h"
#include "notices.h"
#include "suggest.h"

enum {
    GAP_HOURS = 72
}; /* longer than a weekend without a word is worth a line: leave, or a part of the log that is missing */

/* --- the roster's rows --- */

static bool has_group_column(const struct roster *roster)
{
    for (size_t i = 0; i < roster->count; i++)
        if (roster->terms[i].group.n)
            return true;
    return false;
}

bool group_is_called(struct run *run, struct str id, struct str name, struct str wanted)
{
    if (str_equal(id, wanted) || str_equal(name, wanted))
        return true;
    struct fold left, right;
    fold_text(run->scratch, name, &left);
    fold_text(run->scratch, wanted, &right);
    return str_equal(left.text, right.text);
}

static void take_terms(struct group *group, bool is_first)
{
    struct run *run = group->run;
    const struct roster *roster = run->options->roster;
    if (!roster)
        return;
    bool by_group = has_group_column(roster);
    if (!by_group && !is_first) {
        diag_report(
            run->diag, LOSS_USAGE, (struct place){.file = roster->file},
            SAY(run->diag,
                "danh sách không có cột “group” nên chỉ dùng được cho một nhóm, mà dữ liệu có nhiều nhóm",
                "the roster has no column “group”: it serves one group only, and the inputs hold several"));
        return;
    }
    struct term *terms = arena_array(run->arena, roster->count, sizeof *terms);
    for (size_t i = 0; i < roster->count; i++) {
        const struct term *term = &roster->terms[i];
        if (by_group && term->group.n && !group_is_called(run, group->id, group->name, term->group))
            continue;
        terms[group->term_count++] = *term;
        group->roster_has_ids |= term->account_id.n > 0;
    }
    group->terms = terms;
    group->has_roster = group->term_count > 0;
}

static bool is_role(const struct ruleset *rules, struct str role)
{
    for (size_t p = 0; p < rules->pack_count; p++)
        if (choices_have((struct choices){rules->packs[p]->roles, rules->packs[p]->role_count}, role))
            return true;
    return false;
}

/* "Giám đốc" in the column of roles is an office, no role: whoever has it would be bound by nothing and heard
 * by nobody. */
static void note_unknown_roles(struct group *group)
{
    const struct ruleset *rules = group->run->options->rules;
    for (size_t i = 0; i < group->term_count && rules->pack_count; i++) {
        struct str rest = group->terms[i].role, role;
        struct origin origin = {.where = group->terms[i].where};
        origin.where.file = group->run->options->roster->file; /* without its folders */
        bool known = true;
        while (known && str_split(&rest, ' ', &role))
            if (!(known = !role.n || is_role(rules, role)))
                notices_add(group->notices, NOTICE_ROLE_UNKNOWN, group->terms[i].role, NULL, &origin,
                            group->terms[i].role);
    }
}

/* --- watches --- */

static void watch(struct group *group, const struct detector *detector, const struct detector *matched,
                  const struct docket *docket)
{
    const struct evaluator *evaluator = evaluator_of(detector->primitive);
    if (!evaluator || !docket->count)
        return;
    struct watch *watch = &group->watches[group->watch_count++];
    *watch = (struct watch){
        .group = group,
        .detector = detector,
        .matched = matched,
        .docket = docket,
        .evaluator = evaluator,
        .needs = evaluator->needs | (evaluator->needs_of ? evaluator->needs_of(detector) : 0),
    };
    if (evaluator->begin)
        evaluator->begin(watch);
}

static void take_watches(struct group *group)
{
    struct run *run = group->run;
    const struct ruleset *rules = run->options->rules;
    static const struct citation uncited;
    static const struct docket lone = {&uncited, 1};
    group->watches = arena_array(run->arena, rules->detector_count + 1, sizeof *group->watches);
    if (run->trial) {
        watch(group, run->trial, run->trial_matched, &lone);
        return;
    }
    for (size_t i = 0; i < rules->detector_count; i++) {
        const struct evaluator *evaluator = evaluator_of(rules->detectors[i]->primitive);
        if (!run->options->detectors_only || (evaluator && evaluator->alone))
            watch(group, rules->detectors[i], rules->detectors[i], &run->dockets[i]);
    }
}

struct group *group_new(struct run *run, struct str id, struct str name, bool named_by_user, bool is_first)
{
    struct group *group = arena_alloc(run->arena, sizeof *group);
    *group = (struct group){
        .run = run,
        .id = arena_str(run->arena, id),
        .name = arena_str(run->arena, name),
        .named_by_user = named_by_user,
        .first_ms = INT64_MAX,
        .last_ms = INT64_MIN,
        .newest_ms = INT64_MIN,
        .notices = notices_new(run->arena),
    };
    take_terms(group, is_first);
    note_unknown_roles(group);
    group->people = people_new(group);
    take_watches(group);
    return group;
}

/* --- the clock --- */

static void note_gap(struct group *group, int64_t to_ms)
{
    if (group->newest_ms == INT64_MIN || to_ms - group->newest_ms <= GAP_HOURS * (int64_t)MS_PER_HOUR)
        return;
    group->gaps = arena_grow(group->run->arena, group->gaps, group->gap_count, &group->gap_capacity,
                             sizeof *group->gaps);
    group->gaps[group->gap_count++] = (struct gap){group->newest_ms, to_ms};
}

void group_tick(struct group *group, const struct origin *origin)
{
    if (origin->at.precision == PRECISION_NONE)
        return;
    int64_t now_ms = origin->at.ms;
    if (run_covers(group->run, origin->at)) {
        note_gap(group, now_ms);
        group->first_ms = now_ms < group->first_ms ? now_ms : group->first_ms;
        group->last_ms = now_ms > group->last_ms ? now_ms : group->last_ms;
    }
    group->newest_ms = now_ms > group->newest_ms ? now_ms : group->newest_ms;
    const struct ruleset *rules = group->run->options->rules;
    for (size_t i = 0; i < rules->pack_count && !group->run->options->detectors_only; i++) {
        const struct pack *pack = rules->packs[i];
        if (now_ms < pack->from_ms || now_ms >= pack->until_ms)
            notices_add(group->notices, NOTICE_OUT_OF_FORCE, pack->id, NULL, origin, pack->number);
    }
}
