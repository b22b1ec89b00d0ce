/* SPDX-License-Identifier: MIT */
/* CSV (RFC 4180), written: the writer owns commas, quotes and line ends, and sees to it that no cell is taken
 * for a formula: one that begins like one gets an apostrophe in front. */
#ifndef CSVW_H
#define CSVW_H

#include "buf.h"

enum csvw_style {
    CSVW_SHOWN, /* for reading: line breaks as " ⏎ ", controls visible, CRLF */
    CSVW_DATA,  /* for programs: line breaks inside quotes, every character as it is, LF */
};

struct csvw {
    struct buf *out;
    enum csvw_style style;
    size_t column;    /* of the next cell, from 0 */
    struct buf shown; /* scratch; csvw_free */
};

void csvw_cell(struct csvw *csv, struct str text);
void csvw_number(struct csvw *csv, size_t number);
void csvw_row_end(struct csvw *csv);
void csvw_free(struct csvw *csv);

#endif
