/* SPDX-License-Identifier: MIT */
/* Compiles a rule set: lists of words into sets of probes, probes into anchors, conditions into triggers. */
#include "matcher.h"

#include <stdlib.h>
#include <string.h>

#include "frequency.h"
#include "literals.h"
#include "map.h"

struct use { /* a probe in a group */
    uint32_t probe, group;
};

struct anchor_list {
    struct anchor *list;
    size_t count, capacity;
};

struct compiler {
    struct arena *arena, *scratch;
    struct matcher *matcher;
    struct map *known; /* probes by what they are */
    struct probe *probes;
    size_t *probe_costs;
    struct group *groups;
    struct set *sets;
    struct use *uses;
    struct anchor_list anchors, parts;
    struct growing { uint32_t *list; size_t count, capacity; } restless, by_sign, stored;
    size_t use_count;
    size_t probe_capacity, cost_capacity, group_capacity, set_capacity, use_capacity;
};

/* ---- probes ---- */

static void add_anchor(struct anchor_list *to, struct arena *arena, struct anchor anchor)
{
    to->list = arena_grow(arena, to->list, to->count, &to->capacity, sizeof anchor);
    to->list[to->count++] = anchor;
}

static void list_probe(struct compiler *compiler, struct growing *to, uint32_t probe)
{
    to->list = arena_grow(compiler->arena, to->list, to->count, &to->capacity, sizeof probe);
    to->list[to->count++] = probe;
}

static void add_restless(struct compiler *compiler, uint32_t probe)
{
    list_probe(compiler, &compiler->restless, probe);
    compiler->probe_costs[probe] = TRIGGER_COST_ALWAYS;
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
static size_t anchor_phrase(struct compiler *compiler, uint32_t probe, const struct fold *fold, bool bare)
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
    add_anchor(&compiler->anchors, compiler->arena, anchor);
    return least;
}

/* The hash of a word as the fold spells it: a storage form's HOÀ is "hòa" there. */
static uint32_t folded_hash(struct compiler *compiler, struct str word)
{
    struct fold fold;
    fold_text(compiler->scratch, word, &fold);
    return fold.syllables[0].hash;
}

/* One word or a pair that a regular expression needs. For syllables that may hold several of its words the rarer of
 * the two is known by itself; there the fold moves no tone, so it may be spelled either way. */
static void anchor_words(struct compiler *compiler, uint32_t probe, struct str words)
{
    struct anchor anchor = {.probe = probe, .use = ANCHOR_REGEX};
    bool on_storage = compiler->probes[probe].regex->on_storage;
    size_t blank = str_find_byte(words, ' ');
    struct str first = str_cut(words, 0, blank), second = str_from(words, blank + 1), rarer = first;
    anchor.key = on_storage ? folded_hash(compiler, first) : fold_hash(first);
    if (second.n) {
        anchor.key = anchors_pair(anchor.key, on_storage ? folded_hash(compiler, second) : fold_hash(second));
        rarer = frequency_of(second, false) < frequency_of(first, false) ? second : first;
    }
    add_anchor(&compiler->anchors, compiler->arena, anchor);
    anchor.key = fold_hash(rarer);
    add_anchor(&compiler->parts, compiler->arena, anchor);
    anchor.key = folded_hash(compiler, rarer);
    if (on_storage)
        add_anchor(&compiler->parts, compiler->arena, anchor);
}

static void anchor_regex(struct compiler *compiler, uint32_t number)
{
    struct probe *probe = &compiler->probes[number];
    struct needs needs;
    if (!literals_needed(compiler->scratch, probe->regex->source, &needs)) {
        add_restless(compiler, number);
        return;
    }
    for (size_t i = 0; i < needs.word_count; i++)
        anchor_words(compiler, number, needs.words[i]);
    for (size_t i = 0; i < 2; i++) {
        probe->signs[i] = needs.bytes[i];
        compiler->matcher->signs[i] |= needs.bytes[i];
    }
    if (needs.bytes[0] | needs.bytes[1])
        list_probe(compiler, &compiler->by_sign, number);
    if (probe->regex->on_storage && needs.word_count)
        list_probe(compiler, &compiler->stored, number);
    compiler->probe_costs[number] = needs.cost < TRIGGER_COST_ALWAYS ? needs.cost : TRIGGER_COST_ALWAYS;
}

