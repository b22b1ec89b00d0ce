/* SPDX-License-Identifier: MIT */
/* Probes: phrases wait for their rarest pair of syllables, regular expressions for what literals.h derives. */
#include "probes.h"

#include "frequency.h"
#include "literals.h"
#include "map.h"

enum { COST_ALWAYS = 1000 };

struct anchor_list {
    struct anchor *list;
    size_t count, capacity;
};

struct probe_builder {
    struct arena *arena, *scratch;
    struct probes *probes;
    struct map *known; /* probes by what they are */
    struct anchor_list anchors, parts;
};

struct probe_builder *probes_begin(struct arena *arena, struct probes *probes)
{
    struct probe_builder *builder = arena_alloc(arena, sizeof *builder);
    *builder = (struct probe_builder){.arena = arena, .scratch = arena_new(), .probes = probes, .known = map_new(arena)};
    return builder;
}

void probes_end(struct probe_builder *builder)
{
    builder->probes->anchors = anchors_new(builder->arena, builder->anchors.list, builder->anchors.count);
    builder->probes->parts = anchors_new(builder->arena, builder->parts.list, builder->parts.count);
    arena_free(builder->scratch);
}

/* ---- anchors ---- */

static void add_anchor(struct anchor_list *to, struct arena *arena, struct anchor anchor)
{
    to->list = arena_grow(arena, to->list, to->count, &to->capacity, sizeof anchor);
    to->list[to->count++] = anchor;
}

static void list_probe(struct probe_builder *builder, struct probe_list *to, uint32_t probe)
{
    to->list = arena_grow(builder->arena, to->list, to->count, &to->capacity, sizeof probe);
    to->list[to->count++] = probe;
}

static void add_restless(struct probe_builder *builder, uint32_t probe)
{
    list_probe(builder, &builder->probes->restless, probe);
    builder->probes->list[probe].cost = COST_ALWAYS;
}

static struct str spelled(const struct fold *fold, size_t number, bool bare)
{
    const struct syllable *syllable = &fold->syllables[number];
    return bare ? str_cut(fold->bare, syllable->bare_at, syllable->bare_n)
                : str_cut(fold->text, syllable->at, syllable->n);
}

static uint32_t hash_of(const struct fold *fold, size_t number, bool bare)
{
    return bare ? fold->syllables[number].bare_hash : fold->syllables[number].hash;
}

/* A phrase waits for its rarest pair of syllables. Returns how rare that is. */
static size_t anchor_phrase(struct probe_builder *builder, uint32_t probe, const struct fold *fold, bool bare)
{
    struct anchor anchor = {.probe = probe, .use = bare ? ANCHOR_BARE : ANCHOR_TONED};
    size_t least = frequency_of(spelled(fold, 0, bare), bare);
    anchor.key = hash_of(fold, 0, bare);
    for (size_t i = 0; i + 1 < fold->count && i <= UINT16_MAX; i++) {
        size_t frequency = frequency_of_pair(spelled(fold, i, bare), spelled(fold, i + 1, bare), bare);
        if (i > 0 && frequency >= least)
            continue;
        least = frequency;
        anchor.key = anchors_pair(hash_of(fold, i, bare), hash_of(fold, i + 1, bare));
        anchor.offset = (uint16_t)i;
    }
    add_anchor(&builder->anchors, builder->arena, anchor);
    return least;
}

/* The hash of a word as the fold spells it: a storage form's HOÀ is "hòa" there. */
static uint32_t folded_hash(struct probe_builder *builder, struct str word)
{
    struct fold fold;
    fold_text(builder->scratch, word, &fold);
    return fold.syllables[0].hash;
}

/* One word or a pair that a regular expression needs. For syllables that may hold several of its words the rarer of
 * the two is known by itself; there the fold moves no tone, so it may be spelled either way. */
static void anchor_words(struct probe_builder *builder, uint32_t probe, struct str words)
{
    struct anchor anchor = {.probe = probe, .use = ANCHOR_REGEX};
    bool on_storage = builder->probes->list[probe].regex->on_storage;
    size_t blank = str_find_byte(words, ' ');
    struct str first = str_cut(words, 0, blank), second = str_from(words, blank + 1), rarer = first;
    anchor.key = on_storage ? folded_hash(builder, first) : fold_hash(first);
    if (second.n) {
        anchor.key = anchors_pair(anchor.key, on_storage ? folded_hash(builder, second) : fold_hash(second));
        rarer = frequency_of(second, false) < frequency_of(first, false) ? second : first;
    }
    add_anchor(&builder->anchors, builder->arena, anchor);
    anchor.key = fold_hash(rarer);
    add_anchor(&builder->parts, builder->arena, anchor);
    anchor.key = folded_hash(builder, rarer);
    if (on_storage)
        add_anchor(&builder->parts, builder->arena, anchor);
}

static void anchor_regex(struct probe_builder *builder, uint32_t number)
{
    struct probe *probe = &builder->probes->list[number];
    struct needs needs;
    if (!literals_needed(builder->scratch, probe->regex->source, &needs)) {
        add_restless(builder, number);
        return;
    }
    for (size_t i = 0; i < needs.word_count; i++)
        anchor_words(builder, number, needs.words[i]);
    for (size_t i = 0; i < 2; i++) {
        probe->signs[i] = needs.bytes[i];
        builder->probes->signs[i] |= needs.bytes[i];
    }
    if (needs.bytes[0] | needs.bytes[1])
        list_probe(builder, &builder->probes->by_sign, number);
    if (probe->regex->on_storage && needs.word_count)
        list_probe(builder, &builder->probes->stored, number);
    probe->cost = needs.cost < COST_ALWAYS ? needs.cost : COST_ALWAYS;
}

static uint32_t add_probe(struct probe_builder *builder, struct str key, const struct phrase *phrase,
                          const struct regex *regex)
{
    struct probes *probes = builder->probes;
    uint32_t number = (uint32_t)probes->count;
    probes->list =
        arena_grow(builder->arena, probes->list, probes->count, &probes->capacity, sizeof *probes->list);
    probes->list[probes->count++] = (struct probe){.phrase = phrase, .regex = regex};
    /* A number one up stands in the map as a pointer into nothing. */
    map_set(builder->known, key, (void *)(uintptr_t)(number + 1));
    return number;
}

uint32_t probes_term(struct probe_builder *builder, const struct term *term)
{
    struct str key = arena_format(builder->arena, "%d%.*s", (int)term->folding, STR_ARG(term->words));
    uintptr_t known = (uintptr_t)map_get(builder->known, key);
    if (known)
        return (uint32_t)known - 1;
    const struct phrase *phrase = phrase_new(builder->arena, builder->scratch, term);
    arena_reset(builder->scratch);
    uint32_t probe = add_probe(builder, key, phrase, NULL);
    if (phrase->fold.count == 0) {
        add_restless(builder, probe);
        return probe;
    }
    size_t cost = anchor_phrase(builder, probe, &phrase->fold, false);
    if (phrase_goes_bare(phrase))
        cost += anchor_phrase(builder, probe, &phrase->fold, true);
    builder->probes->list[probe].cost = cost;
    return probe;
}

uint32_t probes_regex(struct probe_builder *builder, const struct regex *regex)
{
    struct str key = arena_format(builder->arena, "%s%.*s", regex->on_storage ? "s" : "f", STR_ARG(regex->source));
    uintptr_t known = (uintptr_t)map_get(builder->known, key);
    if (known)
        return (uint32_t)known - 1;
    uint32_t probe = add_probe(builder, key, NULL, regex);
    anchor_regex(builder, probe);
    arena_reset(builder->scratch);
    return probe;
}
