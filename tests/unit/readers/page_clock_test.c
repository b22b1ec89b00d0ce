/* SPDX-License-Identifier: MIT */
/* Days above, clocks below. */
#include "page_clock.h"

#include "check.h"

static void check_stamp(struct page_clock *clock, const char *text, const char *want)
{
    struct buf out = {0};
    struct stamp stamp = page_clock_stamp(clock, str_of(text));
    if (stamp.precision == PRECISION_NONE)
        buf_text(&out, "?");
    else
        stamp_write_iso(stamp.ms, ZONE_VIETNAM_MINUTES, &out);
    CHECK_STR(buf_str(&out), want);
    buf_free(&out);
}

static void check_day(const char *date, const char *text, const char *want)
{
    struct page_clock clock;
    page_clock_date(&clock, str_of(date), ZONE_VIETNAM_MINUTES);
    check_stamp(&clock, text, want);
}

int main(void)
{
    int minute;
    check_day("09:11 07/12/2018", "09:26", "2018-12-07T09:26:00+07:00");
    check_day("Thứ Sáu, 7/12/2018", "9:05", "2018-12-07T09:05:00+07:00");
    check_day("07/12/2018", "24:00", "?");
    check_day("07/12/2018", "", "?");
    check_day("07/12/2018", "10 giờ", "?");
    check_day("31/02/2018", "09:00", "?");
    check_day("07/12", "09:00", "?");
    check_day("10:21  Hôm qua", "10:21", "?");
    check_day("Hôm nay", "10:21", "?");
    check_day("", "10:21", "?");
    struct page_clock clock;
    page_clock_date(&clock, STR("31/12/2018"), ZONE_VIETNAM_MINUTES);
    check_stamp(&clock, "23:58", "2018-12-31T23:58:00+07:00");
    check_stamp(&clock, "23:58", "2018-12-31T23:58:00+07:00");
    check_stamp(&clock, "00:05", "2019-01-01T00:05:00+07:00");
    CHECK(page_clock_minute(STR(" 7:05 "), &minute) && minute == 425);
    CHECK(!page_clock_minute(STR("7:60"), &minute) && !page_clock_minute(STR("7"), &minute));
    return check_result();
}
