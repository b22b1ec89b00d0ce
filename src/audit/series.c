/* SPDX-License-Identifier: MIT */
/* Patterns over several messages: so many of a kind within so many minutes, of one person or of the group, of
 * any words or of the same. Pictures of one album are one act. */
#include "finding.h"
#include "map.h"
#include "recent.h"

enum { LONGEST_SERIES = 64 }; /* more in one window says nothing new */

static void begin(struct watch *watch)
{
    watch->state = recent_new(watch->group->run->arena);
}

/* A number the detector asks for, at least 1. */
static size_t asked_for(const struct watch *watch, const char *parameter)
{
    long number = detector_number(watch->detector, parameter);
    return number < 1 ? 1 : number > LONGEST_SERIES ? LONGEST_SERIES : (size_t)number;
}

static bool says(const struct watch *watch, const char *parameter, const char *value)
{
    return str_is(detector_parameter(watch->detector, parameter), value);
}

/* What all acts of one series share. False for a message that has nothing to be the same. */
static bool key_of(const struct watch *watch, const struct act *act, uint64_t *key)
{
    struct str same = act->fold->text.n ? act->fold->text : act->message->attachment;
    bool by_group = says(watch, "by", "group"), by_content = says(watch, "same", "text");
    struct str whose = by_group ? STR("") : act->person->key, what = by_content ? same : STR("");
    *key = map_hash(arena_format(watch->group->run->scratch, "%.*s %.*s", STR_ARG(whose), STR_ARG(what)));
    return what.n || !by_content;
}

/* Who has taken part in a series so far. */
struct company {
    const struct person *list[LONGEST_SERIES];
    size_t count;
};

static void join(struct company *company, const struct person *person)
{
    for (size_t i = 0; i < company->count; i++)
        if (company->list[i] == person)
            return;
    if (company->count < LONGEST_SERIES)
        company->list[company->count++] = person;
}

/* With this act, are there as many, by as many people, as the detector asks for? */
static bool is_series(const struct watch *watch, const struct recent_act *now, int64_t window_ms)
{
    size_t acts = 1, asked = asked_for(watch, "count"), people = asked_for(watch, "people");
    struct company company = {.count = 0};
    join(&company, now->by);
    const struct recent_act *act = recent_latest(watch->state, now->key);
    for (; act && now->at_ms - act->at_ms <= window_ms && (acts < asked || company.count < people); acts++) {
        join(&company, act->by);
        act = recent_before(watch->state, act);
    }
    return acts >= asked && company.count >= people;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    struct recent_act now = {.at_ms = act->origin.at.ms, .by = act->person, .quiet_until_ms = INT64_MIN};
    if (hit->outcome->role != OUTCOME_FINDING || !act->person || act->origin.at.precision == PRECISION_NONE ||
        !key_of(watch, act, &now.key))
        return;
    const struct recent_act *latest = recent_latest(watch->state, now.key);
    now.album = act->message->album.n ? map_hash(act->message->album) : 0;
    if (latest && now.album && now.album == latest->album)
        return;
    int64_t window_ms = detector_number(watch->detector, "within-minutes") * (int64_t)MS_PER_MINUTE;
    if (latest)
        now.quiet_until_ms = latest->quiet_until_ms;
    bool is_due = now.at_ms > now.quiet_until_ms && is_series(watch, &now, window_ms);
    if (is_due) /* one finding per series, not one per further message */
        now.quiet_until_ms = now.at_ms + window_ms;
    recent_add(watch->state, &now);
    if (is_due)
        finding_observe(watch, &(struct observation){
                                   .person = act->person,
                                   .origin = &act->origin,
                                   .outcome = hit->outcome,
                                   .text = act->text,
                                   .hushed = act->hushed,
                                   .spans = hit->spans,
                                   .span_count = hit->span_count,
                               });
}

const struct evaluator evaluator_series = {
    .primitive = PRIMITIVE_SERIES,
    .alone = true,
    .needs = NEEDS_TIMES,
    .begin = begin,
    .hit = hit,
};
