/* SPDX-License-Identifier: MIT */
/* Making findings: one observation becomes one finding for each clause that cites its detector, is in force
 * then and binds the person. */
#ifndef FINDING_H
#define FINDING_H

#include "evaluator.h"

/* A clause that cites a detector; all NULL: information, or --detectors-only. */
struct citation {
    const struct pack *pack;
    const struct clause *clause;
    const struct check *check;
};

struct docket {
    const struct citation *citations;
    size_t count;
};

/* One docket per detector of the ruleset, in its order. */
const struct docket *dockets_new(struct arena *arena, const struct ruleset *rules, bool detectors_only);

struct observation {
    struct person *person; /* NULL: the group as a whole */
    const struct origin *origin;
    const struct outcome *outcome; /* or NULL: the detector's own */
    struct str text;               /* what the excerpt is cut from; empty: none */
    bool hushed;                   /* a suspected secret: spans yes, excerpt no */
    const struct span *spans;
    size_t span_count;
    struct bilingual remark; /* added to the reason; may be empty */
};

void finding_observe(struct watch *watch, const struct observation *observation);
/* Is anybody with these roles bound by one of the clauses that cite the detector? */
bool docket_binds(const struct docket *docket, struct str roles);

/* One finding of class attest for each clause that asks a question. */
void finding_attestations(struct group *group);
/* A message was recalled after all: no word of it may stand in what was found on it. */
void finding_forget_text(struct group *group, struct str message_id);
/* In the order of the contract: time, sequence, detector, pack, clause. */
void finding_sort(struct group *group);

#endif
