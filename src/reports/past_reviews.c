/* SPDX-License-Identifier: MIT */
/* What reviewers had concluded in an earlier run, read from its findings.jsonl alone. */
#include "past_reviews.h"

#include "past_parts.h"

/* Texts of the line, whose tree is soon gone; null stays null. */
struct str past_text(struct record_reading *reading, const struct json_value *line, const char *key)
{
    struct str text = record_text(reading, line, key);
    return text.p ? arena_str(reading->arena, text) : STR_NONE;
}

const struct review *past_review(struct record_reading *reading, const struct json_value *line)
{
    const struct json_value *value = json_member(line, "review");
    if (value && value->type == JSON_NULL)
        return NULL;
    value = record_object(reading, line, "review");
    struct review *review = arena_alloc(reading->arena, sizeof *review);
    *review = (struct review){
        .conclusion = (enum conclusion)record_choice(reading, value, "conclusion", &record_conclusions),
        .by = past_text(reading, value, "by"),
        .at = past_text(reading, value, "at"),
        .until = past_text(reading, value, "until"),
        .note = past_text(reading, value, "note"),
    };
    return review;
}

void past_lines(struct record_reading *reading, struct str path, struct str content,
                void (*take)(void *self, const struct json_value *line), void *self)
{
    struct feed_memory memory = {.rest = content};
    struct json *json = json_open(reading->arena, reading->diag, feed_over(&memory), path, JSON_LINES);
    struct arena *trees = arena_new();
    for (enum json_token token; !reading->failed && (token = json_next(json)) != JSON_END;
         arena_reset(trees)) {
        bool too_large;
        const struct json_value *line =
            token == JSON_BROKEN ? NULL : json_tree(trees, json, token, &too_large);
        if (line)
            take(self, line);
        else
            record_fault(reading, &(struct json_value){.where = json_place(json)}, "findings.jsonl");
    }
    arena_free(trees);
}

struct collection {
    struct record_reading reading;
    struct review_entry *list;
    size_t count, capacity;
    bool ended;
};

static void take_line(void *self, const struct json_value *line)
{
    struct collection *all = self;
    struct record_reading *reading = &all->reading;
    struct str type = record_text(reading, line, "type");
    all->ended = str_is(type, "end");
    const struct review *review = str_is(type, "finding") ? past_review(reading, line) : NULL;
    if (!review)
        return;
    all->list = arena_grow(reading->arena, all->list, all->count, &all->capacity, sizeof *all->list);
    all->list[all->count++] = (struct review_entry){
        .finding = past_text(reading, line, "id"),
        .revision = (unsigned)record_number(reading, line, "detector_revision"),
        .review = *review,
        .where = line->where,
    };
}

bool past_reviews_read(struct arena *arena, struct diag *diag, struct str path, struct str content,
                       const struct review_entry **entries, size_t *count)
{
    struct collection all = {.reading = {.arena = arena, .diag = diag}};
    past_lines(&all.reading, path, content, take_line, &all);
    if (!all.ended)
        record_fault(&all.reading, &(struct json_value){.where = {.file = path}}, "end");
    *entries = all.list;
    *count = all.count;
    return !all.reading.failed;
}
