/* SPDX-License-Identifier: MIT */
/* What rules match on: one pass over the storage form, cut into syllables. Each byte written remembers the
 * byte of storage it came from. Words are made in fold_word.c. */
#include "fold.h"

#include <assert.h>

#include "disguise.h"
#include "folder.h"

enum { SYLLABLE_BYTES = 5 }; /* with the blank behind it, in common text: the first guess */

static void make_room(struct folder *folder)
{
    size_t larger =
        folder->capacity ? 2 * folder->capacity : folder->storage.n + folder->storage.n / 4 + 2 * STEP_BYTES;
    char *text = arena_alloc(folder->arena, larger), *bare = arena_alloc(folder->arena, larger);
    uint32_t *origin = arena_array(folder->arena, larger, sizeof *origin);
    if (folder->n) {
        memcpy(text, folder->text, folder->n);
        memcpy(bare, folder->bare, folder->bare_n);
        memcpy(origin, folder->origin, folder->n * sizeof *origin);
    }
    folder->text = text;
    folder->bare = bare;
    folder->origin = origin;
    folder->capacity = larger;
}

void folder_reserve(struct folder *folder)
{
    if (folder->capacity - folder->n <= STEP_BYTES)
        make_room(folder);
}

static enum role ascii_role(uint32_t code_point)
{
    static const unsigned char roles[0x80] = {
        ['\t'] = ROLE_BLANK, [' '] = ROLE_BLANK, ['\n'] = ROLE_LINE,       ['\v'] = ROLE_LINE,
        ['\f'] = ROLE_LINE,  ['\r'] = ROLE_LINE, ['\''] = ROLE_APOSTROPHE, ['`'] = ROLE_APOSTROPHE,
        ['0'] = ROLE_DIGIT,  ['1'] = ROLE_DIGIT, ['2'] = ROLE_DIGIT,       ['3'] = ROLE_DIGIT,
        ['4'] = ROLE_DIGIT,  ['5'] = ROLE_DIGIT, ['6'] = ROLE_DIGIT,       ['7'] = ROLE_DIGIT,
        ['8'] = ROLE_DIGIT,  ['9'] = ROLE_DIGIT,
    };
    return (enum role)roles[code_point];
}

static bool is_apostrophe(uint32_t code_point)
{
    return code_point == 0x00B4 || code_point == 0x02BC || code_point == 0x2018 || code_point == 0x2019;
}

enum role role_of(uint32_t code_point)
{
    static const unsigned char roles[] = {
        [UNICODE_LETTER] = ROLE_LETTER,     [UNICODE_STYLED] = ROLE_LETTER,     [UNICODE_MARK] = ROLE_MARK,
        [UNICODE_ENCLOSING] = ROLE_DROPPED, [UNICODE_DIGIT] = ROLE_DIGIT,       [UNICODE_BLANK] = ROLE_BLANK,
        [UNICODE_LINE] = ROLE_LINE,         [UNICODE_IGNORABLE] = ROLE_DROPPED, [UNICODE_OTHER] = ROLE_OTHER,
    };
    if (letter_of(code_point).letter)
        return ROLE_LETTER;
    if (code_point < 0x80)
        return ascii_role(code_point);
    if (is_apostrophe(code_point))
        return ROLE_APOSTROPHE;
    return disguise_letter(code_point) ? ROLE_LETTER : (enum role)roles[unicode_class(code_point)];
}

uint32_t fold_hash(struct str folded)
{
    enum { FNV_PRIME = 0x01000193 };
    uint32_t hash = 0x811C9DC5;
    for (size_t i = 0; i < folded.n; i++)
        hash = (hash ^ (unsigned char)folded.p[i]) * FNV_PRIME;
    return hash;
}

/* A character outside words: blanks become one space, line breaks one '\n' each. */
static void fold_between(struct folder *folder, enum role role, size_t n)
{
    const char *p = folder->storage.p + folder->at;
    bool after_blank = folder->n && folder->text[folder->n - 1] == ' ';
    bool before_line_feed = *p == '\r' && folder->at + 1 < folder->storage.n && p[1] == '\n';
    if (role == ROLE_BLANK && !after_blank)
        folder_put_both(folder, " ", 1, folder->at);
    else if (role == ROLE_LINE && !before_line_feed)
        folder_put_both(folder, "\n", 1, folder->at);
    else if (role == ROLE_APOSTROPHE)
        folder_put_both(folder, "'", 1, folder->at);
    else if (role == ROLE_OTHER || role == ROLE_MARK)
        folder_put_both(folder, p, n, folder->at);
    folder->at += n;
}

void fold_text(struct arena *arena, struct str storage, struct fold *fold)
{
    assert(storage.n <= FOLD_LARGEST_BYTES);
    struct folder folder = {.arena = arena, .storage = storage};
    folder.syllable_capacity = storage.n / SYLLABLE_BYTES + 1;
    folder.syllables = arena_array(arena, folder.syllable_capacity, sizeof *folder.syllables);
    while (folder.at < storage.n) {
        uint32_t code_point;
        size_t n = utf8_decode_valid(storage.p + folder.at, &code_point);
        enum role role = role_of(code_point);
        folder_reserve(&folder);
        if (role == ROLE_LETTER || role == ROLE_DIGIT)
            fold_word(&folder);
        else
            fold_between(&folder, role, n);
    }
    folder_reserve(&folder);
    folder.origin[folder.n] = (uint32_t)storage.n;
    *fold = (struct fold){
        .storage = storage,
        .text = {folder.text, folder.n},
        .bare = {folder.bare, folder.bare_n},
        .syllables = folder.syllables,
        .count = folder.count,
        .marked = folder.marked,
        .origin = folder.origin,
    };
}

struct str fold_origin(const struct fold *fold, size_t at, size_t n)
{
    at = at < fold->text.n ? at : fold->text.n;
    size_t end = n < fold->text.n - at ? at + n : fold->text.n;
    size_t from = fold->origin[at];
    while (end > at && end < fold->text.n && fold->origin[end] == fold->origin[end - 1])
        end++;
    return str_cut(fold->storage, from, fold->origin[end] - from);
}

size_t fold_syllable_at(const struct fold *fold, size_t at)
{
    size_t low = 0, high = fold->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (fold->syllables[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
