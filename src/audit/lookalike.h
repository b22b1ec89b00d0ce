/* SPDX-License-Identifier: MIT */
/* Letters of other scripts that look like ours: for flagging names that look alike, never for joining. */
#ifndef LOOKALIKE_H
#define LOOKALIKE_H

#include "fold.h"

/* A folded text with look-alike letters replaced by the Latin ones they imitate, composed (NFC). */
struct str lookalike_latin(struct arena *arena, struct str folded);
/* What is left of a name when look-alike letters, blanks and invisible characters make no difference. */
struct str lookalike_skeleton(struct arena *arena, const struct fold *name);

#endif
