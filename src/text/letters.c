/* SPDX-License-Identifier: MIT */
/* The letters of TCVN 6909:2001: one list, from which every table is made. */
#include "letters.h"

#include "unicode.h"

/* clang-format off */

/* Tones in the order of enum tone: level, grave, hook, tilde, acute, dot. */
#define VOWELS(DO) \
    DO(A, 'a', u'a', u'à', u'ả', u'ã', u'á', u'ạ', u'A', u'À', u'Ả', u'Ã', u'Á', u'Ạ') \
    DO(AW, 'a', u'ă', u'ằ', u'ẳ', u'ẵ', u'ắ', u'ặ', u'Ă', u'Ằ', u'Ẳ', u'Ẵ', u'Ắ', u'Ặ') \
    DO(AA, 'a', u'â', u'ầ', u'ẩ', u'ẫ', u'ấ', u'ậ', u'Â', u'Ầ', u'Ẩ', u'Ẫ', u'Ấ', u'Ậ') \
    DO(E, 'e', u'e', u'è', u'ẻ', u'ẽ', u'é', u'ẹ', u'E', u'È', u'Ẻ', u'Ẽ', u'É', u'Ẹ') \
    DO(EE, 'e', u'ê', u'ề', u'ể', u'ễ', u'ế', u'ệ', u'Ê', u'Ề', u'Ể', u'Ễ', u'Ế', u'Ệ') \
    DO(I, 'i', u'i', u'ì', u'ỉ', u'ĩ', u'í', u'ị', u'I', u'Ì', u'Ỉ', u'Ĩ', u'Í', u'Ị') \
    DO(O, 'o', u'o', u'ò', u'ỏ', u'õ', u'ó', u'ọ', u'O', u'Ò', u'Ỏ', u'Õ', u'Ó', u'Ọ') \
    DO(OO, 'o', u'ô', u'ồ', u'ổ', u'ỗ', u'ố', u'ộ', u'Ô', u'Ồ', u'Ổ', u'Ỗ', u'Ố', u'Ộ') \
    DO(OW, 'o', u'ơ', u'ờ', u'ở', u'ỡ', u'ớ', u'ợ', u'Ơ', u'Ờ', u'Ở', u'Ỡ', u'Ớ', u'Ợ') \
    DO(U, 'u', u'u', u'ù', u'ủ', u'ũ', u'ú', u'ụ', u'U', u'Ù', u'Ủ', u'Ũ', u'Ú', u'Ụ') \
    DO(UW, 'u', u'ư', u'ừ', u'ử', u'ữ', u'ứ', u'ự', u'Ư', u'Ừ', u'Ử', u'Ữ', u'Ứ', u'Ự') \
    DO(Y, 'y', u'y', u'ỳ', u'ỷ', u'ỹ', u'ý', u'ỵ', u'Y', u'Ỳ', u'Ỷ', u'Ỹ', u'Ý', u'Ỵ')

#define CONSONANTS(DO) \
    DO(B, 'b', u'b', u'B') DO(C, 'c', u'c', u'C') DO(D, 'd', u'd', u'D') DO(DD, 'd', u'đ', u'Đ') DO(F, 'f', u'f', u'F') \
    DO(G, 'g', u'g', u'G') DO(H, 'h', u'h', u'H') DO(J, 'j', u'j', u'J') DO(K, 'k', u'k', u'K') DO(L, 'l', u'l', u'L') \
    DO(M, 'm', u'm', u'M') DO(N, 'n', u'n', u'N') DO(P, 'p', u'p', u'P') DO(Q, 'q', u'q', u'Q') DO(R, 'r', u'r', u'R') \
    DO(S, 's', u's', u'S') DO(T, 't', u't', u'T') DO(V, 'v', u'v', u'V') DO(W, 'w', u'w', u'W') DO(X, 'x', u'x', u'X') \
    DO(Z, 'z', u'z', u'Z')

