/* SPDX-License-Identifier: MIT */
/* Taking a display name apart: words and segments first, then what each segment holds. */
#include "name_parts.h"

#include <string.h>

#include "lookalike.h"
#include "name_tables.h"
#include "name_words.h"
#include "signs.h"
#include "utf8.h"
#include "viet.h"

/* --- words --- */

struct cutter {
    struct arena *arena;
    const struct fold *fold;
    struct name_parts *parts;
    size_t at; /* the word that is being read begins here */
    bool in_word, break_due;
    size_t symbols; /* since the last word */
};

static struct str bare_of(struct arena *arena, struct str text)
{
    struct buf out = {0};
    viet_bare(text, &out);
    struct str bare = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return bare;
}

/* "h-linh" is spelled "h'linh" in the tables and on most rosters. */
static struct str with_apostrophe(struct arena *arena, struct str word)
{
    if (word.n < 3 || word.p[1] != '-' || (word.p[0] != 'h' && word.p[0] != 'k'))
        return word;
    return arena_format(arena, "%c'%.*s", word.p[0], STR_ARG(str_from(word, 2)));
}

static void end_word(struct cutter *cutter, size_t end)
{
    struct name_parts *parts = cutter->parts;
    if (!cutter->in_word)
        return;
    cutter->in_word = false;
    if (parts->count == NAME_TOKENS)
        return;
    if (cutter->break_due && parts->count)
        parts->segments++;
    cutter->break_due = false;
    /* One symbol between words parts them ("Lài * Văn thư"); at the ends, or several, they are a frame. */
    parts->framed |= cutter->symbols > 1 || (cutter->symbols && !parts->count);
    cutter->symbols = 0;
    enum { CLAN_LETTER = 2 };
    if (end - cutter->at > CLAN_LETTER &&
        cutter->fold->text.p[end - 1] == '\'') /* "Ka' Hiền", but "K' Thế" */
        end--;
    struct str spelled = str_cut(cutter->fold->text, cutter->at, end - cutter->at);
    size_t syllable = fold_syllable_at(cutter->fold, cutter->at);
    struct name_token *token = &parts->tokens[parts->count++];
    *token = (struct name_token){
        .text = with_apostrophe(cutter->arena, lookalike_latin(cutter->arena, spelled)),
        .traits = syllable < cutter->fold->count ? cutter->fold->syllables[syllable].traits : 0,
        .segment = parts->segments,
    };
    token->bare = bare_of(cutter->arena, token->text);
}

static bool is_letter_at(const struct fold *fold, size_t at)
{
    size_t syllable = fold_syllable_at(fold, at);
    if (syllable < fold->count && fold->syllables[syllable].at == at)
        return true;
    return syllable > 0 && at < fold->syllables[syllable - 1].at + fold->syllables[syllable - 1].n;
}

/* A stroke joins "đ/c"; a hyphen joins two short forms ("TC-KH"), stands for the apostrophe of "H'Linh", and
 * parts anything else.
 */
static bool joins(const struct cutter *cutter, size_t at)
{
    static const struct str comrade = {"đ/c", sizeof "đ/c" - 1};
    const struct fold *fold = cutter->fold;
    size_t next = fold_syllable_at(fold, at);
    if (!cutter->in_word || next == 0 || next >= fold->count || fold->syllables[next].at != at + 1)
        return false;
    if (fold->text.p[at] == '/')
        return str_starts(str_from(fold->text, cutter->at), comrade) && fold->syllables[next].n == 1;
    unsigned traits = fold->syllables[next - 1].traits, following = fold->syllables[next].traits;
    return traits & following & SYLLABLE_UPPER ||
           (at == cutter->at + 1 && (fold->text.p[cutter->at] == 'h' || fold->text.p[cutter->at] == 'k'));
}

static void take_mark(struct cutter *cutter, size_t at, uint32_t mark, size_t n)
{
    struct str after = str_from(cutter->fold->text, at + n);
    bool blank_before = !cutter->in_word, blank_after = !after.n || after.p[0] == ' ' || after.p[0] == '\n';
    if (mark == '&' || mark == '\'' || mark == '+' || ((mark == '-' || mark == '/') && joins(cutter, at))) {
        if (!cutter->in_word)
            cutter->at = at + n; /* a mark alone begins no word */
        return;
    }
    end_word(cutter, at);
    if (mark == '.') {
        if (!blank_before && cutter->parts->count)
            cutter->parts->tokens[cutter->parts->count - 1].dotted = true;
        cutter->break_due |= blank_before && blank_after;
    } else if (mark == '\n') {
        cutter->parts->lines++;
        cutter->break_due = true;
    } else if (mark != ' ') {
        static const char separators[] = ",;:()[]{}/|_-\"";
        cutter->break_due = true;
        if (mark < 0x80 ? !strchr(separators, (int)mark) : mark != 0x2013 && mark != 0x2014 && mark != 0xB7)
            cutter->symbols++;
    }
}

