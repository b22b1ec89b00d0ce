/* SPDX-License-Identifier: MIT */
/* How a member stands: the roster against the group, and its display name. */
#ifndef STANDING_H
#define STANDING_H

#include "results.h"
#include "wording.h"

enum word standing_presence(const struct results *results, const struct member *member);
enum word standing_verdict(const struct results *results, const struct name_verdict *verdict);

#endif
