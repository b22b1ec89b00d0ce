/* SPDX-License-Identifier: MIT */
/* The rules of a run in summary.json: regulations with their clauses, and the detectors that look after them.
 */
#include "record_names.h"
#include "summary.h"

void summary_detector(struct jsonw *json, const struct results *results, const struct detector *detector)
{
    const struct ruleset *rules = results->rules;
    size_t i = 0;
    while (i < rules->detector_count && rules->detectors[i] != detector)
        i++;
    if (i < rules->detector_count)
        jsonw_number(json, (int64_t)i);
    else
        jsonw_null(json);
}

static void write_detector(struct jsonw *json, const struct detector *detector)
{
    jsonw_object(json);
    records_text(json, "id", detector->id);
    summary_count(json, "revision", detector->revision);
    records_text(json, "primitive", str_of(record_primitives.name(detector->primitive)));
    summary_bilingual(json, "title", detector->title);
    jsonw_key(json, "parameters");
    jsonw_array(json);
    for (size_t i = 0; i < detector->parameter_count; i++) {
        jsonw_object(json);
        records_text(json, "name", detector->parameters[i].name);
        records_text(json, "value", detector->parameters[i].value);
        summary_flag(json, "by_default", detector->parameters[i].by_default);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
    jsonw_object_end(json);
}

/* Every instance: the same detector stands there once for each set of parameters. */
void summary_detectors(struct jsonw *json, const struct results *results)
{
    jsonw_key(json, "detectors");
    jsonw_array(json);
    for (size_t i = 0; i < results->rules->detector_count; i++)
        write_detector(json, results->rules->detectors[i]);
    jsonw_array_end(json);
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

static void write_article(struct jsonw *json, const struct results *results, const struct clause *clause)
{
    jsonw_object(json);
    records_text(json, "id", clause->id);
    records_text(json, "modality", clause->modality);
    summary_bilingual(json, "summary", clause->summary);
    records_text(json, "text", clause->text);
    records_text(json, "state", str_of(record_clause_states.name(clause->state)));
    summary_bilingual(json, "question", clause->question);
    summary_bilingual(json, "why", clause->why);
    jsonw_key(json, "detectors");
    jsonw_array(json);
    for (size_t i = 0; i < clause->check_count; i++)
        summary_detector(json, results, clause->checks[i].detector);
    jsonw_array_end(json);
    jsonw_object_end(json);
}

static void write_articles(struct jsonw *json, const struct results *results, const struct pack *pack)
{
    jsonw_key(json, "articles");
    jsonw_array(json);
    for (size_t i = 0; i < pack->clause_count; i++)
        write_article(json, results, &pack->clauses[i]);
    jsonw_array_end(json);
}

void summary_packs(struct jsonw *json, const struct results *results)
{
    jsonw_key(json, "packs");
    jsonw_array(json);
    for (size_t i = 0; i < results->rules->pack_count; i++) {
        const struct pack *pack = results->rules->packs[i];
        jsonw_object(json);
        records_text(json, "id", pack->id);
        summary_count(json, "revision", pack->revision);
        records_text(json, "sha256", pack->sha256);
        summary_bilingual(json, "title", pack->title);
        records_text(json, "number", pack->number);
        records_text(json, "issuer", pack->issuer);
        records_moment(json, "signed", pack->signed_ms, results);
        records_moment(json, "in_force_from", pack->from_ms, results);
        records_moment(json, "in_force_until", pack->until_ms, results);
        summary_count(json, "clauses", pack->clause_count);
        summary_count(json, "declared_rows", pack->declared_rows);
        summary_flag(json, "for_official_account", pack->for_official_account);
        write_notes(json, pack);
        write_articles(json, results, pack);
        jsonw_object_end(json);
    }
    jsonw_array_end(json);
}
