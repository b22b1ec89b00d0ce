/* SPDX-License-Identifier: MIT */
/* Lookups in one record. */
#include "json_field.h"

const struct json_value *json_field(const struct json_value *record, json_field_names names)
{
    for (size_t i = 0; i < JSON_FIELD_NAMES && names[i]; i++) {
        const struct json_value *found = json_member(record, names[i]);
        if (found)
            return found;
    }
    return NULL;
}

bool json_field_is_scalar(const struct json_value *value)
{
    return !value || value->type == JSON_STRING || value->type == JSON_NUMBER || value->type == JSON_NULL;
}

struct str json_field_text(const struct json_value *value)
{
    return value && (value->type == JSON_STRING || value->type == JSON_NUMBER) ? value->text : STR_NONE;
}

struct str json_field_at(const struct json_value *record, const char *key)
{
    return json_field_text(json_member(record, key));
}

struct str json_field_id(const struct json_value *value)
{
    struct str id = json_field_text(value);
    return str_is(id, "0") ? STR_NONE : id;
}

bool json_field_is_yes(const struct json_value *value)
{
    struct str text = json_field_text(value);
    return (value && value->type == JSON_TRUE) || str_is(text, "1") || str_is(text, "true");
}

const struct json_value *json_field_inner(struct arena *arena, const struct json_value *value)
{
    return value && value->type == JSON_STRING ? json_inside(arena, value->text) : value;
}
