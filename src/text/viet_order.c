/* SPDX-License-Identifier: MIT */
/* Alphabetical order as Vietnamese dictionaries and offices keep it: word by word; within a word first the
 * letters (a ă â b … d đ e ê …), then the tones; upper case decides last. */
#include "viet.h"

#include "letters.h"
#include "utf8.h"

/* Where a code point stands among letters: digits and signs before them, other scripts behind. */
static uint32_t rank_of(uint32_t code_point)
{
    enum { SIGNS = 0x80, FOREIGN = SIGNS + LETTER_COUNT };
    struct letter_form form = letter_of(code_point);
    if (form.letter)
        return (uint32_t)(SIGNS + form.letter);
    if (code_point < SIGNS)
        return code_point;
    uint32_t bare = letter_strip(code_point);
    form = letter_of(bare);
    return form.letter ? (uint32_t)(SIGNS + form.letter) : FOREIGN + code_point;
}

static int sign_of(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* The first difference of each kind, from the strongest. */
struct differences {
    int letters, tones, cases;
};

static struct differences compare_words(struct str a, struct str b)
{
    struct differences found = {0, 0, 0};
    uint32_t x, y;
    while (a.n && b.n && !found.letters) {
        size_t a_n = utf8_decode(a, &x), b_n = utf8_decode(b, &y);
        if (!a_n || !b_n)
            break;
        struct letter_form form_x = letter_of(x), form_y = letter_of(y);
        found.letters = sign_of(rank_of(x), rank_of(y));
        found.tones = found.tones ? found.tones : sign_of(form_x.tone, form_y.tone);
        found.cases = found.cases ? found.cases : sign_of(form_x.upper, form_y.upper);
        a = str_from(a, a_n);
        b = str_from(b, b_n);
    }
    if (!found.letters)
        found.letters = (a.n > 0) - (b.n > 0);
    return found;
}

/* Takes the next word off the front; false when there is none. */
static bool next_word(struct str *rest, struct str *word)
{
    while (str_split(rest, ' ', word))
        if (word->n)
            return true;
    return false;
}

int viet_compare(struct str a, struct str b)
{
    struct str rest_a = a, rest_b = b, word_a, word_b;
    int cases = 0;
    for (;;) {
        bool more_a = next_word(&rest_a, &word_a), more_b = next_word(&rest_b, &word_b);
        if (!more_a || !more_b) {
            int length = (int)more_a - (int)more_b;
            return length ? length : cases ? cases : str_compare(a, b);
        }
        struct differences found = compare_words(word_a, word_b);
        if (found.letters || found.tones)
            return found.letters ? found.letters : found.tones;
        cases = cases ? cases : found.cases;
    }
}

static struct str given_name(struct str name, struct str *others)
{
    name = str_trim(name);
    size_t at = name.n;
    while (at > 0 && name.p[at - 1] != ' ')
        at--;
    *others = str_cut(name, 0, at);
    return str_from(name, at);
}

int viet_compare_names(struct str a, struct str b)
{
    struct str others_a, others_b;
    struct str given_a = given_name(a, &others_a), given_b = given_name(b, &others_b);
    int order = viet_compare(given_a, given_b);
    return order ? order : viet_compare(others_a, others_b);
}
