/* SPDX-License-Identifier: MIT */
/* What a spreadsheet means by a number in a cell: a count, a day, a moment, or an id it has spoilt. */
#ifndef CELL_VALUE_H
#define CELL_VALUE_H

#include "buf.h"

/* What a number format shows. */
enum cell_shows { SHOWS_DAY = 1 << 0, SHOWS_CLOCK = 1 << 1, SHOWS_SECONDS = 1 << 2 };

unsigned cell_shows_builtin(unsigned number); /* a format that files name by number only */
unsigned cell_shows_code(struct str code);    /* "dd/mm/yyyy hh:mm"; 0: a plain number */

/* The number as text: dates as "2026-10-05 08:12:44", whole numbers with all digits. A spreadsheet keeps 15
 * digits: a longer number is written as 8.40388E+18, so that nobody takes it for an id. Words that are no
 * number stay as they are. */
void cell_number(struct str digits, unsigned shows, bool since_1904, struct buf *out);

/* "_x000D_" is how these files write what XML cannot hold. */
void cell_text(struct str escaped, struct buf *out);

/* "C12" to 3 and 12, both from 1; false for anything else. */
bool cell_reference(struct str text, size_t *column, size_t *row);
void cell_column_letters(size_t column, struct buf *out);

#endif
