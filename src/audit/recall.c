/* SPDX-License-Identifier: MIT */
/* Recalled messages: shown for information, never a word of them. */
#include "finding.h"

static void observe(struct watch *watch, const struct act *act)
{
    finding_observe(watch, &(struct observation){.person = act->person, .origin = &act->origin});
}

static void message(struct watch *watch, const struct act *act)
{
    if (act->message->recall != RECALL_NONE)
        observe(watch, act);
}

static void event(struct watch *watch, const struct act *act)
{
    if (act->event->type == EVENT_RECALL || act->event->type == EVENT_DELETE_BY_ADMIN)
        observe(watch, act);
}

const struct evaluator evaluator_recall = {
    .primitive = PRIMITIVE_RECALL,
    .alone = true,
    .needs = NEEDS_RECALLS,
    .message = message,
    .event = event,
};
