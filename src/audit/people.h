/* SPDX-License-Identifier: MIT */
/* Who is who in one group. With an account id a person is the id; without, the exact name within one file. Names never
 * merge two ids and never split one. */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "map.h"
#include "results.h"

struct person {
    struct member member;    /* what reports will see */
    struct str key;          /* "i:<id>" or "n:<file>:<name>" */
    struct str name_key;     /* the display name, folded */
    const struct term *term; /* the roster's latest row for this person; NULL: not on the roster */
    bool name_trusted;       /* the display name is the member's own, not an alias of the exporter's */
    size_t repairs;          /* texts of this person that had to be repaired */
};

struct people {
    struct arena *arena, *scratch;
    const struct roster *roster; /* or NULL */
    struct map *by_key, *by_name; /* by_name: NULL-marked where two persons share a name */
    struct person **list;
    size_t count, capacity;
};

void people_begin(struct people *people, struct arena *arena, struct arena *scratch, const struct roster *roster,
                  struct str group);
/* The sender of a message: made on first sight. `name` is in storage form; `file` tells files without ids apart. */
struct person *people_sender(struct people *people, struct str id, struct str name, struct str file, int64_t at_ms);
/* Somebody named by an event or a mention: a person already known by that id or name, one on the roster, else a
 * person known by that name alone. NULL for an empty party. */
struct person *people_named(struct people *people, struct str id, struct str name, struct str file, int64_t at_ms);
/* The roster row in force for a person at a moment; NULL outside every term. */
const struct term *people_term(const struct people *people, const struct person *person, int64_t at_ms);
/* Does a blank-separated list name this role? An empty list names everybody. */
bool roles_include(struct str list, struct str role);

#endif
