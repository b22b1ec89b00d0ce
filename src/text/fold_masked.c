/* SPDX-License-Identifier: MIT */
/* Words that were made hard to find: letters kept apart (l.ừ.a, l-ừ-a, "l ừ a") and letters drawn out
 * (nguuu). */
#include "folder.h"

enum { DRAWN_OUT = 3 }; /* letters in a row that no syllable has */

static bool is_separator(char byte)
{
    return byte == '.' || byte == '-' || byte == '_' || byte == '*' || byte == ' ';
}

/* The letter at `at`, with nothing that belongs to it behind it; NONE for all else. */
static struct letter_form lone_letter(struct str text, size_t at, size_t *n)
{
    static const struct letter_form none;
    uint32_t code_point, next;
    if (at >= text.n)
        return none;
    *n = utf8_decode_valid(text.p + at, &code_point);
    struct letter_form form = letter_of(code_point);
    if (!form.letter || at + *n >= text.n)
        return form;
    utf8_decode_valid(text.p + at + *n, &next);
    enum role role = role_of(next);
    return role == ROLE_LETTER || role == ROLE_DIGIT || role == ROLE_MARK ? none : form;
}

size_t masked_letters(struct str text, size_t at)
{
    enum { LEAST_APART = 2, LEAST_SPACED = 3 }; /* "e ạ" is two words */
    unsigned char letters[SYLLABLE_LONGEST];
    size_t count = 0, tones = 0, end = at, n = 0;
    enum tone tone = TONE_LEVEL;
    bool marked = false;
    char separator = 0;
    struct reading reading;
    for (struct letter_form form; (form = lone_letter(text, at, &n)).letter; at = end + 1) {
        if (count == SYLLABLE_LONGEST)
            return 0;
        letters[count++] = form.letter;
        marked |= n > 1;
        tones += form.tone != TONE_LEVEL;
        tone = form.tone != TONE_LEVEL ? (enum tone)form.tone : tone;
        end = at + n;
        if (end == text.n || !is_separator(text.p[end]) || (separator && text.p[end] != separator))
            break;
        separator = text.p[end];
    }
    return marked && tones < 2 && count >= (separator == ' ' ? LEAST_SPACED : LEAST_APART) &&
                   syllable_read(letters, count, tone, &reading)
               ? end
               : 0;
}

/* "viii" is a number. */
static bool is_numeral(unsigned letter)
{
    return letter == LETTER_I || letter == LETTER_X || letter == LETTER_C || letter == LETTER_M;
}

bool masked_drawn_out(struct folder *folder)
{
    struct word *word = &folder->word;
    struct unit units[SYLLABLE_LONGEST];
    size_t count = 0, run = 0, origin;
    bool drawn_out = false;
    uint32_t code_point;
    for (size_t at = word->at; at < folder->n; run++) {
        origin = folder->origin[at];
        at += utf8_decode_valid(folder->text + at, &code_point);
        struct letter_form form = letter_of(code_point);
        struct unit *last = count ? &units[count - 1] : NULL;
        if (!form.letter)
            return false;
        if (last && last->letter == form.letter) {
            last->tone = last->tone ? last->tone : form.tone;
            drawn_out |= run >= DRAWN_OUT - 1 && (word->marked || !is_numeral(form.letter));
            continue;
        }
        if (count == SYLLABLE_LONGEST)
            return false;
        units[count++] = (struct unit){form.letter, form.tone, false, (uint32_t)origin};
        run = 0;
    }
    if (!drawn_out)
        return false;
    memcpy(folder->units, units, count * sizeof *units);
    word->count = (uint32_t)count;
    return true;
}
