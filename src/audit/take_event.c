/* SPDX-License-Identifier: MIT */
/* One event through the audit: its people found out, the watches asked, then the members and roles it
 * changes. */
#include "audit_state.h"

#include "evaluator.h"
#include "finding.h"
#include "normalize.h"
#include "rolls.h"

static void move_members(const struct act *act)
{
    const struct event *event = act->event;
    bool enters = event->type == EVENT_JOIN || event->type == EVENT_ADD;
    bool goes = event->type == EVENT_LEAVE || event->type == EVENT_REMOVE || event->type == EVENT_BLOCK;
    if (!enters && !goes)
        return;
    size_t count = act->target_count ? act->target_count : act->person ? 1 : 0;
    for (size_t i = 0; i < count; i++) {
        struct person *person = act->target_count ? act->targets[i] : act->person;
        if (enters && !person->is_member)
            person->entered = origin_keep(act->group->run->arena, &act->origin);
        person->is_member = enters;
        person->is_gone = goes;
    }
}

static void change_roles(const struct act *act)
{
    static const enum zalo_role roles[EVENT_COUNT] = {[EVENT_NEW_OWNER] = ZALO_OWNER,
                                                      [EVENT_ADD_DEPUTY] = ZALO_DEPUTY,
                                                      [EVENT_REMOVE_DEPUTY] = ZALO_MEMBER};
    enum zalo_role role = roles[act->event->type];
    for (size_t i = 0; role != ZALO_UNKNOWN && i < act->target_count; i++)
        act->targets[i]->shown.zalo_role = role;
}

/* Who caused it and whom it concerns; a name that two people bear, or a row that is no system row, proves
 * nothing. */
static void find_people(const struct input *input, struct act *act)
{
    struct group *group = act->group;
    const struct event *event = act->event;
    struct person **targets = arena_array(group->run->scratch, event->target_count + 1, sizeof *targets);
    bool certain = true;
    act->person = people_party(group->people, input, event->actor, &act->origin, &certain);
    bool all_certain = certain;
    for (size_t i = 0; i < event->target_count; i++) {
        struct person *target = people_party(group->people, input, event->targets[i], &act->origin, &certain);
        all_certain &= certain;
        if (target)
            targets[act->target_count++] = target;
    }
    act->targets = targets;
    if (!all_certain || event->only_sign)
        act->origin.highest = CLASS_SIGN;
}

void take_event(const struct input *input, const struct event *event)
{
    struct audit *audit = input->audit;
    arena_reset(audit->run.scratch);
    struct group *group = audit_group(audit, event->group_id, event->group);
    if (!group)
        return;
    audit_feed(group, input);
    rolls_reach(audit->rolls, group, event->at, audit->has_one_group);
    struct act act = {
        .group = group,
        .event = event,
        .origin = audit_origin(group, input, event->id, event->at, event->where),
    };
    group_tick(group, &act.origin);
    find_people(input, &act);
    struct text text;
    normalize(audit->run.scratch, event->sentence, &text);
    act.text = text.storage;
    act.origin.content = act.text.n ? act.text : str_of(event_name(event->type));
    if (act.person) {
        act.roles = person_roles(&audit->run, act.person, event->at);
        act.person->met = act.origin.sequence;
        act.person->lives |= run_covers(&audit->run, event->at);
    }
    if (event->type != EVENT_REACTION && run_covers(&audit->run, event->at)) {
        group->events++;
        group->messages += event->sentence.n > 0;
    }
    bool recalls = event->type == EVENT_RECALL || event->type == EVENT_DELETE_BY_ADMIN;
    if (recalls) {
        group->recalls += run_covers(&audit->run, event->at);
        finding_forget_text(group, event->value);
    }
    /* An event shows that there are some, whatever the input's beginning promised; a recall likewise. */
    unsigned able = evaluator_abilities(group, input) | NEEDS_EVENTS | (recalls ? NEEDS_RECALLS : 0);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        if (watch->evaluator->event && !(watch->needs & ~able))
            watch->evaluator->event(watch, &act);
    }
    move_members(&act);
    change_roles(&act);
}
