/* SPDX-License-Identifier: MIT */
/* Times on a page that has no others: a day above, a clock below. */
#ifndef PAGE_CLOCK_H
#define PAGE_CLOCK_H

#include "stamp.h"

struct page_clock {
    bool is_known;  /* the day; "Hôm qua" names none */
    int64_t day_ms; /* its midnight */
    int minute;     /* of the day: the last that was asked for */
};

/* "09:11 07/12/2018"; whatever names no day of the calendar makes the day unknown. */
void page_clock_date(struct page_clock *clock, struct str as_written, int zone_minutes);
/* "09:26"; a page runs forward, so a clock before the last one is of the next day. PRECISION_NONE without day. */
struct stamp page_clock_stamp(struct page_clock *clock, struct str as_written);
/* Minutes of the day; false for what is no clock. */
bool page_clock_minute(struct str as_written, int *minute);

#endif
