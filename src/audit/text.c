/* SPDX-License-Identifier: MIT */
/* Detectors on one message: what holds is a finding on it; so is what follows while a talk goes on. An
 * opening begins it; where the detector has none, its findings do, and what follows keeps it going. */
#include "finding.h"

/* What was seen in a file's name is shown by that name: the words beside it prove nothing. */
static struct str shown_text(const struct act *act, const struct hit *hit)
{
    return hit->span_count == 0 && act->file ? act->file->storage : act->text;
}

/* What a detector remembers that has something to follow. */
struct talk {
    bool has_opening;
    int64_t until_ms;
    size_t latest; /* sequence of its latest message: what is found by itself does not follow itself */
};

static bool has(const struct detector *detector, enum outcome_role role)
{
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].role == role)
            return true;
    return false;
}

static void begin(struct watch *watch)
{
    if (!has(watch->detector, OUTCOME_FOLLOW))
        return;
    struct talk *talk = arena_alloc(watch->group->run->arena, sizeof *talk);
    *talk = (struct talk){has(watch->detector, OUTCOME_OPENING), INT64_MIN, 0};
    watch->state = talk;
}

/* From this message on others may follow. */
static void go_on(const struct watch *watch, const struct act *act)
{
    struct talk *talk = watch->state;
    int64_t length_ms = detector_number(watch->detector, "within-minutes") * (int64_t)MS_PER_MINUTE;
    if (act->origin.at.precision != PRECISION_NONE)
        talk->until_ms = act->origin.at.ms + length_ms;
}

static bool follows(const struct watch *watch, const struct act *act, const struct outcome *outcome)
{
    const struct talk *talk = watch->state;
    return talk && outcome->role == OUTCOME_FOLLOW && talk->latest != act->origin.sequence &&
           act->origin.at.precision != PRECISION_NONE && act->origin.at.ms <= talk->until_ms &&
           (!outcome->directly || act->origin.sequence == talk->latest + 1);
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    enum outcome_role role = hit->outcome->role;
    struct talk *talk = watch->state;
    bool told = role == OUTCOME_FINDING || follows(watch, act, hit->outcome);
    if (talk && (talk->has_opening ? role == OUTCOME_OPENING : told))
        go_on(watch, act);
    if (talk && (told || role == OUTCOME_OPENING))
        talk->latest = act->origin.sequence;
    if (!told)
        return;
    finding_observe(watch, &(struct observation){
                               .person = act->person,
                               .origin = &act->origin,
                               .outcome = hit->outcome,
                               .text = shown_text(act, hit),
                               .hushed = act->hushed,
                               .spans = hit->spans,
                               .span_count = hit->span_count,
                           });
}

static unsigned needs_of(const struct detector *detector)
{
    return detector->asks & ASKS_TIME ? NEEDS_TIMES : 0;
}

const struct evaluator evaluator_text = {
    .primitive = PRIMITIVE_TEXT,
    .alone = true,
    .needs_of = needs_of,
    .begin = begin,
    .hit = hit,
};
