/* SPDX-License-Identifier: MIT */
/* What the operands stand for: files, every file of a folder, every file in an archive, every sheet of a
 * workbook that holds what is looked for; each an input of its own. */
#ifndef WALK_H
#define WALK_H

#include "command.h"
#include "sheets.h"

struct walk;

/* Looks into folders at once: what is hidden there, or was made by an earlier run, is passed over with a
 * note. `claim` chooses among sheets. */
struct walk *walk_begin(struct session *session,
                        enum claim (*claim)(const void *self, const struct sample *sample),
                        char *const *operands, size_t count);
/* The paths of all files, archives among them. */
const char *const *walk_paths(const struct walk *walk, size_t *count);
/* The next input (an archive met on the way is noted in the session), those of a folder or an archive by
 * name, into an empty arena of its own; NULL at the end. What cannot be opened is reported. */
struct source *walk_next(struct walk *walk, struct arena *arena);

#endif
