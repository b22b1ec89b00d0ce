/* SPDX-License-Identifier: MIT */
/* Orders and their answers, of a group and of one member; and the notes on the data. */
#include "html_parts.h"
#include "html_sections.h"

static const struct {
    const char *style;
    enum word word;
} states[ANSWER_STATES] = {
    [ANSWER_IN_TIME] = {"way checked", WORD_ANSWER_IN_TIME},
    [ANSWER_LATE] = {"way late", WORD_ANSWER_LATE},
    [ANSWER_NONE] = {"way unanswered", WORD_ANSWER_NONE},
    [ANSWER_OPEN] = {"way not-applicable", WORD_ANSWER_OPEN},
};

/* A bar, and beside it the table it is drawn from. */
void html_shares(struct page *page, enum word title, const enum word columns[2],
                 const struct chart_part *parts, size_t count)
{
    page_open(page, "div", "figure-with-table");
    chart_shares(page, title, parts, count);
    table_begin(page, "shares", title, columns, 2);
    for (size_t i = 0; i < count; i++) {
        table_row(page);
        table_row_head(page);
        page_say(page, "span", parts[i].class, parts[i].label);
        page_close(page);
        table_number(page, parts[i].count);
        table_row_end(page);
    }
    table_end(page);
    page_close(page);
}

static void shares(struct page *page)
{
    static const enum word columns[] = {WORD_ANSWER_STATE, WORD_REQUESTS};
    struct chart_part parts[ANSWER_STATES];
    for (size_t i = 0; i < ANSWER_STATES; i++)
        parts[i] = (struct chart_part){states[i].style, states[i].word, page->digest->answers[i]};
    html_shares(page, WORD_ANSWERS, columns, parts, ANSWER_STATES);
}

static void unanswered_by(struct page *page, const struct order_run *order)
{
    size_t shown = 0;
    table_cell(page, order->counts[ANSWER_NONE] ? NULL : "empty");
    for (size_t i = 0; i < order->count && shown < NAMES_SHOWN; i++) {
        if (order->list[i]->state != ANSWER_NONE)
            continue;
        if (shown++)
            markup_text(&page->markup, STR(", "));
        page_member(page, order->list[i]->asked);
    }
    if (shown < order->counts[ANSWER_NONE]) {
        markup_text(&page->markup, STR(" "));
        markup_text(&page->markup, page_fill(page, WORD_AND_MORE,
                                             FILL(page_number(page, order->counts[ANSWER_NONE] - shown))));
    }
    page_close(page);
}

static void order_row(struct page *page, const struct order_run *order)
{
    const struct obligation *first = order->list[0];
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, wording_time(page->arena, page->results, first->ordered_at));
    page_close(page);
    table_cell(page, NULL);
    page_member(page, first->by);
    page_close(page);
    table_text(page, first->order_excerpt);
    table_text(page, wording_time(page->arena, page->results, first->due_at));
    for (int state = 0; state < ANSWER_STATES; state++)
        table_number(page, order->counts[state]);
    unanswered_by(page, order);
    table_row_end(page);
}

static void order_table(struct page *page)
{
    static const enum word columns[] = {WORD_ORDERED_AT,
                                        WORD_ORDERED_BY,
                                        WORD_ORDER,
                                        WORD_DUE_AT,
                                        WORD_ANSWER_IN_TIME_SHORT,
                                        WORD_ANSWER_LATE_SHORT,
                                        WORD_ANSWER_NONE_SHORT,
                                        WORD_ANSWER_OPEN_SHORT,
                                        WORD_NOT_ANSWERED_BY};
    table_begin(page, "orders", WORD_ORDERS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->digest->order_count; i++)
        order_row(page, &page->digest->orders[i]);
    table_end(page);
}

void html_answers(struct page *page)
{
    page_section(page, "answers", "answers", WORD_ANSWERS);
    if (page->digest->order_count) {
        page_say(page, "p", "lead", WORD_ANSWERS_MEANS);
        shares(page);
        order_table(page);
    } else {
        page_put(page, "p", "lead",
                 wording_no_orders(page->arena, page->in_english, digest_answer_rule(page->digest),
                                   WORD_ANSWERS_NONE));
    }
    page_section_end(page);
}

/* The orders to one member. What they say is others' words, so only time and person stand here. */
static void obligation_row(struct page *page, const struct obligation *obligation)
{
    const struct results *results = page->results;
    bool answered = obligation->answered_at.precision != PRECISION_NONE;
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, wording_time(page->arena, results, obligation->ordered_at));
    page_close(page);
    table_cell(page, NULL);
    if (obligation->by)
        page_name(page, obligation->by->name);
    page_close(page);
    table_text(page, wording_time(page->arena, results, obligation->due_at));
    table_text(page, answered ? wording_time(page->arena, results, obligation->answered_at) : STR("–"));
    table_cell(page, NULL);
    page_say(page, "span", states[obligation->state].style, states[obligation->state].word);
    page_close(page);
    table_row_end(page);
}

size_t html_obligations(struct page *page, const struct member *member)
{
    static const enum word columns[] = {WORD_ORDERED_AT, WORD_ORDERED_BY, WORD_DUE_AT, WORD_ANSWERED_AT,
                                        WORD_ANSWER_STATE};
    const struct group_results *group = page->digest->group;
    size_t count = 0;
    for (size_t i = 0; i < group->obligation_count; i++) {
        if (group->obligations[i].asked != member)
            continue;
        if (!count++)
            table_begin(page, "obligations", WORD_ANSWERS_MEANS, columns, sizeof columns / sizeof columns[0]);
        obligation_row(page, &group->obligations[i]);
    }
    if (count)
        table_end(page);
    return count;
}

/* ---- notes on the data ---- */

static void notice_row(struct page *page, const struct notice *notice)
{
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, wording(wording_notice(notice->kind), page->in_english));
    page_close(page);
    table_text(page, notice->at.precision == PRECISION_NONE
                         ? STR("")
                         : wording_time(page->arena, page->results, notice->at));
    table_cell(page, NULL);
    if (notice->member)
        page_member(page, notice->member);
    page_close(page);
    table_text(page, wording_of(notice->text, page->in_english));
    table_number(page, notice->count);
    table_row_end(page);
}

void html_notices(struct page *page)
{
    static const enum word columns[] = {WORD_NOTICE_KIND, WORD_TIME, WORD_MEMBER, WORD_NOTICE_TEXT,
                                        WORD_NOTICE_COUNT};
    const struct group_results *group = page->digest->group;
    size_t shown = group->notice_count < NOTICES_SHOWN ? group->notice_count : NOTICES_SHOWN;
    page_section(page, "notices", "notices", WORD_NOTICES);
    if (!shown) {
        page_say(page, "p", "lead", WORD_NOTICES_NONE);
    } else {
        table_begin(page, "notices", WORD_NOTICES, columns, sizeof columns / sizeof columns[0]);
        for (size_t i = 0; i < shown; i++)
            notice_row(page, &group->notices[i]);
        table_end(page);
    }
    if (shown < group->notice_count)
        page_put(page, "p", "aside",
                 page_fill(page, WORD_NOTICES_REST, FILL(page_number(page, group->notice_count - shown))));
    page_section_end(page);
}
