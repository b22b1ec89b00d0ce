/* SPDX-License-Identifier: MIT */
/* The register: every finding of a group in the order of findings.csv, to be filtered. */
#ifndef HTML_REGISTER_H
#define HTML_REGISTER_H

#include "html_page.h"

/* Pages of their own beside the group's; a lone page holds it in one piece. */
size_t register_pages(const struct group_results *group);
struct str register_file(struct arena *arena, size_t number); /* from 1: findings.html, findings-2.html … */

void html_register(struct page *page, size_t number); /* one page of it */
void html_register_whole(struct page *page);          /* in a lone page */
void html_register_link(struct page *page);           /* to its pages */

#endif
