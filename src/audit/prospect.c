/* SPDX-License-Identifier: MIT */
/* Clauses against a group of which nothing is known but what its log carries. */
#include "prospect.h"

#include "coverage.h"

static unsigned missing_for(const struct group *group, const struct clause *clause)
{
    unsigned missing = 0;
    for (size_t i = 0; i < clause->check_count; i++)
        coverage_suffices(group, clause->checks[i].detector, &missing);
    return missing;
}

struct prospect *prospects_of(struct arena *arena, const struct ruleset *rules, unsigned carries,
                              int64_t first_ms, int64_t last_ms, size_t *count)
{
    const struct audit_options options = {.rules = rules};
    struct run run = {.arena = arena, .options = &options};
    const struct group group = {.run = &run,
                                .carries_any = carries,
                                .carries_all = carries,
                                .first_ms = first_ms,
                                .last_ms = last_ms};
    struct prospect *list = NULL;
    size_t capacity = 0;
    *count = 0;
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            const struct clause *clause = &rules->packs[p]->clauses[c];
            list = arena_grow(arena, list, *count, &capacity, sizeof *list);
            list[(*count)++] = (struct prospect){
                .pack = rules->packs[p],
                .clause = clause,
                .missing = missing_for(&group, clause),
                .is_out_of_force = clause->check_count && !coverage_met_in_force(&group, rules->packs[p]),
            };
        }
    return list;
}
