/* SPDX-License-Identifier: MIT */
/* Accounts against the roster: strangers who write or are members, and members who write from another
 * account. */
#include "finding.h"
#include "map.h"

enum standing { STANDING_GOOD, STANDING_OUTSIDER, STANDING_CHANGED };

static enum standing standing_of(struct watch *watch, const struct person *person, struct stamp at)
{
    if (!person_is_past(person, at))
        return STANDING_GOOD;
    return people_namesake_on_roster(watch->group->people, person, at) ? STANDING_CHANGED : STANDING_OUTSIDER;
}

static enum standing watched(const struct watch *watch)
{
    return str_is(detector_parameter(watch->detector, "test"), "changed") ? STANDING_CHANGED
                                                                          : STANDING_OUTSIDER;
}

static void begin(struct watch *watch)
{
    watch->state = map_new(watch->group->run->arena); /* keys of those told of already: once is enough */
}

static void tell(struct watch *watch, struct person *person, const struct origin *origin, struct str text,
                 bool hushed)
{
    /* That two accounts bear one name does not prove that one person holds both; a name alone proves less. */
    struct origin here = *origin;
    if (watched(watch) == STANDING_CHANGED || !person->has_account)
        here.highest = CLASS_SIGN;
    finding_observe(watch,
                    &(struct observation){.person = person, .origin = &here, .text = text, .hushed = hushed});
    map_set(watch->state, person->key, person);
}

static void message(struct watch *watch, const struct act *act)
{
    struct person *person = act->person;
    if (person->has_account && person_is_past(person, act->origin.at) &&
        !map_get(watch->state, person->key) && standing_of(watch, person, act->origin.at) == watched(watch) &&
        run_covers(watch->group->run, act->origin.at))
        tell(watch, person, &act->origin, act->text, act->hushed);
}

/* What shows the person as a member; whoever came in before the audited period is in the group when it
 * begins. */
static struct origin entry_of(const struct watch *watch, const struct person *person)
{
    struct origin origin = person->entered;
    if (!run_covers(watch->group->run, origin.at) && watch->group->first_ms <= watch->group->last_ms &&
        origin.at.ms < watch->group->first_ms)
        origin.at = (struct stamp){watch->group->first_ms, PRECISION_DAY};
    return origin;
}

/* Those who never wrote, but were added or stand in the member list. */
static void end(struct watch *watch)
{
    for (struct person *person = people_first(watch->group->people); person; person = person->next) {
        if (!person->is_member || person->is_gone || person->is_unsure || person->shown.posted ||
            map_get(watch->state, person->key))
            continue;
        struct origin entry = entry_of(watch, person);
        if (standing_of(watch, person, entry.at) == watched(watch))
            tell(watch, person, &entry, STR_NONE, false);
    }
}

const struct evaluator evaluator_account = {
    .primitive = PRIMITIVE_ACCOUNT,
    .needs = NEEDS_ACCOUNT_IDS | NEEDS_ROSTER | NEEDS_ROSTER_IDS,
    .begin = begin,
    .message = message,
    .end = end,
};
