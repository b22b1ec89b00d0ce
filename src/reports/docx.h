/* SPDX-License-Identifier: MIT */
/* A WordprocessingML document: paragraphs one after the other, in sections of A4 paper. Styles are those of
 * docx_styles.c, by name. */
#ifndef DOCX_H
#define DOCX_H

#include "digest.h"
#include "markup.h"
#include "wording.h"

/* Twentieths of a point: A4, and the margins of NĐ 30/2020 (top and bottom 20 mm, left 30, right 15). */
enum {
    DOCX_PAGE_WIDTH = 11906,
    DOCX_PAGE_HEIGHT = 16838,
    DOCX_TOP = 1134,
    DOCX_BOTTOM = 1134,
    DOCX_LEFT = 1701,
    DOCX_RIGHT = 851,
    DOCX_HEADER = 567,
};

struct docx {
    struct markup markup; /* of the document's body */
    struct buf body;
    struct arena *arena;
    const struct results *results;
    const struct digest *digest; /* of the group at hand */
    bool in_english;
    bool is_wide;         /* landscape */
    size_t tables_so_far; /* that have a number */
};

void docx_begin(struct docx *docx, struct arena *arena, const struct results *results);
void docx_end(struct docx *docx, struct buf *out); /* the whole file */
/* What follows begins on a new page, counted from one again, upright or wide. */
void docx_section(struct docx *docx, bool is_wide);
int docx_text_width(const struct docx *docx);

void docx_open(struct docx *docx, const char *style);
void docx_close(struct docx *docx);
enum docx_face { DOCX_AS_STYLED, DOCX_BOLD, DOCX_ITALIC };
void docx_text(struct docx *docx, enum docx_face face, struct str text);
void docx_put(struct docx *docx, const char *style, struct str text); /* a paragraph */

/* styles.xml */
void docx_styles(struct markup *markup);

#endif
