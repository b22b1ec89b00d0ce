/* SPDX-License-Identifier: MIT */
/* Runs, members, findings and conclusions over the months, in a file of SQLite. A finding is there once,
 * whatever number of runs has met it: an audit that overlaps an earlier one counts nothing twice. A group is
 * known by its id, by its name where an input has none: two groups of one name stay two. */
#ifndef HISTORY_H
#define HISTORY_H

#include "review.h"
#include "results.h"

struct history;

/* Opens the file, which is made (0600) where it is absent, checks it, and brings an older schema up to this
 * one. NULL after a report (LOSS_USAGE): no such file, damaged, or of a newer program. */
struct history *history_open(struct arena *arena, struct diag *diag, const char *path);
void history_close(struct history *history); /* NULL is fine */

/* What was concluded in earlier runs on the findings of this one. False after a report. */
bool history_reviews(struct history *history, const struct results *results,
                     const struct review_entry **entries, size_t *count);
/* Notes the run with all it found, whole or not at all (LOSS_OUTPUT). */
bool history_note(struct history *history, const struct results *results);
/* What earlier runs found on the members of this one in the days before it, cleared findings apart; into the
 * results.
 */
bool history_earlier(struct history *history, struct results *results, size_t days);
/* The months that the group has been audited in, this run's included, oldest first; into the results. */
bool history_months(struct history *history, struct results *results);

/* Forgets what was found before that moment, and runs and people of whom nothing is left. */
bool history_purge(struct history *history, int64_t before_ms, size_t *removed);

#endif
