/* SPDX-License-Identifier: MIT */
/* An inspected input as one line of JSON; keys and values in English, free text in both languages. */
#include "inspection.h"

#include "jsonw.h"
#include "record_names.h"
#include "utf8.h"

enum { PEOPLE_WRITTEN = 1000 };

static void put_text(struct jsonw *json, const char *key, struct str text)
{
    struct buf repaired = {0};
    if (!utf8_valid(text)) {
        utf8_repair(text, &repaired);
        text = buf_str(&repaired);
    }
    jsonw_key(json, key);
    jsonw_str(json, text.n ? text : STR_NONE);
    buf_free(&repaired);
}

static void put_count(struct jsonw *json, const char *key, uint64_t count)
{
    jsonw_key(json, key);
    jsonw_number(json, (int64_t)count);
}

static void put_flag(struct jsonw *json, const char *key, bool flag)
{
    jsonw_key(json, key);
    jsonw_bool(json, flag);
}

static void put_bilingual(struct jsonw *json, const char *key, struct bilingual text)
{
    jsonw_key(json, key);
    jsonw_object(json);
    put_text(json, "vi", text.vi);
    put_text(json, "en", text.en);
    jsonw_object_end(json);
}

static void put_moment(const struct inspection *inspection, struct jsonw *json, const char *key, int64_t ms)
{
    struct buf iso = {0};
    if (ms != INT64_MAX && ms != INT64_MIN)
        stamp_write_iso(ms, inspection->zone_minutes, &iso);
    put_text(json, key, buf_str(&iso));
    buf_free(&iso);
}

static void write_identity(const struct inspection *inspection, struct jsonw *json)
{
    const struct input_facts *facts = &inspection->input->facts;
    put_text(json, "file", facts->file);
    put_text(json, "format", str_of(facts->format));
    put_bilingual(json, "title", facts->format_title);
    put_text(json, "claim", str_of(claim_word(inspection->input->claim)));
    put_flag(json, "experimental", facts->experimental);
    put_text(json, "trust", str_of(record_trusts.name(facts->trust)));
    put_text(json, "encoding", str_of(facts->encoding));
    put_count(json, "bytes", facts->bytes);
    put_text(json, "sha256", facts->sha256);
    put_flag(json, "complete", facts->complete);
}

static void write_evidence(const struct inspection *inspection, struct jsonw *json)
{
    const struct reader *reader = inspection->input->reader;
    jsonw_key(json, "evidence");
    jsonw_object(json);
    put_bilingual(json, "basis", (struct bilingual){str_of(reader->basis_vi), str_of(reader->basis_en)});
    jsonw_key(json, "marks");
    jsonw_array(json);
    for (size_t i = 0; i < inspection->mark_count; i++)
        jsonw_str(json, str_of(inspection->marks[i]));
    jsonw_array_end(json);
    put_text(json, "first_line", inspection->first_line);
    jsonw_key(json, "claims");
    jsonw_object(json);
    for (size_t i = 0; i < inspection->claim_count; i++)
        put_text(json, inspection->claims[i].reader->name, str_of(claim_word(inspection->claims[i].claim)));
    jsonw_object_end(json);
    jsonw_object_end(json);
}

static void write_records(const struct inspection *inspection, struct jsonw *json)
{
    const struct input_facts *facts = &inspection->input->facts;
    jsonw_key(json, "records");
    jsonw_object(json);
    put_count(json, "seen", facts->seen);
    put_count(json, "accepted", facts->accepted);
    put_count(json, "system", facts->system);
    put_count(json, "duplicates", facts->duplicates);
    put_count(json, "ignored", facts->ignored);
    put_count(json, "quarantined", facts->quarantined);
    put_count(json, "bad_times", facts->bad_times);
    put_count(json, "replaced_characters", facts->replaced_characters);
    jsonw_object_end(json);
}

static void write_kinds(const struct census_counts *counts, struct jsonw *json)
{
    jsonw_key(json, "kinds");
    jsonw_object(json);
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (counts->kinds[i])
            put_count(json, kind_name((enum message_kind)i), counts->kinds[i]);
    jsonw_object_end(json);
    jsonw_key(json, "events");
    jsonw_object(json);
    for (size_t i = 0; i < EVENT_COUNT; i++)
        if (counts->events[i])
            put_count(json, event_name((enum event_type)i), counts->events[i]);
    jsonw_object_end(json);
}

