/* SPDX-License-Identifier: MIT */
/* What is no finding and still has to be said: one notice for many like cases, with the first of them as
 * example. */
#ifndef NOTICES_H
#define NOTICES_H

#include "group.h"

struct notices *notices_new(struct arena *arena);
/* Counts one more case of (kind, key); the first fixes person, place and text. The key tells cases of one
 * kind apart that deserve notices of their own; `detail` (a rule, an account; may be empty) ends the text.
 * All is copied. */
void notices_add(struct notices *notices, enum notice_kind kind, struct str key, const struct member *member,
                 const struct origin *origin, struct str detail);
const struct notice *notices_list(const struct notices *notices, size_t *count);

#endif
