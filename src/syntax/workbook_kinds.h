/* SPDX-License-Identifier: MIT */
/* The kinds of workbook, each in a file of its own. */
#ifndef WORKBOOK_KINDS_H
#define WORKBOOK_KINDS_H

#include "sheet_text.h"
#include "workbook.h"

bool workbook_read_xlsx(struct workbook *workbook, struct stretch content);
bool workbook_read_2003(struct workbook *workbook, struct stretch content);

/* For both: a sheet that was read, and one that could not be (reported as LOSS_FILE; gives false). */
void workbook_add(struct workbook *workbook, struct str name, bool is_hidden, struct stretch text);
bool workbook_refuse(struct workbook *workbook, struct str sheet, const char *reason_vi,
                     const char *reason_en);
/* A cell that does not fit: out of order, or behind a limit. */
bool workbook_refuse_cell(struct workbook *workbook, struct str sheet);

#endif
