/* SPDX-License-Identifier: MIT */
/* The register: every finding of a group in the order of findings.csv, to be filtered. */
#include "html_register.h"

#include "html_filter.h"
#include "html_parts.h"

enum { ROWS = 1000 }; /* of a page: more opens slowly on an office's computer */

static void row(struct page *page, const struct numbered *item)
{
    const struct finding *finding = item->finding;
    table_row(page);
    filter_attributes(page, finding);
    table_row_head(page);
    page_finding_number(page, item);
    page_close(page);
    html_whose_finding(page, finding);
    html_conclusion(page, finding->review);
    table_row_end(page);
}

static void rows(struct page *page, size_t from, size_t to)
{
    static const enum word columns[] = {WORD_NUMBER, WORD_TIME, WORD_MEMBER,    WORD_CLAUSE,
                                        WORD_CLASS,  WORD_WHAT, WORD_CONCLUSION};
    const struct finding *const *findings = page->digest->group->findings;
    page_open(page, "div", "register");
    filter_choices(page, findings + from, to - from);
    table_begin(page, "findings", WORD_REGISTER, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = from; i < to; i++)
        row(page, &(struct numbered){findings[i], i + 1});
    table_end(page);
    page_close(page);
}

size_t register_pages(const struct group_results *group)
{
    return (group->finding_count + ROWS - 1) / ROWS;
}

struct str register_file(struct arena *arena, size_t number)
{
    return number == 1 ? STR("findings.html") : arena_format(arena, "findings-%zu.html", number);
}

static size_t last_of(const struct page *page, size_t number)
{
    size_t count = page->digest->group->finding_count;
    return number * ROWS < count ? number * ROWS : count;
}

static struct str range(struct page *page, size_t number)
{
    return page_fill(
        page, WORD_REGISTER_ITEMS,
        FILL(page_number(page, (number - 1) * ROWS + 1), page_number(page, last_of(page, number))));
}

static void pager(struct page *page, size_t current)
{
    size_t count = register_pages(page->digest->group);
    page_open(page, "nav", "pager");
    markup_attribute(&page->markup, "aria-label", wording(WORD_REGISTER_PAGES, page->in_english));
    page_open(page, "ol", NULL);
    for (size_t i = 1; i <= count; i++) {
        page_open(page, "li", NULL);
        page_open(page, "a", NULL);
        markup_attribute(&page->markup, "href", register_file(page->arena, i));
        if (i == current)
            markup_attribute(&page->markup, "aria-current", STR("page"));
        markup_text(&page->markup, range(page, i));
        page_close(page);
        page_close(page);
    }
    page_close(page);
    page_close(page);
}

void html_register(struct page *page, size_t number)
{
    bool several = register_pages(page->digest->group) > 1;
    page_heading(page, range(page, number));
    page_say(page, "p", "lead", WORD_REGISTER_MEANS);
    if (several) {
        page_say(page, "p", "aside", WORD_FILTER_PAGE);
        pager(page, number);
    }
    rows(page, (number - 1) * ROWS, last_of(page, number));
    if (several)
        pager(page, number);
}

void html_register_whole(struct page *page)
{
    page_open(page, "details", NULL);
    page_say(page, "summary", NULL, WORD_REGISTER);
    page_say(page, "p", "aside", WORD_REGISTER_MEANS);
    rows(page, 0, page->digest->group->finding_count);
    page_close(page);
}

void html_register_link(struct page *page)
{
    page_open(page, "p", NULL);
    page_link(page, register_file(page->arena, 1), wording(WORD_REGISTER_LINK, page->in_english));
    page_close(page);
}
