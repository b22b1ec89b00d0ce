/* SPDX-License-Identifier: MIT */
/* An audit from its options to its results: inputs, groups, the end of the log. */
#include "audit_state.h"

#include "audit_trial.h"
#include "calling.h"
#include "evaluator.h"
#include "finding.h"
#include "map.h"
#include "notices.h"
#include "replay.h"
#include "reviewing.h"
#include "rolls.h"
#include "tally.h"

/* --- groups --- */

static bool is_latest(const struct audit *audit, struct str id, struct str name)
{
    return audit->latest.is_set && str_equal(audit->latest.id, id) && str_equal(audit->latest.name, name);
}

static void set_latest(struct audit *audit, struct str id, struct str name, struct group *group)
{
    buf_clear(&audit->latest_spelling);
    buf_add(&audit->latest_spelling, id);
    buf_add(&audit->latest_spelling, name);
    struct str both = buf_str(&audit->latest_spelling);
    audit->latest.id = str_cut(both, 0, id.n);
    audit->latest.name = str_from(both, id.n);
    audit->latest.group = group;
    audit->latest.is_set = true;
}

/* --group says that inputs without the group's id are about the one that has it. Two ids stay two groups. */
static struct group *join_selected(struct audit *audit, struct str id)
{
    struct group *group = audit->group_count ? audit->groups[0] : NULL;
    if (!group || (id.n && group->id.n))
        return NULL;
    if (id.n)
        group->id = arena_str(audit->run.arena, id);
    return group;
}

static struct group *find_group(struct audit *audit, struct str id, struct str raw_name)
{
    struct run *run = &audit->run;
    struct str wanted = run->options->group;
    struct text text;
    normalize(run->scratch, raw_name, &text);
    struct str name = str_trim(text.storage);
    bool named_by_user = !id.n && !name.n && wanted.n;
    if (named_by_user)
        name = wanted;
    else if (wanted.n && !group_is_called(run, id, name, wanted))
        return NULL;
    struct str key = arena_format(run->scratch, "%s%.*s", id.n ? "#" : "", STR_ARG(id.n ? id : name));
    struct group *group = map_get(audit->by_key, key);
    if (group)
        return group;
    key = arena_str(run->arena, key);
    group = wanted.n ? join_selected(audit, id) : NULL;
    if (group) {
        map_set(audit->by_key, key, group);
        return group;
    }
    group = group_new(run, id, name, named_by_user, audit->group_count == 0);
    map_set(audit->by_key, key, group);
    audit->groups = arena_grow(run->arena, audit->groups, audit->group_count, &audit->group_capacity,
                               sizeof(struct group *));
    audit->groups[audit->group_count++] = group;
    return group;
}

struct group *audit_group(struct audit *audit, struct str id, struct str name)
{
    if (!is_latest(audit, id, name))
        set_latest(audit, id, name, find_group(audit, id, name));
    return audit->latest.group;
}

void audit_feed(struct group *group, const struct input *input)
{
    group->carries_any |= input->carries;
    group->carries_all = group->fed ? group->carries_all & input->carries : input->carries;
    group->fed = true;
    if (input->trust == TRUST_TEXT)
        notices_add(group->notices, NOTICE_PASTED_SOURCE, input->file, NULL, NULL, input->file);
    if (input->carries & CARRIES_WINDOW)
        notices_add(group->notices, NOTICE_PAGE_WINDOW, input->file, NULL, NULL, input->file);
}

struct origin audit_origin(struct group *group, const struct input *input, struct str id, struct stamp at,
                           struct place where)
{
    where.file = input->file;
    return (struct origin){
        .message_id = id,
        .at = at,
        .where = where,
        .sequence = ++group->sequence,
        .highest = input->carries & CARRIES_ACCOUNT_IDS ? CLASS_FACT : CLASS_SIGN,
    };
}

/* --- member lists --- */

static void list_member(struct group *group, const struct listed *listed, struct str file)
{
    struct origin origin = {.where = listed->where, .sequence = group->sequence + 1};
    if (file.n)
        origin.where.file = file;
    people_list(group->people, people_listed_as(group->people, listed, &origin), listed, &origin);
    group->lists |= GROUP_MEMBERS_SEEN | (listed->role != ZALO_UNKNOWN ? GROUP_ROLES_SEEN : 0);
}

static void on_message(void *self, const struct message *message)
{
    const struct input *input = self;
    journal_message(input->audit->journal, input->number, message);
}

