/* SPDX-License-Identifier: MIT */
/* Sentences of a folded text: up to a line break, or to . ! ? … before something other than a letter or digit. */
#ifndef SENTENCES_H
#define SENTENCES_H

#include "extents.h"
#include "fold.h"

/* All of them, side by side, covering the text. */
struct extents sentences_of(struct arena *arena, const struct fold *fold);
/* The one that holds the byte `at`. */
struct stretch sentences_at(const struct extents *sentences, uint32_t at);

#endif
