/* SPDX-License-Identifier: MIT */
/* Words of a page as they stand on the screen: lines by <br> and by blocks, without the blanks that only set out the
 * file. */
#ifndef PAGE_WORDS_H
#define PAGE_WORDS_H

#include "buf.h"

struct page_words {
    struct buf text;
    size_t settled; /* behind this, only blanks of the text between two tags */
    bool breaks;    /* what comes next begins a line */
};

void page_words_add(struct page_words *words, struct str piece); /* past the longest message nothing is added */
void page_words_tag(struct page_words *words, struct str name);  /* a tag, opening or closing, stands here */
void page_words_clear(struct page_words *words);
struct str page_words_said(const struct page_words *words); /* borrowed until the next change */

#endif
