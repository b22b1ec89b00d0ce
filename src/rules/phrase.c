/* SPDX-License-Identifier: MIT */
/* Phrases, compared syllable by syllable. */
#include "phrase.h"

#include "normalize.h"

const struct phrase *phrase_new(struct arena *arena, const struct term *term)
{
    struct phrase *phrase = arena_alloc(arena, sizeof *phrase);
    phrase->folding = term->folding;
    fold_text(arena, normalize_nfc(arena, arena_str(arena, str_trim(term->words))), &phrase->fold);
    return phrase;
}

bool phrase_goes_bare(const struct phrase *phrase)
{
    enum { LEAST_BARE_SYLLABLES = 2 }; /* one alone has too many twins: "ma" is five words */
    return phrase->folding == FOLDING_BARE && phrase->fold.count >= LEAST_BARE_SYLLABLES;
}

static bool same_syllable(const struct phrase *phrase, enum spelling spelling, size_t number, const struct fold *fold,
                          size_t at)
{
    const struct fold *own = &phrase->fold;
    const struct syllable *want = &own->syllables[number], *got = &fold->syllables[at];
    if (spelling == SPELLING_BARE)
        return want->bare_hash == got->bare_hash && str_equal(str_cut(own->bare, want->bare_at, want->bare_n),
                                                              str_cut(fold->bare, got->bare_at, got->bare_n));
    if (want->hash != got->hash ||
        !str_equal(str_cut(own->text, want->at, want->n), str_cut(fold->text, got->at, got->n)))
        return false;
    return phrase->folding != FOLDING_EXACT || str_equal(str_cut(own->storage, want->storage_at, want->storage_n),
                                                         str_cut(fold->storage, got->storage_at, got->storage_n));
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n';
}

/* Past the blanks at `at`; a second line break ends a paragraph and is none of them. */
static size_t past_blanks(struct str text, size_t at)
{
    bool broken = false;
    while (at < text.n && is_blank(text.p[at]) && !(broken && text.p[at] == '\n'))
        broken |= text.p[at++] == '\n';
    return at;
}

/* What stands between two syllables of the phrase, and of the text. */
static bool same_between(struct str want, struct str got)
{
    size_t at = 0, i = 0;
    if (want.n == 1 && got.n == 1 && want.p[0] == ' ' && got.p[0] == ' ')
        return true;
    while (i < want.n) {
        bool blank = is_blank(want.p[i]);
        size_t next = blank ? past_blanks(got, at) : at + (at < got.n && got.p[at] == want.p[i]);
        if (next == at)
            return false;
        at = next;
        for (i++; blank && i < want.n && is_blank(want.p[i]);)
            i++;
    }
    return at == got.n;
}

static size_t end_of(const struct syllable *syllable)
{
    return syllable->at + syllable->n;
}

static struct str between(const struct fold *fold, size_t left)
{
    size_t from = end_of(&fold->syllables[left]);
    return str_cut(fold->text, from, fold->syllables[left + 1].at - from);
}

/* The punctuation at the phrase's own ends. */
static bool same_ends(const struct fold *own, const struct fold *fold, size_t first, struct stretch *place)
{
    struct str before = str_cut(own->text, 0, own->syllables[0].at);
    struct str behind = str_from(own->text, end_of(&own->syllables[own->count - 1]));
    size_t at = fold->syllables[first].at, end = end_of(&fold->syllables[first + own->count - 1]);
    *place = (struct stretch){(uint32_t)(at - before.n), (uint32_t)(end + behind.n)};
    return str_ends(str_cut(fold->text, 0, at), before) && str_starts(str_from(fold->text, end), behind);
}

bool phrase_stands(const struct phrase *phrase, enum spelling spelling, const struct fold *fold, size_t at,
                   size_t offset, struct stretch *place)
{
    size_t count = phrase->fold.count;
    if (at < offset || fold->count - (at - offset) < count)
        return false;
    size_t first = at - offset;
    for (size_t i = 0; i < count; i++)
        if (!same_syllable(phrase, spelling, i, fold, first + i))
            return false;
    for (size_t i = 0; i + 1 < count; i++)
        if (!same_between(between(&phrase->fold, i), between(fold, first + i)))
            return false;
    return same_ends(&phrase->fold, fold, first, place);
}
