/* SPDX-License-Identifier: MIT */
/* One quick look over a text, by bytes: nearly every message needs no more than this. What each sign means is
 * with the stage that looks closely (mojibake.c, legacy.c, viqr.c, nfc.c, normalize.c). */
#include "survey.h"

#include <stdint.h>

#include "nfc.h"

enum {
    LATIN1_SIGNS = 0xC2,   /* lead byte of U+0080-00BF */
    LATIN1_LETTERS = 0xC3, /* of U+00C0-00FF */
    A_BREVE = 0xC4,        /* of Ă, among others: C3 in CP1258 */
    NO_BREAK_SPACE = 0xA0, /* second byte of U+00A0 */
    HIGHEST_LATIN = 0xE1,  /* lead byte of ạ to ỹ */
};

/* What good Vietnamese has of U+00C0-00FF, as a set of bits. */
static bool is_good_latin1(unsigned code_point)
{
#define BIT(c) (1ULL << ((c)-0xC0))
    static const uint64_t good =
        BIT(u'À') | BIT(u'Á') | BIT(u'Â') | BIT(u'Ã') | BIT(u'È') | BIT(u'É') | BIT(u'Ê') | BIT(u'Ì') |
        BIT(u'Í') | BIT(u'Ò') | BIT(u'Ó') | BIT(u'Ô') | BIT(u'Õ') | BIT(u'Ù') | BIT(u'Ú') | BIT(u'Ý') |
        BIT(u'à') | BIT(u'á') | BIT(u'â') | BIT(u'ã') | BIT(u'è') | BIT(u'é') | BIT(u'ê') | BIT(u'ì') |
        BIT(u'í') | BIT(u'ò') | BIT(u'ó') | BIT(u'ô') | BIT(u'õ') | BIT(u'ù') | BIT(u'ú') | BIT(u'ý');
    return good & BIT(code_point);
}

/* A letter of Latin-1 that speaks for an 8-bit encoding: one that good Vietnamese has not, one beside
 * another, a capital behind a small letter, or any behind a or e. */
static bool is_odd_letter(unsigned code_point, unsigned char before)
{
    bool capital_inside = code_point < u'ß' && before >= 'a' && before <= 'z';
    return !is_good_latin1(code_point) || before == LATIN1_LETTERS || before == 'a' || before == 'e' ||
           capital_inside;
}

/* Lead bytes of what CP1252 shows for tail bytes of UTF-8 (U+0080-00BF, Œ Š Ÿ Ž ƒ ˆ ˜ and the signs from
 * U+2013). */
static bool may_show_tail(unsigned char byte)
{
    return byte == LATIN1_SIGNS || byte == 0xC5 || byte == 0xC6 || byte == 0xCB || byte == 0xE2;
}

static bool is_eth(unsigned char lead, unsigned char second)
{
    return (lead == 0xC3 && (second == 0x90 || second == 0xB0)) || (lead == 0xC6 && second == 0x89) ||
           (lead == 0xC9 && second == 0x96);
}

/* A vowel mark of VIQR behind a letter, or a d behind a d. */
static bool is_viqr_mark(unsigned char byte, unsigned char before)
{
    bool after_letter = (before | 0x20) >= 'a' && (before | 0x20) <= 'z';
    return after_letter && ((byte | 0x20) != 'd' || (before | 0x20) == 'd');
}

/* The character of several bytes at `at`; `before` is the byte in front of it, or its lead byte. */
static size_t survey_character(struct str text, size_t at, unsigned char before, struct survey *survey)
{
    const unsigned char *p = (const unsigned char *)text.p + at;
    size_t stable = nfc_stable_length(text, at), n = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;
    survey->composition |= stable == 0;
    survey->legacy |= p[0] == LATIN1_SIGNS && p[1] != NO_BREAK_SPACE;
    survey->legacy |= p[0] == LATIN1_LETTERS && is_odd_letter(0xC0U | p[1], before);
    survey->mojibake |= (p[0] == LATIN1_LETTERS || p[0] == A_BREVE) && at + n < text.n && may_show_tail(p[n]);
    survey->eth |= is_eth(p[0], p[1]);
    survey->lost |= p[0] == 0xEF && p[1] == 0xBF && p[2] == 0xBD; /* U+FFFD */
    return n;
}

struct survey survey_text(struct str valid)
{
    static const bool viqr_marks[0x80] = {
        ['^'] = true, ['('] = true, ['+'] = true, ['*'] = true, ['d'] = true, ['D'] = true};
    struct survey survey = {.mojibake = false};
    unsigned char before = ' ';
    bool viqr = false, accented = false;
    for (size_t at = 0; at < valid.n;) {
        unsigned char byte = (unsigned char)valid.p[at];
        if (byte < 0x80) {
            viqr |= viqr_marks[byte] && is_viqr_mark(byte, before);
            at++;
        } else {
            accented |= byte <= HIGHEST_LATIN;
            at += survey_character(valid, at, before, &survey);
        }
        before = byte;
    }
    survey.viqr = viqr && !accented;
    return survey;
}