static void cut_words(struct arena *arena, const struct fold *fold, struct name_parts *parts)
{
    struct cutter cutter = {.arena = arena, .fold = fold, .parts = parts};
    parts->lines = 1;
    uint32_t letter;
    for (size_t at = 0, n; at < fold->text.n; at += n) {
        n = utf8_decode(str_from(fold->text, at), &letter);
        if (is_letter_at(fold, at)) {
            if (!cutter.in_word)
                cutter.at = at;
            cutter.in_word = true;
        } else {
            take_mark(&cutter, at, letter, n);
        }
    }
    end_word(&cutter, fold->text.n);
    parts->framed |= cutter.symbols > 0;
    parts->segments += parts->count > 0;
}

/* --- segments --- */

struct candidate {
    size_t at, n;
    int weight; /* full names before other words before what is left behind a position */
};

enum { WEIGHT_LEFTOVER = 1, WEIGHT_WORDS = 2, WEIGHT_FULL_NAME = 3 };

static size_t segment_end(const struct name_parts *parts, size_t at)
{
    size_t end = at;
    while (end < parts->count && parts->tokens[end].segment == parts->tokens[at].segment)
        end++;
    return end;
}

static bool is_capital(const struct name_token *token)
{
    return token->traits & (SYLLABLE_CAPITAL | SYLLABLE_UPPER);
}

/* Words a name may be made of: capitals all over, unless the whole display name has none. */
static bool looks_capital(const struct name_parts *parts, size_t at, size_t end)
{
    bool any = false;
    for (size_t i = 0; i < parts->count; i++)
        any |= is_capital(&parts->tokens[i]);
    for (size_t i = at; i < end; i++)
        if (any && !is_capital(&parts->tokens[i]))
            return false;
    return end > at;
}

static void offer(struct name_parts *parts, struct candidate *best, size_t at, size_t end, int weight)
{
    size_t n;
    while (at < end && ((n = name_words(parts, at, end, TABLE_DEGREES)) > 0 ||
                        (end - at > 1 && (n = name_courtesy(parts, at, end)) > 0))) {
        at += n;
        parts->prefixed = true;
    }
    if (at >= end)
        return;
    if (weight == WEIGHT_WORDS && end - at > 1 && name_words(parts, at, end, TABLE_SURNAMES))
        weight = WEIGHT_FULL_NAME;
    if (weight > best->weight)
        *best = (struct candidate){at, end - at, weight};
}

/* "xã Hà Sơn" is a place; but a surname with Văn, Thị, A behind it is a person's wherever it stands. */
static bool names_a_place(const struct name_parts *parts, size_t at, size_t end)
{
    static const char *const middle[] = {"văn", "thị", "a", "seo"};
    for (size_t i = 0; at + 2 < end && i < sizeof middle / sizeof *middle; i++)
        if (name_token_is(parts, at + 1, middle[i]))
            return false;
    return name_words(parts, at - 1, at, TABLE_PLACES) > 0;
}

/* Behind a position that opens its segment: a unit, then perhaps a name that begins with a surname. */
static void read_behind_position(struct name_parts *parts, struct candidate *best, size_t at, size_t end)
{
    for (size_t i = at; i + 1 < end; i++)
        if (name_words(parts, i, end, TABLE_SURNAMES) && looks_capital(parts, i, end) &&
            (i == at || !names_a_place(parts, i, end))) {
            parts->unit_at = at;
            parts->unit_n = i - at;
            offer(parts, best, i, end, WEIGHT_WORDS);
            return;
        }
    parts->unit_at = at;
    parts->unit_n = end - at;
    if (!name_words(parts, at, end, TABLE_UNITS) && looks_capital(parts, at, end))
        offer(parts, best, at, end, WEIGHT_LEFTOVER);
}

