/* SPDX-License-Identifier: MIT */
/* The words by which our records name the values of enums: one list to write and to read them. Each function
 * takes a value, as a number so that they are all of one type, and knows every value below its count. */
#ifndef RECORD_NAMES_H
#define RECORD_NAMES_H

#include "results.h"

struct record_names {
    const char *(*name)(size_t value);
    size_t count;
};

extern const struct record_names record_answers, record_capabilities, record_classes, record_clause_states,
    record_conclusions, record_kinds, record_notices, record_precisions, record_primitives, record_severities,
    record_tenures, record_trusts, record_zalo_roles;

/* names->count when the word is none of them. */
size_t record_names_find(const struct record_names *names, struct str word);

#endif
