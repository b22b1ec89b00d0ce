/* SPDX-License-Identifier: MIT */
/* The documents of the DOCX report; each writes one group into a section that has begun. */
#ifndef DOCX_DOCUMENTS_H
#define DOCX_DOCUMENTS_H

#include "docx_form.h"

void docx_report(struct docx *docx);   /* báo cáo */
void docx_results(struct docx *docx);  /* its third part */
void docx_appendix(struct docx *docx); /* phụ lục; in a wide section */
/* Biên bản of one member, about what is to be concluded on. */
bool docx_minutes_are_due(const struct digest *digest, const struct member *member);
void docx_minutes(struct docx *docx, const struct member *member);

/* Công văn on display names, where names alone were judged. */
void docx_names(struct docx *docx);

/* What two of them say of a finding. */
struct str docx_class_severity(struct docx *docx, const struct finding *finding);
struct str docx_clause(struct docx *docx, const struct finding *finding);
void docx_source_cell(struct docx_table *table,
                      const struct finding *finding); /* place, message, finding id */
void docx_roster_differences(struct docx *docx); /* the table, or that there is none */
struct str docx_member_name(struct docx *docx, const struct member *member);

#endif
