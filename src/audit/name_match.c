/* SPDX-License-Identifier: MIT */
/* A display name against the roster: another person, another office? Shortened, reordered, unmarked forms
 * agree. */
#include "name_form.h"

#include <string.h>

#include "name_words.h"
#include "viet.h"

static struct name_parts *take_apart(struct arena *arena, struct str text)
{
    struct fold fold;
    struct name_parts *parts = arena_alloc(arena, sizeof *parts);
    fold_text(arena, text, &fold);
    name_take_apart(arena, &fold, parts);
    return parts;
}

/* Words agree when spelled alike; without marks where one side has none; an initial with its word. */
static bool words_agree(const struct name_parts *a, size_t i, const struct name_parts *b, size_t k)
{
    const struct name_token *left = &a->tokens[i], *right = &b->tokens[k];
    if (str_equal(left->text, right->text))
        return true;
    if ((a->unmarked || b->unmarked) && str_equal(left->bare, right->bare))
        return true;
    return left->dotted && str_starts(right->text, left->text);
}

static bool stands_in(const struct name_parts *a, size_t i, const struct name_parts *b, size_t at, size_t n)
{
    for (size_t k = at; k < at + n; k++)
        if (words_agree(a, i, b, k))
            return true;
    return false;
}

/* Every word of the display name is one of the roster's: left out or turned round ("Hòa Bình Nguyễn") is no
 * other name; whether it is complete is another question. */
static bool is_same_person(const struct name_parts *shown, const struct name_parts *listed)
{
    for (size_t i = 0; i < shown->person_n; i++)
        if (!stands_in(shown, shown->person_at + i, listed, 0, listed->count))
            return false;
    return shown->person_n > 0;
}

/* Offices so general that they contradict no other one of the staff. */
static bool is_general(struct str position)
{
    static const char *const general[] = {"cán bộ", "công chức", "viên chức", "nhân viên"};
    for (size_t i = 0; i < sizeof general / sizeof *general; i++)
        if (str_is(position, general[i]))
            return true;
    return false;
}

static bool offices_differ(const struct name_parts *shown, const struct name_parts *listed)
{
    if (!shown->position.n || !listed->position.n || str_equal(shown->position, listed->position))
        return false;
    if (is_general(shown->position) || is_general(listed->position))
        return false;
    /* "Chuyên viên" of a "Chuyên viên chính", "Bí thư" of a "Bí thư Đoàn": shortened. */
    return !str_starts(listed->position, shown->position) && !str_starts(shown->position, listed->position);
}

/* Words that name the kind of a unit say nothing about which one it is. */
static bool is_filler(const struct name_parts *parts, size_t token)
{
    static const char *const fillers[] = {"và",    "của", "tỉnh",  "huyện", "xã",  "phường",
                                          "thành", "phố", "thuộc", "nhà",   "nước"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++)
        if (name_token_is(parts, token, fillers[i]))
            return true;
    return name_words(parts, token, parts->count, TABLE_UNITS) > 0;
}

/* "Sở Xây dựng" of the one who leads "Sở Tài chính": both spelled out, and not one word in common. */
static bool units_differ(const struct name_parts *shown, const struct name_parts *listed)
{
    size_t words = 0;
    for (size_t i = shown->unit_at; i < shown->unit_at + shown->unit_n && i < shown->count; i++) {
        if (is_filler(shown, i))
            continue;
        if (!viet_is_syllable(shown->tokens[i].text) || stands_in(shown, i, listed, 0, listed->count))
            return false;
        words++;
    }
    size_t told = 0;
    for (size_t i = 0; i < listed->count; i++)
        told += !is_filler(listed, i) && viet_is_syllable(listed->tokens[i].text);
    size_t office = 4; /* the longest office has four words: more than that is a unit spelled out */
    return words >= 2 && told > office;
}

bool name_differs(struct arena *arena, const struct name_parts *shown, struct str full_name,
                  struct str position, struct str unit)
{
    const struct name_parts *listed_name = take_apart(arena, full_name);
    if (full_name.n && !is_same_person(shown, listed_name))
        return true;
    const struct name_parts *listed_office = take_apart(arena, position);
    if (offices_differ(shown, listed_office))
        return true;
    struct str where = arena_format(arena, "%.*s, %.*s", STR_ARG(position), STR_ARG(unit));
    return shown->position.n && listed_office->position.n && units_differ(shown, take_apart(arena, where));
}
