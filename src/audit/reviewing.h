/* SPDX-License-Identifier: MIT */
/* Conclusions brought to their findings. None is lost: one that finds no finding, was drawn on another
 * revision of the detector, or has run out, becomes a notice. */
#ifndef REVIEWING_H
#define REVIEWING_H

#include "review.h"
#include "results.h"

/* A later entry wins over an earlier one for the same finding, and over what the finding has. Counts the
 * results' progress anew and gives how many entries were taken. Texts of the entries are borrowed for the
 * results' life. */
size_t reviewing_apply(struct arena *arena, struct results *results, const struct review_entry *entries,
                       size_t count);

/* The findings of a run by their ids. */
struct map *reviewing_findings(struct arena *arena, const struct results *results);
/* Is a person to conclude on it? Facts and signs, information apart. */
bool reviewing_asks(const struct finding *finding);
/* Adds a group's findings to the progress. */
void reviewing_count(struct review_progress *progress, const struct group_results *group);

#endif
