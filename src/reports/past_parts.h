/* SPDX-License-Identifier: MIT */
/* The parts of reading an earlier run back; in the order in which each needs those before it. */
#ifndef PAST_PARTS_H
#define PAST_PARTS_H

#include "map.h"
#include "past_run.h"
#include "record_field.h"

struct past_group {
    struct group_results *results;
    struct map *members;               /* slug -> member */
    const struct json_value *findings; /* of summary.json: those still to come */
};

struct past {
    struct record_reading reading;
    struct results *results;
    struct past_group *groups;
};

const struct ruleset *past_rules(struct past *past, const struct json_value *summary);
void past_group_read(struct past *past, const struct json_value *value, struct past_group *group);
void past_findings(struct past *past, struct str path, struct str content);

/* Hands every line of a findings.jsonl on, in order; its tree is gone with the next one. Stops at the first fault. */
void past_lines(struct record_reading *reading, struct str path, struct str content,
                void (*take)(void *self, const struct json_value *line), void *self);

/* Texts of a line whose tree is soon gone; null stays null. */
struct str past_text(struct record_reading *reading, const struct json_value *line, const char *key);
const struct review *past_review(struct record_reading *reading, const struct json_value *line);

/* NULL for null. What is named and not there is a fault. */
const struct pack *past_pack(struct past *past, const struct json_value *from, const char *key);
const struct clause *past_clause(struct past *past, const struct json_value *from, const char *key,
                                 const struct pack *pack);
const struct detector *past_detector(struct past *past, const struct json_value *number);
const struct member *past_member(struct past *past, const struct past_group *group, struct str slug,
                                 const struct json_value *from);

#endif
