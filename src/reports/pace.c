/* SPDX-License-Identifier: MIT */
/* Days, weeks, months as numbered steps. */
#include "pace.h"

#include "stamp.h"

enum { MOST_DAYS = 14, MOST_DAYS_OF_WEEKS = 366 };
enum { DAYS_PER_WEEK = 7, MONTHS_PER_YEAR = 12 };
enum {
    DAYS_TO_MONDAY = 3 /* 1970 began on a Thursday */,
    DAYS_TO_THURSDAY = 3 /* which has the week's year */
};

enum pace pace_for(int64_t days)
{
    return days <= MOST_DAYS ? PACE_DAY : days <= MOST_DAYS_OF_WEEKS ? PACE_WEEK : PACE_MONTH;
}

static struct civil civil_of(int64_t day)
{
    return stamp_civil(day * MS_PER_DAY, 0);
}

static int64_t day_of(int year, int month)
{
    int64_t ms = 0;
    stamp_from_civil(&(struct civil){.year = year, .month = month, .day = 1}, 0, &ms);
    return ms / MS_PER_DAY; /* no chat is older than 1970 */
}

static int64_t month_of(int64_t day)
{
    struct civil civil = civil_of(day);
    return (int64_t)civil.year * MONTHS_PER_YEAR + civil.month - 1;
}

int64_t pace_step(enum pace pace, int64_t day)
{
    return pace == PACE_DAY    ? day
           : pace == PACE_WEEK ? (day + DAYS_TO_MONDAY) / DAYS_PER_WEEK
                               : month_of(day);
}

int64_t pace_first_day(enum pace pace, int64_t step)
{
    if (pace == PACE_MONTH)
        return day_of((int)(step / MONTHS_PER_YEAR), (int)(step % MONTHS_PER_YEAR) + 1);
    return pace == PACE_DAY ? step : step * DAYS_PER_WEEK - DAYS_TO_MONDAY;
}

int pace_week_number(int64_t step)
{
    int64_t thursday = pace_first_day(PACE_WEEK, step) + DAYS_TO_THURSDAY;
    return (int)((thursday - day_of(civil_of(thursday).year, 1)) / DAYS_PER_WEEK) + 1;
}