static uint32_t add_probe(struct compiler *compiler, struct str key, const struct phrase *phrase,
                          const struct regex *regex)
{
    struct matcher *matcher = compiler->matcher;
    uint32_t probe = (uint32_t)matcher->probe_count;
    compiler->probes = arena_grow(compiler->arena, compiler->probes, probe, &compiler->probe_capacity,
                                  sizeof *compiler->probes);
    compiler->probe_costs = arena_grow(compiler->arena, compiler->probe_costs, probe, &compiler->cost_capacity,
                                       sizeof *compiler->probe_costs);
    compiler->probes[probe] = (struct probe){.phrase = phrase, .regex = regex};
    compiler->probe_costs[probe] = 0;
    matcher->probe_count++;
    /* A number one up stands in the map as a pointer into nothing. */
    map_set(compiler->known, key, (void *)(uintptr_t)(probe + 1));
    return probe;
}

static uint32_t probe_of_term(struct compiler *compiler, const struct term *term)
{
    struct str key = arena_format(compiler->arena, "%d%.*s", (int)term->folding, STR_ARG(term->words));
    uintptr_t known = (uintptr_t)map_get(compiler->known, key);
    if (known)
        return (uint32_t)known - 1;
    const struct phrase *phrase = phrase_new(compiler->arena, compiler->scratch, term);
    arena_reset(compiler->scratch);
    uint32_t probe = add_probe(compiler, key, phrase, NULL);
    if (phrase->fold.count == 0) {
        add_restless(compiler, probe);
        return probe;
    }
    compiler->probe_costs[probe] = anchor_phrase(compiler, probe, &phrase->fold, false);
    if (phrase_goes_bare(phrase))
        compiler->probe_costs[probe] += anchor_phrase(compiler, probe, &phrase->fold, true);
    return probe;
}

static uint32_t probe_of_regex(struct compiler *compiler, const struct regex *regex)
{
    struct str key = arena_format(compiler->arena, "%s%.*s", regex->on_storage ? "s" : "f", STR_ARG(regex->source));
    uintptr_t known = (uintptr_t)map_get(compiler->known, key);
    if (known)
        return (uint32_t)known - 1;
    uint32_t probe = add_probe(compiler, key, NULL, regex);
    anchor_regex(compiler, probe);
    arena_reset(compiler->scratch);
    return probe;
}

/* ---- groups and sets ---- */

static uint32_t open_group(struct compiler *compiler, struct group group)
{
    struct matcher *matcher = compiler->matcher;
    compiler->groups = arena_grow(compiler->arena, compiler->groups, matcher->group_count,
                                  &compiler->group_capacity, sizeof group);
    compiler->groups[matcher->group_count] = group;
    return (uint32_t)matcher->group_count++;
}

static void add_use(struct compiler *compiler, uint32_t probe, uint32_t group)
{
    compiler->uses = arena_grow(compiler->arena, compiler->uses, compiler->use_count, &compiler->use_capacity,
                                sizeof *compiler->uses);
    compiler->uses[compiler->use_count++] = (struct use){probe, group};
    compiler->probes[probe].zones |= compiler->groups[group].zones;
}

static void add_wording(struct compiler *compiler, const struct wording *wording, uint32_t group)
{
    for (size_t i = 0; i < wording->term_count; i++)
        add_use(compiler, probe_of_term(compiler, &wording->terms[i]), group);
    if (wording->regex)
        add_use(compiler, probe_of_regex(compiler, wording->regex), group);
}

