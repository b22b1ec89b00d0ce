/* SPDX-License-Identifier: MIT */
/* Working time, walked a day at a time. */
#include "calendar.h"

#include <stdlib.h>

enum {
    MORNING_FROM = 7 * 60 + 30,
    MORNING_TO = 11 * 60 + 30,
    AFTERNOON_FROM = 13 * 60 + 30,
    AFTERNOON_TO = 17 * 60,
    MONDAY_TO_FRIDAY = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5,
};

/* A calendar that has not one working minute in so many days has none at all. */
enum { LONGEST_PAUSE_DAYS = 366 };

struct calendar calendar_default(int zone_minutes)
{
    return (struct calendar){
        .zone_minutes = zone_minutes,
        .spans = {{MORNING_FROM, MORNING_TO}, {AFTERNOON_FROM, AFTERNOON_TO}},
        .span_count = 2,
        .weekdays = MONDAY_TO_FRIDAY,
    };
}

/* The local midnight at or before a moment. */
static int64_t day_start(const struct calendar *calendar, int64_t at_ms)
{
    struct civil civil = stamp_civil(at_ms, calendar->zone_minutes);
    int64_t since = ((int64_t)civil.hour * 60 + civil.minute) * MS_PER_MINUTE +
                    (int64_t)civil.second * MS_PER_SECOND + civil.millisecond;
    return at_ms - since;
}

static int compare_days(const void *a, const void *b)
{
    int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

static bool day_listed(const int64_t *days, size_t count, int64_t day)
{
    return count && bsearch(&day, days, count, sizeof *days, compare_days);
}

/* The holidays that the Labour Code puts on a date of the solar calendar; those of the lunar one must be listed. */
static bool is_fixed_holiday(const struct calendar *calendar, int64_t day)
{
    static const struct {
        int day, month;
    } fixed[] = {{1, 1}, {30, 4}, {1, 5}, {2, 9}};
    struct civil civil = stamp_civil(day, calendar->zone_minutes);
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (civil.day == fixed[i].day && civil.month == fixed[i].month)
            return true;
    return false;
}

/* A make-up day is worked even when it is a weekend; a holiday is not, whatever the weekday. */
static enum day_sort sort_of(const struct calendar *calendar, int64_t day)
{
    if (day_listed(calendar->makeup_days, calendar->makeup_count, day))
        return DAY_WORKING;
    if (day_listed(calendar->holidays, calendar->holiday_count, day) || is_fixed_holiday(calendar, day))
        return DAY_HOLIDAY;
    bool is_weekday = calendar->weekdays >> stamp_civil(day, calendar->zone_minutes).weekday & 1;
    return is_weekday ? DAY_WORKING : DAY_WEEKEND;
}

static bool day_works(const struct calendar *calendar, int64_t day)
{
    return sort_of(calendar, day) == DAY_WORKING;
}

enum day_sort calendar_day(const struct calendar *calendar, int64_t at_ms)
{
    return sort_of(calendar, day_start(calendar, at_ms));
}

bool calendar_works(const struct calendar *calendar, int64_t at_ms)
{
    int64_t day = day_start(calendar, at_ms), minute = (at_ms - day) / MS_PER_MINUTE;
    if (!day_works(calendar, day))
        return false;
    for (size_t i = 0; i < calendar->span_count; i++)
        if (minute >= calendar->spans[i].from_minute && minute < calendar->spans[i].to_minute)
            return true;
    return false;
}

/* Takes this day's working time after `from_ms` off *left_ms; true when the end lies in it. */
static bool spend_day(const struct calendar *calendar, int64_t day, int64_t from_ms, int64_t *left_ms,
                      int64_t *end_ms)
{
    for (size_t i = 0; i < calendar->span_count; i++) {
        int64_t from = day + (int64_t)calendar->spans[i].from_minute * MS_PER_MINUTE;
        int64_t to = day + (int64_t)calendar->spans[i].to_minute * MS_PER_MINUTE;
        if (from < from_ms)
            from = from_ms;
        if (from >= to)
            continue;
        if (*left_ms <= to - from) {
            *end_ms = from + *left_ms;
            return true;
        }
        *left_ms -= to - from;
    }
    return false;
}

int64_t calendar_after(const struct calendar *calendar, int64_t from_ms, int64_t minutes)
{
    int64_t left_ms = minutes * MS_PER_MINUTE, end_ms = INT64_MAX;
    int pause = 0;
    for (int64_t day = day_start(calendar, from_ms); pause < LONGEST_PAUSE_DAYS; day += MS_PER_DAY) {
        int64_t before_ms = left_ms;
        if (day_works(calendar, day) && spend_day(calendar, day, from_ms, &left_ms, &end_ms))
            break;
        pause = left_ms < before_ms ? 0 : pause + 1;
    }
    return end_ms;
}
