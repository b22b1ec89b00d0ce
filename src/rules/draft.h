/* SPDX-License-Identifier: MIT */
/* A pack while it is built from its file's tree. Inside this floor. */
#ifndef DRAFT_H
#define DRAFT_H

#include "loader.h"

struct draft {
    struct loader *loader;
    const struct node *root;
    struct pack *pack;
    struct file_set files;
    struct clause *clauses;
    size_t clause_capacity;
    struct bilingual *notes;
    size_t note_capacity;
    struct str *roles;
    size_t role_count, role_capacity;
};

/* Adds a clause, gives one new checks, or takes a check out, as the element says. */
void draft_clause(struct draft *draft, const struct node *clause);
void draft_change(struct draft *draft, const struct node *change);
void draft_off(struct draft *draft, const struct node *off);
void draft_note(struct draft *draft, struct bilingual note);

#endif
