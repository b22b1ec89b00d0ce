/* SPDX-License-Identifier: MIT */
/* Lines of a plain-text report, aligned by display width. Headings start at the margin and nothing from the
 * data ever does, so that no message can pass for one; what acts on a terminal is shown instead. */
#ifndef TEXT_SHEET_H
#define TEXT_SHEET_H

#include "digest.h"
#include "wording.h"

enum { SHEET_INDENT = 2, SHEET_LABEL_COLUMNS = 30, SHEET_COUNT_COLUMNS = 8, SHEET_CLASS_COLUMNS = 15 };

struct sheet {
    struct buf *out;
    struct arena *arena;
    const struct results *results;
    const struct digest *digest;
    bool in_english;
};

void sheet_line(struct sheet *sheet); /* ends a line */
void sheet_word(struct sheet *sheet, enum word name);
void sheet_add(struct sheet *sheet, struct str text);
/* In a column of its own, with at least one blank behind; numbers to its right. */
void sheet_column(struct sheet *sheet, struct str text, size_t columns);
void sheet_number(struct sheet *sheet, size_t number, size_t columns);
void sheet_heading(struct sheet *sheet, enum word name);
/* Breaks text at blanks, behind one margin and then the other. */
void sheet_wrapped(struct sheet *sheet, const char *first, const char *next, struct str text);
/* The same from a column already reached, which further lines start at. */
void sheet_hanging(struct sheet *sheet, size_t at, struct str text);
void sheet_note(struct sheet *sheet, struct str text);   /* indented */
void sheet_quoted(struct sheet *sheet, struct str text); /* every line behind a mark */
/* A label and what it is of, on a line of their own. */
void sheet_field(struct sheet *sheet, enum word label, struct str value);
void sheet_count(struct sheet *sheet, enum word label, size_t count);
/* Facts and signs side by side, under their headings. */
void sheet_class_heads(struct sheet *sheet);
void sheet_class_figures(struct sheet *sheet, const size_t counts[CLASS_COUNT]);

#endif
