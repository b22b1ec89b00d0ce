/* SPDX-License-Identifier: MIT */
/* The records of a JSON file, one at a time: an array of them, one after the other, or lists of them inside an object
 * that says about itself. */
#ifndef JSON_RECORDS_H
#define JSON_RECORDS_H

#include "intake.h"
#include "json_tree.h"

struct json_records {
    struct intake *intake;
    /* Hands each record on exactly once through the intake; the record is gone then. */
    void (*take)(void *self, const struct json_value *record);
    void *self;
    /* Names of lists of records, directly in an object or in its member "data"; or NULL. */
    const char *const *lists;
    size_t list_count;
};

/* Reads the whole file and sets accounting.complete. Faults are reported. */
void json_records_read(const struct json_records *records);

/* What a probe sees of the first record: as much of it as the sample holds. NULL when the sample is no JSON. */
const struct json_value *json_records_first(struct arena *arena, const struct sample *sample);

#endif
