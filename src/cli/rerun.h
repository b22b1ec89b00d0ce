/* SPDX-License-Identifier: MIT */
/* A run of before, asked for again with the words it was asked for by, and held against what it has written.
 */
#ifndef RERUN_H
#define RERUN_H

#include "command.h"
#include "run_folder.h"
#include "whereabouts.h"

struct rerun {
    bool done;               /* else it could not be asked for again (reported) */
    size_t files, different; /* different ones are reported */
};

struct rerun rerun_folder(struct session *session, const struct run_folder *folder,
                          const struct whereabouts *whereabouts, const struct results *past);

#endif
