/* SPDX-License-Identifier: MIT */
/* Looking the words of a display name up in the tables: how many words, from one on, a table knows. */
#ifndef NAME_WORDS_H
#define NAME_WORDS_H

#include "name_parts.h"
#include "name_tables.h"

/* The longest entry that begins at token `at` and ends before `end`: its number of words; 0 for none. */
size_t name_words(const struct name_parts *parts, size_t at, size_t end, enum name_table table);
/* The same for an office, with what may stand before it (phó, quyền, P.); `means` gets its full spelling. */
size_t name_position(struct arena *arena, const struct name_parts *parts, size_t segment_at, size_t at,
                     size_t end, struct str *means);
/* A kin word before a given name; "Anh Tuấn" is left alone: it may as well be the name. */
size_t name_courtesy(const struct name_parts *parts, size_t at, size_t end);

#endif
