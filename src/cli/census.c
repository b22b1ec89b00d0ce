/* SPDX-License-Identifier: MIT */
/* Counting what passes by. */
#include "census.h"

#include <stdlib.h>
#include <string.h>

#include "map.h"
#include "normalize.h"
#include "repeats.h"

enum {
    REPEATS_BYTES = 16 << 20, /* three hundred thousand records; more wait in the spool */
    FIRST_DAY = 15340,        /* 2012-01-01, since 1970; the readers take nothing earlier */
    DAYS = 89 * 366,          /* up to 2100 */
    DAYS_A_WORD = 64,
    GAP_DAYS = 3, /* longer than a weekend */
};

struct crowd {
    struct map *by_key;
    struct counted **list;
    size_t count, capacity;
};

struct census {
    struct arena *arena, *scratch;
    struct repeats *messages, *events;
    struct crowd people, groups;
    uint64_t days[DAYS / DAYS_A_WORD + 1]; /* a bit for each that has a record */
    int zone_minutes;
    struct census_counts counts;
};

static void release(void *object)
{
    arena_free(object);
}

struct census *census_new(struct arena *arena, struct spool *spool, int zone_minutes)
{
    struct census *census = arena_alloc(arena, sizeof *census);
    census->arena = arena;
    census->scratch = arena_new();
    arena_defer(arena, release, census->scratch);
    census->messages = repeats_new(arena, spool, REPEATS_BYTES);
    census->events = repeats_new(arena, spool, REPEATS_BYTES);
    census->people.by_key = map_new(arena);
    census->groups.by_key = map_new(arena);
    census->zone_minutes = zone_minutes;
    census->counts.first_ms = INT64_MAX;
    census->counts.last_ms = INT64_MIN;
    return census;
}

/* --- in passing --- */

static struct str storage_of(const struct census *census, struct str raw)
{
    struct text text;
    normalize(census->scratch, raw, &text);
    return str_trim(text.storage);
}

static void meet(struct census *census, struct crowd *crowd, struct str id, struct str raw_name, bool writes)
{
    struct str name = storage_of(census, raw_name), key = id.n ? id : name;
    if (!key.n)
        return;
    struct counted *met = map_get(crowd->by_key, key);
    if (!met) {
        met = arena_alloc(census->arena, sizeof *met);
        met->id = arena_str(census->arena, id);
        map_set(crowd->by_key, arena_str(census->arena, key), met);
        crowd->list =
            arena_grow(census->arena, crowd->list, crowd->count, &crowd->capacity, sizeof *crowd->list);
        crowd->list[crowd->count++] = met;
    }
    if (!met->name.n)
        met->name = arena_str(census->arena, name);
    met->messages += writes;
}

static void note_time(struct census *census, struct stamp at)
{
    struct census_counts *counts = &census->counts;
    if (at.precision == PRECISION_NONE) {
        counts->untimed++;
        return;
    }
    counts->first_ms = at.ms < counts->first_ms ? at.ms : counts->first_ms;
    counts->last_ms = at.ms > counts->last_ms ? at.ms : counts->last_ms;
    int64_t day = (at.ms + census->zone_minutes * (int64_t)MS_PER_MINUTE) / MS_PER_DAY - FIRST_DAY;
    if (day >= 0 && day < DAYS)
        census->days[day / DAYS_A_WORD] |= UINT64_C(1) << day % DAYS_A_WORD;
}

static void see_message(void *self, const struct message *message)
{
    struct census *census = self;
    arena_reset(census->scratch);
    census->counts.messages++;
    repeats_message(census->messages, 0, message);
    census->counts.recalls += message->recall != RECALL_NONE;
    census->counts.kinds[message->kind]++;
    census->counts.self_unnamed += message->by_exporter && !message->sender.name.n;
    meet(census, &census->people, message->sender.id, message->sender.name, true);
    meet(census, &census->groups, message->group_id, message->group, true);
    note_time(census, message->at);
}

static void see_event(void *self, const struct event *event)
{
    struct census *census = self;
    arena_reset(census->scratch);
    census->counts.events[event->type]++;
    repeats_event(census->events, 0, event);
    meet(census, &census->groups, event->group_id, event->group, false);
    note_time(census, event->at);
}

static void see_member(void *self, const struct listed *member)
{
    (void)member;
    ((struct census *)self)->counts.listed++;
}

struct sink census_sink(struct census *census)
{
    return (struct sink){census, see_message, see_event, see_member};
}

/* --- at the end --- */

static int compare_counted(const void *left, const void *right)
{
    const struct counted *a = *(const struct counted *const *)left,
                         *b = *(const struct counted *const *)right;
    if (a->messages != b->messages)
        return a->messages < b->messages ? 1 : -1;
    int order = str_compare(a->name, b->name);
    return order ? order : str_compare(a->id, b->id);
}

static const struct counted *const *sort(struct crowd *crowd)
{
    if (crowd->count)
        qsort(crowd->list, crowd->count, sizeof *crowd->list, compare_counted);
    return (const struct counted *const *)crowd->list;
}

static bool has_day(const struct census *census, size_t day)
{
    return census->days[day / DAYS_A_WORD] >> day % DAYS_A_WORD & 1;
}

static int64_t begin_of(const struct census *census, size_t day)
{
    return ((int64_t)day + FIRST_DAY) * MS_PER_DAY - census->zone_minutes * (int64_t)MS_PER_MINUTE;
}

/* A gap is from its first day to its last. */
static void find_gaps(struct census *census)
{
    struct census_counts *counts = &census->counts;
    struct gap *gaps = NULL;
    size_t capacity = 0, latest = DAYS;
    for (size_t day = 0; day < DAYS; day++) {
        if (!has_day(census, day))
            continue;
        if (latest < DAYS && day - latest > GAP_DAYS) {
            gaps = arena_grow(census->arena, gaps, counts->gap_count, &capacity, sizeof *gaps);
            gaps[counts->gap_count++] = (struct gap){begin_of(census, latest + 1), begin_of(census, day) - 1};
        }
        latest = day;
    }
    counts->gaps = gaps;
}

static size_t count_duplicates(struct repeats *repeats, size_t records)
{
    size_t count = 0;
    repeats_judge(repeats);
    for (size_t i = 0; i < records; i++)
        count += repeats_of(repeats, i) == REPEAT_DUPLICATE;
    return count;
}

/* Rows of a member list are of the system too, but no events. */
static size_t count_events(const struct census_counts *counts)
{
    size_t count = 0;
    for (size_t type = 0; type < EVENT_COUNT; type++)
        count += counts->events[type];
    return count;
}

void census_finish(struct census *census, struct input_facts *facts)
{
    struct census_counts *counts = &census->counts;
    size_t messages = count_duplicates(census->messages, counts->messages);
    size_t events = count_duplicates(census->events, count_events(counts));
    facts->accepted -= messages;
    facts->system -= events;
    facts->duplicates = messages + events;
    counts->people = sort(&census->people);
    counts->person_count = census->people.count;
    counts->groups = sort(&census->groups);
    counts->group_count = census->groups.count;
    find_gaps(census);
}

const struct census_counts *census_counts(const struct census *census)
{
    return &census->counts;
}
