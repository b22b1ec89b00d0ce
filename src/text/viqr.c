/* SPDX-License-Identifier: MIT */
/* Rule D3: Vietnamese in ASCII by the VIQR convention (RFC 1456): a^ a( o+ dd, tones ' ` ? ~ . behind the
 * vowel, and a backslash before a sign that is meant as itself. */
#include "letters.h"
#include "stage.h"
#include "syllables.h"
#include "utf8.h"

enum {
    PROVING_LEAST =
        2, /* words; one is enough where it has signs of two kinds, or a mark nothing else explains */
    PROVING_IN_TEN = 6,                  /* the rule's thresholds */
    WORD_LONGEST = 4 * SYLLABLE_LONGEST, /* bytes: a letter, vowel mark, tone, escape each */
};

/* One word as decoded. */
struct reading_of_word {
    struct letter_form forms[SYLLABLE_LONGEST];
    size_t count, marks;
    bool vowel_mark; /* a^ a( o+ or dd, which no other language types */
    bool inner;      /* a mark with a letter behind it, or a vowel mark */
    bool sure;       /* a circumflex inside (co^ng), or vowel mark and tone (ddi., nghi.^n) */
    bool syllable;   /* with or without marks */
};

static unsigned vowel_marked(unsigned letter, char mark)
{
    static const unsigned char circumflexed[LETTER_COUNT] = {
        [LETTER_A] = LETTER_AA, [LETTER_E] = LETTER_EE, [LETTER_O] = LETTER_OO};
    static const unsigned char horned[LETTER_COUNT] = {[LETTER_O] = LETTER_OW, [LETTER_U] = LETTER_UW};
    if (mark == '^')
        return circumflexed[letter];
    if (mark == '(')
        return letter == LETTER_A ? LETTER_AW : LETTER_NONE;
    return mark == '+' || mark == '*' ? horned[letter] : LETTER_NONE;
}

static enum tone tone_of(char mark)
{
    static const unsigned char tones[0x80] = {
        ['`'] = TONE_GRAVE, ['?'] = TONE_HOOK, ['~'] = TONE_TILDE, ['\''] = TONE_ACUTE, ['.'] = TONE_DOT};
    return (unsigned char)mark < 0x80 ? (enum tone)tones[(unsigned char)mark] : TONE_LEVEL;
}

/* Puts the sign on the last letter; false where it cannot stand there. */
static bool add_mark(struct reading_of_word *word, char mark)
{
    struct letter_form *last = word->count ? &word->forms[word->count - 1] : NULL;
    if (!last || last->tone != TONE_LEVEL || !letter_is_vowel(last->letter))
        return false;
    unsigned marked = vowel_marked(last->letter, mark);
    if (marked) {
        last->letter = (unsigned char)marked;
        word->vowel_mark = word->inner = true;
    } else {
        word->sure |= word->vowel_mark;
        last->tone = (unsigned char)tone_of(mark);
    }
    word->marks++;
    return marked || last->tone != TONE_LEVEL;
}

static bool add_letter(struct reading_of_word *word, struct letter_form form)
{
    struct letter_form *last = word->count ? &word->forms[word->count - 1] : NULL;
    if (form.letter == LETTER_D && word->count == 1 && last->letter == LETTER_D) {
        last->letter = LETTER_DD;
        word->vowel_mark = word->inner = true;
        word->marks++;
        return true;
    }
    if (form.letter == LETTER_NONE || word->count == SYLLABLE_LONGEST)
        return false;
    word->inner |= last && last->tone != TONE_LEVEL;
    word->sure |=
        last && (last->letter == LETTER_AA || last->letter == LETTER_EE || last->letter == LETTER_OO);
    word->forms[word->count++] = form;
    return true;
}

static struct reading_of_word read_word(struct str text)
{
    struct reading_of_word word = {.count = 0};
    unsigned char letters[SYLLABLE_LONGEST];
    struct reading reading;
    enum tone tone = TONE_LEVEL;
    size_t tones = 0;
    bool whole = text.n <= WORD_LONGEST;
    for (size_t i = 0; i < text.n && whole; i++) {
        struct letter_form form = letter_of((unsigned char)text.p[i]);
        whole = form.letter ? add_letter(&word, form) : add_mark(&word, text.p[i]);
    }
    for (size_t i = 0; i < word.count; i++) {
        letters[i] = word.forms[i].letter;
        tones += word.forms[i].tone != TONE_LEVEL;
        tone = word.forms[i].tone ? (enum tone)word.forms[i].tone : tone;
    }
    word.syllable = whole && tones < 2 && syllable_read(letters, word.count, tone, &reading);
    return word;
}

