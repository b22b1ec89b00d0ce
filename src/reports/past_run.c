/* SPDX-License-Identifier: MIT */
/* An earlier run, read back from its records. */
#include "past_run.h"

#include "past_parts.h"
#include "records.h"
#include "reviewing.h"

static unsigned read_carries(struct record_reading *reading, const struct json_value *value)
{
    unsigned carries = 0;
    size_t count;
    for (const struct json_value *at = record_list(reading, value, "carries", &count); at; at = at->next)
        carries |= 1U << record_names_find(&record_capabilities, at->text);
    return carries;
}

static struct input_joining read_joining(struct record_reading *reading, const struct json_value *value)
{
    const struct json_value *clock = record_object(reading, value, "clock");
    struct input_joining joining = {
        .ahead_ms = record_number(reading, clock, "ahead_ms"),
        .against = record_text(reading, clock, "against"),
        .witnesses = record_count(reading, clock, "witnesses"),
    };
    const struct json_value *at = record_list(reading, value, "called", &joining.called_count);
    struct called *list = arena_array(reading->arena, joining.called_count, sizeof *list);
    joining.called = list;
    for (; at; at = at->next)
        *list++ = (struct called){record_text(reading, at, "name"), record_text(reading, at, "member")};
    return joining;
}

static void read_inputs(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, summary, "inputs", &past->results->input_count);
    struct input_facts *list = arena_array(reading->arena, past->results->input_count, sizeof *list);
    past->results->inputs = list;
    for (; at; at = at->next)
        *list++ = (struct input_facts){
            .file = record_text(reading, at, "file"),
            .sha256 = record_text(reading, at, "sha256"),
            .bytes = record_count(reading, at, "bytes"),
            .format = record_text(reading, at, "format").p,
            .format_title = record_bilingual(reading, at, "format_title"),
            .trust = (enum trust)record_choice(reading, at, "trust", &record_trusts),
            .experimental = record_flag(reading, at, "experimental"),
            .carries = read_carries(reading, at),
            .encoding = record_text(reading, at, "encoding").p,
            .seen = record_count(reading, at, "seen"),
            .accepted = record_count(reading, at, "accepted"),
            .system = record_count(reading, at, "system"),
            .duplicates = record_count(reading, at, "duplicates"),
            .ignored = record_count(reading, at, "ignored"),
            .quarantined = record_count(reading, at, "quarantined"),
            .bad_times = record_count(reading, at, "bad_times"),
            .replaced_characters = record_count(reading, at, "replaced_characters"),
            .complete = record_flag(reading, at, "complete"),
            .joining = read_joining(reading, at),
        };
}

static void read_archives(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    if (!json_member(summary, "archives"))
        return;
    const struct json_value *at = record_list(reading, summary, "archives", &past->results->archive_count);
    struct archive_facts *list = arena_array(reading->arena, past->results->archive_count, sizeof *list);
    past->results->archives = list;
    for (; at; at = at->next)
        *list++ = (struct archive_facts){record_text(reading, at, "file"), record_text(reading, at, "sha256"),
                                         record_count(reading, at, "bytes")};
}

static const struct roster *read_roster(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *value = json_member(summary, "roster");
    if (value && value->type == JSON_NULL)
        return NULL;
    value = record_object(reading, summary, "roster");
    struct roster *roster = arena_alloc(reading->arena, sizeof *roster);
    roster->file = record_text(reading, value, "file");
    roster->sha256 = record_text(reading, value, "sha256");
    roster->count = record_count(reading, value, "rows");
    return roster;
}

static void read_groups(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    struct results *results = past->results;
    const struct json_value *at = record_list(reading, summary, "groups", &results->group_count);
    const struct group_results **list =
        arena_array(reading->arena, results->group_count, sizeof(struct group_results *));
    past->groups = arena_array(reading->arena, results->group_count, sizeof *past->groups);
    for (size_t i = 0; at; at = at->next, i++) {
        past_group_read(past, at, &past->groups[i]);
        list[i] = past->groups[i].results;
    }
    results->groups = list;
}

