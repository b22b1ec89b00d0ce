/* SPDX-License-Identifier: MIT */
/* Detectors on one message: what holds is a finding on it; what follows an opening, within its time. */
#include "finding.h"

/* What was seen in a file's name is shown by that name: the words beside it prove nothing. */
static struct str shown_text(const struct act *act, const struct hit *hit)
{
    return hit->span_count == 0 && act->file ? act->file->storage : act->text;
}

/* What a detector with an opening remembers. */
struct talk {
    int64_t open_until_ms;
    size_t told; /* the message that was found by itself */
};

static void begin(struct watch *watch)
{
    const struct detector *detector = watch->detector;
    for (size_t i = 0; i < detector->outcome_count && !watch->state; i++)
        if (detector->outcomes[i].role == OUTCOME_OPENING) {
            struct talk *talk = arena_alloc(watch->group->run->arena, sizeof *talk);
            talk->open_until_ms = INT64_MIN;
            watch->state = talk;
        }
}

static void open_talk(struct watch *watch, const struct act *act)
{
    struct talk *talk = watch->state;
    int64_t length_ms = detector_number(watch->detector, "within-minutes") * MS_PER_MINUTE;
    if (talk && act->origin.at.precision != PRECISION_NONE)
        talk->open_until_ms = act->origin.at.ms + length_ms;
}

static bool follows(const struct watch *watch, const struct act *act)
{
    const struct talk *talk = watch->state;
    return talk && talk->told != act->origin.sequence && act->origin.at.precision != PRECISION_NONE &&
           act->origin.at.ms <= talk->open_until_ms;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    enum outcome_role role = hit->outcome->role;
    struct talk *talk = watch->state;
    if (role == OUTCOME_OPENING)
        open_talk(watch, act);
    if (role != OUTCOME_FINDING && !(role == OUTCOME_FOLLOW && follows(watch, act)))
        return;
    if (talk)
        talk->told = act->origin.sequence;
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
