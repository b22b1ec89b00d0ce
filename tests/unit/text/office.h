/* SPDX-License-Identifier: MIT */
/* Made-up office messages and foreign ones from a seed, and the encodings that damage them. */
#ifndef OFFICE_H
#define OFFICE_H

#include "arena.h"
#include "legacy_fonts.h"

struct office {
    struct arena *arena;
    uint64_t state; /* the seed */
};

uint32_t office_random(struct office *office, uint32_t below);
/* Vietnamese as it is written, of `phrases` phrases with times, names and numbers between them. */
struct str office_message(struct office *office, size_t phrases);
/* Words of one of ten European languages; English words. */
struct str office_foreign(struct office *office, size_t words);
struct str office_english(struct office *office, size_t words);
/* The first `words` words of a text. */
struct str office_first_words(struct str text, size_t words);

/* The text in an 8-bit encoding, shown by a program that takes it for CP1252. Letters it lacks stay. */
struct str damage_by_font(struct arena *arena, const struct font *font, struct str text);
/* The same by the C library's tables; false where it does not know the encoding. */
bool damage_by_iconv(struct arena *arena, const char *encoding, struct str text, struct str *damaged);
/* UTF-8 shown by a program that takes it for CP1252 or for Latin-1. */
struct str damage_utf8(struct arena *arena, struct str text, bool as_latin1);
struct str damage_viqr(struct arena *arena, struct str text);
/* Without any mark. */
struct str damage_strip(struct arena *arena, struct str text);

#endif
