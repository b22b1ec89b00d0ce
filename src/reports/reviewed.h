/* SPDX-License-Identifier: MIT */
/* What reports say of the review: the stamp of the run, and the conclusion on a finding. */
#ifndef REVIEWED_H
#define REVIEWED_H

#include "wording.h"

/* Before review, under review, reviewed: stands on every page. */
enum word reviewed_mark(const struct results *results);
struct str reviewed_means(struct arena *arena, const struct results *results);

/* The word of the conclusion: "chưa rà soát" for NULL. */
struct str reviewed_conclusion(const struct review *review, bool in_english);
/* Who concluded, when and why, until when it holds: what was told of it, else empty. */
struct str reviewed_grounds(struct arena *arena, const struct review *review, bool in_english);

#endif
