/* SPDX-License-Identifier: MIT */
/* Does a condition hold for the message at hand, and by what? */
#ifndef JUDGE_H
#define JUDGE_H

#include "sightings.h"

struct judge {
    struct scan *scan;
    const struct plan *plan;
};

/* What made a condition hold. */
struct evidence {
    uint64_t signals;     /* bits of the detector's signals */
    struct extents spans; /* of the text zone's storage form; to be settled */
};

/* May it, by what has been sighted? Nothing is run for this: it spares most detectors the rest. */
bool judge_may_hold(const struct judge *judge, const struct condition *condition);
enum truth judge_condition(const struct judge *judge, const struct condition *condition);
/* Adds what makes it hold; it must hold, or be open. */
void judge_gather(const struct judge *judge, const struct condition *condition, struct evidence *evidence);

/* Lines of a text, as length tests count them. */
size_t judge_lines(struct str text);
/* What of a message answers to encoding tests: bits of enum encoding_test. */
uint32_t judge_encoding(const struct subject *subject);

#endif
