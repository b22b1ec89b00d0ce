/* SPDX-License-Identifier: MIT */
/* Fields of our own records, read back. */
#include "record_field.h"

static const struct json_value nothing = {.type = JSON_OBJECT};

void record_fault(struct record_reading *reading, const struct json_value *at, const char *what)
{
    struct diag *diag = reading->diag;
    if (!reading->failed)
        diag_report(diag, LOSS_USAGE, at->where,
                    SAY(diag, "bản ghi của rasoat không dùng lại được: “%s” thiếu hoặc sai",
                        "the record of rasoat cannot be used again: \"%s\" is missing or wrong"),
                    what);
    reading->failed = true;
}

static bool is_null(const struct json_value *value)
{
    return !value || value->type == JSON_NULL;
}

/* The value under the key if it is of the type; else the fault is told. */
static const struct json_value *want(struct record_reading *reading, const struct json_value *from,
                                     const char *key, enum json_token type)
{
    const struct json_value *value = json_member(from, key);
    if (value && value->type == type && !reading->failed)
        return value;
    record_fault(reading, value ? value : from, key);
    return &nothing;
}

const struct json_value *record_object(struct record_reading *reading, const struct json_value *from,
                                       const char *key)
{
    return want(reading, from, key, JSON_OBJECT);
}

const struct json_value *record_list(struct record_reading *reading, const struct json_value *from,
                                     const char *key, size_t *count)
{
    const struct json_value *first = want(reading, from, key, JSON_ARRAY)->first;
    *count = 0;
    for (const struct json_value *value = first; value; value = value->next)
        ++*count;
    return first;
}

struct str record_text(struct record_reading *reading, const struct json_value *from, const char *key)
{
    if (is_null(json_member(from, key)))
        return STR_NONE;
    const struct json_value *value = want(reading, from, key, JSON_STRING);
    return value->text;
}

struct bilingual record_bilingual(struct record_reading *reading, const struct json_value *from,
                                  const char *key)
{
    if (is_null(json_member(from, key)))
        return (struct bilingual){0};
    const struct json_value *value = record_object(reading, from, key);
    return (struct bilingual){record_text(reading, value, "vi"), record_text(reading, value, "en")};
}

int64_t record_number(struct record_reading *reading, const struct json_value *from, const char *key)
{
    const struct json_value *value = want(reading, from, key, JSON_NUMBER);
    struct str digits = value->text;
    unsigned long long number = 0;
    bool negative = str_starts(digits, STR("-"));
    if (!str_number(str_from(digits, negative), &number) || number > INT64_MAX)
        record_fault(reading, value, key);
    return negative ? -(int64_t)number : (int64_t)number;
}

size_t record_count(struct record_reading *reading, const struct json_value *from, const char *key)
{
    int64_t number = record_number(reading, from, key);
    if (number < 0)
        record_fault(reading, from, key);
    return reading->failed ? 0 : (size_t)number;
}

uint64_t record_byte(struct record_reading *reading, const struct json_value *from)
{
    const struct json_value *byte = json_member(from, "byte");
    return byte && byte->type == JSON_NULL ? PLACE_CELL : record_count(reading, from, "byte");
}

bool record_flag(struct record_reading *reading, const struct json_value *from, const char *key)
{
    const struct json_value *value = json_member(from, key);
    if (!value || (value->type != JSON_TRUE && value->type != JSON_FALSE))
        record_fault(reading, value ? value : from, key);
    return value && value->type == JSON_TRUE;
}

size_t record_choice(struct record_reading *reading, const struct json_value *from, const char *key,
                     const struct record_names *names)
{
    size_t value = record_names_find(names, record_text(reading, from, key));
    if (value < names->count)
        return value;
    record_fault(reading, from, key);
    return 0;
}

int64_t record_moment(struct record_reading *reading, const struct json_value *from, const char *key,
                      int64_t open)
{
    struct stamp stamp;
    struct str text = record_text(reading, from, key);
    if (!text.p)
        return open;
    if (stamp_parse(text, 0, DAY_FIRST, &stamp))
        return stamp.ms;
    record_fault(reading, from, key);
    return open;
}

struct stamp record_stamp(struct record_reading *reading, const struct json_value *from, const char *key)
{
    const struct json_value *value = record_object(reading, from, key);
    return (struct stamp){
        .ms = record_number(reading, value, "ms"),
        .precision = (enum precision)record_choice(reading, value, "precision", &record_precisions),
    };
}
