/* SPDX-License-Identifier: MIT */
/* What reviewers had concluded in an earlier run, to be carried to the next audit. */
#ifndef PAST_REVIEWS_H
#define PAST_REVIEWS_H

#include "arena.h"
#include "review.h"

/* Of a findings.jsonl, by its path and content; the entries live in the arena. False after a report
 * (LOSS_USAGE). */
bool past_reviews_read(struct arena *arena, struct diag *diag, struct str path, struct str content,
                       const struct review_entry **entries, size_t *count);

#endif