static uint32_t open_set(struct compiler *compiler)
{
    struct matcher *matcher = compiler->matcher;
    compiler->sets = arena_grow(compiler->arena, compiler->sets, matcher->set_count, &compiler->set_capacity,
                                sizeof *compiler->sets);
    compiler->sets[matcher->set_count] =
        (struct set){.first_group = (uint32_t)matcher->group_count, .except = NO_SET, .plan = NO_PLAN};
    return (uint32_t)matcher->set_count++;
}

static void close_set(struct compiler *compiler, uint32_t set)
{
    compiler->sets[set].group_count = (uint32_t)compiler->matcher->group_count - compiler->sets[set].first_group;
}

/* Words any one of which will do share a group; a list with a minimum has its own. */
static uint32_t add_set(struct compiler *compiler, const struct wordset *words, unsigned zones)
{
    uint32_t set = open_set(compiler), any = NO_SET;
    for (size_t i = 0; i < words->count; i++) {
        const struct wording *wording = &words->list[i];
        bool alone = wording->min > 1;
        uint32_t group = any;
        if (alone || any == NO_SET)
            group = open_group(compiler, (struct group){zones, NO_PLAN, alone ? wording->min : 1, NULL});
        if (!alone)
            any = group;
        add_wording(compiler, wording, group);
    }
    close_set(compiler, set);
    return set;
}

static size_t set_cost(const struct compiler *compiler, uint32_t set)
{
    const struct set *looked = &compiler->sets[set];
    size_t cost = 0;
    for (size_t i = 0; i < compiler->use_count; i++) {
        uint32_t group = compiler->uses[i].group;
        if (group >= looked->first_group && group < looked->first_group + looked->group_count)
            cost += compiler->probe_costs[compiler->uses[i].probe];
    }
    return cost;
}

/* ---- detectors ---- */

static uint32_t add_extension_set(struct compiler *compiler, const struct condition *condition)
{
    enum { ZONES = 1 << ZONE_TEXT | 1 << ZONE_FILE | 1 << ZONE_LINK };
    uint32_t set = open_set(compiler);
    uint32_t group = open_group(compiler, (struct group){ZONES, NO_PLAN, 1, condition});
    for (size_t i = 0; i < condition->extension_count; i++) {
        struct term term = {.folding = FOLDING_TONES, .where = condition->extensions[i].where};
        term.words = arena_format(compiler->arena, ".%.*s", STR_ARG(condition->extensions[i].words));
        add_use(compiler, probe_of_term(compiler, &term), group);
    }
    close_set(compiler, set);
    return set;
}

static void list_extensions(struct compiler *compiler, struct plan *plan, const struct condition *condition)
{
    for (size_t i = 0; i < condition->part_count; i++)
        list_extensions(compiler, plan, &condition->parts[i]);
    if (condition->kind != CONDITION_EXTENSION)
        return;
    plan->extensions = arena_grow(compiler->arena, plan->extensions, plan->extension_count,
                                  &plan->extension_capacity, sizeof *plan->extensions);
    plan->extensions[plan->extension_count++] = condition;
}

uint32_t matcher_extension_set(const struct plan *plan, const struct condition *condition)
{
    size_t i = 0;
    while (plan->extensions[i] != condition)
        i++;
    return plan->first_set + (uint32_t)(plan->detector->signal_count + i);
}

static uint64_t bit_of(size_t number)
{
    return number < DETECTOR_SIGNAL_LIMIT ? 1ULL << number : 0;
}

static uint64_t extension_bit(const void *self, const struct condition *condition)
{
    const struct plan *plan = self;
    return bit_of(matcher_extension_set(plan, condition) - plan->first_set);
}

static void list_all_extensions(struct compiler *compiler, struct plan *plan)
{
    const struct detector *detector = plan->detector;
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].condition)
            list_extensions(compiler, plan, detector->outcomes[i].condition);
    if (detector->unless)
        list_extensions(compiler, plan, detector->unless);
}

