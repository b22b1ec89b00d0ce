/* SPDX-License-Identifier: MIT */
/* Sets of spellings, and what they need. */
#include "spellings.h"

#include <string.h>

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

static void add(struct arena *arena, struct spellings *to, struct str spelled)
{
    for (size_t i = 0; i < to->count; i++)
        if (str_equal(to->list[i], spelled))
            return;
    to->list = arena_grow(arena, to->list, to->count, &to->capacity, sizeof *to->list);
    to->list[to->count++] = spelled;
}

/* ---- edges ---- */

static enum symbol edge_of(struct str spelled, bool front)
{
    return spelled.n ? symbol_beside(front ? spelled.p[0] : spelled.p[spelled.n - 1]) : SYMBOL_ANY;
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

struct needs spellings_need(struct arena *arena, const struct spellings *spellings)
{
    return needs_rarer(spellings->needs, needs_of(arena, spellings->list, spellings->count));
}

/* ---- sets ---- */

struct spellings spellings_either(struct arena *arena, struct spellings a, struct spellings b)
{
    /* What one of them had reduced to needs must not be asked of the other. */
    struct needs needs = {0};
    if (a.needs.cost || b.needs.cost)
        needs = needs_either(arena, spellings_need(arena, &a), spellings_need(arena, &b));
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
        while (at > 0 && !symbol_is_plain(whole.p[at - 1]))
            at--;
        while (at > 0 && symbol_is_plain(whole.p[at - 1]))
            at--;
        add(arena, &last, str_from(whole, at ? at - 1 : 0));
    }
    return last;
}

struct spellings spellings_then(struct arena *arena, struct spellings first, struct spellings then)
{
    struct needs needs = needs_rarer(first.needs, then.needs);
    if (first.count * then.count > SPELLINGS_LIMIT) {
        struct spellings next = spellings_of_symbol(arena, spellings_begin(&then));
        struct spellings seen = product(arena, &first, &next);
        needs = needs_rarer(needs, needs_of(arena, seen.list, seen.count));
        first = last_words(arena, &first);
    }
    if (first.count * then.count > SPELLINGS_LIMIT)
        first = spellings_of_symbol(arena, spellings_end(&first));
    if (first.count * then.count > SPELLINGS_LIMIT) {
        needs = needs_rarer(needs, needs_of(arena, then.list, then.count));
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
        if (spellings->list[i].n != 1 || !symbol_is(spellings->list[i].p[0]))
            return false;
    return true;
}

/* One sign or blank: more of it is a break behind it. */
static bool is_one_sign(const struct spellings *spellings)
{
    struct str only = spellings->list[0];
    return spellings->count == 1 && only.n == 1 && !symbol_is(only.p[0]) && !symbol_is_plain(only.p[0]);
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