#define SLOT(c) ((c) < LETTER_LOW_END ? (c) : (c) - LETTER_HIGH + LETTER_LOW_END)
#define FORM(name, tone, lower, capital) \
    [SLOT(lower)] = {LETTER_##name, tone, false}, [SLOT(capital)] = {LETTER_##name, tone, true},

const struct letter_form letter_forms[LETTER_SLOTS] = {
#define VOWEL(name, bare, level, grave, hook, tilde, acute, dot, LEVEL, GRAVE, HOOK, TILDE, ACUTE, DOT) \
    FORM(name, TONE_LEVEL, level, LEVEL) FORM(name, TONE_GRAVE, grave, GRAVE) FORM(name, TONE_HOOK, hook, HOOK) \
    FORM(name, TONE_TILDE, tilde, TILDE) FORM(name, TONE_ACUTE, acute, ACUTE) FORM(name, TONE_DOT, dot, DOT)
#define CONSONANT(name, bare, lower, capital) FORM(name, TONE_LEVEL, lower, capital)
    VOWELS(VOWEL) CONSONANTS(CONSONANT)
#undef VOWEL
#undef CONSONANT
};

#define LEAD(c) ((c) < 0x80 ? (c) : (c) < 0x800 ? 0xC0 | (c) >> 6 : 0xE0 | (c) >> 12)
#define SECOND(c) (0x80 | ((c) < 0x800 ? (c) & 0x3F : (c) >> 6 & 0x3F))
#define THIRD(c) (0x80 | ((c) & 0x3F))
#define SPREAD(c) {(char)LEAD(c), (char)SECOND(c), (char)THIRD(c)}, (c) < 0x80 ? 1 : (c) < 0x800 ? 2 : 3
#define BYTES(c) {SPREAD(c)}

const struct letter_bytes letter_spellings[LETTER_COUNT][TONE_COUNT] = {
#define VOWEL(name, bare, level, grave, hook, tilde, acute, dot, ...) \
    [LETTER_##name] = {BYTES(level), BYTES(grave), BYTES(hook), BYTES(tilde), BYTES(acute), BYTES(dot)},
#define CONSONANT(name, bare, lower, ...) [LETTER_##name] = {BYTES(lower)},
    VOWELS(VOWEL) CONSONANTS(CONSONANT)
#undef VOWEL
#undef CONSONANT
};

const struct letter_fold letter_folds[LETTER_SLOTS] = {
#define FOLD(name, tone, bare, lower, capital) \
    [SLOT(lower)] = {SPREAD(lower), bare, LETTER_##name, tone, false}, \
    [SLOT(capital)] = {SPREAD(lower), bare, LETTER_##name, tone, true},
#define VOWEL(name, bare, level, grave, hook, tilde, acute, dot, LEVEL, GRAVE, HOOK, TILDE, ACUTE, DOT) \
    FOLD(name, TONE_LEVEL, bare, level, LEVEL) FOLD(name, TONE_GRAVE, bare, grave, GRAVE) \
    FOLD(name, TONE_HOOK, bare, hook, HOOK) FOLD(name, TONE_TILDE, bare, tilde, TILDE) \
    FOLD(name, TONE_ACUTE, bare, acute, ACUTE) FOLD(name, TONE_DOT, bare, dot, DOT)
#define CONSONANT(name, bare, lower, capital) FOLD(name, TONE_LEVEL, bare, lower, capital)
    VOWELS(VOWEL) CONSONANTS(CONSONANT)
#undef VOWEL
#undef CONSONANT
};

const char letter_bare[LETTER_COUNT] = {
#define BARE(name, bare, ...) [LETTER_##name] = bare,
    VOWELS(BARE) CONSONANTS(BARE)
};

uint32_t letter_code_point(struct letter_form form)
{
    static const uint16_t code_points[2][LETTER_COUNT][TONE_COUNT] = {
#define VOWEL(name, bare, level, grave, hook, tilde, acute, dot, LEVEL, GRAVE, HOOK, TILDE, ACUTE, DOT) \
    [0][LETTER_##name] = {level, grave, hook, tilde, acute, dot}, \
    [1][LETTER_##name] = {LEVEL, GRAVE, HOOK, TILDE, ACUTE, DOT},
#define CONSONANT(name, bare, lower, capital) [0][LETTER_##name] = {lower}, [1][LETTER_##name] = {capital},
        VOWELS(VOWEL) CONSONANTS(CONSONANT)
    };
    return code_points[form.upper][form.letter][form.tone];
}

uint32_t letter_with_late_mark(uint32_t code_point, uint32_t mark)
{
    enum { CIRCUMFLEX = 0x0302, BREVE = 0x0306 };
    static const unsigned char circumflexed[LETTER_COUNT] = {
        [LETTER_A] = LETTER_AA, [LETTER_E] = LETTER_EE, [LETTER_O] = LETTER_OO};
    struct letter_form form = letter_of(code_point);
    if (form.tone == TONE_LEVEL || form.tone == TONE_DOT) /* NFC composes these itself */
        return 0;
    if (mark == CIRCUMFLEX)
        form.letter = circumflexed[form.letter];
    else
        form.letter = mark == BREVE && form.letter == LETTER_A ? LETTER_AW : LETTER_NONE;
    return form.letter ? letter_code_point(form) : 0;
}

uint32_t letter_strip(uint32_t code_point)
{
    struct letter_form form = letter_of(code_point);
    if (form.letter)
        return (uint32_t)(form.upper ? letter_bare[form.letter] - 'a' + 'A' : letter_bare[form.letter]);
    if (code_point == 0x180 || code_point == 0x243) /* ƀ Ƀ, letters of Ê Đê, do not decompose */
        return code_point == 0x180 ? 'b' : 'B';
    if (code_point < 0x80 || unicode_class(code_point) > UNICODE_MARK)
        return code_point;
    int32_t parts[UNICODE_LONGEST_CANONICAL];
    size_t n = unicode_decompose(code_point, parts);
    bool marked = n > 1 && unicode_class((uint32_t)parts[n - 1]) == UNICODE_MARK;
    if (unicode_class(code_point) == UNICODE_MARK)
        return 0;
    return marked ? (uint32_t)parts[0] : code_point;
}
