/* SPDX-License-Identifier: MIT */
/* Settings before anything is said, and what they come to when all is. */
#include "settings.h"

struct settings settings_default(struct arena *arena)
{
    return (struct settings){
        .arena = arena,
        .before_ms = INT64_MIN,
        .since_ms = INT64_MIN,
        .until_ms = INT64_MAX,
        .report_ms = INT64_MIN,
        .zone_minutes = ZONE_VIETNAM_MINUTES,
        .calendar = calendar_default(ZONE_VIETNAM_MINUTES),
        .fail_on = SEVERITY_MEDIUM,
    };
}

/* NĐ 09/2019/NĐ-CP, Điều 12: a monthly report runs from the 15th of the month before to the 14th. */
bool settings_finish(struct settings *settings)
{
    enum { FIRST_DAY_OF_REPORTING = 15, MONTHS = 12 };
    const struct month month = settings->month;
    if (!month.year)
        return true;
    struct month begins = month, ends = month; /* the end is the first day no more */
    if (settings->calendar_month) {
        ends.number = month.number % MONTHS + 1;
        ends.year += month.number == MONTHS;
    } else {
        begins.number = month.number == 1 ? MONTHS : month.number - 1;
        begins.year -= month.number == 1;
    }
    int day = settings->calendar_month ? 1 : FIRST_DAY_OF_REPORTING;
    struct civil first = {.year = begins.year, .month = begins.number, .day = day};
    struct civil last = {.year = ends.year, .month = ends.number, .day = day};
    return stamp_from_civil(&first, settings->zone_minutes, &settings->since_ms) &&
           stamp_from_civil(&last, settings->zone_minutes, &settings->until_ms);
}
