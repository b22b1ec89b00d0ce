/* SPDX-License-Identifier: MIT */
/* Spellings of times that exports use, and those that are none. */
#include "stamp.h"

#include "check.h"

static const struct {
    const char *text, *iso; /* at +07:00; NULL: no time */
    enum precision precision;
    enum day_order order;
} spellings[] = {
    {"2026-10-05T08:12:44+07:00", "2026-10-05T08:12:44+07:00", PRECISION_SECOND, DAY_FIRST},
    {"2026-10-05T08:12:44Z", "2026-10-05T15:12:44+07:00", PRECISION_SECOND, DAY_FIRST},
    {"2026-08-16T02:11:40.512Z", "2026-08-16T09:11:40+07:00", PRECISION_MS, DAY_FIRST},
    {"2020-08-04 07:37:12+00:00", "2020-08-04T14:37:12+07:00", PRECISION_SECOND, DAY_FIRST},
    {"2026-10-05T08:12:44+0030", "2026-10-05T14:42:44+07:00", PRECISION_SECOND, DAY_FIRST},
    {"2026-10-05T08:12:44-05", "2026-10-05T20:12:44+07:00", PRECISION_SECOND, DAY_FIRST},
    {"2026-07-16 10:02", "2026-07-16T10:02:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"2026-7-6", "2026-07-06T00:00:00+07:00", PRECISION_DAY, DAY_FIRST},
    {" 12/09/2026 11:19:44 ", "2026-09-12T11:19:44+07:00", PRECISION_SECOND, DAY_FIRST},
    {"12/09/2026 11:19:44", "2026-12-09T11:19:44+07:00", PRECISION_SECOND, MONTH_FIRST},
    {"16/8/2026 9:10", "2026-08-16T09:10:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"09:11 07/12/2018", "2018-12-07T09:11:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"09:11, 07/12/2018", "2018-12-07T09:11:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"21/10/2021 2:10 CH", "2021-10-21T14:10:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"21/10/2021 12:10 SA", "2021-10-21T00:10:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"10/21/2021 12:10:05 PM", "2021-10-21T12:10:05+07:00", PRECISION_SECOND, MONTH_FIRST},
    {"21/10/2021 2:10 chiều", "2021-10-21T14:10:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"21/10/2021 2:10:07 Sáng", "2021-10-21T02:10:07+07:00", PRECISION_SECOND, DAY_FIRST},
    {"10/21/2021, 2:10\u202FPM", "2021-10-21T14:10:00+07:00", PRECISION_MINUTE, MONTH_FIRST},
    {"10/21/2021 2:10\u00A0p.m.", "2021-10-21T14:10:00+07:00", PRECISION_MINUTE, MONTH_FIRST},
    {"2:10 CH 21/10/2021", "2021-10-21T14:10:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"8h05 21/10/2021", "2021-10-21T08:05:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"21/10/2021 - 08:05", "2021-10-21T08:05:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"21/10/2021 8h", NULL, 0, DAY_FIRST},
    {"21/10/2021 8h05:10", NULL, 0, DAY_FIRST},
    {"21/10/2021 13:10 chiều", NULL, 0, DAY_FIRST},
    {"21/10/2021 -08:05", NULL, 0, DAY_FIRST},
    {"46300.5", NULL, 0, DAY_FIRST},
    {"05.10.2026", "2026-10-05T00:00:00+07:00", PRECISION_DAY, DAY_FIRST},
    {"29/02/2024 00:00", "2024-02-29T00:00:00+07:00", PRECISION_MINUTE, DAY_FIRST},
    {"1995-01-01", "1995-01-01T00:00:00+07:00", PRECISION_DAY, DAY_FIRST},
    {"29/02/2026 00:00", NULL, 0, DAY_FIRST},
    {"29/02/2100", NULL, 0, DAY_FIRST},
    {"31/04/2026", NULL, 0, DAY_FIRST},
    {"2026-02-30T09:00:00+07:00", NULL, 0, DAY_FIRST},
    {"2026-13-01", NULL, 0, DAY_FIRST},
    {"2026-00-10", NULL, 0, DAY_FIRST},
    {"2026-11-20T24:00:00+07:00", NULL, 0, DAY_FIRST},
    {"2026-11-20T23:59:60Z", NULL, 0, DAY_FIRST},
    {"2026-11-20T09:60:00Z", NULL, 0, DAY_FIRST},
    {"2026-11-20T09:15:00+99:99", NULL, 0, DAY_FIRST},
    {"2026-11-20T09:15:00+07:", NULL, 0, DAY_FIRST},
    {"21/10/2021 13:10 CH", NULL, 0, DAY_FIRST},
    {"21/10/2021 0:10 SA", NULL, 0, DAY_FIRST},
    {"12/09-2026 11:19", NULL, 0, DAY_FIRST},
    {"12/09/26 11:19", NULL, 0, DAY_FIRST},
    {"12/09/2026 11:19 hôm qua", NULL, 0, DAY_FIRST},
    {"12/09/2026 11", NULL, 0, DAY_FIRST},
    {"hôm qua", NULL, 0, DAY_FIRST},
    {"", NULL, 0, DAY_FIRST},
    {"-1", NULL, 0, DAY_FIRST},
    {"1795140540", NULL, 0, DAY_FIRST},
    {"99999999999-01-01", NULL, 0, DAY_FIRST},
};

static void check_spellings(void)
{
    struct buf iso = {0};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        struct stamp stamp = {-1, PRECISION_NONE};
        bool good = stamp_parse(str_of(spellings[i].text), ZONE_VIETNAM_MINUTES, spellings[i].order, &stamp);
        if (!CHECK(good == (spellings[i].iso != NULL)))
            printf("    %s\n", spellings[i].text);
        if (good) {
            buf_clear(&iso);
            stamp_write_iso(stamp.ms, ZONE_VIETNAM_MINUTES, &iso);
            CHECK_STR(buf_str(&iso), spellings[i].iso);
            CHECK(stamp.precision == spellings[i].precision);
        } else {
            CHECK(stamp.ms == -1); /* untouched */
        }
    }
    buf_free(&iso);
}

static void check_epoch(void)
{
    struct stamp stamp = {0};
    bool seconds = true;
    CHECK(stamp_parse_epoch(STR("1795140540123"), &stamp, &seconds));
    CHECK(!seconds && stamp.ms == 1795140540123 && stamp.precision == PRECISION_MS);
    CHECK(stamp_parse_epoch(STR("1795140540"), &stamp, &seconds));
    CHECK(seconds && stamp.ms == 1795140540000 && stamp.precision == PRECISION_SECOND);
    CHECK(stamp_parse_epoch(STR("1325376000"), &stamp, &seconds) &&
          !stamp_parse_epoch(STR("1325375999"), &stamp, &seconds));
    CHECK(stamp_parse_epoch(STR("4102444799999"), &stamp, &seconds));
    static const char *const bad[] = {
        "4102444800000",       "17951405400001",  "0",  "", "-1", "1e12", " 1795140540000",
        "9223372036854775808", "1795140540000.5", "NaN"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK(!stamp_parse_epoch(str_of(bad[i]), &stamp, &seconds));
}

static void check_serials(void)
{
    static const struct {
        const char *text;
        int zone_minutes;
        int64_t ms; /* 0: none */
        enum precision precision;
    } serials[] = {
        {"46300", 420, 1791133200000, PRECISION_DAY},                 /* 2026-10-05 */
        {"46300.5", 420, 1791176400000, PRECISION_SECOND},
        {"46300,3541666667", 420, 1791163800000, PRECISION_SECOND},   /* 08:30 */
        {" 46300.354166666664 ", 330, 1791169200000, PRECISION_SECOND},
        {"46300.999999999", 420, 1791219600000, PRECISION_SECOND},
        {"1900", 420, 0, 0}, {"40000", 420, 0, 0}, {"99999", 420, 0, 0}, {"463000", 420, 0, 0}, {"46300.", 420, 0, 0},
        {"46300.5e1", 420, 0, 0}, {"46300 8:30", 420, 0, 0}, {"", 420, 0, 0}, {"-46300", 420, 0, 0},
    };
    for (size_t i = 0; i < sizeof serials / sizeof *serials; i++) {
        struct stamp stamp = {0, PRECISION_NONE};
        bool good = stamp_parse_serial(str_of(serials[i].text), serials[i].zone_minutes, &stamp);
        bool right = good == (serials[i].ms != 0) &&
                     (!good || (stamp.ms == serials[i].ms && stamp.precision == serials[i].precision));
        if (!CHECK(right))
            printf("    %s: %lld\n", serials[i].text, (long long)stamp.ms);
    }
}

static void check_calendar(void)
{
    int64_t previous = -1, ms;
    size_t odd_days = 0;
    for (int year = 1999; year <= 2101; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 31; day++) {
                struct civil civil = {.year = year, .month = month, .day = day, .hour = 23, .millisecond = 7};
                if (!stamp_from_civil(&civil, ZONE_VIETNAM_MINUTES, &ms))
                    continue;
                struct civil back = stamp_civil(ms, ZONE_VIETNAM_MINUTES);
                bool same = back.year == year && back.month == month && back.day == day && back.hour == 23 &&
                            back.millisecond == 7;
                odd_days += !same || (previous != -1 && ms - previous != MS_PER_DAY);
                previous = ms;
            }
    CHECK(odd_days == 0 && previous != -1);
    CHECK(stamp_civil(0, 0).weekday == 4 && stamp_civil(-1, 0).weekday == 3);
    CHECK(stamp_civil(-1, 0).year == 1969 && stamp_civil(-1, 0).millisecond == 999);
    CHECK(stamp_civil(1795140540000, ZONE_VIETNAM_MINUTES).weekday == 5);
}

static void check_writing(void)
{
    struct buf out = {0};
    struct stamp stamp = {1791162764000, PRECISION_SECOND}; /* 2026-10-05T01:12:44Z */
    stamp_write_office(stamp, ZONE_VIETNAM_MINUTES, &out);
    CHECK_STR(buf_str(&out), "05/10/2026 08:12");
    buf_clear(&out);
    stamp_write_office((struct stamp){stamp.ms, PRECISION_DAY}, ZONE_VIETNAM_MINUTES, &out);
    CHECK_STR(buf_str(&out), "05/10/2026");
    buf_clear(&out);
    stamp_write_office((struct stamp){0, PRECISION_NONE}, ZONE_VIETNAM_MINUTES, &out);
    CHECK_STR(buf_str(&out), "");
    stamp_write_iso(stamp.ms, -210, &out);
    CHECK_STR(buf_str(&out), "2026-10-04T21:42:44-03:30");
    buf_free(&out);
    int zone = 1;
    CHECK(stamp_parse_zone(STR("+07:00"), &zone) && zone == 420);
    CHECK(stamp_parse_zone(STR("-0330"), &zone) && zone == -210);
    CHECK(!stamp_parse_zone(STR("7"), &zone) && !stamp_parse_zone(STR("+15:00"), &zone) && zone == -210);
}

int main(void)
{
    check_spellings();
    check_epoch();
    check_serials();
    check_calendar();
    check_writing();
    return check_result();
}
