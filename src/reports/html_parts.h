/* SPDX-License-Identifier: MIT */
/* What the sections of the HTML report share: cells of a finding and a name, tiles, a chart with its table.
 */
#ifndef HTML_PARTS_H
#define HTML_PARTS_H

#include "html_chart.h"
#include "html_table.h"

/* Cells: class and severity, then reason, excerpt and source; the same behind time, member and clause. */
void html_finding(struct page *page, const struct finding *finding);
void html_whose_finding(struct page *page, const struct finding *finding);
void html_conclusion(struct page *page, const struct review *review); /* a cell */
void html_insufficient(struct page *page); /* clauses without enough data, and why */
void html_verdict(struct page *page, const struct name_verdict *verdict);
size_t html_obligations(struct page *page, const struct member *member); /* how many there are */

/* Three figures side by side, each class for itself. */
void html_tiles(struct page *page, const struct class_counts *found);

/* A chart and the table it is drawn from. */
void html_shares(struct page *page, enum word title, const enum word columns[2],
                 const struct chart_part *parts, size_t count);

#endif
