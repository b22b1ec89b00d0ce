/* SPDX-License-Identifier: MIT */
/* The office's list of who belongs to the group: one row per person and term of office. */
#ifndef ROSTER_H
#define ROSTER_H

#include "arena.h"
#include "diag.h"
#include "stamp.h"

/* Columns account_id,full_name,position,unit,role,joined,left[,group][,display]; texts in storage form. */
struct term {
    struct str account_id, full_name, position, unit, role, group, display;
    int64_t joined_ms, left_ms; /* first moment in, first moment out; INT64_MIN / INT64_MAX where empty */
    struct place where;
};

struct roster {
    const struct term *terms;
    size_t count;
    struct str file, sha256; /* name without folders */
    struct roster_index *index; /* roster_index makes it */
};

/* Makes the lookups ready; terms, count and their texts live as long as the arena. */
void roster_index(struct arena *arena, struct roster *roster);

/* A term in force at `at_ms`, else (any_time) the person's nearest one; NULL when there is none. */
const struct term *roster_by_account(const struct roster *roster, struct str account_id, int64_t at_ms, bool any_time);
/* By full name or display, insensitive to NFC/NFD, case, tone placement; NULL also when two accounts share it. */
const struct term *roster_by_name(const struct roster *roster, struct str name, int64_t at_ms, bool any_time);
bool roster_has_group_column(const struct roster *roster);

#endif
