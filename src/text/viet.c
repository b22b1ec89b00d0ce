/* SPDX-License-Identifier: MIT */
/* Vietnamese spelling: the syllable grammar (onset, rime, tone) and bare spellings. */
#include "viet.h"

#include "syllables.h"
#include "utf8.h"

static bool is_front(unsigned letter)
{
    return letter == LETTER_E || letter == LETTER_EE || letter == LETTER_I || letter == LETTER_Y;
}

/* A rime that begins with a glide of its own (oa, uy, uyê …) or with u, which "qu" has spent already; ia and
 * iê, which are written ya and yê behind it. */
static bool has_glide(const unsigned char *letters, size_t n)
{
    return letters[0] == LETTER_U ||
           (letters[0] == LETTER_I && n > 1 && (letters[1] == LETTER_A || letters[1] == LETTER_EE)) ||
           (letters[0] == LETTER_O && n > 1 &&
            (letters[1] == LETTER_A || letters[1] == LETTER_AW || letters[1] == LETTER_E));
}

/* gì, gìn, giếng: "gi" and a rime in i share one i. */
static bool shares_i(const unsigned char *letters, size_t n)
{
    return n == 2 || letters[2] == LETTER_EE || !letter_is_vowel(letters[2]);
}

struct split {
    struct str onset;
    size_t rime_at;
    bool after_q;
};

static bool split_onset(const unsigned char *letters, size_t n, struct split *split)
{
    size_t consonants = 0;
    while (consonants < n && !letter_is_vowel(letters[consonants]))
        consonants++;
    if (consonants == n || consonants > ONSET_LONGEST)
        return false;
    if (consonants == 0) {
        *split = (struct split){STR(""), 0, false};
        return true;
    }
    if (consonants == 1 && letters[0] == LETTER_Q) {
        *split = (struct split){STR("qu"), 2, true};
        return n > 2 && letters[1] == LETTER_U;
    }
    if (consonants == 1 && letters[0] == LETTER_G && letters[1] == LETTER_I) {
        *split = (struct split){STR("gi"), shares_i(letters, n) ? 1 : 2, false};
        return true;
    }
    const struct onset *onset = onset_find(letters, consonants);
    if (!onset ||
        (onset->follows != ONSET_ANY && is_front(letters[consonants]) != (onset->follows == ONSET_FRONT)))
        return false;
    *split = (struct split){{onset->spelling, onset->n}, consonants, false};
    return true;
}

static bool is_stop(unsigned last, unsigned before)
{
    return last == LETTER_P || last == LETTER_T || last == LETTER_C ||
           (last == LETTER_H && before == LETTER_C);
}

/* yêm, yên … stand without onset or behind qu; ych, ynh, yt only behind qu. */
static bool y_may_stand(const unsigned char *rime, size_t n, const struct split *split)
{
    if (rime[0] != LETTER_Y || n == 1 || split->after_q)
        return true;
    return rime[1] == LETTER_EE && split->onset.n == 0;
}

/* qui and quy are one syllable; y is how dictionaries write it. */
static const struct rime *y_for_i(const unsigned char *rime, size_t n)
{
    unsigned char letters[RIME_LONGEST] = {LETTER_Y};
    for (size_t i = 1; i < n; i++)
        letters[i] = rime[i];
    return rime[0] == LETTER_I ? rime_find(letters, n) : NULL;
}

bool syllable_read(const unsigned char *letters, size_t n, enum tone tone, struct reading *reading)
{
    struct split split;
    if (n == 0 || n > SYLLABLE_LONGEST || !split_onset(letters, n, &split))
        return false;
    const unsigned char *rime_letters = letters + split.rime_at;
    size_t rime_n = n - split.rime_at;
    const struct rime *rime = rime_find(rime_letters, rime_n);
    if (!rime || !y_may_stand(rime_letters, rime_n, &split) ||
        (split.after_q && has_glide(rime_letters, rime_n)))
        return false;
    if (is_stop(letters[n - 1], n > 1 ? letters[n - 2] : LETTER_NONE) && tone != TONE_ACUTE &&
        tone != TONE_DOT)
        return false;
    const struct rime *with_y = split.after_q ? y_for_i(rime_letters, rime_n) : NULL;
    *reading = (struct reading){split.onset, with_y ? with_y : rime,
                                (unsigned char)(split.rime_at + rime->tone_at), with_y != NULL};
    return true;
}

bool syllable_tone_in_place(const struct reading *reading, size_t tone_at)
{
    static const char *const newer_style[] = {"oa", "oe", "uy"};
    if (tone_at == reading->tone_at)
        return true;
    for (size_t i = 0; i < sizeof newer_style / sizeof *newer_style; i++)
        if (str_is((struct str){reading->rime->spelling, reading->rime->n}, newer_style[i]))
            return tone_at == reading->tone_at + 1U;
    return false;
}

/* The letters of a lower-case spelling; 0 when it has others, more than one tone, or too many. */
static size_t letters_of(struct str spelling, unsigned char letters[SYLLABLE_LONGEST], enum tone *tone)
{
    size_t count = 0;
    uint32_t code_point;
    *tone = TONE_LEVEL;
    for (size_t n; (n = utf8_decode(spelling, &code_point)) != 0; spelling = str_from(spelling, n)) {
        struct letter_form form = letter_of(code_point);
        if (form.letter == LETTER_NONE || form.upper || count == SYLLABLE_LONGEST ||
            (form.tone != TONE_LEVEL && *tone != TONE_LEVEL))
            return 0;
        letters[count++] = form.letter;
        if (form.tone != TONE_LEVEL)
            *tone = (enum tone)form.tone;
    }
    return spelling.n == 0 ? count : 0;
}

bool viet_parse(struct str spelling, struct viet_syllable *syllable)
{
    unsigned char letters[SYLLABLE_LONGEST];
    enum tone tone;
    struct reading reading;
    size_t n = letters_of(spelling, letters, &tone);
    if (!syllable_read(letters, n, tone, &reading))
        return false;
    *syllable = (struct viet_syllable){reading.onset, {reading.rime->spelling, reading.rime->n}, tone};
    return true;
}

bool viet_is_syllable(struct str spelling)
{
    struct viet_syllable syllable;
    return viet_parse(spelling, &syllable);
}

void viet_spell(const struct viet_syllable *syllable, struct buf *out)
{
    unsigned char letters[SYLLABLE_LONGEST];
    enum tone level;
    size_t n = letters_of(syllable->rime, letters, &level);
    const struct rime *rime = rime_find(letters, n);
    bool shared = str_is(syllable->onset, "gi") && n && letters[0] == LETTER_I;
    buf_add(out, shared ? STR("g") : syllable->onset);
    for (size_t i = 0; i < n; i++) {
        enum tone tone = rime && i == rime->tone_at ? syllable->tone : TONE_LEVEL;
        const struct letter_bytes *letter = &letter_spellings[letters[i]][tone];
        buf_add(out, (struct str){letter->bytes, letter->n});
    }
}

void viet_bare(struct str folded, struct buf *out)
{
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(folded, &code_point)) != 0; folded = str_from(folded, n)) {
        char bytes[UTF8_LONGEST_BYTES];
        uint32_t bare = letter_strip(code_point);
        if (bare)
            buf_add(out, (struct str){bytes, utf8_encode(bare, bytes)});
    }
}
