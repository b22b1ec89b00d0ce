/* SPDX-License-Identifier: MIT */
/* The sections of the HTML report, one function each; the order is report_html.c's. */
#ifndef HTML_SECTIONS_H
#define HTML_SECTIONS_H

#include "html_chart.h"
#include "html_table.h"

/* Each item of a finding table can be reached by its number; sheets number like findings.csv. */
enum { TOP_FINDINGS = 100, FIRST_DECISIONS = 12, NAMES_SHOWN = 30, NOTICES_SHOWN = 50 };

void html_decisions(struct page *page);
void html_scope(struct page *page);
void html_findings(struct page *page);
void html_members(struct page *page);
void html_answers(struct page *page);
void html_names(struct page *page);
void html_attest(struct page *page);
void html_coverage(struct page *page);
void html_unseen(struct page *page);
void html_notices(struct page *page);

/* One member: an own page, or a section of a lone page. */
void html_member(struct page *page, const struct member *member);

/* Parts that the group's page and the sheets share. */
void html_finding(struct page *page, const struct finding *finding);  /* reason, excerpt, source */
void html_conclusion(struct page *page, const struct review *review); /* a cell */
void html_insufficient(struct page *page); /* clauses without enough data, and why */
void html_verdict(struct page *page, const struct name_verdict *verdict);
size_t html_obligations(struct page *page, const struct member *member); /* how many there are */

/* Three figures side by side, each class for itself. */
void html_tiles(struct page *page, const struct class_counts *found);

void html_timeline(struct page *page);
void html_months(struct page *page);

/* A chart and the table it is drawn from. */
void html_shares(struct page *page, enum word title, const enum word columns[2],
                 const struct chart_part *parts, size_t count);

#endif
