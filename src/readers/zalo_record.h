/* SPDX-License-Identifier: MIT */
/* What every JSON record of a message has, under the names of its dialect. */
#ifndef ZALO_RECORD_H
#define ZALO_RECORD_H

#include "intake.h"
#include "json_field.h"
#include "kind_word.h"

struct zalo_dialect {
    json_field_names id, sender, name, group, body, kind, time;
};

/* What is wrong with a record, in the user's language; NULL for nothing. */
const char *zalo_fault(const struct diag *diag, const struct zalo_dialect *dialect, const struct json_value *record);

struct str zalo_id(const struct zalo_dialect *dialect, const struct json_value *record);
struct str zalo_group(const struct zalo_dialect *dialect, const struct json_value *record);
struct party zalo_sender(struct intake *intake, const struct zalo_dialect *dialect, const struct json_value *record);
/* The first of the dialect's times that can be one. */
struct stamp zalo_time(struct intake *intake, const struct zalo_dialect *dialect, const struct json_value *record);
/* A number of Zalo's, or a word; KIND_UNKNOWN for what is neither. */
const struct kind_word *zalo_word(struct arena *arena, struct str kind);

#endif
