/* SPDX-License-Identifier: MIT */
/* Detectors on one message: what holds is a finding on it. */
#include "finding.h"

static void hit(struct watch *watch, const struct act *act, const struct hit *hit)
{
    if (hit->outcome->role != OUTCOME_FINDING)
        return;
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

const struct evaluator evaluator_text = {
    .primitive = PRIMITIVE_TEXT,
    .alone = true,
    .hit = hit,
};
