/* SPDX-License-Identifier: MIT */
/* A table of conclusions on findings: the working book or findings.csv as the reviewer has filled it in, or a
 * file of suppressions with reason, approver and expiry. */
#ifndef CONCLUSIONS_TABLE_H
#define CONCLUSIONS_TABLE_H

#include "arena.h"
#include "review.h"

struct conclusions {
    const struct review_entry *list; /* in the table's order; rows without a conclusion are left out */
    size_t count;
};

struct conclusion_terms {
    struct str reviewer;   /* stands where the table names none */
    bool approved;         /* rows hold for runs to come: they need reason, approver and last day */
    int zone_minutes;
};

/* Columns, under their Vietnamese or English titles: finding id and conclusion; revision, note or reason, reviewer
 * or approver, date, until. Guilt needs a name. A row that cannot be used is reported with its place (LOSS_RECORD);
 * false when the file could not be used at all. */
bool conclusions_read(struct arena *arena, struct diag *diag, const char *path, const struct conclusion_terms *terms,
                      struct conclusions *conclusions);

#endif
