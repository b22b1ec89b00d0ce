/* SPDX-License-Identifier: MIT */
/* Days and clocks. */
#include "page_clock.h"

enum { MINUTES_PER_HOUR = 60, HOURS_PER_DAY = 24 };

void page_clock_date(struct page_clock *clock, struct str as_written, int zone_minutes)
{
    struct stamp stamp;
    struct str rest = as_written, word;
    *clock = (struct page_clock){.is_known = false};
    while (!clock->is_known && str_split(&rest, ' ', &word)) {
        clock->is_known = stamp_parse(word, zone_minutes, DAY_FIRST, &stamp) &&
                          stamp.precision == PRECISION_DAY && stamp_is_plausible(stamp);
        if (clock->is_known)
            clock->day_ms = stamp.ms;
    }
}

bool page_clock_minute(struct str as_written, int *minute)
{
    unsigned long long hours, minutes;
    struct str text = str_trim(as_written);
    size_t colon = str_find_byte(text, ':');
    if (!str_number(str_cut(text, 0, colon), &hours) || !str_number(str_from(text, colon + 1), &minutes) ||
        hours >= HOURS_PER_DAY || minutes >= MINUTES_PER_HOUR)
        return false;
    *minute = (int)(hours * MINUTES_PER_HOUR + minutes);
    return true;
}

struct stamp page_clock_stamp(struct page_clock *clock, struct str as_written)
{
    int minute;
    if (!clock->is_known || !page_clock_minute(as_written, &minute))
        return (struct stamp){0, PRECISION_NONE};
    if (minute < clock->minute)
        clock->day_ms += MS_PER_DAY;
    clock->minute = minute;
    return (struct stamp){clock->day_ms + (int64_t)minute * MS_PER_MINUTE, PRECISION_MINUTE};
}