/* Exceptions first: the sets of the signals then stand side by side. */
static void add_signals(struct compiler *compiler, struct plan *plan, uint32_t number)
{
    const struct detector *detector = plan->detector;
    uint32_t excepts[DETECTOR_SIGNAL_LIMIT];
    unsigned zones = 0;
    for (size_t i = 0; i < detector->signal_count; i++) {
        const struct signal *signal = &detector->signals[i];
        zones |= signal->zones;
        excepts[i] = signal->except.count ? add_set(compiler, &signal->except, signal->zones) : NO_SET;
    }
    if (detector->except)
        plan->except = add_set(compiler, detector->except, zones);
    plan->first_set = (uint32_t)compiler->matcher->set_count;
    for (size_t i = 0; i < detector->signal_count; i++) {
        uint32_t set = add_set(compiler, &detector->signals[i].words, detector->signals[i].zones);
        compiler->sets[set].except = excepts[i];
        compiler->sets[set].plan = number;
    }
}

/* The words of those signals that the trigger names make the plan due. */
static void mark_due(struct compiler *compiler, const struct plan *plan, uint32_t number)
{
    for (uint64_t left = plan->trigger.signals; left; left &= left - 1) {
        const struct set *set = &compiler->sets[plan->first_set + (uint32_t)__builtin_ctzll(left)];
        for (uint32_t i = 0; i < set->group_count; i++)
            compiler->groups[set->first_group + i].due = number;
    }
}

static void add_plan(struct compiler *compiler, struct plan *plan, uint32_t number)
{
    const struct detector *detector = plan->detector;
    struct signal_costs costs = {.extension_bit = extension_bit, .self = plan};
    add_signals(compiler, plan, number);
    list_all_extensions(compiler, plan);
    for (size_t i = 0; i < plan->extension_count; i++) {
        uint32_t set = add_extension_set(compiler, plan->extensions[i]);
        compiler->sets[set].plan = number;
    }
    for (size_t i = 0; i < detector->signal_count + plan->extension_count && i < DETECTOR_SIGNAL_LIMIT; i++)
        costs.of[i] = set_cost(compiler, plan->first_set + (uint32_t)i);
    plan->trigger = trigger_of(detector, &costs);
    mark_due(compiler, plan, number);
    compiler->matcher->features |= plan->trigger.features;
}

static void note_lengths(struct matcher *matcher, const struct condition *condition)
{
    for (size_t i = 0; i < condition->part_count; i++)
        note_lengths(matcher, &condition->parts[i]);
    if (condition->kind != CONDITION_LENGTH)
        return;
    if (condition->chars < matcher->long_chars)
        matcher->long_chars = condition->chars;
    if (condition->words < matcher->long_words)
        matcher->long_words = condition->words;
    if (condition->lines < matcher->long_lines)
        matcher->long_lines = condition->lines;
}

static void add_plans(struct compiler *compiler)
{
    struct matcher *matcher = compiler->matcher;
    const struct ruleset *rules = matcher->rules;
    struct plan *plans = arena_array(compiler->arena, rules->detector_count, sizeof *plans);
    matcher->long_chars = matcher->long_words = matcher->long_lines = SIZE_MAX;
    for (size_t i = 0; i < rules->detector_count; i++) {
        const struct detector *detector = rules->detectors[i];
        plans[i] = (struct plan){.detector = detector, .except = NO_SET};
        add_plan(compiler, &plans[i], (uint32_t)i);
        for (size_t k = 0; k < detector->outcome_count; k++)
            if (detector->outcomes[k].condition)
                note_lengths(matcher, detector->outcomes[k].condition);
    }
    matcher->plans = plans;
    matcher->plan_count = rules->detector_count;
}

static void add_contexts(struct compiler *compiler)
{
    enum { EVERYWHERE = (1 << ZONE_COUNT) - 1 };
    const struct ruleset *rules = compiler->matcher->rules;
    uint32_t *sets = arena_array(compiler->arena, rules->context_count, sizeof *sets);
    for (size_t i = 0; i < rules->context_count; i++)
        sets[i] = rules->contexts[i].words ? add_set(compiler, rules->contexts[i].words, EVERYWHERE) : NO_SET;
    compiler->matcher->context_sets = sets;
}

