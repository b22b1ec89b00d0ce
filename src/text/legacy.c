/* SPDX-License-Identifier: MIT */
/* Rule D1: text in an 8-bit Vietnamese encoding that was read as CP1252. An encoding is accepted for a
 * stretch of text when decoding by it turns enough words that are no syllable into syllables, and hardly any
 * the other way. */
#include "legacy.h"

#include "cp1252.h"
#include "font_letters.h"
#include "stage.h"
#include "syllables.h"
#include "unicode.h"
#include "utf8.h"

enum {
    /* The rule's thresholds, from its measurements on clean, foreign and re-encoded text. */
    GAINED_LEAST = 2,
    GAINED_FOR_ONE_LOST = 4,
    GAINED_IN_TEN = 6,
    WORD_CHARACTERS = 2 * SYLLABLE_LONGEST, /* each letter with a mark byte */
    SIGNS = 0x2000,                         /* code points from here on are no letters of an alphabet */
};

/* A run of letters and whatever else stands outside ASCII. */
struct word {
    size_t at, n;
    bool plain;     /* ASCII only */
    bool at_number; /* beside a digit, as in 5.000đ or the formula D×0,4: proves nothing */
};

static bool is_word_byte(unsigned char byte)
{
    return byte >= 0x80 || letter_forms[byte].letter != LETTER_NONE;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Whether the character at `at` is part of a word: blanks, emoji and (but for fonts that use them as letters)
 * the signs of CP1252 are not. */
static bool is_word_character(struct str text, size_t at, bool uses_signs, size_t *n)
{
    enum { NO_BREAK_SPACE = 0xA0 };
    uint32_t code_point;
    *n = utf8_decode_valid(text.p + at, &code_point);
    if (code_point < 0x80)
        return is_word_byte((unsigned char)code_point);
    return code_point != NO_BREAK_SPACE &&
           (code_point < SIGNS || (uses_signs && cp1252_byte(code_point) != CP1252_NONE) ||
            (code_point >= LETTER_HIGH && code_point < LETTER_HIGH_END));
}

static bool next_word(struct str text, size_t *at, bool uses_signs, struct word *word)
{
    size_t n = 0;
    while (*at < text.n && !is_word_character(text, *at, uses_signs, &n))
        *at += n;
    *word = (struct word){*at, 0, true, *at > 0 && is_digit(text.p[*at - 1])};
    for (; *at < text.n && is_word_character(text, *at, uses_signs, &n); *at += n)
        word->plain &= n == 1;
    word->n = *at - word->at;
    word->at_number |= *at < text.n && is_digit(text.p[*at]);
    return word->n != 0;
}

/* Letters as far as a syllable goes; `count` counts on. */
struct spelling {
    struct letter_form forms[WORD_CHARACTERS];
    size_t count;
    bool whole; /* every character was a letter */
};

static bool is_syllable(const struct spelling *spelling)
{
    unsigned char letters[SYLLABLE_LONGEST];
    size_t tones = 0, tone_at = 0;
    struct reading reading;
    if (!spelling->whole || spelling->count == 0 || spelling->count > SYLLABLE_LONGEST)
        return false;
    for (size_t i = 0; i < spelling->count; i++) {
        letters[i] = spelling->forms[i].letter;
        if (spelling->forms[i].tone != TONE_LEVEL) {
            tones++;
            tone_at = i;
        }
    }
    enum tone tone = (enum tone)spelling->forms[tone_at].tone;
    return tones < 2 && syllable_read(letters, spelling->count, tone, &reading) &&
           (tones == 0 || syllable_tone_in_place(&reading, tone_at));
}

static void add_form(struct spelling *spelling, struct letter_form form)
{
    if (spelling->count < WORD_CHARACTERS && form.letter)
        spelling->forms[spelling->count++] = form;
    else
        spelling->whole = false;
}

/* As it stands, in Unicode, where no capital follows a small letter (thÕ). */
static struct spelling spell_as_is(struct str word)
{
    struct spelling spelling = {.whole = true};
    uint32_t code_point;
    bool small = false;
    for (size_t at = 0; at < word.n && spelling.whole;) {
        at += utf8_decode_valid(word.p + at, &code_point);
        struct letter_form form = letter_of(code_point);
        add_form(&spelling, form);
        spelling.whole &= !(small && form.upper);
        small = !form.upper;
    }
    return spelling;
}

static struct spelling spell_by_font(struct str word, const struct font *font)
{
    struct spelling spelling = {.whole = true};
    uint32_t code_point;
    for (size_t at = 0; at < word.n && spelling.whole;) {
        at += utf8_decode_valid(word.p + at, &code_point);
        int byte = cp1252_byte(code_point);
        struct letter_form *last = spelling.count ? &spelling.forms[spelling.count - 1] : NULL;
        if (byte == CP1252_NONE)
            spelling.whole = false;
        else if (!last || !font_mark(font, (unsigned char)byte, last))
            add_form(&spelling, font_letter(font, (unsigned char)byte));
    }
    return spelling;
}

struct legacy_score legacy_score(struct str text, const struct font *font)
{
    enum { TELLING_LETTERS = 3 };
    struct legacy_score score = {.telling = false};
    struct word word;
    for (size_t at = 0; next_word(text, &at, font->uses_signs, &word);) {
        if (word.plain || word.at_number)
            continue;
        struct str characters = str_cut(text, word.at, word.n);
        struct spelling before = spell_as_is(characters), after = spell_by_font(characters, font);
        bool was = is_syllable(&before), is = is_syllable(&after);
        score.all++;
        score.read += is && after.count > 1;
        score.words += !(was && is);
        score.gained += is && !was;
        score.telling |= is && !was && after.count >= TELLING_LETTERS;
        score.lost += was && !is;
    }
    return score;
}

static bool is_accepted(struct legacy_score score)
{
    return score.telling && score.gained >= GAINED_LEAST &&
           score.gained >= GAINED_FOR_ONE_LOST * score.lost &&
           score.gained * 10 >= score.words * GAINED_IN_TEN;
}

/* Capitals of the ASCII letters in the words that are to be decoded, for fonts that keep no case of their
 * own. */
struct capitals {
    bool any_small, any_word;
};

static bool is_capital_word(struct str word, const struct capitals *capitals)
{
    size_t upper = 0;
    for (size_t i = 0; i < word.n; i++) {
        if (word.p[i] >= 'a' && word.p[i] <= 'z')
            return false;
        upper += word.p[i] >= 'A' && word.p[i] <= 'Z';
    }
    return upper >= 2 || (upper == 1 && capitals->any_word && !capitals->any_small);
}

/* "Hµ" is Hà in most texts, but HÀ where all other words are in capitals. */
static struct capitals survey_capitals(struct str text)
{
    struct capitals capitals = {false, false}, none = {false, false};
    struct word word;
    for (size_t at = 0; next_word(text, &at, false, &word);) {
        struct str characters = str_cut(text, word.at, word.n);
        capitals.any_word |= is_capital_word(characters, &none);
        for (size_t i = 0; i < characters.n; i++)
            capitals.any_small |= characters.p[i] >= 'a' && characters.p[i] <= 'z';
    }
    return capitals;
}

static struct str encoded(struct arena *arena, const struct spelling *spelling, bool all_upper)
{
    char *bytes = arena_alloc(arena, spelling->count * UTF8_LONGEST_BYTES);
    size_t n = 0;
    for (size_t i = 0; i < spelling->count; i++) {
        struct letter_form form = spelling->forms[i];
        form.upper |= all_upper;
        n += utf8_encode(letter_code_point(form), bytes + n);
    }
    return (struct str){bytes, n};
}

static void decode(struct stages *stages, size_t from, size_t end, const struct font *font)
{
    struct str text = str_cut(stages->text->storage, 0, end);
    struct capitals capitals = survey_capitals(str_from(text, from));
    struct word word;
    for (size_t at = from; next_word(text, &at, font->uses_signs, &word);) {
        struct str characters = str_cut(text, word.at, word.n);
        struct spelling before = spell_as_is(characters), after = spell_by_font(characters, font);
        if (word.plain || !after.whole || (is_syllable(&before) && !is_syllable(&after)))
            continue;
        struct str made =
            encoded(stages->arena, &after, font->one_case && is_capital_word(characters, &capitals));
        if (!str_equal(made, characters))
            stage_replace(stages, font->rule, word.at, word.n, made);
    }
}

/* The encoding that gains most, NULL where none is accepted. A lone word that one would gain is only
 * suspected. */
static const struct font *best_font(struct str stretch, size_t *gained, bool *suspected)
{
    const struct font *best = NULL;
    struct legacy_score best_score = {.telling = false};
    for (size_t i = 0; i < FONT_COUNT; i++) {
        struct legacy_score score = legacy_score(stretch, &legacy_fonts[i]);
        *suspected |= score.telling && score.gained == 1 && score.words == 1;
        if (is_accepted(score) &&
            (!best || score.gained - score.lost > best_score.gained - best_score.lost)) {
            best = &legacy_fonts[i];
            best_score = score;
        }
    }
    *gained = best_score.gained;
    return best;
}

static bool is_certain(struct str word)
{
    uint32_t code_point;
    for (size_t at = 0; at < word.n;) {
        at += utf8_decode_valid(word.p + at, &code_point);
        if (code_point > 0xFF && letter_of(code_point).letter)
            return true;
    }
    return false;
}

/* Where the stretch from `at` on ends: before a word with letters no 8-bit encoding shows (ạ, ơ, đ), which is
 * Unicode for certain. People quote damaged lines inside good text. */
static size_t stretch_end(struct str text, size_t at)
{
    struct word word;
    while (next_word(text, &at, true, &word))
        if (!word.plain && is_certain(str_cut(text, word.at, word.n)))
            return word.at;
    return text.n;
}

static void undo_stretch(struct stages *stages, size_t from, size_t end)
{
    struct text *text = stages->text;
    size_t gained;
    bool suspected = false;
    const struct font *font = best_font(str_cut(text->storage, from, end - from), &gained, &suspected);
    text->suspected_legacy |= suspected && from == 0 && end == text->storage.n;
    if (font && font->recognised_only) {
        text->counts[font->rule] += gained;
        text->suspected_legacy = true;
    } else if (font) {
        decode(stages, from, end, font);
    }
}

void legacy_undo(struct stages *stages)
{
    struct str text = stages->text->storage;
    struct word certain;
    stage_begin(stages);
    for (size_t at = 0, end; at < text.n;) {
        end = stretch_end(text, at);
        undo_stretch(stages, at, end);
        at = end;
        next_word(text, &at, true, &certain);
    }
    stage_end(stages);
}
