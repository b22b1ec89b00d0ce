/* SPDX-License-Identifier: MIT */
/* Tables of a document: ruled ones with a head that every page repeats, and frames that only place text side
 * by side. */
#ifndef DOCX_TABLE_H
#define DOCX_TABLE_H

#include "docx.h"

enum { DOCX_COLUMNS = 10 };

struct docx_table {
    struct docx *docx;
    const struct docx_column {
        enum word head;
        int share; /* of the text's width, in hundredths */
        bool is_number;
    } * columns;
    size_t count, at; /* the cell to come */
    size_t rows;      /* below the head */
    bool is_small;    /* of a wide page */
};

/* The columns are borrowed; their shares make a hundred. A table of very many rows goes on in further ones.
 */
void docx_table_begin(struct docx_table *table, struct docx *docx, const struct docx_column *columns,
                      size_t count);
void docx_frame_begin(struct docx_table *table, struct docx *docx, const struct docx_column *columns,
                      size_t count);
void docx_table_end(struct docx_table *table);

void docx_row_begin(struct docx_table *table);
void docx_row_end(struct docx_table *table);
void docx_cell(struct docx_table *table, struct str text);
void docx_cell_number(struct docx_table *table, uint64_t number);
void docx_cell_code(struct docx_table *table, struct str code); /* small: a hash */
/* A cell of several paragraphs. */
void docx_cell_begin(struct docx_table *table);
void docx_cell_end(struct docx_table *table);
const char *docx_cell_style(const struct docx_table *table);

#endif