/* ---- the whole ---- */

static int by_probe(const void *a, const void *b)
{
    const struct use *left = a, *right = b;
    if (left->probe != right->probe)
        return left->probe < right->probe ? -1 : 1;
    return (left->group > right->group) - (left->group < right->group);
}

/* Gives each probe its run of groups, each group once. */
static void index_uses(struct compiler *compiler)
{
    uint32_t *users = arena_array(compiler->arena, compiler->use_count, sizeof *users);
    uint32_t count = 0;
    if (compiler->use_count)
        qsort(compiler->uses, compiler->use_count, sizeof *compiler->uses, by_probe);
    for (size_t i = 0; i < compiler->use_count; i++) {
        struct probe *probe = &compiler->probes[compiler->uses[i].probe];
        bool first = probe->user_count == 0;
        if (first)
            probe->first_user = count;
        if (first || users[count - 1] != compiler->uses[i].group) {
            users[count++] = compiler->uses[i].group;
            probe->user_count++;
        }
    }
    compiler->matcher->users = users;
}

static const uint64_t *plans_due(const struct compiler *compiler, bool (*is_due)(struct trigger trigger, unsigned n),
                                 unsigned n)
{
    const struct matcher *matcher = compiler->matcher;
    uint64_t *bits = arena_array(compiler->arena, matcher->plan_count / 64 + 1, sizeof *bits);
    for (size_t i = 0; i < matcher->plan_count; i++)
        if (is_due(matcher->plans[i].trigger, n))
            bits[i / 64] |= 1ULL << (i % 64);
    return bits;
}

static bool is_due_by_kind(struct trigger trigger, unsigned kind)
{
    return trigger.kinds >> kind & 1;
}

static bool is_due_by_feature(struct trigger trigger, unsigned feature)
{
    return trigger.features >> feature & 1;
}

static bool is_due_always(struct trigger trigger, unsigned n)
{
    (void)n;
    return trigger.always;
}

static void index_triggers(struct compiler *compiler)
{
    struct matcher *matcher = compiler->matcher;
    for (unsigned i = 0; i < KIND_COUNT; i++)
        matcher->by_kind[i] = plans_due(compiler, is_due_by_kind, i);
    for (unsigned i = 0; i < FEATURE_COUNT; i++)
        matcher->by_feature[i] = plans_due(compiler, is_due_by_feature, i);
    matcher->by_nothing = plans_due(compiler, is_due_always, 0);
}

const struct matcher *matcher_new(struct arena *arena, const struct ruleset *rules)
{
    struct matcher *matcher = arena_alloc(arena, sizeof *matcher);
    struct compiler compiler = {
        .arena = arena, .scratch = arena_new(), .matcher = matcher, .known = map_new(arena)};
    matcher->rules = rules;
    add_contexts(&compiler);
    add_plans(&compiler);
    index_uses(&compiler);
    index_triggers(&compiler);
    for (size_t i = 0; i < rules->detector_count; i++)
        for (size_t k = 0; k < rules->detectors[i]->signal_count; k++)
            matcher->zones |= rules->detectors[i]->signals[k].zones;
    matcher->zones |= 1U << ZONE_TEXT | 1U << ZONE_FILE | 1U << ZONE_LINK;
    matcher->shingles = shingles_new(arena, rules);
    matcher->probes = compiler.probes;
    matcher->groups = compiler.groups;
    matcher->sets = compiler.sets;
    matcher->restless = (struct probe_list){compiler.restless.list, compiler.restless.count};
    matcher->by_sign = (struct probe_list){compiler.by_sign.list, compiler.by_sign.count};
    matcher->stored = (struct probe_list){compiler.stored.list, compiler.stored.count};
    matcher->anchors = anchors_new(arena, compiler.anchors.list, compiler.anchors.count);
    matcher->parts = anchors_new(arena, compiler.parts.list, compiler.parts.count);
    arena_free(compiler.scratch);
    return matcher;
}
