/* SPDX-License-Identifier: MIT */
/* The course of the months that a history knows. */
#include "html_parts.h"
#include "html_sections.h"

static size_t most_of_month(const struct group_results *group)
{
    size_t most = 0;
    for (size_t i = 0; i < group->month_count; i++) {
        most = group->months[i].facts > most ? group->months[i].facts : most;
        most = group->months[i].signs > most ? group->months[i].signs : most;
    }
    return most;
}

static void month_row(struct page *page, const struct month_figures *month, size_t most)
{
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, arena_format(page->arena, "%02d/%d", month->month, month->year));
    page_close(page);
    table_number(page, month->facts);
    table_number(page, month->signs);
    table_number(page, month->confirmed);
    table_cell(page, "bars");
    chart_bar(page, CLASS_FACT, month->facts, most);
    chart_bar(page, CLASS_SIGN, month->signs, most);
    page_close(page);
    table_row_end(page);
}

void html_months(struct page *page)
{
    static const enum word columns[] = {WORD_MONTH, WORD_CLASS_FACT, WORD_CLASS_SIGN,
                                        WORD_CONCLUSION_CONFIRMED, WORD_PROPORTION};
    const struct group_results *group = page->digest->group;
    if (!group->month_count)
        return;
    page_heading(page, wording(WORD_MONTHS, page->in_english));
    table_begin(page, "months", WORD_MONTHS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < group->month_count; i++)
        month_row(page, &group->months[i], most_of_month(group));
    table_end(page);
}
