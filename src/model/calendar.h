/* SPDX-License-Identifier: MIT */
/* Working time: which minutes of which days an office works, for deadlines counted in working hours. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include "arena.h"
#include "stamp.h"

enum { CALENDAR_SPANS = 4 };

struct calendar {
    int zone_minutes;
    struct {
        int from_minute, to_minute; /* of the day, e.g. 7*60+30 to 11*60+30 */
    } spans[CALENDAR_SPANS];
    size_t span_count;
    unsigned weekdays;          /* bit 1 Monday … bit 7 Sunday */
    const int64_t *holidays;    /* midnights (UTC ms of the local day's start), ascending; beside 1/1, 30/4, 1/5, 2/9 */
    size_t holiday_count;
    const int64_t *makeup_days; /* days worked although a weekend */
    size_t makeup_count;
};

/* Monday to Friday, 7:30–11:30 and 13:30–17:00: the tool's default, printed as such. */
struct calendar calendar_default(int zone_minutes);
/* What sort of day, in the office's zone, a moment lies in: a make-up day is worked, a holiday on a weekend is one. */
enum day_sort { DAY_WORKING, DAY_WEEKEND, DAY_HOLIDAY, DAY_SORTS };
enum day_sort calendar_day(const struct calendar *calendar, int64_t at_ms);
bool calendar_works(const struct calendar *calendar, int64_t at_ms);
/* The moment `minutes` of working time after `from_ms`; INT64_MAX for a calendar without working time. Spans are
 * in order of the day. */
int64_t calendar_after(const struct calendar *calendar, int64_t from_ms, int64_t minutes);

#endif
