/* SPDX-License-Identifier: MIT */
/* Escalation by repeat count, over findings in order of time: a window of the last so many for each member.
 */
#include "escalation.h"

#include "map.h"

struct window { /* when the last `after` findings of one member were: a ring */
    int64_t *times_ms;
    size_t count; /* ever: the next goes to count % after */
};

static struct window *window_of(struct group *group, struct map *windows, const struct finding *finding,
                                const struct escalation *escalation)
{
    struct arena *arena = group->run->arena;
    struct str key = {(const char *)&finding->member, sizeof finding->member};
    struct window *window = map_get(windows, key);
    if (!window) {
        window = arena_alloc(arena, sizeof *window);
        window->times_ms = arena_array(arena, escalation->after, sizeof *window->times_ms);
        map_set(windows, arena_str(arena, key), window);
    }
    return window;
}

/* Is this one the last of `after` within so many days? Takes it in. */
static bool fills(struct window *window, const struct escalation *escalation, int64_t at_ms)
{
    window->times_ms[window->count++ % escalation->after] = at_ms;
    if (window->count < escalation->after)
        return false;
    int64_t oldest_ms = window->times_ms[window->count % escalation->after];
    return at_ms - oldest_ms <= (int64_t)escalation->days * MS_PER_DAY;
}

static void raise_finding(struct arena *arena, struct finding *finding, const struct escalation *escalation)
{
    if (finding->severity >= escalation->severity)
        return;
    finding->severity = escalation->severity;
    finding->reason = (struct bilingual){
        arena_format(arena, "%.*s (từ lần thứ %zu trong %zu ngày)", STR_ARG(finding->reason.vi),
                     escalation->after, escalation->days),
        arena_format(arena, "%.*s (%zu times or more within %zu days)", STR_ARG(finding->reason.en),
                     escalation->after, escalation->days),
    };
}

static void apply(struct group *group, const struct clause *clause, const struct check *check)
{
    struct map *windows = map_new(group->run->arena);
    for (size_t i = 0; i < group->finding_count; i++) {
        struct finding *finding = group->findings[i];
        if (finding->clause != clause || finding->detector != check->detector ||
            finding->at.precision == PRECISION_NONE)
            continue;
        if (fills(window_of(group, windows, finding, &check->escalation), &check->escalation, finding->at.ms))
            raise_finding(group->run->arena, finding, &check->escalation);
    }
}

void escalation_apply(struct group *group)
{
    const struct ruleset *rules = group->run->options->rules;
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            const struct clause *clause = &rules->packs[p]->clauses[c];
            for (size_t k = 0; k < clause->check_count; k++)
                if (clause->checks[k].escalation.after)
                    apply(group, clause, &clause->checks[k]);
        }
}
