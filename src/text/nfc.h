/* SPDX-License-Identifier: MIT */
/* Where NFC has work to do: the stretches behind the lead-byte fast path. */
#ifndef NFC_H
#define NFC_H

#include "arena.h"

/* The next stretch of valid text at or after `at` that may not be NFC: it begins and ends before characters
 * that never combine with what precedes them, so it can be normalized alone. n = 0: the rest is NFC. */
struct nfc_stretch {
    size_t at, n;
};
struct nfc_stretch nfc_next(struct str valid, size_t at);

/* NFC of one stretch, in the arena. */
struct str nfc_compose(struct arena *arena, struct str stretch);

#endif
