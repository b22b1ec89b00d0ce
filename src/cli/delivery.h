/* SPDX-License-Identifier: MIT */
/* Where reports go: a folder, one file, or standard output. */
#ifndef DELIVERY_H
#define DELIVERY_H

#include "results.h"
#include "walk.h"

struct delivery {
    const struct report *single; /* one report to one file or standard output; NULL: a folder */
    const struct report *chosen[SETTINGS_FORMATS]; /* more than there are reports */
    size_t count; /* of a folder's reports */
};

/* Settles from --output and --format what will be written, before the audit begins; checks that no input
 * would be written over (NULL: there is none). False after a report. */
bool delivery_plan(struct session *session, const struct walk *walk, struct delivery *delivery);
/* False after a report: the file at `path` (which ends in NUL) is one of the inputs, under whatever name. */
bool delivery_spares_inputs(struct session *session, const struct walk *walk, struct str path);
/* Where what does not fit into memory may wait: beside the output, else in $TMPDIR; NULL: spool.h's own place. */
const char *delivery_spool_folder(const struct session *session);
bool delivery_write(struct session *session, const struct delivery *delivery, const struct results *results);

#endif
