/* SPDX-License-Identifier: MIT */
/* Characters, escapes and classes of regular expressions, read as what they may spell. */
#ifndef REGEX_SYMBOLS_H
#define REGEX_SYMBOLS_H

#include "spellings.h"

struct regex_reader {
    struct arena *arena;
    struct str source;
    size_t at;
    bool lost; /* met something not understood */
};

bool regex_at_end(const struct regex_reader *reader);
bool regex_take(struct regex_reader *reader, const char *expected);
struct spellings regex_symbol(const struct regex_reader *reader, enum symbol symbol);
/* Nothing at all; and what is not understood. */
struct spellings regex_empty(const struct regex_reader *reader);
struct spellings regex_give_up(struct regex_reader *reader);

struct spellings regex_character(struct regex_reader *reader);
struct spellings regex_escape(struct regex_reader *reader); /* behind the backslash */
struct spellings regex_class(struct regex_reader *reader);  /* behind the bracket */
/* One \w, \p{L} or class that names all letters, and perhaps all digits: what it is that it is absent. */
bool regex_absence(struct regex_reader *reader, enum symbol *symbol);

#endif
