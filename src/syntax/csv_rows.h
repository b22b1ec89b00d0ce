/* SPDX-License-Identifier: MIT */
/* Rows of a table (RFC 4180 with any one-byte delimiter), pulled one at a time; by libcsv. */
#ifndef CSV_ROWS_H
#define CSV_ROWS_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

/* Between the fields of a sheet (see sheet_text.h): no XML can hold it. Places in such a table are cells. */
#define CSV_SHEET_DELIMITER '\x1F'

enum { CSV_ROW_LIMIT_BYTES = 16 << 20, CSV_FIELD_LIMIT = 4096 };

struct csv_rows;

struct csv_row {
    const struct str *fields; /* valid until the next row; quotes undone, bytes as they are */
    size_t count;
    struct place where; /* the row's first byte */
};

enum csv_result { CSV_ROW, CSV_END, CSV_BROKEN };

/* `file` names the source in places. A quote that never closes, or a byte after a closing quote, is
 * reported once at the opening quote as LOSS_FILE and ends the table (CSV_BROKEN). */
struct csv_rows *csv_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file, char delimiter);
enum csv_result csv_next(struct csv_rows *rows, struct csv_row *row);

#endif
