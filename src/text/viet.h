/* SPDX-License-Identifier: MIT */
/* Vietnamese spelling: the syllable grammar (onset, rime, tone), bare spellings, alphabetical order. */
#ifndef VIET_H
#define VIET_H

#include "buf.h"
#include "str.h"

enum tone { TONE_LEVEL, TONE_GRAVE, TONE_HOOK, TONE_TILDE, TONE_ACUTE, TONE_DOT, TONE_COUNT };

struct viet_syllable {
    struct str onset; /* "" for none; lower case */
    struct str rime;  /* toneless, e.g. "iê" + "ng" as "iêng" */
    enum tone tone;
};

/* Does this lower-case NFC spelling obey the grammar? The parts point to static text. */
bool viet_parse(struct str spelling, struct viet_syllable *syllable);
bool viet_is_syllable(struct str spelling);
/* The spelling with its tone where modern dictionaries of the older style put it (hòa, thủy). */
void viet_spell(const struct viet_syllable *syllable, struct buf *out);
/* Without any mark, đ as d, one code point at a time; other characters as they are. */
void viet_bare(struct str folded, struct buf *out);

/* Bare spellings: is it the bare form of some syllable, and of none that is written without a mark? */
enum bare_kind { BARE_FOREIGN, BARE_POSSIBLE, BARE_NEEDS_MARK };
enum bare_kind viet_bare_kind(struct str bare);

/* Order of the Vietnamese alphabet (a ă â b … y), then tones (level, grave, hook, tilde, acute, dot). */
int viet_compare(struct str a, struct str b);
/* Names as Vietnamese offices list them: given name first, then surname and middle names. */
int viet_compare_names(struct str a, struct str b);

#endif
