/* SPDX-License-Identifier: MIT */
/* Who is who: by account id, else by exact name within one file; names only lead to people, they never join
 * two. */
#include "people.h"

#include <string.h>

#include "audit_state.h"
#include "calling.h"
#include "map.h"
#include "name_parts.h"
#include "naming.h"

/* Everybody who ever bore a name: the chain behind one folded name. */
struct bearer {
    struct person *person;
    struct bearer *next;
};

struct people {
    struct group *group;
    struct arena *arena;
    struct map *by_key;       /* "i" id, or "n" file number, name -> person */
    struct map *namings;      /* person's key, raw name -> naming */
    struct map *by_name;      /* folded name -> bearers */
    struct map *by_bare_name; /* of the roster, without marks: for those who write their name so */
    struct map *lookalikes;
    struct person *first, *last;
    size_t count;
    struct buf key;
};

/* --- keys: a letter for their kind, then parts that no text can imitate --- */

static struct str key_of(struct people *people, char kind, struct str part, struct str other)
{
    buf_clear(&people->key);
    buf_byte(&people->key, kind);
    buf_format(&people->key, "%zu:", part.n);
    buf_add(&people->key, part);
    buf_add(&people->key, other);
    return buf_str(&people->key);
}

static void remember(struct people *people, struct map *map, struct str key, void *value)
{
    map_set(map, arena_str(people->arena, key), value);
}

/* --- new people --- */

static struct person *person_new(struct people *people)
{
    struct person *person = arena_alloc(people->arena, sizeof *person);
    person->shown.first_ms = INT64_MAX;
    person->shown.last_ms = INT64_MIN;
    person->key = arena_format(people->arena, "%zu", people->count++);
    *(people->last ? &people->last->next : &people->first) = person;
    people->last = person;
    return person;
}

static void add_bearer(struct people *people, struct map *names, struct str name, struct person *person)
{
    if (!name.n)
        return;
    struct bearer *chain = map_get(names, name);
    for (struct bearer *bearer = chain; bearer; bearer = bearer->next)
        if (bearer->person == person)
            return;
    struct bearer *bearer = arena_alloc(people->arena, sizeof *bearer);
    *bearer = (struct bearer){person, chain};
    remember(people, names, name, bearer);
}

static void add_term(struct people *people, struct person *person, const struct term *term)
{
    const struct term **terms = arena_array(people->arena, person->term_count + 1, sizeof *terms);
    size_t n = 0;
    while (n < person->term_count && person->terms[n]->joined_ms <= term->joined_ms)
        n++;
    if (person->term_count) {
        memcpy(terms, person->terms, n * sizeof *terms);
        memcpy(terms + n + 1, person->terms + n, (person->term_count - n) * sizeof *terms);
    }
    terms[n] = term;
    person->terms = terms;
    person->term_count++;
}

static void add_roster_row(struct people *people, const struct term *term)
{
    struct str key = term->account_id.n ? key_of(people, 'i', term->account_id, STR_NONE)
                                        : key_of(people, 'r', term->full_name, STR_NONE);
    struct person *person = map_get(people->by_key, key);
    if (!person) {
        struct str kept = arena_str(people->arena, key);
        person = person_new(people);
        person->has_account = term->account_id.n > 0;
        person->shown.on_roster = true;
        person->shown.id = term->account_id;
        map_set(people->by_key, kept, person);
    }
    add_term(people, person, term);
    struct fold fold;
    fold_text(people->arena, term->full_name, &fold);
    add_bearer(people, people->by_name, fold.text, person);
    add_bearer(people, people->by_bare_name, fold.bare, person);
    if (term->display.n) {
        fold_text(people->arena, term->display, &fold);
        add_bearer(people, people->by_name, fold.text, person);
    }
}

static void release_key(void *object)
{
    buf_free(&((struct people *)object)->key);
}

struct people *people_new(struct group *group)
{
    struct people *people = arena_alloc(group->run->arena, sizeof *people);
    *people = (struct people){
        .group = group,
        .arena = group->run->arena,
        .by_key = map_new(group->run->arena),
        .namings = map_new(group->run->arena),
        .by_name = map_new(group->run->arena),
        .by_bare_name = map_new(group->run->arena),
        .lookalikes = map_new(group->run->arena),
    };
    arena_defer(people->arena, release_key, people);
    for (size_t i = 0; i < group->term_count; i++)
        add_roster_row(people, &group->terms[i]);
    return people;
}

struct person *people_first(const struct people *people)
{
    return people->first;
}

/* --- display names --- */

