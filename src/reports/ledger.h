/* SPDX-License-Identifier: MIT */
/* The tables an office works with in a spreadsheet, as data: findings, members, names, clauses, scope. What
 * writes them, as CSV or as a workbook, knows no column by name. */
#ifndef LEDGER_H
#define LEDGER_H

#include "arena.h"
#include "results.h"
#include "wording.h"

/* A row in hand. */
struct entry {
    struct arena *arena; /* cells that are made live here */
    const struct results *results;
    const struct group_results *group;
    size_t index; /* of the row in its group */
};

enum cell_kind { CELL_TEXT, CELL_NUMBER, CELL_TIME };

struct cell {
    enum cell_kind kind;
    struct str text;
    uint64_t number;
    struct stamp at; /* PRECISION_NONE: an empty cell */
};

struct column {
    enum word title;
    unsigned char width; /* in characters of a digit's width */
    bool is_conclusion;  /* one of the four, chosen from a list */
    struct cell (*cell)(const struct entry *entry);
};

struct ledger {
    const char *name; /* of the table, for programs: "findings" */
    enum word title;
    const struct column *columns;
    size_t column_count, frozen, printed; /* the first columns: in sight, on paper */
    size_t (*rows)(const struct results *results, const struct group_results *group);
};

/* The tables of a run, the one it was made for first. */
const struct ledger *const *ledgers_of(const struct results *results, size_t *count);

extern const struct ledger ledger_findings, ledger_members, ledger_names, ledger_clauses, ledger_sources;

/* Cells. */
struct cell ledger_text(struct str text);
struct cell ledger_number(uint64_t number);
struct cell ledger_word(const struct entry *entry, enum word word);
struct cell ledger_bilingual(const struct entry *entry, struct bilingual text);
struct cell ledger_group(const struct entry *entry); /* its name */

#endif
