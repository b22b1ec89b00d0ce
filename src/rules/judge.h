/* SPDX-License-Identifier: MIT */
/* Does a condition hold for the message at hand, and by what? */
#ifndef JUDGE_H
#define JUDGE_H

#include "evidence.h"

struct judge {
    struct scan *scan;
    const struct plan *plan;
};

/* May it, by what has been sighted? Nothing is run for this: it spares most detectors the rest. */
bool judge_may_hold(const struct judge *judge, const struct condition *condition);
enum truth judge_condition(const struct judge *judge, const struct condition *condition);
/* Adds what makes it hold; it must hold, or be open. */
void judge_gather(const struct judge *judge, const struct condition *condition, struct evidence *evidence);

#endif
