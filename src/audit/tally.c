/* SPDX-License-Identifier: MIT */
/* Tallies: who is shown under which name, how many findings each, in which order. */
#include "tally.h"

#include <stdlib.h>

#include "coverage.h"
#include "escalation.h"
#include "finding.h"
#include "map.h"
#include "names.h"
#include "notices.h"
#include "redact.h"
#include "viet.h"

enum { SLUG_BYTES = 40 }; /* of a name in a file name */

/* --- slugs --- */

static void add_slug(struct arena *scratch, struct str text, struct buf *out)
{
    struct fold fold;
    fold_text(scratch, text, &fold);
    size_t from = out->n;
    for (size_t i = 0; i < fold.bare.n && out->n - from < SLUG_BYTES; i++) {
        char byte = fold.bare.p[i];
        bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (plain)
            buf_byte(out, byte);
        else if (out->n > from && out->p[out->n - 1] != '-')
            buf_byte(out, '-');
    }
    while (out->n > from && out->p[out->n - 1] == '-')
        out->n--;
}

static struct str member_slug(struct run *run, const struct member *member, size_t number)
{
    struct buf slug = {0};
    buf_format(&slug, "%02zu-", number);
    add_slug(run->scratch, member->name, &slug);
    if (slug.p[slug.n - 1] == '-')
        slug.n--; /* a name without a Latin letter */
    struct str kept = arena_str(run->arena, buf_str(&slug));
    buf_free(&slug);
    return kept;
}

static struct str group_slug(struct group *group, struct map *slugs)
{
    struct run *run = group->run;
    struct buf slug = {0};
    add_slug(run->scratch, group->name.n ? group->name : group->id, &slug);
    if (!slug.n)
        buf_text(&slug, "nhom");
    size_t n = slug.n;
    for (size_t again = 2; map_get(slugs, buf_str(&slug)); again++) {
        slug.n = n;
        buf_format(&slug, "-%zu", again);
    }
    struct str kept = arena_str(run->arena, buf_str(&slug));
    map_set(slugs, kept, group);
    buf_free(&slug);
    return kept;
}

/* --- members --- */

/* The period that was asked for, and where it is open the time of the log. */
static enum tenure tenure_of(const struct group *group, const struct person *person)
{
    const struct audit_options *options = group->run->options;
    bool is_timed = group->last_ms != INT64_MIN;
    int64_t from_ms = options->since_ms != INT64_MIN ? options->since_ms
                      : is_timed                     ? group->first_ms
                                                     : INT64_MIN;
    int64_t until_ms = options->until_ms != INT64_MAX ? options->until_ms
                       : is_timed                     ? group->last_ms + 1
                                                      : INT64_MAX;
    return person_tenure(person, from_ms, until_ms);
}

static void show(struct group *group, struct person *person)
{
    struct member *shown = &person->shown;
    shown->display =
        redact_mask(group->run->arena, shown->display); /* a phone number is a display name, too */
    struct stamp at = {group->last_ms, group->last_ms == INT64_MIN ? PRECISION_NONE : PRECISION_MS};
    const struct term *term = person_term(person, at);
    if (!term && person->term_count)
        term = person->terms[person->term_count - 1];
    if (term) {
        shown->name = term->full_name;
        shown->position = term->position;
        shown->unit = term->unit;
        shown->role =
            person_roles(group->run, person, at).n ? person_roles(group->run, person, at) : term->role;
    } else {
        shown->name = shown->display.n ? shown->display : shown->id;
    }
    shown->tenure = tenure_of(group, person);
    shown->differs = names_differ(group->run, person);
    if (!shown->display.n)
        shown->display = shown->name;
}

static int compare_members(const void *left, const void *right)
{
    const struct member *a = *(const struct member *const *)left, *b = *(const struct member *const *)right;
    int order = viet_compare_names(a->name, b->name);
    return order ? order : str_compare(a->id, b->id);
}

static bool is_wanted(const struct audit_options *options, const struct member *member)
{
    struct str only = options->only_member;
    return !only.n || str_equal(only, member->id) || str_equal(only, member->name) ||
           str_equal(only, member->display);
}

static void list_members(struct group *group, struct group_results *results)
{
    struct run *run = group->run;
    size_t count = 0;
    for (struct person *person = people_first(group->people); person; person = person->next)
        count++;
    struct member **list = arena_array(run->arena, count, sizeof *list);
    for (struct person *person = people_first(group->people); person; person = person->next)
        if (is_wanted(run->options, &person->shown))
            list[results->member_count++] = &person->shown;
    if (results->member_count)
        qsort(list, results->member_count, sizeof *list, compare_members);
    for (size_t i = 0; i < results->member_count; i++)
        list[i]->slug = member_slug(run, list[i], i + 1);
    results->members = (const struct member *const *)list;
}

/* --- findings --- */

static void keep_wanted(struct group *group)
{
    const struct audit_options *options = group->run->options;
    size_t kept = 0;
    for (size_t i = 0; i < group->finding_count; i++)
        if (!options->only_member.n ||
            (group->findings[i]->member && is_wanted(options, group->findings[i]->member)))
            group->findings[kept++] = group->findings[i];
    group->finding_count = kept;
    kept = 0;
    for (size_t i = 0; i < group->obligation_count; i++)
        if (is_wanted(options, group->obligations[i].asked))
            group->obligations[kept++] = group->obligations[i];
    group->obligation_count = kept;
}

static void count_findings(struct group *group)
{
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        if (finding->member)
            ((struct member *)finding->member)->findings[finding->class]++;
    }
}

const struct group_results *tally_group(struct group *group, struct map *slugs)
{
    struct group_results *results = arena_alloc(group->run->arena, sizeof *results);
    for (struct person *person = people_first(group->people); person; person = person->next)
        show(group, person);
    *results = (struct group_results){
        .id = group->id,
        .name = redact_mask(group->run->arena, group->name),
        .slug = group_slug(group, slugs),
        .named_by_user = group->named_by_user,
        .first_ms = group->first_ms,
        .last_ms = group->last_ms,
        .messages = group->messages,
        .events = group->events,
        .repairs = group->repairs,
        .recalls = group->recalls,
        .gaps = group->gaps,
        .gap_count = group->gap_count,
    };
    for (size_t i = 0; i < KIND_COUNT; i++)
        results->kinds[i] = group->kinds[i];
    results->coverage = coverage_of(group, &results->coverage_count);
    keep_wanted(group);
    finding_sort(group);
    count_findings(group);
    list_members(group, results);
    results->names = names_verdicts(group, results->members, results->member_count, &results->name_count);
    results->findings = (const struct finding *const *)group->findings;
    results->finding_count = group->finding_count;
    escalation_apply(group->run->arena, results, group->run->options->zone_minutes);
    results->obligations = group->obligations;
    results->obligation_count = group->obligation_count;
    results->notices = notices_list(group->notices, &results->notice_count);
    return results;
}
