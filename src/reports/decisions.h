/* SPDX-License-Identifier: MIT */
/* What waits for a decision in a group, and what was done well: the leader's part of every report. */
#ifndef DECISIONS_H
#define DECISIONS_H

#include "digest.h"
#include "wording.h"

enum { DECISIONS_MOST = 9, MERITS_MOST = 2 };

struct decision {
    enum word word;       /* with two places to fill */
    const char *section;  /* of the HTML report that holds it */
    size_t first, second; /* where the second is a whole, the first is a part of it */
};

size_t decisions_waiting(const struct digest *digest, struct decision list[DECISIONS_MOST]);
size_t decisions_done_well(const struct digest *digest, struct decision list[MERITS_MOST]);

#endif
