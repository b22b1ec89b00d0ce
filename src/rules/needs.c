/* SPDX-License-Identifier: MIT */
/* Needs, by how rare they are. */
#include "needs.h"

#include <string.h>

#include "frequency.h"

/* ---- bytes of spellings ---- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (unsigned char)byte >= 0x80;
}

bool symbol_is_plain(char byte)
{
    return is_digit(byte) || is_letter(byte);
}

bool symbol_is(char byte)
{
    return byte > 0 && byte < SYMBOLS_END;
}

enum symbol symbol_beside(char byte)
{
    if (symbol_is(byte))
        return (enum symbol)byte;
    return is_digit(byte) ? SYMBOL_DIGIT : is_letter(byte) ? SYMBOL_ANY : SYMBOL_BREAK;
}

/* The length of the run at `at`. */
static size_t run_length(struct str spelled, size_t at, bool (*belongs)(char byte))
{
    size_t n = 0;
    while (at + n < spelled.n && belongs(spelled.p[at + n]))
        n++;
    return n;
}

static enum symbol before(struct str spelled, size_t at)
{
    return at ? symbol_beside(spelled.p[at - 1]) : SYMBOL_ANY;
}

static enum symbol behind(struct str spelled, size_t end)
{
    return end < spelled.n ? symbol_beside(spelled.p[end]) : SYMBOL_ANY;
}

/* ---- single needs ---- */

struct need { /* one word, or one sign */
    struct str word;
    char sign;
    size_t frequency;
};

struct need_list {
    struct need *list;
    size_t count, capacity;
};

static void add_need(struct arena *arena, struct need_list *to, struct need need)
{
    to->list = arena_grow(arena, to->list, to->count, &to->capacity, sizeof need);
    to->list[to->count++] = need;
}

/* Bytes that are rare enough to wait for, and how rare; 0: none of them. */
static size_t sign_frequency(char byte)
{
    enum { COMMON = 600, UNCOMMON = 250, RARE = 30, DIGITS = 500 };
    if (is_digit(byte) || byte == SYMBOL_DIGIT)
        return DIGITS;
    if (symbol_is_plain(byte) || symbol_is(byte) || byte == ' ')
        return 0;
    return strchr(".,", byte) ? COMMON : strchr(":/-", byte) ? UNCOMMON : RARE;
}

/* Is the run of letters and digits at `at`, if there is one, complete? */
static size_t complete_run(struct str spelled, size_t at)
{
    size_t run = run_length(spelled, at, symbol_is_plain);
    return before(spelled, at) == SYMBOL_BREAK && behind(spelled, at + run) == SYMBOL_BREAK ? run : 0;
}

static void add_word(struct arena *arena, struct need_list *to, struct str word)
{
    add_need(arena, to, (struct need){word, 0, frequency_of(word, false)});
}

/* The words of the row that begins with a complete run of `n` bytes, and its pairs. Returns its length. */
static size_t list_row(struct arena *arena, struct str spelled, size_t at, size_t n, struct need_list *to)
{
    size_t from = at;
    add_word(arena, to, str_cut(spelled, at, n));
    for (size_t next; at + n < spelled.n && spelled.p[at + n] == ' ' && (next = complete_run(spelled, at + n + 1)) > 0;) {
        struct str first = str_cut(spelled, at, n), second = str_cut(spelled, at + n + 1, next);
        add_word(arena, to, second);
        add_need(arena, to, (struct need){str_cut(spelled, at, n + 1 + next), 0, frequency_of_pair(first, second, false)});
        at += n + 1;
        n = next;
    }
    return at + n - from;
}

/* Words that stand complete in the spelling: rows of whole runs of letters and digits between breaks, and runs of
 * letters between anything but letters. */
static void list_words(struct arena *arena, struct str spelled, struct need_list *to)
{
    for (size_t at = 0, n; at < spelled.n; at += n) {
        size_t letters = run_length(spelled, at, is_letter), whole = complete_run(spelled, at);
        n = letters ? letters : 1;
        if (whole) {
            n = list_row(arena, spelled, at, whole, to);
        } else if (letters && before(spelled, at) != SYMBOL_ANY && behind(spelled, at + letters) != SYMBOL_ANY) {
            add_word(arena, to, str_cut(spelled, at, letters));
        }
    }
}

