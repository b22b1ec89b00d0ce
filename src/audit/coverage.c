/* SPDX-License-Identifier: MIT */
/* Coverage per clause: a rule whose input is absent says "không đủ dữ liệu", never "đạt". */
#include "coverage.h"

bool coverage_suffices(const struct group *group, const struct detector *detector, unsigned *missing)
{
    const struct evaluator *evaluator = evaluator_of(detector->primitive);
    if (!evaluator)
        return false;
    unsigned needs = evaluator->needs | (evaluator->needs_of ? evaluator->needs_of(detector) : 0);
    *missing |= needs & ~evaluator_abilities(group, NULL);
    return !(needs & ~evaluator_abilities(group, NULL));
}

bool coverage_met_in_force(const struct group *group, const struct pack *pack)
{
    return group->first_ms > group->last_ms ||
           (group->last_ms >= pack->from_ms && group->first_ms < pack->until_ms);
}

static size_t findings_on(const struct group *group, const struct clause *clause)
{
    size_t n = 0;
    for (size_t i = 0; i < group->finding_count; i++)
        n += group->findings[i]->clause == clause && group->findings[i]->class != CLASS_ATTEST;
    return n;
}

static struct coverage row(struct group *group, const struct pack *pack, const struct clause *clause)
{
    struct coverage coverage = {
        .pack = pack, .clause = clause, .sufficient = true, .findings = findings_on(group, clause)};
    struct buf vi = {0}, en = {0};
    unsigned missing = 0;
    for (size_t k = 0; k < clause->check_count; k++)
        coverage.sufficient &= coverage_suffices(group, clause->checks[k].detector, &missing);
    evaluator_say_missing(missing, &vi, &en);
    if (clause->check_count && !coverage_met_in_force(group, pack)) {
        coverage.sufficient = false;
        buf_text(&vi, vi.n ? "; " : "");
        buf_text(&vi, "tin nhắn trong thời gian quy chế có hiệu lực");
        buf_text(&en, en.n ? "; " : "");
        buf_text(&en, "messages from the time the regulation was in force");
    }
    struct arena *arena = group->run->arena;
    if (vi.n)
        coverage.missing = (struct bilingual){arena_str(arena, buf_str(&vi)), arena_str(arena, buf_str(&en))};
    buf_free(&vi);
    buf_free(&en);
    return coverage;
}

static bool asks_of_names(const struct clause *clause)
{
    for (size_t k = 0; k < clause->check_count; k++)
        if (clause->checks[k].detector->primitive == PRIMITIVE_NAME)
            return true;
    return false;
}

const struct coverage *coverage_of(struct group *group, size_t *count)
{
    const struct ruleset *rules = group->run->options->rules;
    struct coverage *list = NULL;
    size_t capacity = 0;
    *count = 0;
    for (size_t p = 0; p < rules->pack_count && !group->run->options->detectors_only; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            if (group->run->names_only && !asks_of_names(&rules->packs[p]->clauses[c]))
                continue;
            list = arena_grow(group->run->arena, list, *count, &capacity, sizeof *list);
            list[(*count)++] = row(group, rules->packs[p], &rules->packs[p]->clauses[c]);
        }
    return list;
}
