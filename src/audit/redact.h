/* SPDX-License-Identifier: MIT */
/* What of a text may stand in a report: a cut around the span, personal numbers and addresses masked. */
#ifndef REDACT_H
#define REDACT_H

#include "arena.h"
#include "match.h"

enum { EXCERPT_CHARACTERS = 80 }; /* around the span, the marks not counted */

/* Phone, ID and account numbers, mail addresses, house numbers as dots; as many characters as before. */
struct str redact_mask(struct arena *arena, struct str text);
/* A cut with «…» around the span; without a span, the beginning. In one line: line breaks become blanks. */
struct str redact_excerpt(struct arena *arena, struct str text, const struct span *span);

#endif
