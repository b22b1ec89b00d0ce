/* SPDX-License-Identifier: MIT */
/* A window of the clock on certain days, as <clock> asks for it: nights, weekends, holidays. Inside this floor. */
#ifndef CLOCK_WINDOW_H
#define CLOCK_WINDOW_H

#include "calendar.h"

/* The sorts of days by the office's calendar, then the days of the week. */
enum { CLOCK_WEEKDAYS = 7, CLOCK_DAYS = DAY_SORTS + CLOCK_WEEKDAYS };

struct clock_window {
    int from_minute, to_minute; /* of the day, half-open; from > to: over midnight */
    unsigned days;              /* bits: one of them must be the day on which the window opens */
};

extern const char *const clock_day_names[CLOCK_DAYS];

/* "22:00", up to "24:00"; false for what is no time of the day. */
bool clock_minute(struct str text, int *minute);
/* Does the moment lie in the window? A time that is known only to the day lies in windows of whole days alone. */
bool clock_holds(const struct clock_window *window, const struct calendar *calendar, struct stamp at);

#endif
