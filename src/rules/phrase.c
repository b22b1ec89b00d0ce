/* SPDX-License-Identifier: MIT */
/* Phrases, compared syllable by syllable. */
#include "phrase.h"

#include <string.h>

#include "normalize.h"

const struct phrase *phrase_new(struct arena *arena, struct arena *scratch, const struct term *term)
{
    struct phrase *phrase = arena_alloc(arena, sizeof *phrase);
    struct str storage = arena_str(arena, normalize_nfc(scratch, str_trim(term->words)));
    struct fold fold;
    fold_text(scratch, storage, &fold); /* which takes much room for texts to come */
    struct syllable *syllables = arena_array(arena, fold.count, sizeof *syllables);
    if (fold.count)
        memcpy(syllables, fold.syllables, fold.count * sizeof *syllables);
    phrase->folding = term->folding;
    phrase->fold = (struct fold){
        .storage = storage, .text = arena_str(arena, fold.text), .bare = arena_str(arena, fold.bare),
        .syllables = syllables, .count = fold.count, .marked = fold.marked,
    };
    return phrase;
}

bool phrase_goes_bare(const struct phrase *phrase)
{
    enum { LEAST_BARE_SYLLABLES = 2 }; /* one alone has too many twins: "ma" is five words */
    return phrase->folding == FOLDING_BARE && phrase->fold.count >= LEAST_BARE_SYLLABLES;
}

static bool same_bytes(const char *a, size_t a_n, const char *b, size_t b_n)
{
    return a_n == b_n && memcmp(a, b, a_n) == 0;
}

static bool same_syllable(const struct phrase *phrase, enum spelling spelling, size_t number, const struct fold *fold,
                          size_t at)
{
    const struct fold *own = &phrase->fold;
    const struct syllable *want = &own->syllables[number], *got = &fold->syllables[at];
    if (spelling == SPELLING_BARE)
        return want->bare_hash == got->bare_hash &&
               same_bytes(own->bare.p + want->bare_at, want->bare_n, fold->bare.p + got->bare_at, got->bare_n);
    if (want->hash != got->hash || !same_bytes(own->text.p + want->at, want->n, fold->text.p + got->at, got->n))
        return false;
    return phrase->folding != FOLDING_EXACT ||
           same_bytes(own->storage.p + want->storage_at, want->storage_n, fold->storage.p + got->storage_at,
                      got->storage_n);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n';
}

/* Reading a text from a place, in one direction. */
struct walk {
    struct str text;
    size_t at;
    bool back;
};

/* The byte that is next, 0 at the text's end. */
static char next_of(const struct walk *walk)
{
    if (walk->back)
        return walk->at ? walk->text.p[walk->at - 1] : 0;
    return walk->at < walk->text.n ? walk->text.p[walk->at] : 0;
}

static void step(struct walk *walk)
{
    walk->at = walk->back ? walk->at - 1 : walk->at + 1;
}

/* A second line break ends a paragraph and is none of them. */
static bool pass_blanks(struct walk *walk)
{
    size_t from = walk->at;
    bool broken = false;
    while (is_blank(next_of(walk)) && !(broken && next_of(walk) == '\n')) {
        broken |= next_of(walk) == '\n';
        step(walk);
    }
    return walk->at != from;
}

/* Passes what stands between two syllables of a phrase, or at its ends. */
static bool pass(struct walk *walk, struct str wanted)
{
    struct walk want = {wanted, walk->back ? wanted.n : 0, walk->back};
    for (char byte; (byte = next_of(&want)) != 0;) {
        if (is_blank(byte)) {
            while (is_blank(next_of(&want)))
                step(&want);
            if (!pass_blanks(walk))
                return false;
            continue;
        }
        if (next_of(walk) != byte)
            return false;
        step(walk);
        step(&want);
    }
    return true;
}

static size_t end_of(const struct syllable *syllable)
{
    return syllable->at + syllable->n;
}

static bool same_between(const struct fold *own, size_t left, const struct fold *fold, size_t text_left)
{
    size_t from = end_of(&own->syllables[left]), at = end_of(&fold->syllables[text_left]);
    struct str wanted = str_cut(own->text, from, own->syllables[left + 1].at - from);
    size_t next = fold->syllables[text_left + 1].at;
    struct walk walk = {fold->text, at, false};
    return (next == at + 1 && str_is(wanted, " ") && fold->text.p[at] == ' ') ||
           (pass(&walk, wanted) && walk.at == next);
}

/* The punctuation at the phrase's own ends; blanks beyond it are none of it. */
static bool same_ends(const struct fold *own, const struct fold *fold, size_t first, struct stretch *place)
{
    size_t begin = 0, end = own->text.n;
    while (is_blank(own->text.p[begin]))
        begin++;
    while (is_blank(own->text.p[end - 1]))
        end--;
    size_t from = own->syllables[0].at, to = end_of(&own->syllables[own->count - 1]);
    struct walk before = {fold->text, fold->syllables[first].at, true};
    struct walk behind = {fold->text, end_of(&fold->syllables[first + own->count - 1]), false};
    if (!pass(&before, str_cut(own->text, begin, from - begin)) || !pass(&behind, str_cut(own->text, to, end - to)))
        return false;
    *place = (struct stretch){(uint32_t)before.at, (uint32_t)behind.at};
    return true;
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
        if (!same_between(&phrase->fold, i, fold, first + i))
            return false;
    return same_ends(&phrase->fold, fold, first, place);
}
