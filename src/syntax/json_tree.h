/* SPDX-License-Identifier: MIT */
/* One JSON value as a tree, for records that are small and looked at from several sides. */
#ifndef JSON_TREE_H
#define JSON_TREE_H

#include "json_tokens.h"

enum { JSON_TREE_LIMIT = 65536 }; /* values in one tree */

struct json_value {
    enum json_token type; /* JSON_OBJECT, JSON_ARRAY, JSON_STRING, JSON_NUMBER, JSON_TRUE, JSON_FALSE, JSON_NULL */
    struct str key;       /* in an object */
    struct str text;      /* of a string; a number's digits */
    const struct json_value *first, *next;
    struct place where;
};

/* The value whose first token was just given, in the arena. NULL when it is broken (reported by the tokenizer), or when
 * it is too large: then it was passed over and *too_large is set. */
const struct json_value *json_tree(struct arena *arena, struct json *json, enum json_token first, bool *too_large);

/* Lists that may be as long as the file are not grown into the tree but handed over as they come. */
struct json_apart {
    /* `container` is the key of the object that the list stands in; empty for the outermost. */
    bool (*is_list)(void *self, struct str container, struct str key);
    /* Takes the value whose first token was just given; false when it is broken. */
    bool (*take)(void *self, enum json_token first);
    void *self;
};
const struct json_value *json_tree_apart(struct arena *arena, struct json *json, enum json_token first,
                                         const struct json_apart *apart, bool *too_large);

/* The one value of a file of our own, however large; NULL when it is broken (reported). */
const struct json_value *json_tree_whole(struct arena *arena, struct json *json);

/* As much of a text's first value as the text holds, however it ends; NULL when not even that begins. */
const struct json_value *json_tree_glimpse(struct arena *arena, struct str text);

/* NULL where the value is no object or has no such key. */
const struct json_value *json_member(const struct json_value *value, const char *key);

/* JSON inside a string, whose text the tree borrows nothing from; NULL for what is not JSON: nobody is told. */
const struct json_value *json_inside(struct arena *arena, struct str text);

#endif
