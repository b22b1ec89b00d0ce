/* SPDX-License-Identifier: MIT */
/* Charts of the HTML report, as inline SVG. */
#ifndef HTML_CHART_H
#define HTML_CHART_H

#include "html_page.h"

struct chart_part {
    const char *class;
    enum word label;
    size_t count;
};

/* A picture in units of its own; close with page_close. */
void chart_begin(struct page *page, const char *class, uint64_t width, uint64_t height, enum word title);
void chart_rect(struct page *page, const char *class, uint64_t x, uint64_t y, uint64_t width,
                uint64_t height);

void chart_shares(struct page *page, enum word title, const struct chart_part *parts, size_t count);
void chart_bar(struct page *page, enum finding_class class, size_t count, size_t most); /* nothing for 0 */

#endif
