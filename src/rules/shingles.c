/* SPDX-License-Identifier: MIT */
/* Runs of syllables of the regulations' own words, by hash. */
#include "shingles.h"

#include "normalize.h"

enum {
    SHINGLE = 5,     /* shorter runs are anybody's words: "theo quy định của pháp luật" is six */
    PACKS_TOLD_APART = 64,
};

struct shingle {
    uint64_t hash;  /* 0: a free slot */
    uint64_t packs; /* bits */
};

struct shingles {
    const struct ruleset *rules;
    struct shingle *slots;
    size_t mask;
};

/* Of SHINGLE syllables from `first`; a later one weighs otherwise than an earlier one. */
static uint64_t hash_at(const struct fold *fold, size_t first)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15; /* of Fibonacci hashing: odd, without pattern */
    uint64_t hash = 0;
    for (size_t i = first; i < first + SHINGLE; i++)
        hash = (hash ^ fold->syllables[i].hash) * multiplier;
    hash ^= hash >> 32;
    return hash ? hash : 1;
}

static struct shingle *slot_of(const struct shingles *shingles, uint64_t hash)
{
    size_t slot = hash & shingles->mask;
    while (shingles->slots[slot].hash && shingles->slots[slot].hash != hash)
        slot = (slot + 1) & shingles->mask;
    return &shingles->slots[slot];
}

static uint64_t bit_of(size_t pack)
{
    return 1ULL << (pack < PACKS_TOLD_APART ? pack : PACKS_TOLD_APART - 1);
}

static void add_text(struct shingles *shingles, const struct fold *fold, size_t pack)
{
    for (size_t i = 0; i + SHINGLE <= fold->count; i++) {
        struct shingle *slot = slot_of(shingles, hash_at(fold, i));
        slot->hash = hash_at(fold, i);
        slot->packs |= bit_of(pack);
    }
}

/* No text of n bytes has more than n / 2 + 1 syllables; most have a quarter of that. */
static size_t slots_for(const struct ruleset *rules)
{
    size_t bytes = 0, slots = 16;
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++)
            bytes += rules->packs[p]->clauses[c].text.n + 2;
    while (slots <= bytes / 2)
        slots *= 2;
    return slots;
}

const struct shingles *shingles_new(struct arena *arena, const struct ruleset *rules)
{
    struct shingles *shingles = arena_alloc(arena, sizeof *shingles);
    struct arena *scratch = arena_new();
    size_t slots = slots_for(rules);
    struct fold fold;
    *shingles = (struct shingles){rules, arena_array(arena, slots, sizeof *shingles->slots), slots - 1};
    for (size_t p = 0; p < rules->pack_count; p++)
        for (size_t c = 0; c < rules->packs[p]->clause_count; c++) {
            fold_text(scratch, normalize_nfc(scratch, rules->packs[p]->clauses[c].text), &fold);
            add_text(shingles, &fold, p);
            arena_reset(scratch);
        }
    arena_free(scratch);
    return shingles;
}

static uint64_t bits_of(const struct shingles *shingles, const struct pack *const *packs, size_t pack_count)
{
    uint64_t bits = packs ? 0 : UINT64_MAX;
    for (size_t i = 0; packs && i < pack_count; i++)
        for (size_t p = 0; p < shingles->rules->pack_count; p++)
            if (shingles->rules->packs[p] == packs[i])
                bits |= bit_of(p);
    return bits;
}

struct extents shingles_in(const struct shingles *shingles, struct arena *arena, const struct fold *fold,
                           const struct pack *const *packs, size_t pack_count)
{
    struct extents extents = {0};
    uint64_t asked = bits_of(shingles, packs, pack_count);
    for (size_t i = 0; i + SHINGLE <= fold->count; i++) {
        const struct syllable *last = &fold->syllables[i + SHINGLE - 1];
        if (slot_of(shingles, hash_at(fold, i))->packs & asked)
            extents_add(arena, &extents, (struct stretch){fold->syllables[i].at, last->at + last->n});
    }
    extents_settle(arena, &extents);
    return extents;
}
