/* SPDX-License-Identifier: MIT */
/* Output files that are whole or absent: written beside, synced, then renamed. Mode 0600. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "diag.h"

/* One file. Refuses to replace anything but a regular file (no link, folder, device or pipe). Faults are
 * LOSS_OUTPUT, and the old content stays. */
bool output_file(struct diag *diag, const char *path, struct str content);

/* The same, a piece at a time; NULL where the path is refused. Commit (also when it fails) or abandon ends it. */
struct output_stream;
struct output_stream *output_stream_begin(struct diag *diag, const char *path);
bool output_stream_add(struct output_stream *stream, struct str piece);
bool output_stream_commit(struct output_stream *stream);
void output_stream_abandon(struct output_stream *stream);

/* A folder of files, built beside `path` under a temporary name and swapped in whole by output_commit.
 * `path` may be absent, empty, or hold the file `mark` (an earlier run of ours); else it is refused. */
struct output_folder;
struct output_folder *output_begin(struct diag *diag, const char *path, const char *mark);
bool output_add(struct output_folder *folder, struct str name, struct str content); /* "a/b.html" makes "a" */
bool output_commit(struct output_folder *folder);  /* ends the folder, also on failure */
void output_abandon(struct output_folder *folder); /* removes what was built; NULL is fine */

/* Removes every unfinished file and folder of this process; safe in a signal handler's exit path. */
void output_abandon_all(void);

#endif
