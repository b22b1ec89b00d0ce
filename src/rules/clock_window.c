/* SPDX-License-Identifier: MIT */
/* Clock windows. The hours after midnight belong to the evening before: a Friday night ends on Saturday morning. */
#include "clock_window.h"

enum { MINUTES_PER_HOUR = 60, MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR };

const char *const clock_day_names[CLOCK_DAYS] = {
    [DAY_WORKING] = "working",
    [DAY_WEEKEND] = "weekend",
    [DAY_HOLIDAY] = "holiday",
    [DAY_SORTS] = "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

bool clock_minute(struct str text, int *minute)
{
    unsigned long long hours, minutes;
    size_t colon = str_find_byte(text, ':');
    struct str behind = str_from(text, colon + 1);
    if (behind.n != 2 || !str_number(str_cut(text, 0, colon), &hours) || !str_number(behind, &minutes) ||
        minutes >= MINUTES_PER_HOUR || hours * MINUTES_PER_HOUR + minutes > MINUTES_PER_DAY)
        return false;
    *minute = (int)(hours * MINUTES_PER_HOUR + minutes);
    return true;
}

static bool is_whole_day(const struct clock_window *window)
{
    return window->from_minute == 0 && window->to_minute == MINUTES_PER_DAY;
}

static bool opens_on(const struct clock_window *window, const struct calendar *calendar, int64_t at_ms)
{
    int weekday = stamp_civil(at_ms, calendar->zone_minutes).weekday;
    return (window->days >> calendar_day(calendar, at_ms) | window->days >> (DAY_SORTS + weekday - 1)) & 1;
}

bool clock_holds(const struct clock_window *window, const struct calendar *calendar, struct stamp at)
{
    if (!calendar || at.precision == PRECISION_NONE || (at.precision == PRECISION_DAY && !is_whole_day(window)))
        return false;
    struct civil civil = stamp_civil(at.ms, calendar->zone_minutes);
    int minute = civil.hour * MINUTES_PER_HOUR + civil.minute;
    bool over_midnight = window->from_minute > window->to_minute;
    if (minute >= window->from_minute && (over_midnight || minute < window->to_minute))
        return opens_on(window, calendar, at.ms);
    return over_midnight && minute < window->to_minute && opens_on(window, calendar, at.ms - MS_PER_DAY);
}