static void on_event(void *self, const struct event *event)
{
    const struct input *input = self;
    journal_event(input->audit->journal, input->number, event);
}

static void on_member(void *self, const struct listed *listed)
{
    const struct input *input = self;
    arena_reset(input->audit->run.scratch);
    struct group *group = audit_group(input->audit, listed->group_id, STR_NONE);
    if (group)
        list_member(group, listed, input->file);
}

/* A list without groups serves the only group there is. */
static void finish_lists(struct audit *audit)
{
    for (size_t g = 0; g < audit->group_count; g++)
        rolls_finish(audit->rolls, audit->groups[g], audit->group_count == 1);
}

/* --- the contract --- */

static void release(void *object)
{
    struct audit *audit = object;
    arena_free(audit->run.scratch);
    buf_free(&audit->latest_spelling);
}

struct audit *audit_new(struct arena *conversation, struct diag *diag, const struct audit_options *options)
{
    struct audit *audit = arena_alloc(conversation, sizeof *audit);
    struct audit_options *kept = arena_alloc(conversation, sizeof *kept);
    *kept = *options;
    audit->run = (struct run){
        .arena = conversation,
        .scratch = arena_new(),
        .diag = diag,
        .options = kept,
        .dockets = dockets_new(conversation, options->rules, options->detectors_only),
        .fingerprints = map_new(conversation),
    };
    arena_defer(conversation, release, audit);
    audit->scan = scan_new(conversation, options->rules);
    audit->journal = journal_new(conversation, diag, options->spool_folder, 0);
    audit->by_key = map_new(conversation);
    audit->rolls = rolls_new(conversation, kept);
    return audit;
}

void audit_try(struct audit *audit, const struct detector *detector, const struct detector *matched)
{
    audit->run.trial = detector;
    audit->run.trial_matched = matched;
}

struct sink audit_sink(struct audit *audit, struct str file, unsigned carries, enum trust trust)
{
    struct input *input = arena_alloc(audit->run.arena, sizeof *input);
    *input = (struct input){
        .audit = audit,
        .file = arena_str(audit->run.arena, file),
        .carries = carries,
        .trust = trust,
        .feed = audit->feed_count,
        .number = audit->feed_count,
    };
    audit->feeds = arena_grow(audit->run.arena, audit->feeds, audit->feed_count, &audit->feed_capacity,
                              sizeof(struct input *));
    audit->feeds[audit->feed_count++] = input;
    journal_trust(audit->journal, input->number, trust);
    return (struct sink){.self = input, .message = on_message, .event = on_event, .member = on_member};
}

void audit_input(struct audit *audit, const struct input_facts *facts)
{
    struct arena *arena = audit->run.arena;
    audit->inputs =
        arena_grow(arena, audit->inputs, audit->input_count, &audit->input_capacity, sizeof *audit->inputs);
    struct input_facts *kept = &audit->inputs[audit->input_count++];
    *kept = *facts;
    kept->file = arena_str(arena, facts->file);
    kept->sha256 = arena_str(arena, facts->sha256);
}

void audit_archives(struct audit *audit, const struct archive_facts *archives, size_t count)
{
    audit->archives = archives;
    audit->archive_count = count;
}

static void sum_up(struct audit *audit, struct results *results)
{
    const struct audit_options *options = audit->run.options;
    int64_t newest_ms = INT64_MIN;
    for (size_t g = 0; g < results->group_count; g++) {
        const struct group_results *group = results->groups[g];
        results->messages += group->messages;
        results->events += group->events;
        results->members += group->member_count;
        for (size_t i = 0; i < group->finding_count; i++)
            results->findings[group->findings[i]->class]++;
        reviewing_count(&results->reviews, group);
        newest_ms = group->last_ms > newest_ms ? group->last_ms : newest_ms;
    }
    /* An input that could not be read has no facts, but was reported. */
    results->complete = !audit->run.undecided && audit->run.diag->worst < LOSS_RECORD;
    for (size_t i = 0; i < audit->feed_count; i++)
        results->skipped += audit->feeds[i]->duplicate_messages + audit->feeds[i]->duplicate_events;
    for (size_t i = 0; i < audit->input_count; i++) {
        results->complete &= audit->inputs[i].complete;
        results->skipped += audit->inputs[i].ignored + audit->inputs[i].quarantined;
    }
    results->report_ms = options->report_ms != INT64_MIN ? options->report_ms : newest_ms;
}

