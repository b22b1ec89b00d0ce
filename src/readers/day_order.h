/* SPDX-License-Identifier: MIT */
/* Whether a file writes 05/10 for the fifth of October or for May the tenth. */
#ifndef DAY_ORDER_H
#define DAY_ORDER_H

#include "stamp.h"

struct day_order_evidence {
    size_t day_first, month_first; /* dates that can be read in one way only */
    size_t either;
};

void day_order_see(struct day_order_evidence *evidence, struct str date);
enum day_order day_order_of(const struct day_order_evidence *evidence);
/* Slashed dates were seen, but none that settles it, or some for either. */
bool day_order_doubtful(const struct day_order_evidence *evidence);

#endif
