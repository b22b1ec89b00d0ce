/* SPDX-License-Identifier: MIT */
/* What a person concluded on a finding. It is tied to the finding's id, so to content, detector and clause,
 * and to the detector's revision: not to a line of a file. */
#ifndef REVIEW_H
#define REVIEW_H

#include "diag.h"

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

/* A conclusion as a table or an earlier run holds it, on its way to its finding. */
struct review_entry {
    struct str finding; /* its id */
    unsigned revision;  /* of the detector that the reviewer saw; 0: not told */
    bool withdrawn;     /* an earlier conclusion no longer stands; `review` says nothing */
    struct review review;
    struct place where;
};

/* The name in records: "confirmed" … */
const char *conclusion_name(enum conclusion conclusion);
/* By that name; false for any other word. */
bool conclusion_named(struct str name, enum conclusion *conclusion);

/* The finding calls for nothing: compliant, or a false alarm. NULL does not clear. */
bool review_clears(const struct review *review);

#endif
