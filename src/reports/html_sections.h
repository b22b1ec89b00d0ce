/* SPDX-License-Identifier: MIT */
/* The sections of the HTML report, one function each; the order is report_html.c's. */
#ifndef HTML_SECTIONS_H
#define HTML_SECTIONS_H

#include "html_page.h"

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

void html_timeline(struct page *page);
void html_months(struct page *page);

#endif
