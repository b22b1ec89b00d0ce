/* SPDX-License-Identifier: MIT */
/* A phrase as a rule file has it, cut into syllables, and whether it stands at a syllable of a text. */
#ifndef PHRASE_H
#define PHRASE_H

#include "condition.h"
#include "extents.h"
#include "fold.h"

struct phrase {
    struct fold fold; /* of its words, without origin */
    enum folding folding;
};

const struct phrase *phrase_new(struct arena *arena, struct arena *scratch, const struct term *term);

/* What of a syllable is compared: its fold, or its fold without marks. */
enum spelling { SPELLING_TONED, SPELLING_BARE };

/* A bare comparison makes sense for phrases of two syllables and more, in texts without any mark. */
bool phrase_goes_bare(const struct phrase *phrase);

/* Does the phrase stand in the text so that its syllable number `offset` is the text's number `at`? Its syllables must
 * follow each other; a blank of the phrase stands for blanks with at most one line break among them, and what
 * punctuation the phrase has, within and at its ends, must be there. */
bool phrase_stands(const struct phrase *phrase, enum spelling spelling, const struct fold *fold, size_t at,
                   size_t offset, struct stretch *place);

#endif
