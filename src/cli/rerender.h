/* SPDX-License-Identifier: MIT */
/* The folder of an earlier run, read back and rendered again without auditing. */
#ifndef RERENDER_H
#define RERENDER_H

#include "delivery.h"
#include "report.h"
#include "run_folder.h"

/* The results that its reports were made of; NULL after a report. */
struct results *rerender_read(struct session *session, const struct run_folder *folder);
/* Settles output and formats. Without -o, or with the folder itself, the reports are added in place: then
 * nothing of somebody else's may stand in it, but for the changed files that were just read (`own`). */
bool rerender_settle(struct session *session, const struct run_folder *folder, char *const *own,
                     size_t own_count);
/* Whether the earlier run wrote the format: its file, at the top or of a group. */
bool rerender_wrote(const struct run_folder *folder, const struct report *report);
enum exit_status rerender_write(struct session *session, const struct results *results);

#endif
