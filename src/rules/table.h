/* SPDX-License-Identifier: MIT */
/* A table of rules that officials edit in a spreadsheet: columns by ';', a first row that names them. */
#ifndef TABLE_H
#define TABLE_H

#include "csv_rows.h"
#include "loader.h"

enum { TABLE_COLUMNS = 6 };

struct table {
    struct loader *loader;
    struct csv_rows *rows;
    const char *header;
    size_t columns;
    struct feed_memory memory;
    struct diag raised;
    struct str cells[TABLE_COLUMNS]; /* of the current row, trimmed; empty where the row is short */
    struct place where;
};

/* Takes the first row, which must be `header` ("term;fold;note"); false after a report. The table stays where it is. */
bool table_open(struct table *table, struct loader *loader, const struct rule_file *file, const char *header);
bool table_next(struct table *table); /* blank rows are passed over */

#endif
