/* SPDX-License-Identifier: MIT */
/* Findings are made here and nowhere else: one detector's result is tied to every clause that cites the detector, is in
 * force at that moment and binds the person; its class is capped by how sure the person is; its excerpt is redacted. */
#ifndef FINDING_H
#define FINDING_H

#include "group_audit.h"
#include "match.h"

struct draft {
    const struct detector *detector;
    const struct outcome *outcome;   /* NULL: the detector's first finding */
    const struct person *person;     /* whom it concerns; NULL: the whole group */
    const struct pack *only_pack;    /* NULL: every pack that cites the detector */
    const struct seen *seen;         /* the message it rests on; NULL: see the next three */
    struct str message_id;
    struct stamp at;
    struct place where;
    const struct span *spans;        /* in the message's storage form */
    size_t span_count;
    struct bilingual reason;         /* empty: the outcome's, else the detector's */
};

void finding_add(struct group_audit *group, const struct draft *draft);
/* Each clause that only a person can confirm becomes one CLASS_ATTEST finding. */
void finding_add_attestations(struct group_audit *group);
/* Time, sequence, detector, pack, clause: the order of every output. */
void finding_sort(struct group_audit *group);
bool in_period(const struct audit_options *options, struct stamp at);

#endif
