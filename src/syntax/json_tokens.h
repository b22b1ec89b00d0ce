/* SPDX-License-Identifier: MIT */
/* JSON (RFC 8259), strict, as a stream of tokens: numbers keep their digits, duplicate keys and trailing
 * garbage are refused, depth and sizes are bounded, memory does not grow with the input. Ill-formed UTF-8
 * inside a string passes as it is: repair belongs to the single text. */
#ifndef JSON_TOKENS_H
#define JSON_TOKENS_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

enum {
    JSON_DEPTH_LIMIT = 64,
    JSON_STRING_LIMIT_BYTES = 16 << 20,
    JSON_KEY_LIMIT_BYTES = 256,
    JSON_NUMBER_LIMIT_BYTES = 128,
    JSON_KEYS_LIMIT = 4096
};

enum json_token {
    JSON_OBJECT, JSON_OBJECT_END, JSON_ARRAY, JSON_ARRAY_END,
    JSON_KEY, JSON_STRING, JSON_NUMBER, JSON_TRUE, JSON_FALSE, JSON_NULL,
    JSON_END,   /* the whole text was one value (or, with JSON_LINES, a sequence of them) */
    JSON_BROKEN /* reported once, with its place */
};

/* One value: a fault is LOSS_FILE and the end. Lines: a sequence of values, each beginning on a line of its
 * own; a fault is LOSS_RECORD, and the token after JSON_BROKEN is the first of the next line. */
enum json_mode { JSON_ONE_VALUE, JSON_LINES };

struct json;

struct json *json_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
                       enum json_mode mode);
enum json_token json_next(struct json *json);
/* The text of a key or string (escapes undone, unpaired surrogates as U+FFFD) or a number's digits;
 * borrowed until the next token. */
struct str json_text(const struct json *json);
struct place json_place(const struct json *json); /* of the token just given */
size_t json_depth(const struct json *json);
/* How many unpaired surrogates were replaced so far. */
size_t json_replaced(const struct json *json);
/* Passes over the value whose first token was just given. */
bool json_skip(struct json *json, enum json_token first);

#endif
