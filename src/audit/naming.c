/* SPDX-License-Identifier: MIT */
/* Display names as they turn up: whose own they are, and whose they look like. */
#include "naming.h"

#include "audit_state.h"
#include "lookalike.h"
#include "map.h"
#include "normalize.h"
#include "notices.h"
#include "redact.h"

static bool in_member_list(const struct audit_options *options, struct str id, struct str display)
{
    for (size_t i = 0; i < options->member_count; i++)
        if (str_equal(options->members[i].display, display) &&
            (!options->members[i].account_id.n || str_equal(options->members[i].account_id, id)))
            return true;
    return false;
}

static bool is_alias(const struct audit_options *options, struct str display)
{
    for (size_t i = 0; i < options->alias_count; i++)
        if (str_equal(options->aliases[i].alias, display))
            return true;
    return false;
}

static bool on_roster_as(const struct person *person, struct str display)
{
    for (size_t i = 0; i < person->term_count; i++)
        if (str_equal(person->terms[i]->display, display))
            return true;
    return false;
}

/* Is this name the member's own? The source says so (unless two sources have one message under two names), or
 * a list, or the roster; an alias file says it of all others. */
static bool is_confirmed(const struct group *group, const struct input *input, const struct person *person,
                         struct str raw, struct str display)
{
    const struct audit_options *options = group->run->options;
    bool doubtful = input->audit && journal_doubts_name(input->audit->journal, person->shown.id, raw);
    if (input->carries & CARRIES_PROFILE_NAMES && !doubtful)
        return true;
    return in_member_list(options, person->shown.id, display) || on_roster_as(person, display) ||
           (options->alias_count && !is_alias(options, display));
}

void naming_flag_lookalike(struct group *group, struct map *lookalikes, struct person *person)
{
    struct run *run = group->run;
    struct str skeleton = lookalike_skeleton(run->scratch, &person->naming->fold);
    struct person *other = skeleton.n ? map_get(lookalikes, skeleton) : NULL;
    if (!other) {
        if (skeleton.n)
            map_set(lookalikes, arena_str(run->arena, skeleton), person);
        return;
    }
    /* A roster that lists two accounts under one name knows of both. */
    if (other == person || !other->has_account || !person->has_account ||
        (other->shown.on_roster && person->shown.on_roster))
        return;
    struct str display = redact_mask(run->scratch, other->shown.display);
    struct str pair = arena_format(run->scratch, "%.*s %.*s", STR_ARG(other->key), STR_ARG(person->key));
    notices_add(group->notices, NOTICE_LOOKALIKE_ACCOUNT, pair, &person->shown, &person->naming->first,
                arena_format(run->scratch, "%.*s (%.*s)", STR_ARG(display), STR_ARG(other->shown.id)));
}

struct str naming_storage(struct run *run, struct str raw)
{
    struct text text;
    normalize(run->scratch, raw, &text);
    return str_trim(text.storage);
}

struct naming *naming_new(struct group *group, const struct input *input, const struct person *person,
                          struct str raw, const struct origin *origin)
{
    struct arena *arena = group->run->arena;
    struct naming *naming = arena_alloc(arena, sizeof *naming);
    naming->raw = arena_str(arena, raw);
    naming->display = arena_str(arena, naming_storage(group->run, raw));
    fold_text(arena, naming->display, &naming->fold);
    naming->confirmed = is_confirmed(group, input, person, raw, naming->display);
    naming->first = origin_keep(arena, origin);
    naming->first.content = naming->display;
    return naming;
}
