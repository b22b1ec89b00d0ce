/* SPDX-License-Identifier: MIT */
/* Whole files in an 8-bit Vietnamese encoding. A message typed in such a font inside a good file is another
 * matter: that is undone, and reported, message by message (legacy.c). */
#include "eight_bit.h"

#include "buf.h"
#include "cp1252.h"
#include "font_letters.h"
#include "utf8.h"

/* --- which one --- */

struct sequences {
    size_t good, bad;
};

static struct sequences sequences_in(struct str bytes)
{
    struct sequences sequences = {0, 0};
    for (size_t at = 0, n; at < bytes.n; at += n) {
        uint32_t code_point;
        n = utf8_decode(str_from(bytes, at), &code_point);
        sequences.good += n > 1;
        sequences.bad += n == 0;
        n += n == 0;
    }
    return sequences;
}

static struct str as_cp1252(struct str bytes, struct buf *shown)
{
    char encoded[UTF8_LONGEST_BYTES];
    for (size_t i = 0; i < bytes.n; i++) {
        size_t n = utf8_encode(cp1252_code_point((unsigned char)bytes.p[i]), encoded);
        buf_add(shown, (struct str){encoded, n});
    }
    return buf_str(shown);
}

/* Damage leaves no words: half of those outside ASCII are syllables by one encoding or another. */
static bool is_read_by_some(struct str bytes)
{
    struct buf shown = {0};
    struct str text = as_cp1252(bytes, &shown);
    bool is_read = false;
    for (size_t i = 0; i < FONT_COUNT; i++) {
        struct legacy_score score = legacy_score(text, &legacy_fonts[i]);
        is_read |= score.read && score.read * 2 >= score.all;
    }
    buf_free(&shown);
    return is_read;
}

bool eight_bit_looks(struct str bytes)
{
    enum { ENOUGH_BAD = 32 };
    struct sequences sequences = sequences_in(bytes);
    return sequences.bad > sequences.good && (sequences.bad >= ENOUGH_BAD || is_read_by_some(bytes));
}

/* A file gives far more evidence than a message, and a wrong guess would garble all of it. */
static bool is_certain(struct legacy_score score, size_t second_gained)
{
    enum { GAINED_LEAST = 12, GAINED_IN_TEN = 8, GAINED_FOR_ONE_LOST = 10, SECOND_IN_TEN = 7 };
    return score.gained >= GAINED_LEAST && score.gained * 10 >= score.words * GAINED_IN_TEN &&
           score.gained >= score.lost * GAINED_FOR_ONE_LOST &&
           score.gained * SECOND_IN_TEN >= second_gained * 10;
}

const struct font *eight_bit_font(struct str sample, struct legacy_score *score)
{
    struct sequences sequences = sequences_in(sample);
    if (sequences.bad <= sequences.good)
        return NULL;
    struct buf shown = {0};
    struct str text = as_cp1252(sample, &shown);
    const struct font *best = NULL;
    size_t second_gained = 0;
    *score = (struct legacy_score){.telling = false};
    for (size_t i = 0; i < FONT_COUNT; i++) {
        struct legacy_score other = legacy_score(text, &legacy_fonts[i]);
        bool better = other.gained > score->gained;
        size_t worse = better ? score->gained : other.gained;
        second_gained = worse > second_gained ? worse : second_gained;
        if (better) {
            best = &legacy_fonts[i];
            *score = other;
        }
    }
    buf_free(&shown);
    return best && is_certain(*score, second_gained) ? best : NULL;
}

/* --- its text --- */

enum { WORD_LETTERS = 64 }; /* held back, for marks and capitals; what is longer is no word */

struct eight_bit {
    struct arena *arena;
    struct feed raw;
    const struct font *font;
    struct letter_form word[WORD_LETTERS];
    size_t letters, capitals;
    bool has_small; /* an ASCII letter that is no capital */
    bool ended;
    char *out;
    size_t n, capacity;
};

/* A font without capital vowels shows them by another font, which a file cannot tell: a word with several
 * capitals and no small ASCII letter was all in capitals. */
static bool is_all_capitals(const struct eight_bit *text)
{
    enum { SEVERAL = 2 };
    return text->font->one_case && text->capitals >= SEVERAL && !text->has_small;
}

static void end_word(struct eight_bit *text)
{
    bool all_capitals = is_all_capitals(text);
    for (size_t i = 0; i < text->letters; i++) {
        struct letter_form form = text->word[i];
        form.upper |= all_capitals;
        text->n += utf8_encode(letter_code_point(form), text->out + text->n);
    }
    text->letters = text->capitals = 0;
    text->has_small = false;
}

/* What is no letter is what the font's own table says (a mark that has no vowel before it), else what CP1252
 * has. */
static uint32_t sign_of(const struct font *font, unsigned char byte)
{
    uint32_t own = byte < font->first ? 0 : font->letters[byte - font->first];
    return own > ' ' ? own : cp1252_code_point(byte);
}

static void put_byte(struct eight_bit *text, unsigned char byte)
{
    if (text->letters && font_mark(text->font, byte, &text->word[text->letters - 1]))
        return;
    struct letter_form form = font_letter(text->font, byte);
    if (!form.letter || text->letters == WORD_LETTERS)
        end_word(text);
    if (!form.letter) {
        text->n += utf8_encode(sign_of(text->font, byte), text->out + text->n);
        return;
    }
    text->word[text->letters++] = form;
    text->capitals += form.upper;
    text->has_small |= byte >= 'a' && byte <= 'z';
}

/* No byte becomes more than three, and a word may be owed from before. */
static void make_room(struct eight_bit *text, size_t bytes)
{
    enum { LONGEST = 3 };
    size_t need = (bytes + WORD_LETTERS) * LONGEST + UTF8_LONGEST_BYTES;
    if (text->capacity < need) {
        text->out = arena_alloc(text->arena, need);
        text->capacity = need;
    }
    text->n = 0;
}

static bool next(void *self, struct str *chunk)
{
    struct eight_bit *text = self;
    struct str raw;
    do {
        if (text->ended)
            return false;
        text->ended = !feed_next(text->raw, &raw);
        make_room(text, text->ended ? 0 : raw.n);
        for (size_t i = 0; !text->ended && i < raw.n; i++)
            put_byte(text, (unsigned char)raw.p[i]);
        if (text->ended)
            end_word(text);
    } while (text->n == 0);
    *chunk = (struct str){text->out, text->n};
    return true;
}

struct feed eight_bit_feed(struct arena *arena, struct feed raw, const struct font *font)
{
    struct eight_bit *text = arena_alloc(arena, sizeof *text);
    *text = (struct eight_bit){.arena = arena, .raw = raw, .font = font};
    return (struct feed){next, text};
}