struct origin origin_keep(struct arena *arena, const struct origin *origin)
{
    struct origin kept = *origin;
    kept.message_id = arena_str(arena, origin->message_id);
    kept.client_id = arena_str(arena, origin->client_id);
    kept.content = arena_str(arena, origin->content);
    return kept;
}

/* The latest name is shown; but not what somebody else calls him, where his own is known. */
static bool is_weaker(const struct naming *naming, const struct naming *shown)
{
    return (shown->confirmed && !naming->confirmed) || (naming->folded && !shown->folded);
}

static const struct alias_entry *alias_of(const struct people *people, struct str display)
{
    const struct audit_options *options = people->group->run->options;
    for (size_t i = 0; i < options->alias_count; i++)
        if (str_equal(options->aliases[i].alias, display))
            return &options->aliases[i];
    return NULL;
}

/* What records that inputs share have shown; an alias file says it better. */
static bool find_kin(const struct people *people, const struct input *input, struct str raw, struct kin *kin)
{
    return input->audit && !alias_of(people, naming_storage(people->group->run, raw)) &&
           journal_kin(input->audit->journal, input->feed, raw, kin);
}

/* Brings the display name up to date; a name met before costs one comparison. */
static void name_person(struct people *people, const struct input *input, struct person *person,
                        struct str raw, const struct origin *origin)
{
    if (!raw.n || (person->naming && str_equal(person->naming->raw, raw)))
        return;
    struct str key = key_of(people, 'd', person->key, raw);
    struct naming *naming = map_get(people->namings, key);
    bool is_new = !naming;
    if (is_new) {
        struct str kept = arena_str(people->arena, key);
        naming = naming_new(people->group, input, person, raw, origin);
        naming->folded = find_kin(people, input, raw, &(struct kin){0});
        map_set(people->namings, kept, naming);
        add_bearer(people, people->by_name, naming->fold.text, person);
    }
    people->group->names_confirmed |= naming->confirmed;
    if (person->naming && is_weaker(naming, person->naming))
        return;
    person->naming = naming;
    if (is_new)
        naming_flag_lookalike(people->group, people->lookalikes, person);
    person->shown.display = naming->display;
}

/* --- finding people --- */

/* The one bearer of a folded name who passes; *several tells that there were more. */
static struct person *sole_bearer(const struct people *people, struct str folded,
                                  bool (*passes)(const struct person *person), bool *several)
{
    struct person *found = NULL;
    *several = false;
    for (struct bearer *bearer = map_get(people->by_name, folded); bearer; bearer = bearer->next) {
        if (!passes(bearer->person))
            continue;
        *several |= found != NULL;
        if (!found || bearer->person->met > found->met)
            found = bearer->person;
    }
    return found;
}

static bool is_anybody(const struct person *person)
{
    return person != NULL;
}

static bool is_on_roster(const struct person *person)
{
    return person->shown.on_roster;
}

static bool is_roster_row_free(const struct person *person)
{
    return person->shown.on_roster && !person->naming;
}

/* Met in an event only, by a name. */
static bool is_ghost(const struct person *person)
{
    return !person->has_account && !person->shown.on_roster && !person->shown.posted;
}

/* By the whole name, else by the part of it that names a person ("Lê Quang Trung - Chủ tịch" -> the
 * roster's). */
static struct person *bearer_of(const struct people *people, const struct fold *name,
                                bool (*passes)(const struct person *person), bool *several)
{
    struct person *person = sole_bearer(people, name->text, passes, several);
    if (person)
        return person;
    struct str part = name_person_part(people->group->run->scratch, name);
    return part.n ? sole_bearer(people, part, passes, several) : NULL;
}

const struct person *people_namesake_on_roster(const struct people *people, const struct person *person,
                                               struct stamp at)
{
    if (!person->naming)
        return NULL;
    const struct fold *fold = &person->naming->fold;
    const struct map *marked = people->by_name, *bare = people->by_bare_name;
    struct str part = name_person_part(people->group->run->scratch, fold);
    struct {
        const struct map *map;
        struct str name;
    } tries[] = {{marked, fold->text}, {marked, part}, {bare, fold->text}, {bare, part}};
    size_t count =
        sizeof tries / sizeof *tries / (fold->marked ? 2 : 1); /* a name with marks has all of them */
    for (size_t i = 0; i < count; i++)
        for (struct bearer *bearer = map_get(tries[i].map, tries[i].name); bearer; bearer = bearer->next)
            if (bearer->person != person && !person_is_past(bearer->person, at))
                return bearer->person;
    return NULL;
}

bool people_knows_no_other(const struct people *people, const struct person *person)
{
    bool several;
    const struct fold *fold = &person->naming->fold;
    const struct person *bearer = bearer_of(people, fold, is_anybody, &several);
    return !alias_of(people, person->naming->display) && !several && (!bearer || bearer == person);
}