static bool is_sign(char byte)
{
    return byte == '^' || byte == '(' || byte == '+' || byte == '*' || tone_of(byte) != TONE_LEVEL;
}

static bool is_ascii_letter(char byte)
{
    return (unsigned char)byte < 0x80 && letter_of((unsigned char)byte).letter != LETTER_NONE;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

/* Where the link or e-mail address that begins at `at` ends; `at` itself where none does. */
static size_t skip_address(struct str text, size_t at)
{
    size_t end = at;
    bool found = false;
    if (at > 0 && !is_blank(text.p[at - 1]))
        return at;
    for (; end < text.n && !is_blank(text.p[end]); end++)
        found |= (text.p[end] == '@' && end > at) || str_starts(str_from(text, end), STR("://"));
    return found ? end : at;
}

/* The next run of letters and signs that begins with a letter, from `at` on; empty at the end of the text. */
static struct str next_word(struct str text, size_t at)
{
    size_t end;
    while (at < text.n && ((end = skip_address(text, at)) != at || !is_ascii_letter(text.p[at])))
        at = end != at ? end : at + 1;
    end = at;
    while (end < text.n && (is_ascii_letter(text.p[end]) || is_sign(text.p[end])))
        end++;
    return str_cut(text, at, end - at);
}

static size_t end_of(struct str text, struct str part)
{
    return (size_t)(part.p - text.p) + part.n;
}

/* Whether a full stop or question mark at the end of a word closes a sentence: at the end of the text, and
 * before a blank and a capital. */
static bool closes_sentence(struct str text, size_t end)
{
    if (end < text.n && !is_blank(text.p[end]))
        return false;
    while (end < text.n && is_blank(text.p[end]))
        end++;
    return end == text.n || (text.p[end] >= 'A' && text.p[end] <= 'Z');
}

/* The word read with as many of its last signs as make it a syllable; `used` is what was read. */
static struct reading_of_word read_best(struct str text, struct str word, size_t *used)
{
    struct reading_of_word whole = read_word(word), reading = whole;
    size_t end = (size_t)(word.p - text.p) + word.n;
    char last = word.p[word.n - 1];
    bool punctuated = (last == '.' || last == '?') && closes_sentence(text, end);
    *used = word.n;
    while ((punctuated || !reading.syllable) && is_sign(word.p[*used - 1])) {
        --*used;
        reading = read_word(str_cut(word, 0, *used));
        punctuated = false;
    }
    if (reading.syllable)
        return reading;
    *used = word.n;
    return whole;
}

static bool is_viqr(struct str text)
{
    size_t proving = 0, marked = 0, used;
    bool vowel_mark = false, sure = false;
    for (struct str word = next_word(text, 0); word.n; word = next_word(text, end_of(text, word))) {
        struct reading_of_word reading = read_best(text, word, &used);
        marked += reading.inner;
        proving += reading.inner && reading.syllable;
        vowel_mark |= reading.syllable && reading.vowel_mark;
        sure |= reading.syllable && reading.sure;
    }
    return vowel_mark && proving >= (sure ? 1 : PROVING_LEAST) && proving * 10 >= marked * PROVING_IN_TEN;
}

/* "\\." is how a full stop behind a vowel is typed. */
static void drop_escapes(struct stages *stages, size_t from, size_t to)
{
    struct str text = stages->text->storage;
    for (size_t at = from; at + 1 < to; at++)
        if (text.p[at] == '\\' && is_sign(text.p[at + 1]))
            stage_replace(stages, REPAIR_VIQR, at, 1, STR(""));
}

static void replace_word(struct stages *stages, size_t at, size_t n, const struct reading_of_word *reading)
{
    char bytes[SYLLABLE_LONGEST * UTF8_LONGEST_BYTES];
    size_t made = 0;
    for (size_t i = 0; i < reading->count; i++)
        made += utf8_encode(letter_code_point(reading->forms[i]), bytes + made);
    stage_replace(stages, REPAIR_VIQR, at, n, (struct str){bytes, made});
}

void viqr_undo(struct stages *stages)
{
    struct str text = stages->text->storage;
    size_t used, done = 0;
    if (!is_viqr(text))
        return;
    stage_begin(stages);
    for (struct str word = next_word(text, 0); word.n; word = next_word(text, done)) {
        struct reading_of_word reading = read_best(text, word, &used);
        size_t at = (size_t)(word.p - text.p);
        drop_escapes(stages, done, at);
        if (reading.syllable && reading.marks)
            replace_word(stages, at, used, &reading);
        done = at + (reading.syllable ? used : word.n);
    }
    drop_escapes(stages, done, text.n);
    stage_end(stages);
}
