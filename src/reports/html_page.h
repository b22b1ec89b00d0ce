/* SPDX-License-Identifier: MIT */
/* A page of the HTML report: its frame, and the few shapes every section is made of. */
#ifndef HTML_PAGE_H
#define HTML_PAGE_H

#include "digest.h"
#include "markup.h"
#include "wording.h"

struct page {
    struct markup markup;
    struct arena *arena;
    const struct results *results;
    const struct digest *digest; /* of the group in hand */
    bool in_english;
    bool alone;               /* one file: member sheets are sections of the group's page */
    size_t group_number;      /* from 1 where a lone page holds several groups, else 0 */
    unsigned level;           /* of the headings of what comes next: 2 is <h2> */
    const enum word *columns; /* of the table in hand */
    size_t column;
};

void page_begin(struct page *page, struct str title);
void page_end(struct page *page);
/* Who and what the page is about, with the stamps that stand on every page. */
void page_masthead(struct page *page, enum word kicker, struct str title, struct str under);

/* Elements; close with page_close. Class names are ours; NULL for none. */
void page_open(struct page *page, const char *element, const char *class);
void page_close(struct page *page);
void page_put(struct page *page, const char *element, const char *class, struct str text);
void page_say(struct page *page, const char *element, const char *class, enum word word);
struct str page_number(struct page *page, size_t number);
struct str page_fill(struct page *page, enum word word, const struct str parts[static 4]);
void page_heading(struct page *page, struct str text);
/* What follows is deeper by one until page_section_end. */
void page_section(struct page *page, const char *class, const char *id, enum word heading);
void page_section_end(struct page *page);
void page_link(struct page *page, struct str href, struct str text);

/* Names in <bdi>: no name reorders what stands around it. */
void page_name(struct page *page, struct str name);
void page_member(struct page *page, const struct member *member);         /* linked to the sheet */
void page_finding_number(struct page *page, const struct numbered *item); /* likewise */
void page_class(struct page *page, enum finding_class class);
void page_severity(struct page *page, enum severity severity);
void page_clause(struct page *page, const struct finding *finding); /* or the detector's title */

/* An id, unique where a lone page holds several groups. */
struct str page_anchor(struct page *page, const char *what, size_t number);

extern const char *const html_style[]; /* ends in NULL */

#endif
