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

/* Length of the character at `at` when it is certainly NFC and never combines with what precedes it, else 0:
 * by DerivedNormalizationProps of Unicode 15, U+0000-02FF, U+1E00-1EFF (all of Vietnamese), U+2002-203F and
 * emoji. */
static inline size_t nfc_stable_length(struct str valid, size_t at)
{
    const unsigned char *p = (const unsigned char *)valid.p + at;
    if (p[0] < 0x80)
        return 1;
    if (p[0] <= 0xCB)
        return 2;
    if (p[0] == 0xE1)
        return p[1] >= 0xB8 && p[1] <= 0xBB ? 3 : 0;
    if (p[0] == 0xE2) /* U+2000 and U+2001 are singletons */
        return p[1] == 0x80 && p[2] >= 0x82 ? 3 : 0;
    return p[0] == 0xF0 && p[1] == 0x9F ? 4 : 0;
}

/* NFC of one stretch, in the arena. */
struct str nfc_compose(struct arena *arena, struct str stretch);

#endif
