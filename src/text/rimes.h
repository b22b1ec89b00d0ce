/* SPDX-License-Identifier: MIT */
/* The onsets and rimes of written Vietnamese, found by their letters. */
#ifndef RIMES_H
#define RIMES_H

#include <stddef.h>
#include <stdint.h>

enum { ONSET_LONGEST = 3, RIME_LONGEST = 4 }; /* letters: ngh, uyên */

struct rime {
    uint32_t key;
    unsigned char tone_at, n; /* letter that bears the tone; bytes of the spelling */
    char spelling[7];
};

enum onset_follows { ONSET_ANY, ONSET_FRONT /* only e ê i y */, ONSET_BACK /* all others */ };

struct onset {
    uint32_t key;
    unsigned char follows, n;
    char spelling[4];
};

const struct rime *rime_find(const unsigned char *letters, size_t n);
const struct onset *onset_find(const unsigned char *letters, size_t n);

#endif
