/* SPDX-License-Identifier: MIT */
/* What is sound enough to load but not good enough to ship. */
#ifndef LINT_H
#define LINT_H

#include "arena.h"
#include "diag.h"

/* Reports every fault of a folder of rules as LOSS_USAGE at its place, those of loading too; how many there are. */
size_t lint_rules(struct arena *arena, struct diag *diag, struct str folder);

#endif
