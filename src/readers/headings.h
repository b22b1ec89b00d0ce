/* SPDX-License-Identifier: MIT */
/* The first row of a table: which delimiter it has, and which column means what. */
#ifndef HEADINGS_H
#define HEADINGS_H

#include "csv_rows.h"

/* What one spelling of a heading means. Keys are label_keys; of several columns with one meaning the spelling
 * that stands first in the table counts. */
struct heading {
    const char *key;
    size_t meaning;
};

struct headings {
    const struct heading *list;
    size_t count;
    size_t meanings; /* how many there are */
};

#define HEADING_ABSENT SIZE_MAX

/* Sets columns[meaning] to the column's number or HEADING_ABSENT; gives how many are present. *twice is the column
 * that repeats a known heading, or HEADING_ABSENT. */
size_t headings_map(struct arena *arena, const struct headings *headings, const struct csv_row *row, size_t *columns,
                    size_t *twice);

/* The delimiter among ',', ';' and tab under which the sample's first row has most known headings; their number
 * in *known. */
char headings_delimiter(const struct headings *headings, struct str sample, size_t *known);

/* The cell of that meaning; empty where the column is absent. */
struct str headings_cell(const struct csv_row *row, const size_t *columns, size_t meaning);

#endif
