/* SPDX-License-Identifier: MIT */
/* Fields of our own records, read back. The first fault is reported with its place and remembered; from then
 * on every field is empty, so that readers need not check each one. */
#ifndef RECORD_FIELD_H
#define RECORD_FIELD_H

#include "json_tree.h"
#include "record_names.h"

struct record_reading {
    struct arena *arena;
    struct diag *diag;
    bool failed;
};

/* What the value lacks; LOSS_USAGE: without whole records there is nothing to render. */
void record_fault(struct record_reading *reading, const struct json_value *at, const char *what);

/* An object or a list must be there; an empty one after a fault. */
const struct json_value *record_object(struct record_reading *reading, const struct json_value *from,
                                       const char *key);
const struct json_value *record_list(struct record_reading *reading, const struct json_value *from,
                                     const char *key, size_t *count);
/* Null and a key that is not there give the empty text without a pointer; texts are borrowed from the tree.
 */
struct str record_text(struct record_reading *reading, const struct json_value *from, const char *key);
struct bilingual record_bilingual(struct record_reading *reading, const struct json_value *from,
                                  const char *key);
int64_t record_number(struct record_reading *reading, const struct json_value *from, const char *key);
size_t record_count(struct record_reading *reading, const struct json_value *from, const char *key);
uint64_t record_byte(struct record_reading *reading,
                     const struct json_value *from); /* PLACE_CELL where it is null */
bool record_flag(struct record_reading *reading, const struct json_value *from, const char *key);
/* A word of the list, as its value. */
size_t record_choice(struct record_reading *reading, const struct json_value *from, const char *key,
                     const struct record_names *names);
/* An ISO time; `open` where it is null. */
int64_t record_moment(struct record_reading *reading, const struct json_value *from, const char *key,
                      int64_t open);
struct stamp record_stamp(struct record_reading *reading, const struct json_value *from, const char *key);

#endif
