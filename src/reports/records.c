/* SPDX-License-Identifier: MIT */
/* The parts that the machine-readable reports share. */
#include "records.h"

#include "hash.h"

void records_text(struct jsonw *json, const char *key, struct str text)
{
    jsonw_key(json, key);
    jsonw_str(json, text.n ? text : STR_NONE);
}

void records_moment(struct jsonw *json, const char *key, int64_t ms, const struct results *results)
{
    struct buf iso = {0};
    jsonw_key(json, key);
    if (ms == INT64_MIN || ms == INT64_MAX) {
        jsonw_null(json);
        return;
    }
    stamp_write_iso(ms, results->zone_minutes, &iso);
    jsonw_str(json, buf_str(&iso));
    buf_free(&iso);
}

void records_time(struct jsonw *json, const char *key, struct stamp at, const struct results *results)
{
    records_moment(json, key, at.precision == PRECISION_NONE ? INT64_MIN : at.ms, results);
}

struct str records_run_id(const struct results *results, struct arena *arena)
{
    enum { SHOWN_DIGITS = 16 }; /* 64 bits tell the runs of an office apart and can still be read out */
    struct hash *hash = hash_new(arena);
    hash_add(hash, str_of(results->version));
    hash_add(hash, results->options);
    for (size_t i = 0; i < results->rules->pack_count; i++)
        hash_add(hash, results->rules->packs[i]->sha256);
    for (size_t i = 0; i < results->input_count; i++)
        hash_add(hash, results->inputs[i].sha256);
    if (results->roster)
        hash_add(hash, results->roster->sha256);
    return str_cut(hash_hex(hash, arena), 0, SHOWN_DIGITS);
}

struct str records_person(const struct member *member)
{
    return !member ? STR("") : member->id.n ? member->id : member->name;
}

struct str records_group(const struct group_results *group)
{
    struct str name = group->name.n ? group->name : group->id;
    return name.n ? name : STR("");
}

void records_member_keys(struct jsonw *json, const struct member *member)
{
    static const struct member nobody = {.id = {"", 0}, .name = {"", 0}, .display = {"", 0}};
    const struct member *shown = member ? member : &nobody;
    records_text(json, "id", shown->id);
    jsonw_key(json, "name");
    jsonw_str(json, shown->name.n ? shown->name : STR(""));
    jsonw_key(json, "display");
    jsonw_str(json, shown->display.n ? shown->display : STR(""));
}

void records_member(struct jsonw *json, const struct member *member)
{
    jsonw_object(json);
    records_member_keys(json, member);
    jsonw_object_end(json);
}

void records_packs(struct jsonw *json, const struct results *results)
{
    jsonw_array(json);
    for (size_t i = 0; i < results->rules->pack_count; i++) {
        const struct pack *pack = results->rules->packs[i];
        jsonw_object(json);
        jsonw_key(json, "id");
        jsonw_str(json, pack->id);
        jsonw_key(json, "revision");
        jsonw_number(json, pack->revision);
        jsonw_key(json, "sha256");
        jsonw_str(json, pack->sha256);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

void records_inputs(struct jsonw *json, const struct results *results)
{
    jsonw_array(json);
    for (size_t i = 0; i < results->input_count; i++) {
        const struct input_facts *input = &results->inputs[i];
        jsonw_object(json);
        jsonw_key(json, "file");
        jsonw_str(json, input->file);
        jsonw_key(json, "sha256");
        jsonw_str(json, input->sha256);
        jsonw_key(json, "bytes");
        jsonw_number(json, (int64_t)input->bytes);
        records_text(json, "encoding", str_of(input->encoding));
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

void records_byte(struct jsonw *json, struct place where)
{
    jsonw_key(json, "byte");
    if (where.byte == PLACE_CELL)
        jsonw_null(json);
    else
        jsonw_number(json, (int64_t)where.byte);
}

void records_archives(struct jsonw *json, const struct results *results)
{
    if (!results->archive_count)
        return;
    jsonw_key(json, "archives");
    jsonw_array(json);
    for (size_t i = 0; i < results->archive_count; i++) {
        const struct archive_facts *archive = &results->archives[i];
        jsonw_object(json);
        records_text(json, "file", archive->file);
        records_text(json, "sha256", archive->sha256);
        jsonw_key(json, "bytes");
        jsonw_number(json, (int64_t)archive->bytes);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}

void records_head(struct jsonw *json, const struct results *results, const char *type)
{
    jsonw_key(json, "type");
    jsonw_str(json, str_of(type));
    jsonw_key(json, "schema");
    jsonw_number(json, RECORDS_SCHEMA);
    jsonw_key(json, "tool");
    jsonw_str(json, STR("rasoat"));
    jsonw_key(json, "version");
    jsonw_str(json, str_of(results->version));
}

void records_origin(struct jsonw *json, const struct results *results)
{
    const struct run_origin *origin = &results->origin;
    jsonw_key(json, "origin");
    jsonw_object(json);
    records_text(json, "command", origin->command);
    jsonw_key(json, "arguments");
    jsonw_array(json);
    for (size_t i = 0; i < origin->argument_count; i++)
        jsonw_str(json, origin->arguments[i]);
    jsonw_array_end(json);
    jsonw_key(json, "files");
    jsonw_array(json);
    for (size_t i = 0; i < origin->file_count; i++) {
        jsonw_object(json);
        records_text(json, "option", origin->files[i].option);
        records_text(json, "file", origin->files[i].name);
        records_text(json, "sha256", origin->files[i].sha256);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
    jsonw_object_end(json);
}

void records_counts(struct jsonw *json, const size_t findings[CLASS_COUNT])
{
    jsonw_object(json);
    for (int class = 0; class < CLASS_COUNT; class ++) {
        jsonw_key(json, class_name((enum finding_class) class));
        jsonw_number(json, (int64_t)findings[class]);
    }
    jsonw_object_end(json);
}

void records_totals(struct jsonw *json, const struct results *results)
{
    const struct {
        const char *key;
        size_t count;
    } totals[] = {
        {"messages", results->messages}, {"events", results->events}, {"members", results->members}};
    for (size_t i = 0; i < sizeof totals / sizeof totals[0]; i++) {
        jsonw_key(json, totals[i].key);
        jsonw_number(json, (int64_t)totals[i].count);
    }
    jsonw_key(json, "findings");
    records_counts(json, results->findings);
    jsonw_key(json, "skipped");
    jsonw_number(json, (int64_t)results->skipped);
}
