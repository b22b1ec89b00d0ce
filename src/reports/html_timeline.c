/* SPDX-License-Identifier: MIT */
/* Findings over the days of the period: facts above the axis, signs below it, so that nothing adds them up.
 */
#include "html_parts.h"
#include "html_sections.h"

#include <inttypes.h>

enum { MOST_COLUMNS = 70, DAYS_PER_WEEK = 7, COLUMN_WIDTH = 12, GAP = 3, HALF_HEIGHT = 60 };

struct timeline {
    int64_t first_day, days_each; /* local days since 1970, and how many stand in one column */
    size_t columns;
    size_t counts[CLASS_ATTEST][MOST_COLUMNS]; /* facts and signs */
    size_t most;
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

/* Days, weeks, or whatever makes the columns fit. */
static int64_t days_of_a_column(int64_t days)
{
    if (days <= MOST_COLUMNS)
        return 1;
    if (days <= MOST_COLUMNS * DAYS_PER_WEEK)
        return DAYS_PER_WEEK;
    return (days + MOST_COLUMNS - 1) / MOST_COLUMNS;
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
    timeline->first_day = first;
    timeline->days_each = days_of_a_column(last - first + 1);
    timeline->columns = (size_t)((last - first) / timeline->days_each) + 1;
    return true;
}

static void count(const struct page *page, struct timeline *timeline)
{
    const struct group_results *group = page->digest->group;
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        if (!is_dated(finding))
            continue;
        int64_t day = local_day(page->results, finding->at.ms) - timeline->first_day;
        size_t *column = &timeline->counts[finding->class][day / timeline->days_each];
        if (++*column > timeline->most)
            timeline->most = *column;
    }
}

static struct str date_of(struct page *page, const struct timeline *timeline, size_t column)
{
    int64_t day = timeline->first_day + (int64_t)column * timeline->days_each;
    int64_t zone_ms = (int64_t)page->results->zone_minutes * MS_PER_MINUTE;
    return wording_date(page->arena, page->results, day * MS_PER_DAY - zone_ms);
}

static void draw(struct page *page, const struct timeline *timeline)
{
    static const char *const classes[CLASS_ATTEST] = {[CLASS_FACT] = "fact", [CLASS_SIGN] = "sign"};
    uint64_t width = timeline->columns * COLUMN_WIDTH;
    chart_begin(page, "timeline", width, 2 * HALF_HEIGHT, WORD_TIMELINE);
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
    page_put(page, "span", NULL, date_of(page, timeline, 0));
    page_put(page, "span", NULL, date_of(page, timeline, timeline->columns / 2));
    page_put(page, "span", NULL, date_of(page, timeline, timeline->columns - 1));
    page_close(page);
}

static void write_table(struct page *page, const struct timeline *timeline)
{
    static const enum word columns[] = {WORD_DATE, WORD_CLASS_FACT, WORD_CLASS_SIGN};
    page_open(page, "details", NULL);
    page_say(page, "summary", NULL, WORD_TIMELINE_TABLE);
    table_begin(page, "days", WORD_TIMELINE, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < timeline->columns; i++) {
        if (!timeline->counts[CLASS_FACT][i] && !timeline->counts[CLASS_SIGN][i])
            continue;
        table_row(page);
        table_row_head(page);
        markup_text(&page->markup, date_of(page, timeline, i));
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
    page_heading(page, wording(WORD_TIMELINE, page->in_english));
    page_say(page, "p", "aside", WORD_TIMELINE_MEANS);
    if (timeline.days_each > 1)
        page_put(page, "p", "aside",
                 page_fill(page, WORD_TIMELINE_DAYS, FILL(page_number(page, (size_t)timeline.days_each))));
    draw(page, &timeline);
    write_table(page, &timeline);
}
