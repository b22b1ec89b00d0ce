/* SPDX-License-Identifier: MIT */
/* The rules of an earlier run: as much of them as reports show. */
#include "past_parts.h"

static void read_parameters(struct past *past, const struct json_value *value, struct detector *detector)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "parameters", &detector->parameter_count);
    struct parameter *list = arena_array(reading->arena, detector->parameter_count, sizeof *list);
    for (size_t i = 0; at; at = at->next)
        list[i++] = (struct parameter){
            .name = record_text(reading, at, "name"),
            .value = record_text(reading, at, "value"),
            .by_default = record_flag(reading, at, "by_default"),
        };
    detector->parameters = list;
}

static void read_detectors(struct past *past, const struct json_value *summary, struct ruleset *rules)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, summary, "detectors", &rules->detector_count);
    const struct detector **list =
        arena_array(reading->arena, rules->detector_count, sizeof(struct detector *));
    for (size_t i = 0; at; at = at->next) {
        struct detector *detector = arena_alloc(reading->arena, sizeof *detector);
        *detector = (struct detector){
            .id = record_text(reading, at, "id"),
            .revision = (unsigned)record_count(reading, at, "revision"),
            .primitive = (enum primitive)record_choice(reading, at, "primitive", &record_primitives),
            .title = record_bilingual(reading, at, "title"),
        };
        read_parameters(past, at, detector);
        list[i++] = detector;
    }
    rules->detectors = list;
}

const struct detector *past_detector(struct past *past, const struct json_value *number)
{
    const struct ruleset *rules = past->results->rules;
    unsigned long long index = 0;
    if (number && number->type == JSON_NULL)
        return NULL;
    if (number && number->type == JSON_NUMBER && str_number(number->text, &index) &&
        index < rules->detector_count)
        return rules->detectors[index];
    static const struct json_value nowhere;
    record_fault(&past->reading, number ? number : &nowhere, "detector");
    return NULL;
}

static void read_checks(struct past *past, const struct json_value *value, struct clause *clause)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "detectors", &clause->check_count);
    struct check *list = arena_array(reading->arena, clause->check_count, sizeof *list);
    for (size_t i = 0; at; at = at->next)
        list[i++].detector = past_detector(past, at);
    clause->checks = list;
}

static void read_articles(struct past *past, const struct json_value *value, struct pack *pack)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "articles", &pack->clause_count);
    struct clause *list = arena_array(reading->arena, pack->clause_count, sizeof *list);
    pack->clauses = list;
    for (; at; at = at->next, list++) {
        *list = (struct clause){
            .id = record_text(reading, at, "id"),
            .modality = record_text(reading, at, "modality"),
            .summary = record_bilingual(reading, at, "summary"),
            .text = record_text(reading, at, "text"),
            .state = (enum clause_state)record_choice(reading, at, "state", &record_clause_states),
            .question = record_bilingual(reading, at, "question"),
            .why = record_bilingual(reading, at, "why"),
        };
        read_checks(past, at, list);
    }
}

static void read_notes(struct past *past, const struct json_value *value, struct pack *pack)
{
    struct record_reading *reading = &past->reading;
    const struct json_value *at = record_list(reading, value, "notes", &pack->note_count);
    struct bilingual *list = arena_array(reading->arena, pack->note_count, sizeof *list);
    for (size_t i = 0; at; at = at->next)
        list[i++] = (struct bilingual){record_text(reading, at, "vi"), record_text(reading, at, "en")};
    pack->notes = list;
}

static const struct pack *read_pack(struct past *past, const struct json_value *value)
{
    struct record_reading *reading = &past->reading;
    struct pack *pack = arena_alloc(reading->arena, sizeof *pack);
    *pack = (struct pack){
        .id = record_text(reading, value, "id"),
        .revision = (unsigned)record_count(reading, value, "revision"),
        .sha256 = record_text(reading, value, "sha256"),
        .title = record_bilingual(reading, value, "title"),
        .number = record_text(reading, value, "number"),
        .issuer = record_text(reading, value, "issuer"),
        .signed_ms = record_moment(reading, value, "signed", INT64_MIN),
        .from_ms = record_moment(reading, value, "in_force_from", INT64_MIN),
        .until_ms = record_moment(reading, value, "in_force_until", INT64_MAX),
        .for_official_account = record_flag(reading, value, "for_official_account"),
        .declared_rows = record_count(reading, value, "declared_rows"),
    };
    read_notes(past, value, pack);
    read_articles(past, value, pack);
    return pack;
}

const struct ruleset *past_rules(struct past *past, const struct json_value *summary)
{
    struct record_reading *reading = &past->reading;
    struct ruleset *rules = arena_alloc(reading->arena, sizeof *rules);
    past->results->rules = rules; /* packs name detectors */
    read_detectors(past, summary, rules);
    const struct json_value *at = record_list(reading, summary, "packs", &rules->pack_count);
    const struct pack **list = arena_array(reading->arena, rules->pack_count, sizeof(struct pack *));
    for (size_t i = 0; at; at = at->next)
        list[i++] = read_pack(past, at);
    rules->packs = list;
    return rules;
}

const struct pack *past_pack(struct past *past, const struct json_value *from, const char *key)
{
    const struct ruleset *rules = past->results->rules;
    struct str id = record_text(&past->reading, from, key);
    if (!id.p)
        return NULL;
    for (size_t i = 0; i < rules->pack_count; i++)
        if (str_equal(rules->packs[i]->id, id))
            return rules->packs[i];
    record_fault(&past->reading, from, key);
    return NULL;
}

const struct clause *past_clause(struct past *past, const struct json_value *from, const char *key,
                                 const struct pack *pack)
{
    struct str id = record_text(&past->reading, from, key);
    if (!id.p)
        return NULL;
    for (size_t i = 0; pack && i < pack->clause_count; i++)
        if (str_equal(pack->clauses[i].id, id))
            return &pack->clauses[i];
    record_fault(&past->reading, from, key);
    return NULL;
}
