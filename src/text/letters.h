/* SPDX-License-Identifier: MIT */
/* The letters of TCVN 6909:2001 (the Vietnamese alphabet, f j w z and the five tones) as numbers. Names of
 * marked letters are their Telex spelling: AW is ă, AA â, DD đ, EE ê, OO ô, OW ơ, UW ư. */
#ifndef LETTERS_H
#define LETTERS_H

#include <stdint.h>

#include "viet.h"

/* In alphabetical order; 0 is no letter. */
/* clang-format off */
enum letter {
    LETTER_NONE, LETTER_A, LETTER_AW, LETTER_AA, LETTER_B, LETTER_C, LETTER_D, LETTER_DD, LETTER_E, LETTER_EE,
    LETTER_F, LETTER_G, LETTER_H, LETTER_I, LETTER_J, LETTER_K, LETTER_L, LETTER_M, LETTER_N, LETTER_O,
    LETTER_OO, LETTER_OW, LETTER_P, LETTER_Q, LETTER_R, LETTER_S, LETTER_T, LETTER_U, LETTER_UW, LETTER_V,
    LETTER_W, LETTER_X, LETTER_Y, LETTER_Z, LETTER_COUNT,
};
/* clang-format on */

struct letter_form {
    unsigned char letter, tone;
    bool upper;
};

struct letter_bytes {
    char bytes[3];
    unsigned char n;
};

enum {
    LETTER_LOW_END = 0x01B1, /* one past ư */
    LETTER_HIGH = 0x1EA0,
    LETTER_HIGH_END = 0x1EFA, /* ạ to ỹ: nothing but Vietnamese */
    LETTER_SLOTS = LETTER_LOW_END + LETTER_HIGH_END - LETTER_HIGH,
};

extern const struct letter_form letter_forms[LETTER_SLOTS];

/* What the fold needs of a letter, in one load. */
struct letter_fold {
    char bytes[3]; /* lower case, in UTF-8 */
    unsigned char n;
    char bare;
    unsigned char letter, tone;
    bool upper;
};
extern const struct letter_fold letter_folds[LETTER_SLOTS];
/* Lower case, in UTF-8. */
extern const struct letter_bytes letter_spellings[LETTER_COUNT][TONE_COUNT];
/* Without mark, đ as d. */
extern const char letter_bare[LETTER_COUNT];

/* What the code point is as a letter; LETTER_NONE for what TCVN 6909 does not have. */
static inline struct letter_form letter_of(uint32_t code_point)
{
    if (code_point < LETTER_LOW_END)
        return letter_forms[code_point];
    if (code_point >= LETTER_HIGH && code_point < LETTER_HIGH_END)
        return letter_forms[code_point - LETTER_HIGH + LETTER_LOW_END];
    return (struct letter_form){LETTER_NONE, TONE_LEVEL, false};
}

/* The same for the fold; its letter may be LETTER_NONE. */
static inline const struct letter_fold *letter_fold_of(uint32_t code_point)
{
    if (code_point < LETTER_LOW_END)
        return &letter_folds[code_point];
    bool high = code_point >= LETTER_HIGH && code_point < LETTER_HIGH_END;
    return &letter_folds[high ? code_point - LETTER_HIGH + LETTER_LOW_END : 0];
}

static inline bool letter_is_vowel(unsigned letter)
{
    return letter_spellings[letter][TONE_DOT].n != 0;
}

/* The code point of a letter with a tone; upper case where asked. 0 where there is none. */
uint32_t letter_code_point(struct letter_form form);

/* The letter that a toned vowel and a vowel mark typed too late make together: á and U+0302 are ấ. NFC leaves
 * these pairs (32 of them) apart. 0 for all else. */
uint32_t letter_with_late_mark(uint32_t code_point, uint32_t mark);

/* Any code point without its marks, of the same case: đ as d, č as c, ƀ as b; 0 for a mark alone. */
uint32_t letter_strip(uint32_t code_point);

#endif
