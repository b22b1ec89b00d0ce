/* SPDX-License-Identifier: MIT */
/* Sets of spellings, and what they need. */
#include "spellings.h"

#include <string.h>

#include "frequency.h"

enum { SPELLINGS_LIMIT = 256 }; /* kept apart; larger sets are reduced to what they need */

static const struct str nothing = {"", 0};

struct spellings spellings_of(struct arena *arena, struct str spelled)
{
    struct spellings one = {0};
    one.list = arena_grow(arena, NULL, 0, &one.capacity, sizeof *one.list);
    one.list[one.count++] = spelled;
    return one;
}

struct spellings spellings_of_symbol(struct arena *arena, enum symbol symbol)
{
    char byte = (char)symbol;
    return spellings_of(arena, arena_str(arena, (struct str){&byte, 1}));
}

/* False where it is among them already. */
static bool add(struct arena *arena, struct spellings *to, struct str spelled)
{
    for (size_t i = 0; i < to->count; i++)
        if (str_equal(to->list[i], spelled))
            return false;
    to->list = arena_grow(arena, to->list, to->count, &to->capacity, sizeof *to->list);
    to->list[to->count++] = spelled;
    return true;
}

/* ---- bytes ---- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (unsigned char)byte >= 0x80;
}

static bool is_plain(char byte)
{
    return is_digit(byte) || is_letter(byte);
}

static bool is_symbol(char byte)
{
    return byte > 0 && byte < SYMBOLS_END;
}

/* What a byte is to its neighbour. */
static enum symbol as_edge(char byte)
{
    if (is_symbol(byte))
        return (enum symbol)byte;
    return is_digit(byte) ? SYMBOL_DIGIT : is_letter(byte) ? SYMBOL_ANY : SYMBOL_BREAK;
}

static enum symbol edge_of(struct str spelled, bool front)
{
    return spelled.n ? as_edge(front ? spelled.p[0] : spelled.p[spelled.n - 1]) : SYMBOL_ANY;
}

static enum symbol common_edge(const struct spellings *spellings, bool front)
{
    enum symbol common = spellings->count ? edge_of(spellings->list[0], front) : SYMBOL_ANY;
    for (size_t i = 1; i < spellings->count; i++)
        if (edge_of(spellings->list[i], front) != common)
            return SYMBOL_ANY;
    return common;
}

enum symbol spellings_begin(const struct spellings *spellings)
{
    return common_edge(spellings, true);
}

enum symbol spellings_end(const struct spellings *spellings)
{
    return common_edge(spellings, false);
}

/* ---- needs ---- */

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
    return at ? as_edge(spelled.p[at - 1]) : SYMBOL_ANY;
}

static enum symbol behind(struct str spelled, size_t end)
{
    return end < spelled.n ? as_edge(spelled.p[end]) : SYMBOL_ANY;
}

/* Bytes that are rare enough to wait for, and how rare; 0: none of them. */
static size_t sign_frequency(char byte)
{
    enum { COMMON = 600, UNCOMMON = 250, RARE = 30, DIGITS = 500 };
    if (is_digit(byte) || byte == SYMBOL_DIGIT)
        return DIGITS;
    if (is_plain(byte) || is_symbol(byte) || byte == ' ')
        return 0;
    return strchr(".,", byte) ? COMMON : strchr(":/-", byte) ? UNCOMMON : RARE;
}

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

