/* SPDX-License-Identifier: MIT */
/* The steps in which a course of time is shown: days, weeks from Monday as ISO 8601 numbers them, months.
 * Days are local ones since 1970; steps are numbered so that neighbours differ by one. */
#ifndef PACE_H
#define PACE_H

#include <stdint.h>

enum pace { PACE_DAY, PACE_WEEK, PACE_MONTH, PACE_COUNT };

/* Fifteen days are shown by week, more than a year by month. */
enum pace pace_for(int64_t days);

int64_t pace_step(enum pace pace, int64_t day);
int64_t pace_first_day(enum pace pace, int64_t step);
/* The number of a week in its year, 1 to 53. */
int pace_week_number(int64_t step);

#endif
