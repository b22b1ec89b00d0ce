/* SPDX-License-Identifier: MIT */
/* Clock windows: by day, over midnight, on weekends, holidays and make-up days. */
#include "clock_window.h"

#include "check.h"

static struct stamp at(const char *text)
{
    struct stamp stamp = {0, PRECISION_NONE};
    CHECK(stamp_parse(str_of(text), ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp));
    return stamp;
}

static void times_of_the_day(void)
{
    int minute = -1;
    CHECK(clock_minute(STR("22:05"), &minute) && minute == 22 * 60 + 5);
    CHECK(clock_minute(STR("6:00"), &minute) && minute == 360);
    CHECK(clock_minute(STR("24:00"), &minute) && minute == 1440);
    CHECK(!clock_minute(STR("24:01"), &minute) && !clock_minute(STR("12:60"), &minute));
    CHECK(!clock_minute(STR("22"), &minute) && !clock_minute(STR("22:5"), &minute) && !clock_minute(STR(""), &minute));
    CHECK(minute == 1440);
}

static void one_day(void)
{
    const struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    const struct clock_window noon = {11 * 60 + 30, 13 * 60 + 30, ~0U};
    CHECK(clock_holds(&noon, &calendar, at("2026-10-05 11:30")));
    CHECK(clock_holds(&noon, &calendar, at("2026-10-05 13:29")));
    CHECK(!clock_holds(&noon, &calendar, at("2026-10-05 13:30")) && !clock_holds(&noon, &calendar, at("2026-10-05 11:29")));
    CHECK(clock_holds(&noon, &calendar, at("2026-10-05T05:00:00Z"))); /* noon in Vietnam */
    CHECK(!clock_holds(&noon, NULL, at("2026-10-05 12:00")));
    CHECK(!clock_holds(&noon, &calendar, (struct stamp){0, PRECISION_NONE}));
}

static void over_midnight(void)
{
    const struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    const struct clock_window night = {22 * 60, 6 * 60, 1U << DAY_WORKING};
    CHECK(clock_holds(&night, &calendar, at("2026-10-09 22:00")));  /* Friday */
    CHECK(clock_holds(&night, &calendar, at("2026-10-10 05:59")));  /* still Friday's night */
    CHECK(!clock_holds(&night, &calendar, at("2026-10-10 06:00")));
    CHECK(!clock_holds(&night, &calendar, at("2026-10-10 23:00"))); /* Saturday's */
    CHECK(!clock_holds(&night, &calendar, at("2026-10-12 05:00"))); /* Monday morning, Sunday's night */
    CHECK(clock_holds(&night, &calendar, at("2026-10-13 05:00")));
}

static void days_of_sorts(void)
{
    struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    const int64_t holidays[] = {at("2026-09-02 00:00").ms}, makeup[] = {at("2026-10-10 00:00").ms};
    calendar.holidays = holidays;
    calendar.makeup_days = makeup;
    calendar.holiday_count = calendar.makeup_count = 1;
    const struct clock_window off = {0, 24 * 60, 1U << DAY_WEEKEND | 1U << DAY_HOLIDAY};
    const struct clock_window saturday = {0, 24 * 60, 1U << (DAY_SORTS + 5)};
    CHECK(clock_holds(&off, &calendar, at("2026-09-02 09:00")) && !clock_holds(&off, &calendar, at("2026-09-03 09:00")));
    CHECK(!clock_holds(&off, &calendar, at("2026-10-10 09:00")) && clock_holds(&off, &calendar, at("2026-10-11 23:59")));
    CHECK(clock_holds(&saturday, &calendar, at("2026-10-10 09:00")));
    CHECK(!clock_holds(&saturday, &calendar, at("2026-10-11 00:00")));
    CHECK(clock_holds(&off, &calendar, (struct stamp){at("2026-10-11 00:00").ms, PRECISION_DAY}));
    CHECK(calendar_day(&calendar, at("2026-10-10 15:00").ms) == DAY_WORKING);
    CHECK(calendar_day(&calendar, at("2026-09-02 15:00").ms) == DAY_HOLIDAY);
    const struct clock_window morning = {7 * 60, 12 * 60, ~0U};
    CHECK(!clock_holds(&morning, &calendar, (struct stamp){at("2026-10-12 08:00").ms, PRECISION_DAY}));
}

int main(void)
{
    times_of_the_day();
    one_day();
    over_midnight();
    days_of_sorts();
    return check_result();
}
