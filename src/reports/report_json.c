/* SPDX-License-Identifier: MIT */
/* The file summary.json: everything of a run but the findings themselves, so that they can be rendered again.
 */
#include "record_names.h"
#include "report.h"
#include "summary.h"

static void write_carries(struct jsonw *json, unsigned carries)
{
    jsonw_key(json, "carries");
    jsonw_array(json);
    for (size_t bit = 0; bit < record_capabilities.count; bit++)
        if (carries & 1U << bit)
            jsonw_str(json, str_of(record_capabilities.name(bit)));
    jsonw_array_end(json);
}

static void write_joining(struct jsonw *json, const struct input_joining *joining)
{
    jsonw_key(json, "clock");
    jsonw_object(json);
    jsonw_key(json, "ahead_ms");
    jsonw_number(json, joining->ahead_ms);
    records_text(json, "against", joining->against);
    summary_count(json, "witnesses", joining->witnesses);
    jsonw_object_end(json);
    jsonw_key(json, "called");
    jsonw_array(json);
    for (size_t i = 0; i < joining->called_count; i++) {
        jsonw_object(json);
        records_text(json, "name", joining->called[i].name);
        records_text(json, "member", joining->called[i].member);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_inputs(struct jsonw *json, const struct results *results)
{
    jsonw_key(json, "inputs");
    jsonw_array(json);
    for (size_t i = 0; i < results->input_count; i++) {
        const struct input_facts *input = &results->inputs[i];
        jsonw_object(json);
        records_text(json, "file", input->file);
        records_text(json, "sha256", input->sha256);
        summary_count(json, "bytes", input->bytes);
        records_text(json, "format", str_of(input->format));
        summary_bilingual(json, "format_title", input->format_title);
        records_text(json, "trust", str_of(record_trusts.name(input->trust)));
        summary_flag(json, "experimental", input->experimental);
        records_text(json, "encoding", str_of(input->encoding));
        write_carries(json, input->carries);
        summary_count(json, "seen", input->seen);
        summary_count(json, "accepted", input->accepted);
        summary_count(json, "system", input->system);
        summary_count(json, "duplicates", input->duplicates);
        summary_count(json, "ignored", input->ignored);
        summary_count(json, "quarantined", input->quarantined);
        summary_count(json, "bad_times", input->bad_times);
        summary_count(json, "replaced_characters", input->replaced_characters);
        summary_flag(json, "complete", input->complete);
        write_joining(json, &input->joining);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_roster(struct jsonw *json, const struct results *results)
{
    jsonw_key(json, "roster");
    if (!results->roster) {
        jsonw_null(json);
        return;
    }
    jsonw_object(json);
    records_text(json, "file", results->roster->file);
    records_text(json, "sha256", results->roster->sha256);
    summary_count(json, "rows", results->roster->count);
    jsonw_object_end(json);
}

static void write_letterhead(struct jsonw *json, const struct letterhead *letterhead)
{
    jsonw_key(json, "letterhead");
    jsonw_object(json);
    records_text(json, "superior_body", letterhead->superior_body);
    records_text(json, "issuing_body", letterhead->issuing_body);
    records_text(json, "issuing_code", letterhead->issuing_code);
    records_text(json, "place", letterhead->place);
    records_text(json, "addressee", letterhead->addressee);
    records_text(json, "signer_position", letterhead->signer_position);
    records_text(json, "recipients", letterhead->recipients);
    records_text(json, "keep_until", letterhead->keep_until);
    jsonw_object_end(json);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct jsonw json = {.out = out};
    jsonw_object(&json);
    records_head(&json, results, "summary");
    summary_flag(&json, "complete", results->complete);
    records_moment(&json, "report_time", results->report_ms, results);
    summary_flag(&json, "report_time_told", results->report_time_told);
    write_letterhead(&json, &results->letterhead);
    records_moment(&json, "since", results->since_ms, results);
    records_moment(&json, "until", results->until_ms, results);
    records_text(&json, "options", results->options);
    records_origin(&json, results);
    summary_flag(&json, "names_only", results->names_only);
    summary_flag(&json, "detectors_only", results->detectors_only);
    summary_flag(&json, "statistics", results->statistics);
    records_text(&json, "language", results->in_english ? STR("en") : STR("vi"));
    jsonw_key(&json, "zone_minutes");
    jsonw_number(&json, results->zone_minutes);
    summary_packs(&json, results);
    summary_detectors(&json, results);
    write_inputs(&json, results);
    records_archives(&json, results);
    write_roster(&json, results);
    jsonw_key(&json, "stats");
    jsonw_object(&json);
    records_totals(&json, results);
    jsonw_object_end(&json);
    jsonw_key(&json, "groups");
    jsonw_array(&json);
    for (size_t i = 0; i < results->group_count; i++)
        summary_group(&json, results, results->groups[i]);
    jsonw_array_end(&json);
    jsonw_object_end(&json);
    jsonw_line_end(&json);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, STR("summary.json")));
}

const struct report report_json = {
    .name = "json",
    .file = "summary.json",
    .suffixes = ".json",
    .by_default = true,
    .render = render,
    .render_one = render_one,
};
