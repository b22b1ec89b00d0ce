/* SPDX-License-Identifier: MIT */
/* The order of day and month from the dates themselves; Vietnamese usage where they do not tell. */
#include "day_order.h"

static bool can_be(struct str date, enum day_order order, int *day)
{
    struct stamp stamp;
    if (!stamp_parse(date, 0, order, &stamp))
        return false;
    *day = stamp_civil(stamp.ms, 0).day;
    return true;
}

void day_order_see(struct day_order_evidence *evidence, struct str date)
{
    int day = 0, other_day = 0;
    bool day_first = can_be(date, DAY_FIRST, &day), month_first = can_be(date, MONTH_FIRST, &other_day);
    if (day_first && month_first)
        evidence->either += day != other_day; /* 05/05 and 2026-10-05 say nothing */
    else
        (day_first ? &evidence->day_first : &evidence->month_first)[0] += day_first || month_first;
}

enum day_order day_order_of(const struct day_order_evidence *evidence)
{
    return evidence->month_first > evidence->day_first ? MONTH_FIRST : DAY_FIRST;
}

bool day_order_doubtful(const struct day_order_evidence *evidence)
{
    if (evidence->day_first && evidence->month_first)
        return true;
    return evidence->either && !evidence->day_first && !evidence->month_first;
}
