/* SPDX-License-Identifier: MIT */
/* What the candidates of a message come to: regular expressions run once, exceptions and contexts taken off. */
#include "sightings.h"

#include "context_spans.h"
#include "extension.h"

/* ---- regular expressions ---- */

/* A place in the storage form, in bytes of the fold. */
static struct stretch folded(const struct fold *fold, struct stretch place)
{
    uint32_t ends[] = {place.at, place.end};
    for (size_t i = 0; i < 2; i++) {
        size_t low = 0, high = fold->text.n;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            if (fold->origin[middle] < ends[i])
                low = middle + 1;
            else
                high = middle;
        }
        ends[i] = (uint32_t)low;
    }
    return (struct stretch){ends[0], ends[1]};
}

static size_t next_character(struct str text, size_t at)
{
    do
        at++;
    while (at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80);
    return at;
}

/* Every match that covers something, from left to right, none overlapping. */
static void try_regex(struct scan *scan, struct sighting *sighting)
{
    const struct regex *regex = scan->matcher->probes.list[sighting->probe].regex;
    const struct fold *fold = scan->subject->zones[sighting->zone];
    struct str text = regex->on_storage ? fold->storage : fold->text, match;
    struct extents places = {0};
    size_t limits = pattern_limits_hit(scan->patterns);
    for (size_t at = 0; at <= text.n && pattern_find(regex->pattern, scan->patterns, text, at, &match);) {
        size_t from = (size_t)(match.p - text.p);
        struct stretch place = {(uint32_t)from, (uint32_t)(from + match.n)};
        if (match.n)
            extents_add(scan->memory, &places, regex->on_storage ? folded(fold, place) : place);
        at = match.n ? from + match.n : next_character(text, from);
    }
    sighting->tried = true;
    sighting->limited = pattern_limits_hit(scan->patterns) > limits;
    sighting->places = places.list;
    sighting->count = places.count;
    scan->counts.confirmed += places.count > 0;
    scan->counts.limits += sighting->limited;
}

/* ---- what a set has found ---- */

static bool falls_to(struct scan *scan, uint32_t except, enum zone zone, struct stretch place,
                     struct judged_place *judged)
{
    if (except == NO_SET)
        return false;
    const struct found *found = sightings_of(scan, except);
    judged->open |= found->truth == TRUTH_OPEN;
    return extents_overlap(&found->zones[zone], place);
}

static bool falls_to_context(struct scan *scan, uint64_t ignored, enum zone zone, struct stretch place,
                             struct judged_place *judged)
{
    for (judged->context = 0; ignored; judged->context++, ignored >>= 1) {
        if (!(ignored & 1))
            continue;
        const struct context_spans *spans = context_spans_of(scan, judged->context, zone);
        judged->open |= spans->open;
        if (extents_hold(&spans->extents, place))
            return true;
    }
    return false;
}

struct judged_place sightings_judge(struct scan *scan, const struct set *set, enum zone zone, struct stretch place)
{
    struct judged_place judged = {.fate = FATE_COUNTS};
    if (falls_to(scan, set->except, zone, place, &judged))
        judged.fate = FATE_SIGNAL_EXCEPTION;
    if (judged.fate != FATE_COUNTS || set->plan == NO_PLAN)
        return judged;
    const struct plan *plan = &scan->matcher->plans[set->plan];
    if (falls_to(scan, plan->except, zone, place, &judged))
        judged.fate = FATE_DETECTOR_EXCEPTION;
    else if (falls_to_context(scan, plan->detector->ignored_contexts, zone, place, &judged))
        judged.fate = FATE_CONTEXT;
    return judged;
}

struct collection { /* of a set's words */
    struct scan *scan;
    const struct set *set;
    struct found *found;
    bool limited; /* one of its own regular expressions hit a limit */
    bool open;    /* what may have taken matches away did */
};

/* Adds those places of a sighting that count. */
static bool take_places(struct collection *collection, const struct group *group, const struct sighting *sighting,
                        struct extents *taken)
{
    const struct fold *fold = collection->scan->subject->zones[sighting->zone];
    size_t before = taken->count;
    for (size_t i = 0; i < sighting->count; i++) {
        struct stretch place = sighting->places[i];
        if (group->extension && !extension_stands(fold, sighting->zone, place, group->extension->double_extension))
            continue;
        struct judged_place judged = sightings_judge(collection->scan, collection->set, sighting->zone, place);
        collection->open |= judged.open;
        if (judged.fate == FATE_COUNTS)
            extents_add(collection->scan->memory, taken, place);
    }
    return taken->count > before;
}

/* Adds what a group has found, if enough distinct words of it were. */
static void take_group(struct collection *collection, uint32_t number)
{
    struct scan *scan = collection->scan;
    const struct group *group = &scan->matcher->groups[number];
    const struct thread *thread = &scan->threads[number];
    struct extents taken[ZONE_COUNT] = {0};
    size_t distinct = 0;
    if (thread->message != scan->message)
        return;
    uint64_t ticket = ++scan->ticket;
    for (const struct thread_link *link = thread->first; link; link = link->next) {
        struct sighting *sighting = link->sighting;
        if (!sighting->tried && scan->matcher->probes.list[sighting->probe].regex)
            try_regex(scan, sighting);
        collection->limited |= sighting->limited;
        if (take_places(collection, group, sighting, &taken[sighting->zone]) &&
            scan->tickets[sighting->probe] != ticket) {
            scan->tickets[sighting->probe] = ticket;
            distinct++;
        }
    }
    for (size_t zone = 0; zone < ZONE_COUNT && distinct >= group->least; zone++)
        for (size_t i = 0; i < taken[zone].count; i++)
            extents_add(scan->memory, &collection->found->zones[zone], taken[zone].list[i]);
}

const struct found *sightings_of(struct scan *scan, uint32_t number)
{
    struct found *found = &scan->found[number];
    struct collection collection = {scan, &scan->matcher->sets[number], found, false, false};
    bool any = false;
    if (found->message == scan->message)
        return found;
    *found = (struct found){.message = scan->message};
    for (uint32_t i = 0; i < collection.set->group_count; i++)
        take_group(&collection, collection.set->first_group + i);
    for (size_t zone = 0; zone < ZONE_COUNT; zone++) {
        if (found->zones[zone].count == 0)
            continue;
        extents_settle(scan->memory, &found->zones[zone]);
        any = true;
    }
    bool open = any ? collection.open : collection.limited;
    found->truth = open ? TRUTH_OPEN : any ? TRUTH_YES : TRUTH_NO;
    return found;
}
