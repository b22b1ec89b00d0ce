/* SPDX-License-Identifier: MIT */
/* Triggers, derived from conditions: of parts that must all hold the rarest is enough to wait for. */
#include "triggers.h"

#include "chat.h"

/* Messages in a thousand, as office groups write. */
enum {
    COST_FORWARDED = 50, COST_QUOTES = 100, COST_ROLE = 900, COST_LINK = 50, COST_EMOJI = 100, COST_ENCODING = 150,
    COST_LONG = 20, COST_KIND = 50, COST_TEXT = 850, COST_MENTIONS = 100, COST_TIME = 950,
};

static const struct trigger never = {0};
static const struct trigger always = {.always = true, .cost = TRIGGER_COST_ALWAYS};

static struct trigger either(struct trigger a, struct trigger b)
{
    return (struct trigger){
        .always = a.always || b.always,
        .signals = a.signals | b.signals,
        .kinds = a.kinds | b.kinds,
        .features = a.features | b.features,
        .cost = a.cost + b.cost,
    };
}

static struct trigger any_signal(uint64_t signals, const struct signal_costs *costs)
{
    struct trigger trigger = {.signals = signals};
    for (size_t i = 0; i < DETECTOR_SIGNAL_LIMIT; i++)
        if (signals >> i & 1)
            trigger.cost += costs->of[i];
    return trigger;
}

static uint64_t dearest(uint64_t signals, const struct signal_costs *costs)
{
    size_t most = DETECTOR_SIGNAL_LIMIT;
    for (size_t i = 0; i < DETECTOR_SIGNAL_LIMIT; i++)
        if (signals >> i & 1 && (most == DETECTOR_SIGNAL_LIMIT || costs->of[i] > costs->of[most]))
            most = i;
    return 1ULL << most;
}

/* Of n signals `least` must be there: then one of any n - least + 1. */
static struct trigger several_signals(uint64_t signals, size_t least, const struct signal_costs *costs)
{
    size_t count = (size_t)__builtin_popcountll(signals);
    if (least == 0)
        return always;
    if (least > count)
        return never;
    for (size_t i = 1; i < least; i++)
        signals &= ~dearest(signals, costs);
    return any_signal(signals, costs);
}

static struct trigger feature(enum feature which, size_t cost)
{
    return (struct trigger){.features = 1U << which, .cost = cost};
}

static struct trigger kinds(uint32_t mask)
{
    size_t cost = mask >> KIND_TEXT & 1 ? COST_TEXT : COST_KIND;
    return (struct trigger){.kinds = mask, .cost = cost};
}

static struct trigger extension(const struct condition *condition, const struct signal_costs *costs)
{
    uint64_t bit = costs->extension_bit(costs->self, condition);
    return bit ? any_signal(bit, costs) : always;
}

/* Their nesting is bounded by the XML reader's. */
static struct trigger of_condition(const struct condition *condition, const struct signal_costs *costs);

static struct trigger cheapest_part(const struct condition *condition, const struct signal_costs *costs)
{
    struct trigger best = always;
    for (size_t i = 0; i < condition->part_count; i++) {
        struct trigger part = of_condition(&condition->parts[i], costs);
        if (!part.always && (best.always || part.cost < best.cost))
            best = part;
    }
    return best;
}

static struct trigger any_part(const struct condition *condition, const struct signal_costs *costs)
{
    struct trigger sum = never;
    for (size_t i = 0; i < condition->part_count; i++)
        sum = either(sum, of_condition(&condition->parts[i], costs));
    return sum;
}

static struct trigger of_condition(const struct condition *condition, const struct signal_costs *costs)
{
    uint64_t signals = condition->signals;
    switch (condition->kind) {
    case CONDITION_ALL:
        return cheapest_part(condition, costs);
    case CONDITION_ANY:
        return any_part(condition, costs);
    case CONDITION_HAS:
        return any_signal(signals, costs);
    case CONDITION_COUNT:
        return several_signals(signals, condition->least, costs);
    case CONDITION_NEAR:
    case CONDITION_TOGETHER:
        return several_signals(signals, (size_t)__builtin_popcountll(signals), costs);
    case CONDITION_KIND:
        return kinds(condition->mask);
    case CONDITION_SIZE:
        return kinds(~(1U << KIND_TEXT));
    case CONDITION_EXTENSION:
        return extension(condition, costs);
    case CONDITION_LINK:
        return feature(FEATURE_LINK, COST_LINK);
    case CONDITION_LENGTH:
        return feature(FEATURE_LONG, COST_LONG);
    case CONDITION_ENCODING:
        return feature(FEATURE_ENCODING, COST_ENCODING);
    case CONDITION_EMOJI:
        return feature(FEATURE_EMOJI, COST_EMOJI);
    case CONDITION_ROLE:
        return feature(FEATURE_ROLE, COST_ROLE);
    case CONDITION_FORWARDED:
        return feature(FEATURE_FORWARDED, COST_FORWARDED);
    case CONDITION_QUOTES:
        return feature(FEATURE_QUOTES, COST_QUOTES);
    case CONDITION_MENTIONS:
        return feature(FEATURE_MENTIONS, COST_MENTIONS);
    case CONDITION_CLOCK:
        return feature(FEATURE_TIME, COST_TIME);
    case CONDITION_NONE:
    case CONDITION_KINDS:
        break;
    }
    return always;
}

struct trigger trigger_of(const struct detector *detector, const struct signal_costs *costs)
{
    struct trigger sum = never;
    for (size_t i = 0; i < detector->outcome_count; i++)
        if (detector->outcomes[i].condition)
            sum = either(sum, of_condition(detector->outcomes[i].condition, costs));
    return sum;
}
