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
    bool (*is_complete)(const size_t *columns);
};

#define HEADING_ABSENT SIZE_MAX

/* The heading row: the first that has the columns without which it is no such table, for titles may stand
 * above it. Where none of the first rows has them, `where` and `columns` are the first row's, for complaint.
 */
struct heading_row {
    struct csv_row row; /* the last one read */
    struct place where;
    size_t width, known, twice;
    size_t passed; /* rows above it */
    bool is_complete;
};
enum csv_result headings_find(struct arena *arena, const struct headings *headings, struct csv_rows *rows,
                              size_t *columns, struct heading_row *found);

/* A sheet's delimiter, or the one among ',', ';' and tab under which the sample's heading row has most known
 * headings; their number in *known. */
char headings_delimiter(const struct headings *headings, struct str sample, size_t *known);
/* Is the heading row the very first, with nothing above it that somebody may have said? */
bool headings_lead(const struct headings *headings, struct str sample);

/* The sample's rows behind its heading row, read without complaint, for the last may be cut; NULL where no heading is
 * known. *delimiter is set in any case. */
struct csv_rows *headings_rows(struct arena *arena, const struct headings *headings, struct str sample,
                               size_t *columns, char *delimiter, size_t *known);

/* The cell of that meaning; empty where the column is absent. */
struct str headings_cell(const struct csv_row *row, const size_t *columns, size_t meaning);
/* Its place, as near as the table tells: in a sheet the cell, else the row. */
struct place headings_place(const struct csv_row *row, const size_t *columns, size_t meaning);

#endif