static size_t cut_at_unit(const struct name_parts *parts, size_t at, size_t end)
{
    for (size_t i = at + 1; i < end; i++)
        if (name_words(parts, i, end, TABLE_UNIT_CUTS))
            return i;
    return end;
}

static void read_segment(struct arena *arena, struct name_parts *parts, struct candidate *best, size_t at,
                         size_t end)
{
    struct str means;
    for (size_t i = at; i < end; i++) {
        size_t n = name_position(arena, parts, at, i, end, &means);
        if (!n)
            continue;
        if (!parts->position.n)
            parts->position = means;
        if (i > at) {
            offer(parts, best, at, cut_at_unit(parts, at, i), WEIGHT_WORDS);
            parts->unit_at = i + n;
            parts->unit_n = end - i - n;
        } else {
            read_behind_position(parts, best, i + n, end);
        }
        return;
    }
    if (name_words(parts, at, end, TABLE_UNITS)) {
        if (!parts->unit_n) {
            parts->unit_at = at;
            parts->unit_n = end - at;
        }
        return;
    }
    offer(parts, best, at, cut_at_unit(parts, at, end), WEIGHT_WORDS);
}

/* --- what is said twice --- */

static bool segments_equal(const struct name_parts *parts, size_t a, size_t b)
{
    size_t n = segment_end(parts, a) - a;
    if (segment_end(parts, b) - b != n || n < 2)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!str_equal(parts->tokens[a + i].text, parts->tokens[b + i].text))
            return false;
    return true;
}

/* "Lê Thị Na Lê Thị Na": the same two words or more, said again to the segment's end. */
static bool is_said_again(const struct name_parts *parts, size_t at, size_t end)
{
    enum { SHORTEST = 2 };
    for (size_t period = SHORTEST; 2 * period <= end - at; period++) {
        size_t i = at;
        while (i + period < end && str_equal(parts->tokens[i].text, parts->tokens[i + period].text))
            i++;
        if (i + period == end && (end - at) % period == 0)
            return true;
    }
    return false;
}

static size_t count_repeats(const struct name_parts *parts)
{
    size_t words = 0, segments = 0;
    for (size_t i = 1; i < parts->count; i++)
        words += str_equal(parts->tokens[i].text, parts->tokens[i - 1].text);
    for (size_t a = 0; a < parts->count; a = segment_end(parts, a)) {
        segments += is_said_again(parts, a, segment_end(parts, a));
        for (size_t b = segment_end(parts, a); b < parts->count; b = segment_end(parts, b))
            segments += segments_equal(parts, a, b);
    }
    return words + 2 * segments; /* "Lan Lan" may be a name; a segment said twice is none */
}

/* --- the whole --- */

static void read_signs(struct arena *arena, const struct fold *fold, struct name_parts *parts)
{
    struct signs signs;
    signs_find(arena, fold, &signs);
    parts->emoji = signs.counts[SIGN_EMOJI_FEELING] || signs.counts[SIGN_EMOJI_OTHER];
    parts->disguised = signs.counts[SIGN_STYLED] || signs.counts[SIGN_LOOKALIKE] ||
                       signs.counts[SIGN_INVISIBLE] || signs.counts[SIGN_BIDI] ||
                       signs.counts[SIGN_STRAY_MARK];
}

void name_take_apart(struct arena *arena, const struct fold *name, struct name_parts *parts)
{
    memset(parts, 0, sizeof *parts);
    parts->unmarked = name->marked == 0;
    parts->characters = utf8_count(name->storage);
    cut_words(arena, name, parts);
    read_signs(arena, name, parts);
    struct candidate best = {0};
    for (size_t at = 0; at < parts->count; at = segment_end(parts, at))
        read_segment(arena, parts, &best, at, segment_end(parts, at));
    parts->person_at = best.at;
    parts->person_n = best.n;
    if (best.weight == WEIGHT_LEFTOVER)
        parts->unit_n = 0;
    parts->repeats = count_repeats(parts);
}

struct str name_person_part(struct arena *arena, const struct fold *name)
{
    struct name_parts *parts = arena_alloc(arena, sizeof *parts);
    name_take_apart(arena, name, parts);
    struct buf out = {0};
    for (size_t i = 0; i < parts->person_n; i++) {
        if (i)
            buf_byte(&out, ' ');
        buf_add(&out, parts->tokens[parts->person_at + i].text);
    }
    struct str part = arena_str(arena, buf_str(&out));
    buf_free(&out);
    return part;
}