static struct need_list list_needs(struct arena *arena, struct str spelled)
{
    struct need_list all = {0};
    list_words(arena, spelled, &all);
    for (size_t i = 0; i < spelled.n; i++) {
        size_t frequency = sign_frequency(spelled.p[i]);
        if (frequency)
            add_need(arena, &all, (struct need){STR_NONE, is_digit(spelled.p[i]) ? SYMBOL_DIGIT : spelled.p[i], frequency});
    }
    return all;
}

/* ---- needs together ---- */

static void add_byte(struct needs *needs, unsigned char byte, size_t frequency)
{
    uint64_t bit = 1ULL << (byte % 64);
    if (needs->bytes[byte / 64] & bit)
        return;
    needs->bytes[byte / 64] |= bit;
    needs->cost += frequency;
}

static void add_sign(struct needs *needs, char sign, size_t frequency)
{
    enum { DIGITS = 10 };
    if (sign != SYMBOL_DIGIT) {
        add_byte(needs, (unsigned char)sign, frequency);
        return;
    }
    for (unsigned char digit = '0'; digit <= '9'; digit++)
        add_byte(needs, digit, frequency / DIGITS);
}

static bool add_distinct(struct str *words, size_t *count, struct str word)
{
    for (size_t i = 0; i < *count; i++)
        if (str_equal(words[i], word))
            return false;
    words[(*count)++] = word;
    return true;
}

static struct needs sum_of(struct arena *arena, const struct need *list, size_t count)
{
    struct str *words = arena_array(arena, count, sizeof *words);
    struct needs needs = {.words = words};
    for (size_t i = 0; i < count; i++) {
        if (list[i].sign)
            add_sign(&needs, list[i].sign, list[i].frequency);
        else if (add_distinct(words, &needs.word_count, list[i].word))
            needs.cost += list[i].frequency;
    }
    return needs;
}

struct needs needs_rarer(struct needs a, struct needs b)
{
    return !a.cost || (b.cost && b.cost < a.cost) ? b : a;
}

struct needs needs_either(struct arena *arena, struct needs a, struct needs b)
{
    if (!a.cost || !b.cost)
        return (struct needs){0};
    struct str *words = arena_array(arena, a.word_count + b.word_count, sizeof *words);
    struct needs needs = {words, 0, {a.bytes[0] | b.bytes[0], a.bytes[1] | b.bytes[1]}, a.cost + b.cost};
    for (size_t i = 0; i < a.word_count; i++)
        add_distinct(words, &needs.word_count, a.words[i]);
    for (size_t i = 0; i < b.word_count; i++)
        add_distinct(words, &needs.word_count, b.words[i]);
    return needs;
}

/* Of two as rare as each other the longer tells more. */
static bool is_rarer(const struct need *a, const struct need *b)
{
    return a->frequency != b->frequency ? a->frequency < b->frequency : a->word.n > b->word.n;
}

static const struct need *rarest_of(const struct need_list *needs)
{
    const struct need *rarest = needs->list;
    for (size_t i = 1; i < needs->count; i++)
        if (is_rarer(&needs->list[i], rarest))
            rarest = &needs->list[i];
    return rarest;
}

static bool same_need(struct need a, struct need b)
{
    return a.sign == b.sign && str_equal(a.word, b.word);
}

static bool is_among(struct need need, const struct need_list *needs)
{
    for (size_t i = 0; i < needs->count; i++)
        if (same_need(needs->list[i], need))
            return true;
    return false;
}

static void keep_shared(struct need_list *shared, const struct need_list *own)
{
    size_t kept = 0;
    for (size_t i = 0; i < shared->count; i++)
        if (is_among(shared->list[i], own))
            shared->list[kept++] = shared->list[i];
    shared->count = kept;
}

struct needs needs_of(struct arena *arena, const struct str *spellings, size_t count)
{
    struct need_list rarest = {0}, shared = {0};
    for (size_t i = 0; i < count; i++) {
        struct need_list own = list_needs(arena, spellings[i]);
        if (own.count == 0)
            return (struct needs){0};
        add_need(arena, &rarest, *rarest_of(&own));
        if (i == 0)
            shared = own;
        else
            keep_shared(&shared, &own);
    }
    struct needs needs = sum_of(arena, rarest.list, rarest.count);
    return shared.count ? needs_rarer(needs, sum_of(arena, rarest_of(&shared), 1)) : needs;
}