static void read_totals(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    struct results *results = past->results;
    const struct json_value *stats = record_object(reading, summary, "stats");
    const struct json_value *findings = record_object(reading, stats, "findings");
    results->messages = record_count(reading, stats, "messages");
    results->events = record_count(reading, stats, "events");
    results->members = record_count(reading, stats, "members");
    results->skipped = record_count(reading, stats, "skipped");
    for (size_t class = 0; class < CLASS_COUNT; class ++)
        results->findings[class] = record_count(reading, findings, record_classes.name(class));
}

static struct letterhead read_letterhead(struct record_reading *reading, const struct json_value *value)
{
    return (struct letterhead){
        .superior_body = record_text(reading, value, "superior_body"),
        .issuing_body = record_text(reading, value, "issuing_body"),
        .issuing_code = record_text(reading, value, "issuing_code"),
        .place = record_text(reading, value, "place"),
        .addressee = record_text(reading, value, "addressee"),
        .signer_position = record_text(reading, value, "signer_position"),
        .recipients = record_text(reading, value, "recipients"),
        .keep_until = record_text(reading, value, "keep_until"),
    };
}

static struct run_origin read_origin(struct record_reading *reading, const struct json_value *value)
{
    struct run_origin origin = {.command = record_text(reading, value, "command")};
    const struct json_value *at = record_list(reading, value, "arguments", &origin.argument_count);
    struct str *arguments = arena_array(reading->arena, origin.argument_count, sizeof *arguments);
    origin.arguments = arguments;
    for (; at; at = at->next)
        *arguments++ = at->text.p ? at->text : STR("");
    at = record_list(reading, value, "files", &origin.file_count);
    struct named_file *files = arena_array(reading->arena, origin.file_count, sizeof *files);
    origin.files = files;
    for (; at; at = at->next)
        *files++ = (struct named_file){record_text(reading, at, "option"), record_text(reading, at, "file"),
                                       record_text(reading, at, "sha256")};
    return origin;
}

static void read_summary(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    struct results *results = past->results;
    if (record_number(reading, summary, "schema") != RECORDS_SCHEMA)
        record_fault(reading, summary, "schema");
    *results = (struct results){
        .complete = record_flag(reading, summary, "complete"),
        .names_only = record_flag(reading, summary, "names_only"),
        .detectors_only = record_flag(reading, summary, "detectors_only"),
        .statistics = record_flag(reading, summary, "statistics"),
        .in_english = str_is(record_text(reading, summary, "language"), "en"),
        .zone_minutes = (int)record_number(reading, summary, "zone_minutes"),
        .since_ms = record_moment(reading, summary, "since", INT64_MIN),
        .until_ms = record_moment(reading, summary, "until", INT64_MAX),
        .report_ms = record_moment(reading, summary, "report_time", INT64_MIN),
        .report_time_told = record_flag(reading, summary, "report_time_told"),
        .letterhead = read_letterhead(reading, record_object(reading, summary, "letterhead")),
        .origin = read_origin(reading, record_object(reading, summary, "origin")),
        .version = record_text(reading, summary, "version").p,
        .options = record_text(reading, summary, "options"),
    };
    results->rules = past_rules(past, summary);
    read_inputs(past, summary);
    read_archives(past, summary);
    results->roster = read_roster(past, summary);
    read_totals(past, summary);
    read_groups(past, summary);
}

struct results *past_run_read(struct arena *arena, struct diag *diag, const struct past_records *records)
{
    struct past past = {
        .reading = {.arena = arena, .diag = diag},
        .results = arena_alloc(arena, sizeof *past.results),
    };
    struct feed_memory memory = {.rest = records->summary};
    struct json *json = json_open(arena, diag, feed_over(&memory), records->summary_path, JSON_ONE_VALUE);
    const struct json_value *summary = json_tree_whole(arena, json);
    if (summary)
        read_summary(&past, summary);
    else
        record_fault(&past.reading, &(struct json_value){.where = json_place(json)}, "summary.json");
    if (!past.reading.failed)
        past_findings(&past, records->findings_path, records->findings);
    if (past.reading.failed)
        return NULL;
    for (size_t i = 0; i < past.results->group_count; i++)
        reviewing_count(&past.results->reviews, past.results->groups[i]);
    return past.results;
}