static void write_crowd(struct jsonw *json, const char *key, const struct counted *const *list, size_t count)
{
    jsonw_key(json, key);
    jsonw_array(json);
    for (size_t i = 0; i < count && i < PEOPLE_WRITTEN; i++) {
        jsonw_object(json);
        put_text(json, "id", list[i]->id);
        put_text(json, "name", list[i]->name);
        put_count(json, "messages", list[i]->messages);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_counts(const struct inspection *inspection, struct jsonw *json)
{
    const struct census_counts *counts = inspection->counts;
    put_count(json, "messages", counts->messages);
    put_count(json, "recalled", counts->recalls);
    put_count(json, "untimed", counts->untimed);
    put_count(json, "listed", counts->listed);
    put_moment(inspection, json, "first", counts->first_ms);
    put_moment(inspection, json, "last", counts->last_ms);
    jsonw_key(json, "gaps");
    jsonw_array(json);
    for (size_t i = 0; i < counts->gap_count; i++) {
        jsonw_object(json);
        put_moment(inspection, json, "from", counts->gaps[i].from_ms);
        put_moment(inspection, json, "to", counts->gaps[i].to_ms);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
    write_kinds(counts, json);
    put_count(json, "people_count", counts->person_count);
    write_crowd(json, "people", counts->people, counts->person_count);
    write_crowd(json, "groups", counts->groups, counts->group_count);
}

static void write_unparsed(const struct inspection *inspection, struct jsonw *json)
{
    const struct leftovers *leftovers = inspection->leftovers;
    jsonw_key(json, "unparsed");
    jsonw_array(json);
    for (size_t i = 0; i < leftovers->count; i++) {
        jsonw_object(json);
        put_count(json, "line", leftovers->list[i].place.line);
        put_count(json, "column", leftovers->list[i].place.column);
        put_count(json, "byte", leftovers->list[i].place.byte);
        put_text(json, "reason", leftovers->list[i].reason);
        put_text(json, "masked", leftovers->list[i].masked);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

/* To be a window is a bound of the file: none lacks it. */
static void write_carries(const struct inspection *inspection, struct jsonw *json)
{
    unsigned carries = inspection->input->facts.carries, of_either[] = {~carries & ~CARRIES_WINDOW, carries};
    for (int has = 1; has >= 0; has--) {
        jsonw_key(json, has ? "carries" : "lacks");
        jsonw_array(json);
        for (size_t bit = 0; bit < record_capabilities.count; bit++)
            if (of_either[has] >> bit & 1)
                jsonw_str(json, str_of(record_capabilities.name(bit)));
        jsonw_array_end(json);
    }
}

static void write_clause(const struct prospect *prospect, struct jsonw *json)
{
    const struct clause *clause = prospect->clause;
    jsonw_object(json);
    put_text(json, "clause", clause->id);
    put_text(json, "state", str_of(record_clause_states.name(clause->state)));
    jsonw_key(json, "detectors");
    jsonw_array(json);
    for (size_t i = 0; i < clause->check_count; i++)
        jsonw_str(json, clause->checks[i].detector->id);
    jsonw_array_end(json);
    jsonw_key(json, "sufficient");
    if (clause->state == CLAUSE_CHECKED)
        jsonw_bool(json, !prospect->missing && !prospect->is_out_of_force);
    else
        jsonw_null(json);
    jsonw_key(json, "missing");
    jsonw_array(json);
    for (size_t need = 0; need < NEED_COUNT; need++)
        if (prospect->missing >> need & 1)
            jsonw_str(json, str_of(need_word(need)));
    jsonw_array_end(json);
    put_flag(json, "in_force", !prospect->is_out_of_force);
    jsonw_object_end(json);
}

static void write_packs(const struct inspection *inspection, struct jsonw *json)
{
    jsonw_key(json, "packs");
    jsonw_array(json);
    for (size_t i = 0; i < inspection->prospect_count;) {
        const struct pack *pack = inspection->prospects[i].pack;
        jsonw_object(json);
        put_text(json, "id", pack->id);
        jsonw_key(json, "clauses");
        jsonw_array(json);
        for (; i < inspection->prospect_count && inspection->prospects[i].pack == pack; i++)
            write_clause(&inspection->prospects[i], json);
        jsonw_array_end(json);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

static void write_advice(const struct inspection *inspection, struct jsonw *json)
{
    jsonw_key(json, "add");
    jsonw_array(json);
    for (size_t i = 0; i < inspection->advice_count; i++) {
        const struct advice *advice = &inspection->advice[i];
        jsonw_object(json);
        put_text(json, "what", str_of(advice->word));
        put_bilingual(json, "text", advice->text);
        put_count(json, "clauses", advice->clauses);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

void inspection_write(const struct inspection *inspection, struct buf *out)
{
    struct jsonw json = {.out = out};
    jsonw_object(&json);
    put_text(&json, "type", STR("inspection"));
    write_identity(inspection, &json);
    write_evidence(inspection, &json);
    write_records(inspection, &json);
    write_counts(inspection, &json);
    write_carries(inspection, &json);
    write_packs(inspection, &json);
    write_advice(inspection, &json);
    write_unparsed(inspection, &json);
    jsonw_object_end(&json);
    jsonw_line_end(&json);
}
