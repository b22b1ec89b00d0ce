/* SPDX-License-Identifier: MIT */
/* The seal of a report folder: what it was made from, and the sums of everything in it. */
#include "hash.h"
#include "records.h"
#include "report.h"

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
    jsonw_object_end(json);
}

/* Names and sums only: no time of a clock, no folder, so that the same run gives the same bytes. */
static void write_outputs(struct jsonw *json, const struct outputs *outputs, const struct str *sums)
{
    jsonw_key(json, "outputs");
    jsonw_array(json);
    for (size_t i = 0; i < outputs->count; i++) {
        jsonw_object(json);
        jsonw_key(json, "file");
        jsonw_str(json, outputs->list[i].name);
        jsonw_key(json, "sha256");
        jsonw_str(json, sums[i]);
        jsonw_key(json, "bytes");
        jsonw_number(json, (int64_t)outputs->list[i].content.n);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_manifest(const struct results *results, const struct outputs *outputs,
                           const struct str *sums, struct buf *out)
{
    struct jsonw json = {.out = out};
    jsonw_object(&json);
    records_head(&json, results, "manifest");
    jsonw_key(&json, "complete");
    jsonw_bool(&json, results->complete);
    jsonw_key(&json, "run");
    jsonw_str(&json, records_run_id(results, outputs->arena));
    records_moment(&json, "report_time", results->report_ms, results);
    records_text(&json, "options", results->options);
    records_origin(&json, results);
    jsonw_key(&json, "packs");
    records_packs(&json, results);
    jsonw_key(&json, "inputs");
    records_inputs(&json, results);
    records_archives(&json, results);
    write_roster(&json, results);
    write_outputs(&json, outputs, sums);
    jsonw_object_end(&json);
    jsonw_line_end(&json);
}

static void add_sum(struct buf *out, struct str sum, struct str name)
{
    buf_format(out, "%.*s  %.*s\n", STR_ARG(sum), STR_ARG(name));
}

void report_seal(const struct results *results, struct outputs *outputs)
{
    size_t count = outputs->count;
    struct str *sums = arena_array(outputs->arena, count, sizeof *sums);
    struct buf manifest = {0}, list = {0};
    for (size_t i = 0; i < count; i++) {
        sums[i] = hash_of(buf_str(&outputs->list[i].content), outputs->arena);
        add_sum(&list, sums[i], outputs->list[i].name);
    }
    write_manifest(results, outputs, sums, &manifest);
    add_sum(&list, hash_of(buf_str(&manifest), outputs->arena), STR("manifest.json"));
    *outputs_file(outputs, STR("manifest.json")) = manifest;
    *outputs_file(outputs, STR("SHA256SUMS")) = list;
}
