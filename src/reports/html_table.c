/* SPDX-License-Identifier: MIT */
/* Tables of the HTML report. */
#include "html_table.h"

void table_begin(struct page *page, const char *class, enum word caption, const enum word *columns,
                 size_t count)
{
    page->columns = columns;
    page_open(page, "table", class);
    page_say(page, "caption", NULL, caption);
    page_open(page, "thead", NULL);
    page_open(page, "tr", NULL);
    for (size_t i = 0; i < count; i++) {
        page_open(page, "th", NULL);
        markup_attribute(&page->markup, "scope", STR("col"));
        markup_text(&page->markup, wording(columns[i], page->in_english));
        page_close(page);
    }
    page_close(page);
    page_close(page);
    page_open(page, "tbody", NULL);
}

void table_end(struct page *page)
{
    page_close(page);
    page_close(page);
}

void table_row(struct page *page)
{
    page->column = 0;
    page_open(page, "tr", NULL);
}

void table_row_end(struct page *page)
{
    page_close(page);
}

static void label(struct page *page)
{
    markup_attribute(&page->markup, "data-label", wording(page->columns[page->column++], page->in_english));
}

void table_cell(struct page *page, const char *class)
{
    page_open(page, "td", class);
    label(page);
}

void table_row_head(struct page *page)
{
    page_open(page, "th", NULL);
    markup_attribute(&page->markup, "scope", STR("row"));
    label(page);
}

void table_text(struct page *page, struct str text)
{
    table_cell(page, text.n ? NULL : "empty");
    markup_text(&page->markup, text);
    page_close(page);
}

void table_word(struct page *page, enum word word)
{
    table_text(page, wording(word, page->in_english));
}

void table_number(struct page *page, size_t number)
{
    table_cell(page, number ? "n" : "n zero");
    markup_text(&page->markup, page_number(page, number));
    page_close(page);
}