/* Is the run of letters and digits at `at`, if there is one, complete? */
static size_t complete_run(struct str spelled, size_t at)
{
    size_t run = run_length(spelled, at, is_plain);
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

static struct need_list needs_of(struct arena *arena, struct str spelled)
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

static bool same_need(struct need a, struct need b)
{
    return a.sign == b.sign && str_equal(a.word, b.word);
}

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

static struct needs sum_of(struct arena *arena, const struct need *list, size_t count)
{
    struct needs needs = {0};
    struct spellings words = {0};
    for (size_t i = 0; i < count; i++) {
        if (list[i].sign)
            add_sign(&needs, list[i].sign, list[i].frequency);
        else if (add(arena, &words, list[i].word))
            needs.cost += list[i].frequency;
    }
    needs.words = words.list;
    needs.word_count = words.count;
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

static bool is_among(struct need need, const struct need_list *needs)
{
    for (size_t i = 0; i < needs->count; i++)
        if (same_need(needs->list[i], need))
            return true;
    return false;
}

static struct needs rarer(struct needs a, struct needs b)
{
    return !a.cost || (b.cost && b.cost < a.cost) ? b : a;
}

/* Of what the strings spell as they stand: the rarest need of each, or one that all share. */
static struct needs need_of_strings(struct arena *arena, const struct spellings *spellings)
{
    struct need_list rarest = {0}, shared = {0};
    for (size_t i = 0; i < spellings->count; i++) {
        struct need_list own = needs_of(arena, spellings->list[i]);
        if (own.count == 0)
            return (struct needs){0};
        add_need(arena, &rarest, *rarest_of(&own));
        size_t kept = 0;
        for (size_t k = 0; k < shared.count; k++)
            if (is_among(shared.list[k], &own))
                shared.list[kept++] = shared.list[k];
        if (i == 0)
            shared = own;
        else
            shared.count = kept;
    }
    struct needs needs = sum_of(arena, rarest.list, rarest.count);
    return shared.count ? rarer(needs, sum_of(arena, rarest_of(&shared), 1)) : needs;
}

struct needs spellings_need(struct arena *arena, const struct spellings *spellings)
{
    return rarer(spellings->needs, need_of_strings(arena, spellings));
}

static struct needs both_needs(struct arena *arena, struct needs a, struct needs b)
{
    struct spellings words = {0};
    if (!a.cost || !b.cost)
        return (struct needs){0};
    for (size_t i = 0; i < a.word_count; i++)
        add(arena, &words, a.words[i]);
    for (size_t i = 0; i < b.word_count; i++)
        add(arena, &words, b.words[i]);
    return (struct needs){words.list, words.count, {a.bytes[0] | b.bytes[0], a.bytes[1] | b.bytes[1]}, a.cost + b.cost};
}

/* ---- sets ---- */

struct spellings spellings_either(struct arena *arena, struct spellings a, struct spellings b)
{
    /* What one of them had reduced to needs must not be asked of the other. */
    struct needs needs = {0};
    if (a.needs.cost || b.needs.cost)
        needs = both_needs(arena, spellings_need(arena, &a), spellings_need(arena, &b));
    for (size_t i = 0; i < b.count; i++)
        add(arena, &a, b.list[i]);
    a.needs = needs;
    return a;
}

static struct str joined(struct arena *arena, struct str a, struct str b)
{
    char *bytes = arena_alloc(arena, a.n + b.n + 1);
    if (a.n)
        memcpy(bytes, a.p, a.n);
    if (b.n)
        memcpy(bytes + a.n, b.p, b.n);
    return (struct str){bytes, a.n + b.n};
}

/* Some may come out alike, which does no harm. */
static struct spellings product(struct arena *arena, const struct spellings *first, const struct spellings *then)
{
    size_t count = first->count * then->count;
    struct spellings all = {.list = arena_array(arena, count, sizeof *all.list), .count = count, .capacity = count};
    for (size_t i = 0; i < count; i++)
        all.list[i] = joined(arena, first->list[i / then->count], then->list[i % then->count]);
    return all;
}

/* The last word of each, with what stands around it: often there are but few. */
static struct spellings last_words(struct arena *arena, const struct spellings *spellings)
{
    struct spellings last = {0};
    for (size_t i = 0; i < spellings->count; i++) {
        struct str whole = spellings->list[i];
        size_t at = whole.n;
        while (at > 0 && !is_plain(whole.p[at - 1]))
            at--;
        while (at > 0 && is_plain(whole.p[at - 1]))
            at--;
        add(arena, &last, str_from(whole, at ? at - 1 : 0));
    }
    return last;
}

struct spellings spellings_then(struct arena *arena, struct spellings first, struct spellings then)
{
    struct needs needs = rarer(first.needs, then.needs);
    if (first.count * then.count > SPELLINGS_LIMIT) {
        struct spellings next = spellings_of_symbol(arena, spellings_begin(&then));
        struct spellings seen = product(arena, &first, &next);
        needs = rarer(needs, need_of_strings(arena, &seen));
        first = last_words(arena, &first);
    }
    if (first.count * then.count > SPELLINGS_LIMIT)
        first = spellings_of_symbol(arena, spellings_end(&first));
    if (first.count * then.count > SPELLINGS_LIMIT) {
        needs = rarer(needs, need_of_strings(arena, &then));
        then = spellings_of_symbol(arena, spellings_end(&then));
    }
    struct spellings all = product(arena, &first, &then);
    all.needs = needs;
    return all;
}

/* One symbol, which repeated is still what it was. */
static bool is_one_symbol(const struct spellings *spellings)
{
    for (size_t i = 0; i < spellings->count; i++)
        if (spellings->list[i].n != 1 || !is_symbol(spellings->list[i].p[0]))
            return false;
    return true;
}

/* One sign or blank: more of it is a break behind it. */
static bool is_one_sign(const struct spellings *spellings)
{
    struct str only = spellings->list[0];
    return spellings->count == 1 && only.n == 1 && !is_symbol(only.p[0]) && !is_plain(only.p[0]);
}

/* Anything, then what the set ends with. */
static struct spellings blurred(struct arena *arena, const struct spellings *once)
{
    char bytes[] = {SYMBOL_ANY, (char)spellings_end(once)};
    return spellings_of(arena, arena_str(arena, (struct str){bytes, sizeof bytes}));
}

struct spellings spellings_repeated(struct arena *arena, struct spellings once, size_t least, size_t most)
{
    struct spellings none = spellings_of(arena, nothing), again = once;
    if (most == 0)
        return none;
    if (once.count == 1 && once.list[0].n == 1 && *once.list[0].p == SYMBOL_ANY)
        return once;
    if (most > 1 && is_one_sign(&once))
        again = spellings_either(arena, once, spellings_then(arena, once, spellings_of_symbol(arena, SYMBOL_BREAK)));
    else if (most > 1 && !is_one_symbol(&once))
        again = least ? spellings_either(arena, once, spellings_then(arena, once, blurred(arena, &once)))
                      : blurred(arena, &once);
    if (least)
        return again;
    again.needs = (struct needs){0};
    return spellings_either(arena, none, again);
}
