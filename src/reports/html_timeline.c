/* SPDX-License-Identifier: MIT */
/* Findings over the days, weeks or months of the log: facts above the axis, signs below it, so that nothing
 * adds them up.
 */
#include "html_parts.h"
#include "html_sections.h"
#include "pace.h"

#include <inttypes.h>

enum { COLUMN_WIDTH = 12, GAP = 3, HALF_HEIGHT = 60, DAYS_PER_WEEK = 7 };

struct timeline {
    enum pace pace;
    int64_t first; /* step */
    size_t columns;
    size_t *counts[CLASS_ATTEST]; /* facts and signs, by column */
    size_t most;
};

static const struct {
    enum word title, table, column;
} paces[PACE_COUNT] = {
    [PACE_DAY] = {WORD_TIMELINE_DAYS, WORD_TIMELINE_DAYS_TABLE, WORD_DATE},
    [PACE_WEEK] = {WORD_TIMELINE_WEEKS, WORD_TIMELINE_WEEKS_TABLE, WORD_WEEK},
    [PACE_MONTH] = {WORD_TIMELINE_MONTHS, WORD_TIMELINE_MONTHS_TABLE, WORD_MONTH},
};

static bool is_dated(const struct finding *finding)
{
    return finding->class < CLASS_ATTEST && finding->at.precision != PRECISION_NONE;
}

static int64_t local_day(const struct results *results, int64_t ms)
{
    return (ms + (int64_t)results->zone_minutes * MS_PER_MINUTE) /
           MS_PER_DAY; /* no chat is older than 1970 */
}

/* The days of the log, and of findings outside it; false where they make no course. */
static bool measure(const struct page *page, struct timeline *timeline)
{
    const struct group_results *group = page->digest->group;
    int64_t first = INT64_MAX, last = INT64_MIN;
    bool any = false;
    if (group->first_ms <= group->last_ms) {
        first = local_day(page->results, group->first_ms);
        last = local_day(page->results, group->last_ms);
    }
    for (size_t i = 0; i < group->finding_count; i++) {
        if (!is_dated(group->findings[i]))
            continue;
        int64_t day = local_day(page->results, group->findings[i]->at.ms);
        first = day < first ? day : first;
        last = day > last ? day : last;
        any = true;
    }
    if (!any || first >= last)
        return false;
    timeline->pace = pace_for(last - first + 1);
    timeline->first = pace_step(timeline->pace, first);
    timeline->columns = (size_t)(pace_step(timeline->pace, last) - timeline->first) + 1;
    return true;
}

static void count(const struct page *page, struct timeline *timeline)
{
    const struct group_results *group = page->digest->group;
    for (int class = 0; class < CLASS_ATTEST; class ++)
        timeline->counts[class] = arena_array(page->arena, timeline->columns, sizeof(size_t));
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        if (!is_dated(finding))
            continue;
        int64_t step = pace_step(timeline->pace, local_day(page->results, finding->at.ms));
        size_t *column = &timeline->counts[finding->class][step - timeline->first];
        if (++*column > timeline->most)
            timeline->most = *column;
    }
}

static struct str date_of(struct page *page, int64_t day)
{
    int64_t zone_ms = (int64_t)page->results->zone_minutes * MS_PER_MINUTE;
    return wording_date(page->arena, page->results, day * MS_PER_DAY - zone_ms);
}

/* "05/10/2026", also of a week that begins then; "10/2026" of a month */
static struct str tick(struct page *page, const struct timeline *timeline, size_t column)
{
    int64_t step = timeline->first + (int64_t)column;
    struct str date = date_of(page, pace_first_day(timeline->pace, step));
    return timeline->pace == PACE_MONTH ? str_from(date, sizeof "01/" - 1) : date;
}

/* The same, but "Tuần 41 (05/10/2026 – 11/10/2026)". */
static struct str label(struct page *page, const struct timeline *timeline, size_t column)
{
    int64_t step = timeline->first + (int64_t)column, day = pace_first_day(timeline->pace, step);
    struct str date = tick(page, timeline, column);
    if (timeline->pace != PACE_WEEK)
        return date;
    struct str number = page_number(page, (size_t)pace_week_number(step));
    return page_fill(page, WORD_WEEK_SPAN, FILL(number, date, date_of(page, day + DAYS_PER_WEEK - 1)));
}

static void draw(struct page *page, const struct timeline *timeline)
{
    static const char *const classes[CLASS_ATTEST] = {[CLASS_FACT] = "fact", [CLASS_SIGN] = "sign"};
    uint64_t width = timeline->columns * COLUMN_WIDTH;
    chart_begin(page, "timeline", width, 2 * HALF_HEIGHT, paces[timeline->pace].title);
    for (size_t i = 0; i < timeline->columns; i++)
        for (int class = 0; class < CLASS_ATTEST; class ++) {
            uint64_t height = timeline->counts[class][i] * (HALF_HEIGHT - GAP) / timeline->most;
            uint64_t top = class == CLASS_FACT ? HALF_HEIGHT - 1 - height : HALF_HEIGHT + 1;
            if (height)
                chart_rect(page, classes[class], i * COLUMN_WIDTH + 1, top, COLUMN_WIDTH - GAP, height);
        }
    chart_rect(page, "axis", 0, HALF_HEIGHT - 1, width, 1);
    page_close(page);
    page_open(page, "p", "ticks");
    page_put(page, "span", NULL, tick(page, timeline, 0));
    page_put(page, "span", NULL, tick(page, timeline, timeline->columns / 2));
    page_put(page, "span", NULL, tick(page, timeline, timeline->columns - 1));
    page_close(page);
}

static void write_table(struct page *page, const struct timeline *timeline)
{
    const enum word columns[] = {paces[timeline->pace].column, WORD_CLASS_FACT, WORD_CLASS_SIGN};
    page_open(page, "details", NULL);
    page_say(page, "summary", NULL, paces[timeline->pace].table);
    table_begin(page, "days", paces[timeline->pace].title, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < timeline->columns; i++) {
        table_row(page);
        table_row_head(page);
        markup_text(&page->markup, label(page, timeline, i));
        page_close(page);
        table_number(page, timeline->counts[CLASS_FACT][i]);
        table_number(page, timeline->counts[CLASS_SIGN][i]);
        table_row_end(page);
    }
    table_end(page);
    page_close(page);
}

void html_timeline(struct page *page)
{
    struct timeline timeline = {0};
    if (!measure(page, &timeline))
        return;
    count(page, &timeline);
    page_heading(page, wording(paces[timeline.pace].title, page->in_english));
    page_say(page, "p", "aside", WORD_TIMELINE_MEANS);
    draw(page, &timeline);
    write_table(page, &timeline);
}
