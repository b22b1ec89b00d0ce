/* SPDX-License-Identifier: MIT */
/* Escalation by repeat count, over findings in order of time: a window of days for each member and check. */
#include "escalation.h"

#include "map.h"
#include "stamp.h"

struct window {
    int64_t *times_ms; /* ascending, those of earlier runs first */
    size_t count, capacity, earlier;
    size_t oldest; /* the first that still lies within the days before the latest */
};

struct windows {
    struct arena *arena;
    struct map *by_check;
    struct buf key;
};

/* The slug tells the members of a group apart; what concerns the whole group has none. */
static struct window *window_of(struct windows *windows, const struct member *member, struct str pack,
                                struct str clause, struct str detector)
{
    const struct str parts[] = {member ? member->slug : STR_NONE, pack, clause, detector};
    buf_clear(&windows->key);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        buf_add(&windows->key, parts[i]);
        buf_byte(&windows->key, '\0');
    }
    struct window *window = map_get(windows->by_check, buf_str(&windows->key));
    if (!window) {
        window = arena_alloc(windows->arena, sizeof *window);
        map_set(windows->by_check, arena_str(windows->arena, buf_str(&windows->key)), window);
    }
    return window;
}

static void take(struct arena *arena, struct window *window, int64_t at_ms)
{
    window->times_ms =
        arena_grow(arena, window->times_ms, window->count, &window->capacity, sizeof *window->times_ms);
    window->times_ms[window->count++] = at_ms;
}

static void take_earlier(struct windows *windows, const struct group_results *group)
{
    for (size_t i = 0; i < group->earlier_count; i++) {
        const struct earlier_finding *earlier = &group->earlier[i];
        struct window *window =
            window_of(windows, earlier->member, earlier->pack, earlier->clause, earlier->detector);
        take(windows->arena, window, earlier->at_ms);
        window->earlier++;
    }
}

/* Takes one more in, and gives how many there are within the days up to it. */
static size_t count_within(struct arena *arena, struct window *window, size_t days, int64_t at_ms)
{
    take(arena, window, at_ms);
    while (at_ms - window->times_ms[window->oldest] > (int64_t)days * MS_PER_DAY)
        window->oldest++;
    return window->count - window->oldest;
}

static bool is_same_month(struct civil a, struct civil b)
{
    return a.year == b.year && a.month == b.month;
}

/* "3 lần tháng 10/2026, 1 lần tháng 11/2026" */
static void list_months(const struct window *window, int zone_minutes, const char *in_month, struct buf *out)
{
    for (size_t i = window->oldest, next; i < window->earlier; i = next) {
        struct civil month = stamp_civil(window->times_ms[i], zone_minutes);
        for (next = i + 1; next < window->earlier; next++)
            if (!is_same_month(month, stamp_civil(window->times_ms[next], zone_minutes)))
                break;
        buf_format(out, "%s%zu%s%02d/%d", i > window->oldest ? ", " : "", next - i, in_month, month.month,
                   month.year);
    }
}

/* What the count holds of earlier runs; empty when nothing. */
static struct bilingual earlier_part(struct arena *arena, const struct window *window, int zone_minutes)
{
    if (window->oldest >= window->earlier)
        return (struct bilingual){STR(""), STR("")};
    struct buf vi = {0}, en = {0};
    buf_text(&vi, ", tính cả các lần rà soát trước: ");
    buf_text(&en, ", earlier audits included: ");
    list_months(window, zone_minutes, " lần tháng ", &vi);
    list_months(window, zone_minutes, " in ", &en);
    struct bilingual part = {arena_str(arena, buf_str(&vi)), arena_str(arena, buf_str(&en))};
    buf_free(&vi);
    buf_free(&en);
    return part;
}

static void raise_finding(struct arena *arena, struct finding *finding, const struct window *window,
                          int zone_minutes)
{
    const struct escalation *rule = &finding->repetition->rule;
    const struct bilingual usual = finding->repetition->reason;
    struct bilingual earlier = earlier_part(arena, window, zone_minutes);
    size_t count = window->count - window->oldest;
    if (finding->severity >= rule->severity)
        return;
    finding->severity = rule->severity;
    finding->reason = (struct bilingual){
        arena_format(arena, "%.*s (lần thứ %zu trong %zu ngày%.*s; từ lần thứ %zu thì nặng hơn)",
                     STR_ARG(usual.vi), count, rule->days, STR_ARG(earlier.vi), rule->after),
        arena_format(arena, "%.*s (number %zu within %zu days%.*s; weighs more from number %zu on)",
                     STR_ARG(usual.en), count, rule->days, STR_ARG(earlier.en), rule->after),
    };
}

static void weigh(struct windows *windows, struct finding *finding, int zone_minutes)
{
    const struct repetition *repetition = finding->repetition;
    finding->severity = repetition->usual;
    finding->reason = repetition->reason;
    if (finding->at.precision == PRECISION_NONE || review_clears(finding->review))
        return;
    struct window *window =
        window_of(windows, finding->member, finding->pack->id, finding->clause->id, finding->detector->id);
    if (count_within(windows->arena, window, repetition->rule.days, finding->at.ms) >= repetition->rule.after)
        raise_finding(windows->arena, finding, window, zone_minutes);
}

void escalation_apply(struct arena *arena, struct group_results *group, int zone_minutes)
{
    struct windows windows = {.arena = arena, .by_check = map_new(arena)};
    take_earlier(&windows, group);
    for (size_t i = 0; i < group->finding_count; i++)
        if (group->findings[i]->repetition) /* the results are ours to complete */
            weigh(&windows, (struct finding *)group->findings[i], zone_minutes);
    buf_free(&windows.key);
}

static size_t longest(size_t days, const struct clause *clause)
{
    for (size_t k = 0; k < clause->check_count; k++)
        if (clause->checks[k].escalation.after && clause->checks[k].escalation.days > days)
            days = clause->checks[k].escalation.days;
    return days;
}

size_t escalation_days(const struct ruleset *rules)
{
    size_t days = 0;
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++)
            days = longest(days, &rules->packs[p]->clauses[c]);
    return days;
}

/* Two copies of one message may differ by their seconds, or know only its day: a whole day is kept off. */
int64_t escalation_earlier_until(const struct group_results *group, int zone_minutes)
{
    if (group->first_ms > group->last_ms)
        return INT64_MIN;
    struct civil day = stamp_civil(group->first_ms, zone_minutes);
    day = (struct civil){.year = day.year, .month = day.month, .day = day.day};
    int64_t until_ms;
    return stamp_from_civil(&day, zone_minutes, &until_ms) ? until_ms : INT64_MIN;
}
