/* SPDX-License-Identifier: MIT */
/* Reading a syllable by its letters, for those that have decoded them already. */
#ifndef SYLLABLES_H
#define SYLLABLES_H

#include "letters.h"
#include "rimes.h"

enum { SYLLABLE_LONGEST = 7 }; /* letters: nghiêng */

struct reading {
    struct str onset;
    const struct rime *rime;
    unsigned char tone_at; /* index of the letter that bears the tone in the older style */
    bool i_for_y;          /* qui for quy */
};

bool syllable_read(const unsigned char *letters, size_t n, enum tone tone, struct reading *reading);

/* Whether the tone stands on a letter where one of the two styles puts it: hòa or hoà, but not xaõ. */
bool syllable_tone_in_place(const struct reading *reading, size_t tone_at);

#endif
