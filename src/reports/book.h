/* SPDX-License-Identifier: MIT */
/* An .xlsx workbook of plain tables, ready to filter and to print (ECMA-376). Texts are always strings, never
 * formulas; what XML cannot hold is replaced; no clock gets in. */
#ifndef BOOK_H
#define BOOK_H

#include "arena.h"
#include "buf.h"
#include "stamp.h"

struct book;

/* The properties say it was made at this time. An error is remembered until the end. */
struct book *book_new(struct arena *arena, int64_t made_ms);

/* A sheet: its head, column by column, then its rows, cell by cell. */
void book_sheet(struct book *book, struct str name); /* at most 31 letters */
void book_column(struct book *book, struct str title, unsigned width);
void book_text(struct book *book, struct str text);
void book_number(struct book *book, uint64_t number);
void book_time(struct book *book, struct stamp at, int zone_minutes); /* unknown: an empty cell */
void book_row_end(struct book *book);
/* Below the head, the cells of this column take one of these words; `hint` is shown for any other. */
void book_choices(struct book *book, size_t column, const struct str *words, size_t count, struct str hint);
/* The head and the first columns stay in sight; so many are printed. */
void book_sheet_end(struct book *book, size_t frozen_columns, size_t printed_columns);

/* Frees the workbook and adds its bytes; after any error `out` is marked as failed. */
void book_finish(struct book *book, struct buf *out);

#endif
