/* SPDX-License-Identifier: MIT */
/* What to bring besides an input, so that more can be audited. */
#ifndef ADVICE_H
#define ADVICE_H

#include "prospect.h"
#include "census.h"

struct advice {
    const char *word; /* "roster" … as in machine-read output */
    struct bilingual text;
    size_t clauses; /* that want it; 0: none in particular */
};

const struct advice *advice_on(struct arena *arena, const struct census_counts *counts,
                               const struct prospect *prospects, size_t prospect_count, size_t *count);

#endif
