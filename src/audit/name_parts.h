/* SPDX-License-Identifier: MIT */
/* A display name taken apart: "GĐ Sở TTTT - Nguyễn Văn Mẫu" -> person, position, unit, decoration. */
#ifndef NAME_PARTS_H
#define NAME_PARTS_H

#include "fold.h"

enum { NAME_TOKENS = 48 }; /* longer names are cut: no person's name and office need more */

struct name_token {
    struct str text; /* folded, look-alikes made Latin */
    struct str bare;
    unsigned traits; /* of its first syllable; SYLLABLE_UPPER: of all */
    size_t segment;
    bool dotted; /* a full stop follows at once: "N.V. Nam" */
};

struct name_parts {
    struct name_token tokens[NAME_TOKENS];
    size_t count, segments;
    size_t person_at, person_n; /* tokens; n 0: no person is named */
    struct str position;        /* in its full spelling, "phó giám đốc"; empty: none */
    size_t unit_at, unit_n;     /* tokens behind the position, or of a unit that stands alone */
    bool prefixed;              /* "chị Hoa", "BS Hạnh" */
    bool unmarked;              /* not one mark in it: compare without marks */
    bool framed;                /* signs or symbols that are no letters: ★ ♥ ꧁ */
    bool disguised; /* letters that are none: styled, of other scripts, with invisible ones inside */
    bool emoji;
    size_t lines, repeats; /* repeats: neighbouring words or segments said again */
    size_t characters;
};

void name_take_apart(struct arena *arena, const struct fold *name, struct name_parts *parts);
/* The person's part alone, folded, words joined by a blank; empty when there is none. */
struct str name_person_part(struct arena *arena, const struct fold *name);
/* Does a token spell this word (folded, with marks)? Without marks when the name has none. */
bool name_token_is(const struct name_parts *parts, size_t token, const char *word);

#endif
