/* SPDX-License-Identifier: MIT */
/* How a run was asked for, so that it can be asked for again: the words of its command line, in which files
 * are named without their folders, and the hash of every file that is no input. */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "command.h"
#include "results.h"

/* What stands for a value that names a person, where the report names nobody. */
extern const struct str origin_veil;

/* One option of the command line, as it is read. */
void origin_note(struct session *session, const struct option_spec *option, struct str value);
struct run_origin origin_of(struct session *session, const struct command *command);
bool origin_names_file(const struct option_spec *option);
struct str origin_file_name(struct str path); /* without its folders */

#endif
