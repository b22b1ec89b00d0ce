/* SPDX-License-Identifier: MIT */
/* What the reports say of where an input came from. */
#ifndef PROVENANCE_H
#define PROVENANCE_H

#include "arena.h"
#include "results.h"

/* The archive in which the input of that name was, for the file that an office keeps is the archive; NULL: a
 * file of its own. */
const struct archive_facts *provenance_archive(const struct results *results, struct str input);
/* The encoding of an input, and whether its words were converted. */
struct str provenance_encoding(struct arena *arena, bool in_english, const char *encoding);

#endif
