/* SPDX-License-Identifier: MIT */
/* Member lists of several days, in the order of their days. */
#include "rolls.h"

#include "notices.h"

struct roll {
    const struct listed *rows;
    size_t count;
    size_t number; /* of its day from 1: ids and names of one day may come in two files */
};

struct rolls {
    struct roll *list; /* dated ones by day; else all of them as given */
    size_t count;
    struct roll *undated; /* beside dated ones */
    size_t undated_count;
    bool is_dated;
};

/* --- lists out of rows --- */

static bool is_dated(const struct roll *roll)
{
    return roll->rows->taken.precision != PRECISION_NONE;
}

/* A day's list is of its evening. */
static int64_t moment_of(const struct roll *roll)
{
    const struct stamp *taken = &roll->rows->taken;
    return taken->precision == PRECISION_DAY ? taken->ms + MS_PER_DAY - 1 : taken->ms;
}

static void put_in_order(struct rolls *rolls, struct roll roll)
{
    size_t i = rolls->count++;
    for (; i > 0 && is_dated(&roll) && moment_of(&rolls->list[i - 1]) > moment_of(&roll); i--)
        rolls->list[i] = rolls->list[i - 1];
    rolls->list[i] = roll;
}

static size_t end_of_list(const struct audit_options *options, size_t from)
{
    size_t to = from + 1;
    while (to < options->member_count &&
           str_equal(options->members[to].where.file, options->members[from].where.file) &&
           options->members[to].taken.ms == options->members[from].taken.ms)
        to++;
    return to;
}

static void number_days(struct rolls *rolls)
{
    for (size_t i = 0; i < rolls->count; i++)
        rolls->list[i].number = i == 0 ? 1
                                : moment_of(&rolls->list[i]) == moment_of(&rolls->list[i - 1])
                                    ? rolls->list[i - 1].number
                                    : rolls->list[i - 1].number + 1;
}

struct rolls *rolls_new(struct arena *arena, const struct audit_options *options)
{
    struct rolls *rolls = arena_alloc(arena, sizeof *rolls);
    rolls->list = arena_array(arena, options->member_count, sizeof *rolls->list);
    rolls->undated = arena_array(arena, options->member_count, sizeof *rolls->undated);
    for (size_t i = 0; i < options->member_count; i++)
        rolls->is_dated |= options->members[i].taken.precision != PRECISION_NONE;
    for (size_t from = 0, to; from < options->member_count; from = to) {
        to = end_of_list(options, from);
        struct roll roll = {&options->members[from], to - from, 0};
        if (rolls->is_dated && !is_dated(&roll))
            rolls->undated[rolls->undated_count++] = roll;
        else
            put_in_order(rolls, roll);
    }
    number_days(rolls);
    return rolls;
}

/* --- what is said of them --- */

static struct str title_of(struct run *run, const struct roll *roll)
{
    struct buf day = {0};
    stamp_write_date(roll->rows->taken.ms, run->options->zone_minutes, &day);
    struct str title =
        arena_format(run->scratch, "%.*s (%.*s)", STR_ARG(roll->rows->where.file), STR_ARG(buf_str(&day)));
    buf_free(&day);
    return title;
}

static void note_list(struct group *group, const struct roll *roll)
{
    bool dated = is_dated(roll);
    if (group->run->names_only)
        return; /* there is no log beside it */
    notices_add(group->notices, dated ? NOTICE_LIST_USED : NOTICE_LIST_UNDATED, roll->rows->where.file, NULL,
                NULL, dated ? title_of(group->run, roll) : roll->rows->where.file);
}

/* A change between two lists, on its member. */
static void note_change(struct group *group, enum notice_kind kind, const struct person *person,
                        const struct roll *before, const struct roll *after, struct str what)
{
    struct run *run = group->run;
    struct str detail = arena_format(run->scratch, "%.*s%s%.*s → %.*s", STR_ARG(what), what.n ? "; " : "",
                                     STR_ARG(title_of(run, before)), STR_ARG(title_of(run, after)));
    struct str key = arena_format(run->scratch, "%.*s %p", STR_ARG(person->key), (const void *)after->rows);
    notices_add(group->notices, kind, key, &person->shown, NULL, detail);
}

/* --- one list --- */

/* Where a list stands to the talk: before its end; the nearest behind it; further behind. */
enum side { SIDE_BEFORE, SIDE_BEHIND, SIDE_FURTHER };

struct taking {
    struct group *group;
    const struct roll *roll, *before; /* NULL: it is the first */
    size_t number;
    enum side side;
    bool is_only, is_last; /* of its day */
};

/* Came or went between a list before the end and one behind it: within the talk or not, nobody knows. */
static bool is_across(const struct taking *taking)
{
    return taking->before && taking->side == SIDE_BEHIND;
}

static bool is_of(const struct taking *taking, const struct listed *listed)
{
    const struct group *group = taking->group;
    return listed->group_id.n ? group_is_called(group->run, group->id, group->name, listed->group_id)
                              : taking->is_only;
}

