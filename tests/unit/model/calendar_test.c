/* SPDX-License-Identifier: MIT */
/* Working time: spans of a day, weekends, holidays, make-up days. */
#include "calendar.h"

#include "check.h"

static int64_t at(const char *text)
{
    struct stamp stamp = {0, PRECISION_NONE};
    CHECK(stamp_parse(str_of(text), ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp));
    return stamp.ms;
}

static void the_default_week(void)
{
    struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    CHECK(calendar_works(&calendar, at("2026-10-05 07:30"))); /* a Monday */
    CHECK(!calendar_works(&calendar, at("2026-10-05 07:29")));
    CHECK(!calendar_works(&calendar, at("2026-10-05 11:30")));
    CHECK(!calendar_works(&calendar, at("2026-10-05 12:00")));
    CHECK(calendar_works(&calendar, at("2026-10-05 13:30")));
    CHECK(!calendar_works(&calendar, at("2026-10-05 17:00")));
    CHECK(!calendar_works(&calendar, at("2026-10-04 09:00"))); /* Sunday */
    CHECK(!calendar_works(&calendar, at("2026-10-03 09:00"))); /* Saturday */
}

static void time_after(void)
{
    struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    CHECK(calendar_after(&calendar, at("2026-10-05 08:00"), 60) == at("2026-10-05 09:00"));
    CHECK(calendar_after(&calendar, at("2026-10-05 11:00"), 60) == at("2026-10-05 14:00"));
    CHECK(calendar_after(&calendar, at("2026-10-05 11:00"), 30) == at("2026-10-05 11:30"));
    CHECK(calendar_after(&calendar, at("2026-10-05 05:00"), 0) == at("2026-10-05 07:30"));
    CHECK(calendar_after(&calendar, at("2026-10-09 16:00"), 120) ==
          at("2026-10-12 08:30")); /* over a weekend */
    CHECK(calendar_after(&calendar, at("2026-10-05 09:00"), 450) ==
          at("2026-10-06 09:00")); /* one working day */
}

static void days_off_and_made_up(void)
{
    const int64_t holidays[] = {at("2026-09-01 00:00"), at("2026-09-02 00:00")},
                  makeup[] = {at("2026-09-05 00:00")};
    struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    calendar.holidays = holidays;
    calendar.holiday_count = 2;
    calendar.makeup_days = makeup;
    calendar.makeup_count = 1;
    CHECK(!calendar_works(&calendar, at("2026-09-01 09:00")));
    CHECK(calendar_works(&calendar, at("2026-09-03 09:00")));
    CHECK(calendar_works(&calendar, at("2026-09-05 09:00"))); /* a Saturday, made up */
    CHECK(calendar_after(&calendar, at("2026-08-31 16:30"), 60) == at("2026-09-03 08:00"));
    CHECK(calendar_after(&calendar, at("2026-09-04 16:30"), 60) == at("2026-09-05 08:00"));
}

static void no_working_time(void)
{
    struct calendar calendar = calendar_default(0);
    calendar.weekdays = 0;
    CHECK(calendar_after(&calendar, at("2026-08-31 16:30"), 60) == INT64_MAX);
}

int main(void)
{
    the_default_week();
    time_after();
    days_off_and_made_up();
    no_working_time();
    return check_result();
}
