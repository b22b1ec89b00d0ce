/* SPDX-License-Identifier: MIT */
/* Walking through a JSON file. */
#include "json_records.h"

#include "lookahead.h"

struct walk {
    const struct json_records *records;
    struct json *json;
    struct arena *trees; /* one value of the file; what stands in a list of records is no part of its tree */
    bool is_envelope;    /* the value at hand holds such lists: it is no record itself */
    bool was_cut;        /* an envelope broke off: what it held was handed on, what it would have held is lost */
};

static void release_arena(void *object)
{
    arena_free(object);
}

/* The record whose first token was just given. False when it is broken. */
static bool take_record(struct walk *walk, struct arena *arena, enum json_token first, const struct json_apart *apart)
{
    struct intake *intake = walk->records->intake;
    const struct diag *diag = intake->reading->diag;
    struct place where = json_place(walk->json);
    bool too_large;
    const struct json_value *record = json_tree_apart(arena, walk->json, first, apart, &too_large);
    if (apart && walk->is_envelope)
        return record || too_large;
    if (record)
        walk->records->take(walk->records->self, record);
    else if (too_large)
        intake_quarantine(
            intake, where,
            SAY(diag, "bản ghi quá lớn, không phải tin nhắn", "the record is too large for a message"));
    return record || too_large;
}

static bool take_listed(void *self, enum json_token first)
{
    struct walk *walk = self;
    bool good = take_record(walk, walk->records->intake->scratch, first, NULL);
    if (!good)
        intake_lose(walk->records->intake);
    return good;
}

static bool is_list(void *self, struct str container, struct str key)
{
    struct walk *walk = self;
    const struct json_records *records = walk->records;
    if (container.n && !str_is(container, "data"))
        return false;
    for (size_t i = 0; i < records->list_count; i++)
        if (str_is(key, records->lists[i]))
            return walk->is_envelope = true;
    return false;
}

static bool take_value(struct walk *walk, enum json_token first)
{
    const struct json_apart apart = {is_list, take_listed, walk};
    walk->is_envelope = false;
    bool good = take_record(walk, walk->trees, first, &apart);
    walk->was_cut |= !good && walk->is_envelope;
    if (!good && !walk->is_envelope)
        intake_lose(walk->records->intake);
    arena_reset(walk->trees);
    return good;
}

static bool read_array(struct walk *walk)
{
    enum json_token token = json_next(walk->json);
    if (token != JSON_ARRAY)
        return json_skip(walk->json, token) && json_next(walk->json) == JSON_END;
    while ((token = json_next(walk->json)) != JSON_ARRAY_END && token != JSON_BROKEN)
        take_value(walk, token);
    return token == JSON_ARRAY_END && json_next(walk->json) == JSON_END;
}

static bool read_lines(struct walk *walk)
{
    for (enum json_token token; (token = json_next(walk->json)) != JSON_END;)
        if (token == JSON_BROKEN)
            intake_lose(walk->records->intake);
        else
            take_value(walk, token);
    return !walk->was_cut;
}

static void report_replaced(struct walk *walk)
{
    struct reading *reading = walk->records->intake->reading;
    size_t replaced = json_replaced(walk->json);
    reading->accounting.replaced_characters += replaced;
    if (replaced)
        diag_report(reading->diag, LOSS_NOTE, (struct place){.file = reading->file},
                    SAY(reading->diag, "%zu ký tự bị cắt đôi trong JSON, hiện là U+FFFD",
                        "%zu characters were cut in half in the JSON, shown as U+FFFD"),
                    replaced);
}

static char first_byte(struct str text)
{
    static const char blanks[] = " \t\r\n";
    size_t i = 0;
    while (i < text.n && str_find_byte(STR(blanks), text.p[i]) < sizeof blanks - 1)
        i++;
    return i < text.n ? text.p[i] : '\0';
}

void json_records_read(const struct json_records *records)
{
    struct reading *reading = records->intake->reading;
    bool is_array = first_byte(lookahead(reading->arena, &reading->feed, LOOKAHEAD_BYTES)) != '{';
    struct walk walk = {
        .records = records,
        .json = json_open(reading->arena, reading->diag, reading->feed, reading->file,
                          is_array ? JSON_ONE_VALUE : JSON_LINES),
        .trees = arena_new(),
    };
    arena_defer(reading->arena, release_arena, walk.trees);
    reading->accounting.complete = is_array ? read_array(&walk) : read_lines(&walk);
    report_replaced(&walk);
}

const struct json_value *json_records_first(struct arena *arena, const struct sample *sample)
{
    char first = first_byte(sample->text);
    if (first != '[' && first != '{')
        return NULL;
    const struct json_value *value = json_tree_glimpse(arena, sample->text);
    if (!value || value->type != JSON_ARRAY)
        return value;
    /* "[12/09/2026 11:19:44] Lan: …" and "[Thông báo] …" are copied text, not arrays. */
    return value->first && value->first->type != JSON_NUMBER ? value->first : NULL;
}
