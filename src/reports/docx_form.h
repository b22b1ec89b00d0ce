/* SPDX-License-Identifier: MIT */
/* The form of an administrative document (NĐ 30/2020): its head, headings and end. What only the office knows
 * is left blank. */
#ifndef DOCX_FORM_H
#define DOCX_FORM_H

#include "docx_table.h"

/* Issuing body, number, nation, place and date; then title, subject and how far the review has come. */
struct docx_form {
    enum word code, title;
    struct str subject;
    bool is_dated;  /* minutes say in their text when and where */
    bool is_letter; /* công văn: no title; the subject stands under the number, and no kind in it */
};
void docx_form_head(struct docx *docx, const struct docx_form *form);
void docx_form_to(struct docx *docx);      /* upward only */
void docx_form_end(struct docx *docx);     /* recipients and signer */
void docx_form_grounds(struct docx *docx); /* the regulations */
struct str docx_form_subject(struct docx *docx, enum word of_group, enum word of_account);

/* "I. PHẠM VI", "1. Nhóm" */
void docx_form_part(struct docx *docx, size_t number, enum word heading);
void docx_form_point(struct docx *docx, size_t number, enum word heading);
/* A paragraph of the body; with parts filled in; one that ends in a blank to be written on. */
void docx_form_say(struct docx *docx, enum word word);
void docx_form_fill(struct docx *docx, const char *style, enum word word, const struct str parts[static 4]);
void docx_form_blank(struct docx *docx, enum word label);
void docx_form_caption(struct docx *docx, enum word title); /* of a table, numbered */
struct str docx_form_count(const struct docx *docx, size_t count);

#endif
