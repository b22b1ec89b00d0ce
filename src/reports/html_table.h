/* SPDX-License-Identifier: MIT */
/* Tables of the HTML report: rows, then cells in the order of the columns, each labelled for narrow screens.
 */
#ifndef HTML_TABLE_H
#define HTML_TABLE_H

#include "html_page.h"

void table_begin(struct page *page, const char *class, enum word caption, const enum word *columns,
                 size_t count);
void table_end(struct page *page);
void table_row(struct page *page);
void table_row_end(struct page *page);
void table_cell(struct page *page, const char *class); /* close with page_close */
void table_row_head(struct page *page);                /* likewise: the cell that names the row */
void table_text(struct page *page, struct str text);
void table_word(struct page *page, enum word word);
void table_number(struct page *page, size_t number);

#endif
