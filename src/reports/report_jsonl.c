/* SPDX-License-Identifier: MIT */
/* The file findings.jsonl: the machine contract, frozen in rules/findings.schema.json. */
#include "records.h"
#include "report.h"
#include "wording.h"

static void write_run(struct jsonw *json, const struct results *results)
{
    jsonw_object(json);
    records_head(json, results, "run");
    jsonw_key(json, "packs");
    records_packs(json, results);
    jsonw_key(json, "inputs");
    records_inputs(json, results);
    records_archives(json, results);
    jsonw_key(json, "complete");
    jsonw_bool(json, results->complete);
    jsonw_object_end(json);
    jsonw_line_end(json);
}

static void write_where(struct jsonw *json, struct place where)
{
    jsonw_key(json, "where");
    jsonw_object(json);
    jsonw_key(json, "file");
    jsonw_str(json, where.file.n ? where.file : STR(""));
    jsonw_key(json, "line");
    jsonw_number(json, (int64_t)where.line);
    records_byte(json, where);
    jsonw_object_end(json);
}

static void write_spans(struct jsonw *json, const struct finding *finding)
{
    jsonw_key(json, "spans");
    if (!finding->span_count) {
        jsonw_null(json);
        return;
    }
    jsonw_array(json);
    for (size_t i = 0; i < finding->span_count; i++) {
        jsonw_array(json);
        jsonw_number(json, (int64_t)finding->spans[i].from);
        jsonw_number(json, (int64_t)finding->spans[i].to);
        jsonw_array_end(json);
    }
    jsonw_array_end(json);
}

/* What was found, and by which rule. */
static void write_rule(struct jsonw *json, const struct finding *finding)
{
    jsonw_key(json, "id");
    jsonw_str(json, finding->id);
    jsonw_key(json, "class");
    jsonw_str(json, str_of(class_name(finding->class)));
    jsonw_key(json, "severity");
    jsonw_str(json, str_of(severity_name(finding->severity)));
    jsonw_key(json, "detector");
    jsonw_str(json, finding->detector ? finding->detector->id : STR("attestation"));
    jsonw_key(json, "detector_revision");
    jsonw_number(json, finding->detector ? finding->detector->revision : 0);
    jsonw_key(json, "pack");
    jsonw_str(json, finding->pack ? finding->pack->id : STR_NONE);
    jsonw_key(json, "clause");
    jsonw_str(json, finding->clause ? finding->clause->id : STR_NONE);
}

static void write_review(struct jsonw *json, const struct review *review)
{
    jsonw_key(json, "review");
    if (!review) {
        jsonw_null(json);
        return;
    }
    jsonw_object(json);
    jsonw_key(json, "conclusion");
    jsonw_str(json, str_of(conclusion_name(review->conclusion)));
    records_text(json, "by", review->by);
    records_text(json, "at", review->at);
    records_text(json, "until", review->until);
    records_text(json, "note", review->note);
    jsonw_object_end(json);
}

static void write_finding(struct jsonw *json, const struct results *results,
                          const struct group_results *group, const struct finding *finding)
{
    jsonw_object(json);
    jsonw_key(json, "type");
    jsonw_str(json, STR("finding"));
    write_rule(json, finding);
    jsonw_key(json, "group");
    jsonw_str(json, records_group(group));
    records_text(json, "message", finding->message_id);
    records_time(json, "time", finding->at, results);
    jsonw_key(json, "member");
    records_member(json, finding->member);
    write_where(json, finding->where);
    jsonw_key(json, "excerpt");
    jsonw_str(json, finding->excerpt);
    write_spans(json, finding);
    jsonw_key(json, "reason");
    jsonw_str(json, wording_of(finding->reason, results->in_english));
    write_review(json, finding->review);
    jsonw_object_end(json);
    jsonw_line_end(json);
}

static void write_notice(struct jsonw *json, const struct results *results, const struct group_results *group,
                         const struct notice *notice)
{
    jsonw_object(json);
    jsonw_key(json, "type");
    jsonw_str(json, STR("notice"));
    jsonw_key(json, "notice");
    jsonw_str(json, str_of(notice_name(notice->kind)));
    jsonw_key(json, "group");
    jsonw_str(json, records_group(group));
    records_time(json, "time", notice->at, results);
    jsonw_key(json, "member");
    records_member(json, notice->member);
    write_where(json, notice->where);
    jsonw_key(json, "text");
    jsonw_str(json, wording_of(notice->text, results->in_english));
    jsonw_key(json, "count");
    jsonw_number(json, (int64_t)notice->count);
    jsonw_object_end(json);
    jsonw_line_end(json);
}

static void write_end(struct jsonw *json, const struct results *results)
{
    jsonw_object(json);
    jsonw_key(json, "type");
    jsonw_str(json, STR("end"));
    records_totals(json, results);
    jsonw_object_end(json);
    jsonw_line_end(json);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct jsonw json = {.out = out};
    write_run(&json, results);
    for (size_t i = 0; i < results->group_count; i++)
        for (size_t k = 0; k < results->groups[i]->finding_count; k++)
            write_finding(&json, results, results->groups[i], results->groups[i]->findings[k]);
    for (size_t i = 0; i < results->group_count; i++)
        for (size_t k = 0; k < results->groups[i]->notice_count; k++)
            write_notice(&json, results, results->groups[i], &results->groups[i]->notices[k]);
    write_end(&json, results);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, STR("findings.jsonl")));
}

const struct report report_jsonl = {
    .name = "jsonl",
    .file = "findings.jsonl",
    .suffixes = ".jsonl .ndjson",
    .by_default = true,
    .render = render,
    .render_one = render_one,
};
