/* SPDX-License-Identifier: MIT */
/* An earlier run, read back from its records into the results that it was rendered from: every report of
 * these is the same, byte for byte, as it was then. Whatever a report newly needs must go into summary.json.
 */
#ifndef PAST_RUN_H
#define PAST_RUN_H

#include "results.h"

struct past_records {
    struct str summary_path, summary, findings_path, findings; /* path and content */
};

/* Everything lives in the arena, the content of the records included. NULL after a report (LOSS_USAGE). */
struct results *past_run_read(struct arena *arena, struct diag *diag, const struct past_records *records);

#endif