/* What the inputs showed of each other. */
static void tell_joining(struct audit *audit)
{
    for (size_t i = 0; i < audit->input_count && i < audit->feed_count && audit->feed_count > 1; i++) {
        struct input_joining *joining = &audit->inputs[i].joining;
        const struct input_clock clock = journal_clock(audit->journal, i);
        joining->ahead_ms = clock.ahead_ms;
        joining->witnesses = clock.witnesses;
        if (clock.witnesses)
            joining->against = audit->feeds[clock.against]->file;
        calling_list(audit->run.arena, audit->feeds[i], joining);
    }
}

static struct results *results_of(struct audit *audit)
{
    const struct audit_options *options = audit->run.options;
    struct results *results = &audit->results;
    struct map *slugs = map_new(audit->run.arena);
    const struct group_results **groups =
        arena_array(audit->run.arena, audit->group_count, sizeof(struct group_results *));
    for (size_t g = 0; g < audit->group_count; g++) {
        arena_reset(audit->run.scratch);
        groups[g] = tally_group(audit->groups[g], slugs);
    }
    tell_joining(audit);
    *results = (struct results){
        .inputs = audit->inputs,
        .input_count = audit->input_count,
        .archives = audit->archives,
        .archive_count = audit->archive_count,
        .rules = options->rules,
        .roster = options->roster,
        .groups = groups,
        .group_count = audit->group_count,
        .names_only = audit->run.names_only,
        .detectors_only = options->detectors_only,
        .statistics = options->statistics,
        .in_english = options->in_english,
        .zone_minutes = options->zone_minutes,
        .since_ms = options->since_ms,
        .until_ms = options->until_ms,
        .report_time_told = options->report_ms != INT64_MIN,
        .letterhead = options->letterhead,
        .origin = options->origin,
        .version = options->version,
        .options = options->options_line,
    };
    sum_up(audit, results);
    return results;
}

/* Is there anything that a name could be looked up in? */
static bool knows_people(const struct audit *audit, const struct group *group)
{
    bool with_accounts = false;
    for (size_t i = 0; i < audit->feed_count; i++)
        with_accounts |= audit->feeds[i]->trust == TRUST_IDS;
    return with_accounts || group->has_roster || group->lists & GROUP_MEMBERS_SEEN;
}

/* Whom only pasted text has: perhaps an alias, perhaps nobody. */
static void note_unknown_names(const struct audit *audit, struct group *group)
{
    for (struct person *person = people_first(group->people); person && knows_people(audit, group);
         person = person->next)
        if (person->only_pasted && !person->has_account && !person->shown.on_roster &&
            !person->shown.in_list && person->naming && people_knows_no_other(group->people, person))
            notices_add(group->notices, NOTICE_UNKNOWN_NAME, person->key, &person->shown,
                        &person->naming->first, STR_NONE);
}

static void close_watches(struct group *group)
{
    unsigned able = evaluator_abilities(group, NULL);
    for (size_t w = 0; w < group->watch_count; w++) {
        struct watch *watch = &group->watches[w];
        bool is_due = !group->run->names_only || watch->detector->primitive == PRIMITIVE_NAME;
        if (watch->evaluator->end && is_due && !(watch->needs & ~able))
            watch->evaluator->end(watch);
    }
}

/* What was read twice is no longer among what was accepted. */
static void account_for_duplicates(struct audit *audit)
{
    for (size_t i = 0; i < audit->input_count && i < audit->feed_count; i++) {
        struct input_facts *facts = &audit->inputs[i];
        const struct input *feed = audit->feeds[i];
        facts->duplicates = feed->duplicate_messages + feed->duplicate_events;
        facts->accepted -= feed->duplicate_messages;
        facts->system -= feed->duplicate_events;
    }
}

struct results *audit_end(struct audit *audit)
{
    if (!replay_all(audit))
        return NULL;
    account_for_duplicates(audit);
    finish_lists(audit);
    for (size_t g = 0; g < audit->group_count; g++) {
        arena_reset(audit->run.scratch);
        close_watches(audit->groups[g]);
        note_unknown_names(audit, audit->groups[g]);
        if (!audit->run.options->detectors_only && !audit->run.trial)
            finding_attestations(audit->groups[g]);
    }
    return results_of(audit);
}

const struct results *audit_names(struct audit *audit)
{
    struct group *group = find_group(audit, STR_NONE, STR_NONE);
    group->carries_any = group->carries_all = CARRIES_PROFILE_NAMES | CARRIES_ACCOUNT_IDS;
    audit->run.names_only = true;
    finish_lists(audit);
    close_watches(group);
    return results_of(audit);
}
