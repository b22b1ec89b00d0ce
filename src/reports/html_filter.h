/* SPDX-License-Identifier: MIT */
/* Filters of a list of findings without a script and without a form: links to targets before the list, and
 * rules of style that hide the rows another value was picked for. They act within an element of class
 * "register". */
#ifndef HTML_FILTER_H
#define HTML_FILTER_H

#include "html_page.h"

/* The rules of style, of one table with what follows. */
void filter_style(struct page *page);
/* What there is to pick from these findings, and how many of each class are shown then; nothing adds up the
 * classes. */
void filter_choices(struct page *page, const struct finding *const *findings, size_t count);
/* What the row in hand is chosen by: attributes of its tag. */
void filter_attributes(struct page *page, const struct finding *finding);

#endif