static struct person *by_id(struct people *people, struct str id, struct str raw_name)
{
    struct str key = key_of(people, 'i', id, STR_NONE);
    struct person *person = map_get(people->by_key, key);
    if (person)
        return person;
    struct str kept = arena_str(people->arena, key);
    struct fold fold;
    bool several;
    fold_text(people->group->run->scratch, naming_storage(people->group->run, raw_name), &fold);
    person = sole_bearer(people, fold.text, is_ghost, &several);
    if (!person || several)
        person = person_new(people);
    person->has_account = true;
    person->shown.id = arena_str(people->arena, id);
    map_set(people->by_key, kept, person);
    if (!people->group->roster_has_ids) {
        const struct person *row = bearer_of(people, &fold, is_on_roster, &several);
        for (size_t i = 0; row && !several && i < row->term_count; i++)
            add_term(people, person, row->terms[i]);
        person->shown.on_roster = person->term_count > 0;
    }
    return person;
}

/* Without an id: the exact name within its file; a free row of the roster takes the first that bears its
 * name. */
static struct person *by_name(struct people *people, const struct input *input, struct str raw)
{
    struct run *run = people->group->run;
    struct kin kin;
    if (find_kin(people, input, raw, &kin)) {
        if (kin.id.n)
            return by_id(people, kin.id, STR_NONE);
        input = input->audit->feeds[kin.input];
        raw = kin.name;
    }
    struct str display = naming_storage(run, raw);
    const struct alias_entry *alias = alias_of(people, display);
    if (alias && alias->account_id.n)
        return by_id(people, alias->account_id, STR_NONE);
    struct str file = arena_format(run->scratch, "%zu", input->number);
    struct str key = key_of(people, 'n', file, display);
    struct person *person = map_get(people->by_key, key);
    if (person)
        return person;
    struct str kept = arena_str(people->arena, key);
    struct fold fold;
    bool several;
    fold_text(run->scratch, alias ? alias->full_name : display, &fold);
    person = bearer_of(people, &fold, is_roster_row_free, &several);
    if (!person || several)
        person = sole_bearer(people, fold.text, is_ghost, &several);
    if (!person || several)
        person = person_new(people);
    map_set(people->by_key, kept, person);
    return person;
}

/* A name that was met before the audited period is held against where it first stands in it. */
static void show_in_period(struct people *people, struct person *person, const struct origin *origin)
{
    const struct run *run = people->group->run;
    struct naming *naming = person->naming;
    if (!naming || run_covers(run, naming->first.at) || !run_covers(run, origin->at))
        return;
    naming->first = origin_keep(people->arena, origin);
    naming->first.content = naming->display;
}

struct person *people_sender(struct people *people, const struct input *input, struct party party,
                             const struct origin *origin)
{
    struct person *person =
        party.id.n ? by_id(people, party.id, party.name) : by_name(people, input, party.name);
    name_person(people, input, person, party.name, origin);
    show_in_period(people, person, origin);
    calling_note(input, person, party.name);
    return person;
}

void people_meet_copy(struct people *people, const struct input *input, struct party party)
{
    struct kin kin;
    if (party.id.n)
        calling_note(input, by_id(people, party.id, party.name), party.name);
    else if (party.name.n && find_kin(people, input, party.name, &kin))
        calling_note(input, by_name(people, input, party.name), party.name);
}

struct person *people_party(struct people *people, const struct input *input, struct party party,
                            const struct origin *origin, bool *certain)
{
    *certain = true;
    if (party.id.n)
        return people_sender(people, input, party, origin);
    if (!party.name.n)
        return NULL;
    struct fold fold;
    bool several;
    fold_text(people->group->run->scratch, naming_storage(people->group->run, party.name), &fold);
    struct person *person = bearer_of(people, &fold, is_anybody, &several);
    *certain = !several;
    if (person)
        return person;
    person = by_name(people, input, party.name);
    name_person(people, input, person, party.name, origin);
    return person;
}

struct person *people_listed_as(struct people *people, const struct listed *listed,
                                const struct origin *origin)
{
    const struct input list = {.carries = CARRIES_PROFILE_NAMES, .trust = TRUST_TABLE};
    return people_sender(people, &list, (struct party){listed->account_id, listed->display}, origin);
}

void people_list(struct people *people, struct person *person, const struct listed *listed,
                 const struct origin *origin)
{
    person->shown.in_list = true;
    person->is_member = true;
    person->is_gone = false;
    if (listed->role != ZALO_UNKNOWN)
        person->shown.zalo_role = listed->role;
    person->entered = origin_keep(people->arena, origin);
}
