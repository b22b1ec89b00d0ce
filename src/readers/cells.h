/* SPDX-License-Identifier: MIT */
/* What cells of tables look like. */
#ifndef CELLS_H
#define CELLS_H

#include "csv_rows.h"

bool cells_are_empty(const struct csv_row *row); /* all of the row's */
/* As many columns as the heading; empty ones behind them do not count (spreadsheets add some). */
bool cells_fit(const struct csv_row *row, size_t width);
bool cell_is_yes(struct str text);
/* 8.40388E+18: a spreadsheet took a long id for a number and rounded it, so that it names nobody any more. */
bool cell_is_rounded_id(struct str text);
/* The same with all its digits shown: of nineteen the last four are zeros, because only fifteen were kept. */
bool cell_is_zeroed_id(struct str text);
bool cell_is_error(struct str text); /* #N/A, #REF! … */

#endif
