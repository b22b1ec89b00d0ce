/* SPDX-License-Identifier: MIT */
/* Results made by hand, for the tests of the reports. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "results.h"

/* A month of one group as an office has it: every section has something to say. */
struct results *fixture_month(struct arena *arena);
/* Two groups with hostile names, texts and files; an incomplete run with two packs. */
struct results *fixture_hostile(struct arena *arena);
/* One group in which nothing was found, with nobody in it. */
struct results *fixture_empty(struct arena *arena);
/* One group with so many findings, spread over so many members. */
struct results *fixture_many(struct arena *arena, size_t findings, size_t members);

#endif
