/* SPDX-License-Identifier: MIT */
/* The sheets of a workbook that hold what is looked for, each as a source of its own; the others are named.
 */
#ifndef SHEETS_H
#define SHEETS_H

#include "reader.h"
#include "source.h"

struct sheet_search {
    struct arena *arena; /* of titles */
    struct diag *diag;
    struct spool *spool;
    enum claim (*claim)(const void *self,
                        const struct sample *sample); /* how well the text of a sheet fits */
    const void *self;
};

/* What a sheet's source is made of. */
struct sheet_found {
    struct title title; /* "book.xlsx: Sheet1" */
    struct stretch text;
};

struct sheets {
    struct sheet_found *list;
    size_t count;
    const char *kind; /* of the workbook */
    uint64_t bytes;   /* its size and hash, which its sheets are known by */
    struct str sha256;
};

/* Reads the workbook that the source gives. None is found only after a report. */
void sheets_find(const struct sheet_search *search, struct source *workbook, struct sheets *sheets);
struct source *sheets_source(struct arena *arena, struct diag *diag, struct spool *spool,
                             const struct sheets *sheets, size_t index);

/* The strongest claim of any reader. */
enum claim sheets_claim_of_readers(const void *self, const struct sample *sample);

#endif
