/* SPDX-License-Identifier: MIT */
#include "day_order.h"

#include "check.h"

static struct day_order_evidence see(const char *first, const char *second)
{
    struct day_order_evidence evidence = {0};
    day_order_see(&evidence, str_of(first));
    day_order_see(&evidence, str_of(second));
    return evidence;
}

static void check_order(const char *first, const char *second, enum day_order order, bool doubtful)
{
    struct day_order_evidence evidence = see(first, second);
    CHECK(day_order_of(&evidence) == order && day_order_doubtful(&evidence) == doubtful);
}

int main(void)
{
    check_order("05/10/2026 8:00", "13/10/2026 9:00", DAY_FIRST, false);
    check_order("05/10/2026 8:00", "10/13/2026 9:00", MONTH_FIRST, false);
    check_order("05/10/2026 8:00", "06/10/2026 9:00", DAY_FIRST, true);
    check_order("13/10/2026 8:00", "10/14/2026 9:00", DAY_FIRST, true);
    check_order("05/05/2026 8:00", "2026-10-13 9:00", DAY_FIRST, false);
    check_order("", "hôm qua", DAY_FIRST, false);
    return check_result();
}
