/* SPDX-License-Identifier: MIT */
/* What a person concluded on a finding. It is tied to the finding's id, so to content, detector and clause,
 * and to the detector's revision: not to a line of a file. */
#ifndef REVIEW_H
#define REVIEW_H

#include <stdbool.h>

#include "str.h"

enum conclusion {
    CONCLUSION_CONFIRMED,
    CONCLUSION_COMPLIANT,
    CONCLUSION_UNCLEAR,
    CONCLUSION_DISMISSED,
    CONCLUSION_COUNT
};

struct review {
    enum conclusion conclusion;
    struct str by, note;  /* who concluded, and why; may be empty */
    struct str at, until; /* ISO dates; empty where not told, or for good */
};

/* How far the review of a run has come: findings a person can conclude on (facts and signs, information
 * apart). */
struct review_progress {
    size_t all, concluded;
};

struct group_results;

/* The name in records: "confirmed" … */
const char *conclusion_name(enum conclusion conclusion);
/* By that name; false for any other word. */
bool conclusion_named(struct str name, enum conclusion *conclusion);

/* Adds a group's findings. */
void review_count(struct review_progress *progress, const struct group_results *group);

#endif
