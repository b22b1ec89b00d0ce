/* SPDX-License-Identifier: MIT */
/* All that is known of one inspected input, and its two renderings. */
#ifndef INSPECTION_H
#define INSPECTION_H

#include "advice.h"
#include "input.h"
#include "leftovers.h"
#include "prospect.h"
#include "census.h"

struct inspection {
    const struct input *input;
    const struct census_counts *counts;
    const struct leftovers *leftovers;
    struct str first_line; /* as it stands where it holds headings; else masked */
    const struct claimed { /* every reader that has a claim, in the order of their list */
        const struct reader *reader;
        enum claim claim;
    } * claims;
    size_t claim_count;
    const char *const *marks; /* of the reader's, those that the file has */
    size_t mark_count;
    const struct ruleset *rules;
    const struct prospect *prospects; /* clause by clause; none for what is no talk */
    size_t prospect_count;
    const struct advice *advice;
    size_t advice_count;
    bool in_english, in_detail; /* clause by clause */
    int zone_minutes;
};

const char *claim_word(enum claim claim); /* "sure" … as in machine-read output */
void inspection_show(const struct inspection *inspection, struct buf *out);
/* One line of JSON; the keys are described in rasoat(1). */
void inspection_write(const struct inspection *inspection, struct buf *out);

#endif
