/* SPDX-License-Identifier: MIT */
/* Weeks begin on Monday and are numbered as ISO 8601 does it, over the turn of a year; months are calendar
 * months. */
#include "pace.h"

#include "check.h"
#include "stamp.h"

static int64_t day_of(int year, int month, int day)
{
    int64_t ms;
    CHECK(stamp_from_civil(&(struct civil){.year = year, .month = month, .day = day}, 0, &ms));
    return ms / MS_PER_DAY;
}

static void days_then_weeks_then_months(void)
{
    CHECK(pace_for(1) == PACE_DAY && pace_for(14) == PACE_DAY);
    CHECK(pace_for(15) == PACE_WEEK && pace_for(366) == PACE_WEEK);
    CHECK(pace_for(367) == PACE_MONTH);
}

static void weeks_begin_on_monday(void)
{
    static const struct {
        int year, month, day, number, back;
    } cases[] = {
        {2026, 10, 5, 41, 0}, {2026, 10, 11, 41, 6}, {2026, 10, 12, 42, 0}, {2026, 12, 31, 53, 3},
        {2027, 1, 3, 53, 6},  {2027, 1, 4, 1, 0},    {2024, 12, 30, 1, 0},  {2025, 1, 1, 1, 2},
        {2021, 1, 1, 53, 4},  {2012, 8, 8, 32, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t day = day_of(cases[i].year, cases[i].month, cases[i].day);
        int64_t week = pace_step(PACE_WEEK, day);
        CHECK(pace_week_number(week) == cases[i].number);
        CHECK(pace_first_day(PACE_WEEK, week) == day - cases[i].back);
        CHECK(pace_step(PACE_WEEK, day + 7) == week + 1);
    }
}

static void months_are_those_of_the_calendar(void)
{
    int64_t december = pace_step(PACE_MONTH, day_of(2026, 12, 31));
    CHECK(pace_step(PACE_MONTH, day_of(2026, 12, 1)) == december);
    CHECK(pace_step(PACE_MONTH, day_of(2027, 1, 1)) == december + 1);
    CHECK(pace_first_day(PACE_MONTH, december) == day_of(2026, 12, 1));
    CHECK(pace_first_day(PACE_MONTH, december + 1) == day_of(2027, 1, 1));
    CHECK(pace_first_day(PACE_DAY, pace_step(PACE_DAY, day_of(2024, 2, 29))) == day_of(2024, 2, 29));
}

int main(void)
{
    days_then_weeks_then_months();
    weeks_begin_on_monday();
    months_are_those_of_the_calendar();
    return check_result();
}
