/* SPDX-License-Identifier: MIT */
/* Detectors on one message: what holds is a finding on it. */
#include "finding.h"

/* What was seen in a file's name is shown by that name: the words beside it prove nothing. */
static struct str shown_text(const struct act *act, const struct hit *hit)
{
    return hit->span_count == 0 && act->file ? act->file->storage : act->text;
}

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    if (hit->outcome->role != OUTCOME_FINDING)
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
    .hit = hit,
};
