/* SPDX-License-Identifier: MIT */
/* The file summary.json: everything of a run but the findings themselves, so that they can be rendered again.
 */
#include "records.h"
#include "report.h"

static void write_count(struct jsonw *json, const char *key, size_t count)
{
    jsonw_key(json, key);
    jsonw_number(json, (int64_t)count);
}

static void write_flag(struct jsonw *json, const char *key, bool value)
{
    jsonw_key(json, key);
    jsonw_bool(json, value);
}

static void write_bilingual(struct jsonw *json, const char *key, struct bilingual text)
{
    jsonw_key(json, key);
    if (!text.vi.n && !text.en.n) {
        jsonw_null(json);
        return;
    }
    jsonw_object(json);
    records_text(json, "vi", text.vi);
    records_text(json, "en", text.en);
    jsonw_object_end(json);
}

static void write_notes(struct jsonw *json, const struct pack *pack)
{
    jsonw_key(json, "notes");
    jsonw_array(json);
    for (size_t i = 0; i < pack->note_count; i++) {
        jsonw_object(json);
        records_text(json, "vi", pack->notes[i].vi);
        records_text(json, "en", pack->notes[i].en);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_packs(struct jsonw *json, const struct results *results)
{
    jsonw_key(json, "packs");
    jsonw_array(json);
    for (size_t i = 0; i < results->rules->pack_count; i++) {
        const struct pack *pack = results->rules->packs[i];
        jsonw_object(json);
        records_text(json, "id", pack->id);
        write_count(json, "revision", pack->revision);
        records_text(json, "sha256", pack->sha256);
        write_bilingual(json, "title", pack->title);
        records_text(json, "number", pack->number);
        records_text(json, "issuer", pack->issuer);
        records_moment(json, "signed", pack->signed_ms, results);
        records_moment(json, "in_force_from", pack->from_ms, results);
        records_moment(json, "in_force_until", pack->until_ms, results);
        write_count(json, "clauses", pack->clause_count);
        write_count(json, "declared_rows", pack->declared_rows);
        write_notes(json, pack);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static const char *const capability_names[] = {
    "account_ids", "message_ids", "times",         "events",    "recalls",
    "quotes",      "file_names",  "profile_names", "reactions",
};

static void write_carries(struct jsonw *json, unsigned carries)
{
    jsonw_key(json, "carries");
    jsonw_array(json);
    for (size_t bit = 0; bit < sizeof capability_names / sizeof capability_names[0]; bit++)
        if (carries & 1U << bit)
            jsonw_str(json, str_of(capability_names[bit]));
    jsonw_array_end(json);
}

static const char *trust_name(enum trust trust)
{
    static const char *const names[] = {[TRUST_TEXT] = "text", [TRUST_TABLE] = "table", [TRUST_IDS] = "ids"};
    return names[trust];
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
        write_count(json, "bytes", input->bytes);
        records_text(json, "format", str_of(input->format));
        write_bilingual(json, "format_title", input->format_title);
        records_text(json, "trust", str_of(trust_name(input->trust)));
        write_flag(json, "experimental", input->experimental);
        records_text(json, "encoding", str_of(input->encoding));
        write_carries(json, input->carries);
        write_count(json, "seen", input->seen);
        write_count(json, "accepted", input->accepted);
        write_count(json, "system", input->system);
        write_count(json, "duplicates", input->duplicates);
        write_count(json, "ignored", input->ignored);
        write_count(json, "quarantined", input->quarantined);
        write_count(json, "bad_times", input->bad_times);
        write_count(json, "replaced_characters", input->replaced_characters);
        write_flag(json, "complete", input->complete);
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
    write_count(json, "rows", results->roster->count);
    jsonw_object_end(json);
}

static void write_member(struct jsonw *json, const struct results *results, const struct member *member)
{
    jsonw_object(json);
    records_text(json, "id", member->id);
    records_text(json, "name", member->name);
    records_text(json, "display", member->display);
    records_text(json, "position", member->position);
    records_text(json, "unit", member->unit);
    records_text(json, "role", member->role);
    jsonw_key(json, "zalo_role");
    jsonw_str(json, member->zalo_role == ZALO_UNKNOWN ? STR_NONE : str_of(zalo_role_name(member->zalo_role)));
    write_flag(json, "on_roster", member->on_roster);
    write_flag(json, "in_list", member->in_list);
    write_flag(json, "posted", member->posted);
    records_text(json, "slug", member->slug);
    jsonw_key(json, "findings");
    records_counts(json, member->findings);
    if (results->statistics) {
        write_count(json, "messages", member->messages);
        records_moment(json, "first", member->posted ? member->first_ms : INT64_MIN, results);
        records_moment(json, "last", member->posted ? member->last_ms : INT64_MIN, results);
    }
    jsonw_object_end(json);
}

static void write_coverage(struct jsonw *json, const struct group_results *group)
{
    static const char *const states[] = {[CLAUSE_CHECKED] = "checked",
                                         [CLAUSE_ATTESTED] = "attest",
                                         [CLAUSE_NOT_APPLICABLE] = "not-applicable"};
    jsonw_key(json, "coverage");
    jsonw_array(json);
    for (size_t i = 0; i < group->coverage_count; i++) {
        const struct coverage *row = &group->coverage[i];
        jsonw_object(json);
        records_text(json, "pack", row->pack->id);
        records_text(json, "clause", row->clause->id);
        records_text(json, "modality", row->clause->modality);
        write_bilingual(json, "summary", row->clause->summary);
        records_text(json, "state", str_of(states[row->clause->state]));
        write_flag(json, "sufficient", row->sufficient);
        write_bilingual(json, "missing", row->missing);
        write_bilingual(json, "question", row->clause->question);
        write_bilingual(json, "why", row->clause->why);
        write_count(json, "findings", row->findings);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_obligations(struct jsonw *json, const struct results *results,
                              const struct group_results *group)
{
    static const char *const states[] = {
        [ANSWER_IN_TIME] = "in-time", [ANSWER_LATE] = "late", [ANSWER_NONE] = "none", [ANSWER_OPEN] = "open"};
    jsonw_key(json, "obligations");
    jsonw_array(json);
    for (size_t i = 0; i < group->obligation_count; i++) {
        const struct obligation *obligation = &group->obligations[i];
        jsonw_object(json);
        jsonw_key(json, "member");
        records_member(json, obligation->asked);
        jsonw_key(json, "by");
        records_member(json, obligation->by);
        records_text(json, "message", obligation->order_message_id);
        records_time(json, "ordered", obligation->ordered_at, results);
        records_time(json, "due", obligation->due_at, results);
        records_time(json, "answered", obligation->answered_at, results);
        records_text(json, "excerpt", obligation->order_excerpt);
        records_text(json, "state", str_of(states[obligation->state]));
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_names(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "names");
    jsonw_array(json);
    for (size_t i = 0; i < group->name_count; i++) {
        const struct name_verdict *verdict = &group->names[i];
        jsonw_object(json);
        jsonw_key(json, "member");
        records_member(json, verdict->member);
        records_text(json, "pack", verdict->pack ? verdict->pack->id : STR_NONE);
        write_flag(json, "sufficient", verdict->sufficient);
        write_flag(json, "good", verdict->good);
        write_bilingual(json, "advice", verdict->advice);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_notices(struct jsonw *json, const struct results *results,
                          const struct group_results *group)
{
    jsonw_key(json, "notices");
    jsonw_array(json);
    for (size_t i = 0; i < group->notice_count; i++) {
        const struct notice *notice = &group->notices[i];
        jsonw_object(json);
        records_text(json, "notice", str_of(notice_name(notice->kind)));
        records_time(json, "time", notice->at, results);
        jsonw_key(json, "member");
        records_member(json, notice->member);
        records_text(json, "file", notice->where.file);
        write_count(json, "line", notice->where.line);
        write_bilingual(json, "text", notice->text);
        write_count(json, "count", notice->count);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_gaps(struct jsonw *json, const struct results *results, const struct group_results *group)
{
    jsonw_key(json, "gaps");
    jsonw_array(json);
    for (size_t i = 0; i < group->gap_count; i++) {
        jsonw_object(json);
        records_moment(json, "from", group->gaps[i].from_ms, results);
        records_moment(json, "to", group->gaps[i].to_ms, results);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_kinds(struct jsonw *json, const struct group_results *group)
{
    jsonw_key(json, "kinds");
    jsonw_object(json);
    for (int kind = 0; kind < KIND_COUNT; kind++)
        if (group->kinds[kind])
            write_count(json, kind_name((enum message_kind)kind), group->kinds[kind]);
    jsonw_object_end(json);
}

static void write_group(struct jsonw *json, const struct results *results, const struct group_results *group)
{
    jsonw_object(json);
    records_text(json, "id", group->id);
    records_text(json, "name", group->name);
    records_text(json, "slug", group->slug);
    write_flag(json, "named_by_user", group->named_by_user);
    records_moment(json, "first", group->first_ms, results);
    records_moment(json, "last", group->last_ms, results);
    write_count(json, "messages", group->messages);
    write_count(json, "events", group->events);
    write_count(json, "recalls", group->recalls);
    write_count(json, "repairs", group->repairs);
    write_kinds(json, group);
    write_gaps(json, results, group);
    jsonw_key(json, "members");
    jsonw_array(json);
    for (size_t i = 0; i < group->member_count; i++)
        write_member(json, results, group->members[i]);
    jsonw_array_end(json);
    write_coverage(json, group);
    write_obligations(json, results, group);
    write_names(json, group);
    write_notices(json, results, group);
    jsonw_object_end(json);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct jsonw json = {.out = out};
    jsonw_object(&json);
    records_head(&json, results, "summary");
    write_flag(&json, "complete", results->complete);
    records_moment(&json, "report_time", results->report_ms, results);
    records_moment(&json, "since", results->since_ms, results);
    records_moment(&json, "until", results->until_ms, results);
    records_text(&json, "options", results->options);
    write_flag(&json, "detectors_only", results->detectors_only);
    write_flag(&json, "statistics", results->statistics);
    write_packs(&json, results);
    write_inputs(&json, results);
    write_roster(&json, results);
    jsonw_key(&json, "stats");
    jsonw_object(&json);
    records_totals(&json, results);
    jsonw_object_end(&json);
    jsonw_key(&json, "groups");
    jsonw_array(&json);
    for (size_t i = 0; i < results->group_count; i++)
        write_group(&json, results, results->groups[i]);
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
