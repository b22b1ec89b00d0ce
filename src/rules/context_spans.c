/* SPDX-License-Identifier: MIT */
/* How far contexts reach. */
#include "context_spans.h"

#include "sentences.h"
#include "shingles.h"

struct zone_sentences {
    uint64_t message;
    struct extents extents;
};

struct context_memory {
    struct context_spans *spans; /* by context and zone */
    struct zone_sentences sentences[ZONE_COUNT];
};

struct context_memory *context_memory_new(struct arena *arena, const struct ruleset *rules)
{
    struct context_memory *memory = arena_alloc(arena, sizeof *memory);
    memory->spans = arena_array(arena, rules->context_count * ZONE_COUNT, sizeof *memory->spans);
    return memory;
}

const struct extents *context_sentences(struct scan *scan, enum zone zone)
{
    struct zone_sentences *sentences = &scan->contexts->sentences[zone];
    if (sentences->message != scan->message)
        *sentences = (struct zone_sentences){scan->message, sentences_of(scan->memory, scan->subject->zones[zone])};
    return &sentences->extents;
}

/* ---- quotation marks ---- */

struct quotes {
    struct str open, close[2];
};

static const struct quotes quotes[] = {
    {{"\"", 1}, {{"\"", 1}, {"”", 3}}},
    {{"“", 3}, {{"”", 3}, {"\"", 1}}},
    {{"«", 2}, {{"»", 2}, {NULL, 0}}},
};

/* A mark before a blank opens nothing: the 5" of a screen. */
static const struct quotes *opened_by(struct str text)
{
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (str_starts(text, quotes[i].open)) {
            struct str inside = str_from(text, quotes[i].open.n);
            return inside.n && inside.p[0] != ' ' && inside.p[0] != '\n' ? &quotes[i] : NULL;
        }
    return NULL;
}

static size_t closing(const struct quotes *pair, struct str text)
{
    for (size_t i = 0; i < 2; i++)
        if (pair->close[i].n && str_starts(text, pair->close[i]))
            return pair->close[i].n;
    return 0;
}

static bool begins_quote(char byte)
{
    return byte == '"' || byte == *"“" || byte == *"«";
}

/* From an opening mark to the next that closes it; one that is never closed opens nothing. */
static void find_quotations(struct scan *scan, const struct fold *fold, struct extents *extents)
{
    const struct quotes *pair = NULL;
    uint32_t from = 0;
    for (size_t at = 0, n; at < fold->text.n; at += n) {
        struct str rest = str_from(fold->text, at);
        n = 1;
        if (!begins_quote(*rest.p))
            continue;
        n = pair ? closing(pair, rest) : 0;
        if (n) {
            extents_add(scan->memory, extents, (struct stretch){from, (uint32_t)(at + n)});
            pair = NULL;
            continue;
        }
        n = 1;
        if (!pair && (pair = opened_by(rest)) != NULL) {
            from = (uint32_t)at;
            n = pair->open.n;
        }
    }
}

/* ---- words that open a context ---- */

static struct stretch reach(struct scan *scan, enum extent extent, enum zone zone, struct stretch words)
{
    struct stretch sentence = sentences_at(context_sentences(scan, zone), words.at);
    return (struct stretch){extent == EXTENT_AFTER ? words.at : sentence.at, sentence.end};
}

static void find_by_words(struct scan *scan, const struct context *context, enum zone zone, const struct found *found,
                          struct extents *extents)
{
    const struct extents *words = &found->zones[zone];
    uint32_t whole = (uint32_t)scan->subject->zones[zone]->text.n + 1;
    if (context->extent == EXTENT_MESSAGE) {
        if (words->count || found->zones[ZONE_TEXT].count)
            extents_add(scan->memory, extents, (struct stretch){0, whole});
        return;
    }
    for (size_t i = 0; i < words->count; i++)
        extents_add(scan->memory, extents, reach(scan, context->extent, zone, words->list[i]));
}

const struct context_spans *context_spans_of(struct scan *scan, size_t number, enum zone zone)
{
    const struct context *context = &scan->matcher->rules->contexts[number];
    const struct fold *fold = scan->subject->zones[zone];
    struct context_spans *spans = &scan->contexts->spans[number * ZONE_COUNT + zone];
    if (spans->message == scan->message)
        return spans;
    *spans = (struct context_spans){.message = scan->message};
    if (context->extent == EXTENT_QUOTATION)
        find_quotations(scan, fold, &spans->extents);
    else if (context->extent == EXTENT_REGULATION)
        spans->extents = shingles_in(scan->matcher->shingles, scan->memory, fold, scan->subject->packs,
                                     scan->subject->pack_count);
    uint32_t set = scan->matcher->context_sets[number];
    if (set != NO_SET) {
        const struct found *found = sightings_of(scan, set);
        spans->open = found->truth == TRUTH_OPEN;
        find_by_words(scan, context, zone, found, &spans->extents);
    }
    extents_settle(scan->memory, &spans->extents);
    return spans;
}
