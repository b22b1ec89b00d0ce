/* SPDX-License-Identifier: MIT */
/* A list of people in a table file: opened, decoded, its headings checked, its rows taken one by one. */
#ifndef LIST_FILE_H
#define LIST_FILE_H

#include "headings.h"
#include "sheets.h"

struct list_file {
    struct arena *arena; /* of what is kept */
    struct diag *diag;
    const struct headings *headings;
    const char *wants_vi, *wants_en;
    /* False: the row is not usable. */
    bool (*take)(void *self, struct list_file *list, const struct csv_row *row);
    /* For a file that is JSON; NULL: only tables. */
    bool (*read_json)(struct list_file *list, struct arena *arena, struct feed feed);
    void *self;
    size_t columns[16];
    size_t rows;
    struct str file, name, sha256; /* path and bare name */
};

/* True when the whole file was read and some row was taken. Faults are reported with their place. */
bool list_file_read(struct list_file *list, struct source *source);

/* Does the sample of a table have the columns? */
bool list_file_fits(const struct headings *headings, struct str sample);

struct str list_cell(const struct list_file *list, const struct csv_row *row, size_t meaning); /* trimmed, borrowed */
struct str list_text(const struct list_file *list, const struct csv_row *row, size_t meaning); /* storage form, kept */
/* An account id; empty (and reported) where a spreadsheet has rounded it. */
struct str list_account(struct list_file *list, const struct csv_row *row, size_t meaning);

#endif
