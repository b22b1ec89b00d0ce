/* SPDX-License-Identifier: MIT */
/* Display names over a group: findings per detector, verdicts per member and pack. Only the latest name is
 * judged, and only where it is known to be the member's own. */
#include "names.h"

#include "finding.h"
#include "name_form.h"

static bool is_judged(const struct person *person)
{
    return person->naming && person->naming->confirmed;
}

static const struct term *term_shown(const struct person *person)
{
    const struct term *term = person_term(person, person->naming->first.at);
    return term || !person->term_count ? term : person->terms[person->term_count - 1];
}

static bool differs(struct run *run, const struct person *person, const struct name_parts *parts)
{
    const struct term *term = term_shown(person);
    return term && name_differs(run->scratch, parts, term->full_name, term->position, term->unit);
}

/* The fault the detector looks for, if the name has it. */
static unsigned fault_of(struct run *run, const struct detector *detector, const struct person *person,
                         const struct name_parts *parts)
{
    unsigned fault = name_verdict_of(detector);
    if (fault == NAME_MISMATCH)
        return differs(run, person, parts) ? fault : 0;
    struct name_demand demand = name_demand_of(detector);
    return name_judge(parts, &demand) & fault;
}

static const struct name_parts *parts_of(struct run *run, const struct person *person)
{
    struct name_parts *parts = arena_alloc(run->scratch, sizeof *parts);
    name_take_apart(run->scratch, &person->naming->fold, parts);
    return parts;
}

bool names_differ(struct run *run, const struct person *person)
{
    return is_judged(person) && differs(run, person, parts_of(run, person));
}

/* What to change, and to what: the roster's own words, where it has the member. */
struct counsel {
    struct buf vi, en;
    bool with_position;
};

static void counsel_add(struct counsel *counsel, const struct detector *detector, unsigned fault)
{
    struct name_demand demand = name_demand_of(detector);
    name_advise(fault, &demand, &counsel->vi, &counsel->en);
    counsel->with_position |= demand.position || fault == NAME_MISMATCH;
}

static struct bilingual counsel_end(struct counsel *counsel, struct run *run, const struct person *person)
{
    const struct term *term = term_shown(person);
    if (term && term->full_name.n && counsel->vi.n) {
        bool office = counsel->with_position && term->position.n;
        buf_format(&counsel->vi, "; danh sách ghi: “%.*s%s%.*s”", STR_ARG(term->full_name),
                   office ? " - " : "", office ? (int)term->position.n : 0, term->position.p);
        buf_format(&counsel->en, "; the roster has: “%.*s%s%.*s”", STR_ARG(term->full_name),
                   office ? " - " : "", office ? (int)term->position.n : 0, term->position.p);
    }
    struct bilingual said = {arena_str(run->arena, buf_str(&counsel->vi)),
                             arena_str(run->arena, buf_str(&counsel->en))};
    buf_free(&counsel->vi);
    buf_free(&counsel->en);
    return said;
}

static void end(struct watch *watch)
{
    struct run *run = watch->group->run;
    for (struct person *person = people_first(watch->group->people); person; person = person->next) {
        if (!is_judged(person))
            continue;
        arena_reset(run->scratch);
        unsigned fault = fault_of(run, watch->detector, person, parts_of(run, person));
        if (!fault)
            continue;
        struct counsel counsel = {.with_position = false};
        counsel_add(&counsel, watch->detector, fault);
        finding_observe(watch, &(struct observation){
                                   .person = person,
                                   .origin = &person->naming->first,
                                   .text = person->naming->display,
                                   .remark = counsel_end(&counsel, run, person),
                               });
    }
}

static unsigned needs_of(const struct detector *detector)
{
    return name_verdict_of(detector) == NAME_MISMATCH ? NEEDS_ROSTER : 0;
}

const struct evaluator evaluator_name = {
    .primitive = PRIMITIVE_NAME,
    .needs = NEEDS_PROFILE_NAMES,
    .needs_of = needs_of,
    .end = end,
};

/* --- verdicts --- */

/* What a pack asks of names, gathered from all its name checks. */
struct demands {
    const struct detector *detectors[16]; /* a regulation has four or five */
    size_t count;
};

static struct demands demands_of(const struct pack *pack)
{
    struct demands demands = {.count = 0};
    for (size_t c = 0; c < pack->clause_count; c++)
        for (size_t k = 0; k < pack->clauses[c].check_count; k++) {
            const struct detector *detector = pack->clauses[c].checks[k].detector;
            if (detector->primitive == PRIMITIVE_NAME &&
                demands.count < sizeof demands.detectors / sizeof *demands.detectors)
                demands.detectors[demands.count++] = detector;
        }
    return demands;
}

static struct name_verdict verdict_on(struct run *run, const struct pack *pack, const struct demands *demands,
                                      const struct person *person)
{
    struct name_verdict verdict = {.member = &person->shown, .pack = pack, .sufficient = is_judged(person)};
    if (!verdict.sufficient)
        return verdict;
    const struct name_parts *parts = parts_of(run, person);
    struct counsel counsel = {.with_position = false};
    for (size_t i = 0; i < demands->count; i++) {
        unsigned fault = fault_of(run, demands->detectors[i], person, parts);
        if (fault)
            counsel_add(&counsel, demands->detectors[i], fault);
    }
    verdict.good = counsel.vi.n == 0;
    verdict.advice = counsel_end(&counsel, run, person);
    return verdict;
}

const struct name_verdict *names_verdicts(struct group *group, const struct member *const *members,
                                          size_t member_count, size_t *count)
{
    struct run *run = group->run;
    const struct ruleset *rules = run->options->rules;
    size_t pack_count = run->options->detectors_only ? 0 : rules->pack_count;
    struct demands *demands = arena_array(run->arena, pack_count, sizeof *demands);
    struct name_verdict *list = arena_array(run->arena, pack_count * member_count, sizeof *list);
    for (size_t p = 0; p < pack_count; p++)
        demands[p] = demands_of(rules->packs[p]);
    *count = 0;
    for (size_t i = 0; i < member_count; i++)
        for (size_t p = 0; p < pack_count; p++) {
            arena_reset(run->scratch);
            if (demands[p].count)
                list[(*count)++] =
                    verdict_on(run, rules->packs[p], &demands[p], (const struct person *)members[i]);
        }
    return list;
}