static void compare(const struct taking *taking, struct person *person, enum zalo_role role)
{
    bool was_listed = person->listed.in == taking->number - 1;
    if (!taking->before)
        return;
    if (!was_listed)
        note_change(taking->group, NOTICE_LIST_CAME, person, taking->before, taking->roll, STR_NONE);
    else if (role != ZALO_UNKNOWN && person->listed.role != ZALO_UNKNOWN && role != person->listed.role)
        note_change(taking->group, NOTICE_LIST_ROLE, person, taking->before, taking->roll,
                    arena_format(taking->group->run->scratch, "%s → %s", zalo_role_name(person->listed.role),
                                 zalo_role_name(role)));
}

static void admit(const struct taking *taking, struct person *person, const struct listed *listed,
                  const struct origin *origin)
{
    bool again = person->listed.in == taking->number; /* a list may have somebody twice: ids, then names */
    bool came = is_across(taking) && (again ? person->is_unsure : person->listed.in != taking->number - 1);
    bool went = taking->side == SIDE_BEHIND && person->is_gone; /* by an event; back since, perhaps */
    if (taking->side == SIDE_FURTHER)
        return;
    struct listed kept = *listed;
    if (is_across(taking) && listed->role != person->listed.role && listed->role != ZALO_UNKNOWN) {
        kept.role = ZALO_UNKNOWN; /* as it was before */
        person->is_role_unsure = true;
    }
    if (came)
        person->shown.in_list = true;
    else
        people_list(taking->group->people, person, &kept, origin);
    person->is_gone |= went;
    person->is_unsure |= came || went;
}

static void take_row(const struct taking *taking, const struct listed *listed)
{
    struct group *group = taking->group;
    struct origin origin = {.at = listed->taken, .where = listed->where, .sequence = group->sequence + 1};
    struct person *person = people_listed_as(group->people, listed, &origin);
    if (person->listed.in != taking->number)
        compare(taking, person, listed->role);
    admit(taking, person, listed, &origin);
    person->listed.in = taking->number;
    if (listed->role != ZALO_UNKNOWN)
        person->listed.role = listed->role;
    group->lists |= GROUP_MEMBERS_SEEN | (listed->role != ZALO_UNKNOWN ? GROUP_ROLES_SEEN : 0);
}

static void dismiss(const struct taking *taking, struct person *person)
{
    note_change(taking->group, NOTICE_LIST_WENT, person, taking->before, taking->roll, STR_NONE);
    person->is_unsure |= is_across(taking);
    if (taking->side == SIDE_BEFORE) {
        person->is_member = false;
        person->is_gone = true;
    }
}

static void take_list(const struct taking *taking)
{
    struct group *group = taking->group;
    size_t rows = 0;
    for (size_t i = 0; i < taking->roll->count; i++) {
        arena_reset(group->run->scratch);
        if (!is_of(taking, &taking->roll->rows[i]))
            continue;
        take_row(taking, &taking->roll->rows[i]);
        rows++;
    }
    arena_reset(group->run->scratch);
    if (rows)
        note_list(group, taking->roll);
    for (struct person *person = people_first(group->people);
         rows && taking->before && taking->is_last && person; person = person->next)
        if (person->listed.in == taking->number - 1) {
            arena_reset(group->run->scratch);
            dismiss(taking, person);
        }
}

static void take_next(const struct rolls *rolls, struct group *group, enum side side, bool is_only)
{
    size_t i = group->rolls_taken++, before = i;
    const struct roll *roll = &rolls->list[i];
    while (before > 0 && rolls->list[before].number == roll->number)
        before--;
    take_list(&(struct taking){
        .group = group,
        .roll = roll,
        .before = roll->number > 1 ? &rolls->list[before] : NULL,
        .number = roll->number,
        .side = side,
        .is_only = is_only,
        .is_last = i + 1 == rolls->count || rolls->list[i + 1].number != roll->number,
    });
}

/* Is it known already whom the list serves? */
static bool is_due(const struct rolls *rolls, const struct group *group, bool is_only)
{
    return group->rolls_taken < rolls->count && (is_only || rolls->list[group->rolls_taken].rows->group_id.n);
}

void rolls_reach(const struct rolls *rolls, struct group *group, struct stamp at, bool is_only)
{
    while (rolls->is_dated && at.precision != PRECISION_NONE && is_due(rolls, group, is_only) &&
           moment_of(&rolls->list[group->rolls_taken]) < at.ms)
        take_next(rolls, group, SIDE_BEFORE, is_only);
}

void rolls_finish(const struct rolls *rolls, struct group *group, bool is_only)
{
    size_t nearest = 0;
    while (group->rolls_taken < rolls->count) {
        const struct roll *roll = &rolls->list[group->rolls_taken];
        bool is_before = !rolls->is_dated || moment_of(roll) < group->newest_ms;
        if (!is_before && !nearest)
            nearest = roll->number;
        take_next(rolls, group,
                  is_before                 ? SIDE_BEFORE
                  : roll->number == nearest ? SIDE_BEHIND
                                            : SIDE_FURTHER,
                  is_only);
    }
    for (size_t i = 0; i < rolls->undated_count; i++)
        note_list(group, &rolls->undated[i]);
}
