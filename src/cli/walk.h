/* SPDX-License-Identifier: MIT */
/* What the operands stand for: files, every file of a folder, every file in an archive, each an input of its
 * own. */
#ifndef WALK_H
#define WALK_H

#include "command.h"
#include "source.h"

struct walk;

/* Looks into folders at once: what is hidden there, or was made by an earlier run, is passed over with a
 * note. */
struct walk *walk_begin(struct session *session);
/* The paths of all files, archives among them. */
const char *const *walk_paths(const struct walk *walk, size_t *count);
/* The next input, those of a folder or an archive by name, into an empty arena of its own; NULL at
 * the end. What cannot be opened is reported. */
struct source *walk_next(struct walk *walk, struct arena *arena);

#endif
