/* SPDX-License-Identifier: MIT */
/* Patterns over several messages of one person: so many of a kind within so many minutes. Pictures of one
 * album are one act. */
#include "finding.h"
#include "map.h"

enum { LONGEST_SERIES = 64 }; /* more in one window says nothing new */

struct series {
    int64_t times_ms[LONGEST_SERIES]; /* a ring of the latest */
    size_t count;
    uint64_t album; /* hash of the latest album; 0: none */
    int64_t quiet_until_ms;
};

static void begin(struct watch *watch)
{
    watch->state = map_new(watch->group->run->arena);
}

static struct series *series_of(struct watch *watch, const struct person *person)
{
    struct series *series = map_get(watch->state, person->key);
    if (!series) {
        series = arena_alloc(watch->group->run->arena, sizeof *series);
        series->quiet_until_ms = INT64_MIN;
        map_set(watch->state, person->key, series);
    }
    return series;
}

static size_t asked_for(const struct watch *watch)
{
    long count = detector_number(watch->detector, "count");
    return count < 1 ? 1 : count > LONGEST_SERIES ? LONGEST_SERIES : (size_t)count;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    if (hit->outcome->role != OUTCOME_FINDING || !act->person || act->origin.at.precision == PRECISION_NONE)
        return;
    struct series *series = series_of(watch, act->person);
    uint64_t album = act->message->album.n ? map_hash(act->message->album) : 0;
    if (album && album == series->album)
        return;
    series->album = album;
    int64_t now_ms = act->origin.at.ms,
            window_ms = detector_number(watch->detector, "within-minutes") * MS_PER_MINUTE;
    size_t asked = asked_for(watch);
    series->times_ms[series->count++ % LONGEST_SERIES] = now_ms;
    if (series->count < asked || now_ms <= series->quiet_until_ms)
        return;
    if (now_ms - series->times_ms[(series->count - asked) % LONGEST_SERIES] > window_ms)
        return;
    series->quiet_until_ms = now_ms + window_ms; /* one finding per series, not one per further message */
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
