/* SPDX-License-Identifier: MIT */
/* What may leave in a report: short excerpts with personal numbers and addresses masked. */
#ifndef REDACT_H
#define REDACT_H

#include "match.h"

enum { EXCERPT_CODE_POINTS = 80 };

/* At most 80 code points around the first span, with «…» around it; phone, identity and account numbers, e-mail
 * and house addresses masked. `text` is valid UTF-8; without spans the text's beginning. */
struct str redact_excerpt(struct arena *arena, struct str text, const struct span *spans, size_t count);
/* The masking alone, also for names. */
void redact_mask(struct str text, struct buf *out);

#endif
