/* SPDX-License-Identifier: MIT */
/* Members of a JSON record, under whichever of their names the program that wrote it uses. */
#ifndef JSON_FIELD_H
#define JSON_FIELD_H

#include "json_tree.h"

enum { JSON_FIELD_NAMES = 5 };
typedef const char *const json_field_names[JSON_FIELD_NAMES]; /* those not needed are NULL */

/* The member under the first of the names that is there; NULL when none is. */
const struct json_value *json_field(const struct json_value *record, json_field_names names);

/* A string, a number, null, or nothing at all. */
bool json_field_is_scalar(const struct json_value *value);
/* The text of a string, the digits of a number; empty for all else. */
struct str json_field_text(const struct json_value *value);
struct str json_field_at(const struct json_value *record, const char *key);
/* An id: "0" and nothing both mean none. */
struct str json_field_id(const struct json_value *value);
/* true, 1, "1", "true" */
bool json_field_is_yes(const struct json_value *value);
/* JSON as a value or inside a string; NULL for a string that holds none. */
const struct json_value *json_field_inner(struct arena *arena, const struct json_value *value);

#endif
