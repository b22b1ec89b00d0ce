/* SPDX-License-Identifier: MIT */
/* Compiles a rule set: lists of words into sets of probes, probes into anchors, conditions into triggers. */
#include "matcher.h"

#include <stdlib.h>

struct use { /* a probe in a group */
    uint32_t probe, group;
};

struct compiler {
    struct arena *arena;
    struct matcher *matcher;
    struct probe_builder *probes;
    struct group *groups;
    struct set *sets;
    struct use *uses;
    size_t use_count;
    size_t group_capacity, set_capacity, use_capacity;
};

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
    compiler->matcher->probes.list[probe].zones |= compiler->groups[group].zones;
}

static void add_wording(struct compiler *compiler, const struct wording *wording, uint32_t group)
{
    for (size_t i = 0; i < wording->term_count; i++)
        add_use(compiler, probes_term(compiler->probes, &wording->terms[i]), group);
    if (wording->regex)
        add_use(compiler, probes_regex(compiler->probes, wording->regex), group);
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
            cost += compiler->matcher->probes.list[compiler->uses[i].probe].cost;
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
        add_use(compiler, probes_term(compiler->probes, &term), group);
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
        excepts[i] = signal->except ? add_set(compiler, signal->except, signal->zones) : NO_SET;
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
    for (size_t i = 0; i < rules->context_count; i++) {
        const struct context *context = &rules->contexts[i];
        uint32_t except = context->except ? add_set(compiler, context->except, EVERYWHERE) : NO_SET;
        sets[i] = context->words ? add_set(compiler, context->words, EVERYWHERE) : NO_SET;
        if (sets[i] != NO_SET)
            compiler->sets[sets[i]].except = except;
    }
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
        struct probe *probe = &compiler->matcher->probes.list[compiler->uses[i].probe];
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
        .arena = arena, .matcher = matcher, .probes = probes_begin(arena, &matcher->probes)};
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
    matcher->groups = compiler.groups;
    matcher->sets = compiler.sets;
    probes_end(compiler.probes);
    return matcher;
}
