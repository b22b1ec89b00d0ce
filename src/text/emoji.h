/* SPDX-License-Identifier: MIT */
/* Emoji and typed emoticons: where one begins, how long it is, whether it shows a feeling. */
#ifndef EMOJI_H
#define EMOJI_H

#include "str.h"

struct emoji {
    size_t n; /* bytes of the whole sequence; 0: none begins here */
    bool feeling;
};

/* An emoji sequence at the front of valid text: modifiers, joined parts, flags and keycaps belong to it. */
struct emoji emoji_at(struct str text);
/* A typed emoticon or Zalo sticker code at text[at] (":))", "^^", "/-heart"). */
size_t emoticon_at(struct str text, size_t at);

#endif
