/* SPDX-License-Identifier: MIT */
/* A sheet as the text of a table: CSV with a delimiter that no sheet can hold, a line for each row, empty
 * ones too, so that csv_rows gives every row its number again. */
#ifndef SHEET_TEXT_H
#define SHEET_TEXT_H

#include "buf.h"
#include "spool.h"

/* Enough for any table of messages, too few to fill a disk with delimiters. */
enum { SHEET_COLUMN_LIMIT = 1024, SHEET_ROW_LIMIT = 1 << 20 };
#define SHEET_TEXT_LIMIT_BYTES ((uint64_t)1 << 30)

struct sheet_text {
    struct spool *spool;
    struct stretch written;
    struct buf line;
    size_t row, column, width; /* the last cell written (0: none in this row); the widest row so far */
    bool failed;               /* out of order, or a limit was hit */
};

void sheet_begin(struct sheet_text *sheet, struct spool *spool);
/* Rows and columns ascend, from 1; cells that are left out are empty. */
bool sheet_cell(struct sheet_text *sheet, size_t row, size_t column, struct str text);
struct stretch sheet_end(struct sheet_text *sheet); /* frees what it held */

#endif
