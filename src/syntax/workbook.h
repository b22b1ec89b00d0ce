/* SPDX-License-Identifier: MIT */
/* Workbooks of Excel (XLSX, and the XML of 2003), each sheet as the text of a table. */
#ifndef WORKBOOK_H
#define WORKBOOK_H

#include "diag.h"
#include "spool.h"

enum { WORKBOOK_SHEET_LIMIT = 256 };

struct sheet {
    struct str name;
    bool is_hidden;
    struct stretch text; /* see sheet_text.h */
};

struct workbook {
    struct arena *arena; /* of names and sheets */
    struct diag *diag;
    struct spool *spool;
    struct str file;      /* for places */
    struct sheet *sheets; /* in the workbook's order */
    size_t count, capacity;
};

/* What kind of workbook a sample begins, for people; NULL: none. */
const char *workbook_kind(struct str sample);
/* Reads all sheets of the workbook that stands in the spool; false after a report. */
bool workbook_read(struct workbook *workbook, struct stretch content);

#endif
