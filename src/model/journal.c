/* SPDX-License-Identifier: MIT */
/* Several inputs as one talk. */
#include "journal.h"

#include <string.h>

#include "map.h"
#include "packing.h"
#include "sorter.h"

/* A busy group's two years of messages; a log that fits is never written anywhere. */
enum { MEMORY_BYTES = 64 << 20, REPEATS_SHARE = 4 };

/* Before the packed record. */
struct head {
    uint64_t number;
    int64_t at_ms; /* where it stands in time */
    uint32_t input;
    bool is_event, runs_back;
};

/* One input: where its clock stands, and which way it runs. */
struct lane {
    struct stamp last;
    uint64_t group; /* of the record before: groups in one file have clocks of their own */
    size_t rises, falls;
    bool is_settled, newest_first;
};

struct journal {
    struct arena *arena, *scratch;
    struct spool *spool;
    struct sorter *sorter;
    struct repeats *repeats;
    struct lane *lanes;
    size_t lane_count, lane_capacity;
    struct buf record;
    uint64_t count;
    size_t bound;
};

/* Settled when it is first asked for, by all that was read until then: an order must not change while it
 * sorts. */
static bool is_newest_first(struct lane *lane)
{
    if (!lane->is_settled)
        lane->newest_first = lane->falls > lane->rises;
    lane->is_settled = true;
    return lane->newest_first;
}

static int compare_in_file(void *context, struct str left, struct str right)
{
    struct journal *journal = context;
    struct head a, b;
    memcpy(&a, left.p, sizeof a);
    memcpy(&b, right.p, sizeof b);
    if (a.input != b.input)
        return (a.input > b.input) - (a.input < b.input);
    int order = (a.number > b.number) - (a.number < b.number);
    return is_newest_first(&journal->lanes[a.input]) ? -order : order;
}

static void release(void *object)
{
    struct journal *journal = object;
    buf_free(&journal->record);
    arena_free(journal->scratch);
}

static struct sorter *record_sorter(struct journal *journal)
{
    return sorter_new(journal->arena, journal->spool, journal->bound,
                      (struct sorter_order){compare_in_file, journal});
}

struct journal *journal_new(struct arena *arena, struct diag *diag, const char *folder, size_t memory_bytes)
{
    struct journal *journal = arena_alloc(arena, sizeof *journal);
    size_t bound = memory_bytes ? memory_bytes : MEMORY_BYTES;
    journal->arena = arena;
    journal->scratch = arena_new();
    journal->spool = spool_new(arena, diag, folder);
    journal->bound = bound;
    journal->sorter = record_sorter(journal);
    journal->repeats = repeats_new(arena, journal->spool, bound / REPEATS_SHARE);
    arena_defer(arena, release, journal);
    return journal;
}

/* --- in --- */

static struct lane *lane_of(struct journal *journal, size_t input)
{
    while (journal->lane_count <= input) {
        journal->lanes = arena_grow(journal->arena, journal->lanes, journal->lane_count,
                                    &journal->lane_capacity, sizeof *journal->lanes);
        journal->lanes[journal->lane_count++] = (struct lane){.last = {INT64_MIN, PRECISION_NONE}};
    }
    return &journal->lanes[input];
}

/* Moves the input's clock; true when it runs backwards. */
static bool tick(struct lane *lane, struct stamp at, struct str group)
{
    uint64_t hash = map_hash(group);
    bool same_group = hash == lane->group;
    lane->group = hash;
    if (at.precision == PRECISION_NONE)
        return false;
    bool compares = same_group && lane->last.precision != PRECISION_NONE;
    bool falls = compares && at.ms < lane->last.ms;
    lane->falls += falls;
    lane->rises += compares && at.ms > lane->last.ms;
    lane->last = at;
    return falls;
}

static void begin_record(struct journal *journal, size_t input, bool is_event, bool runs_back)
{
    struct head head;
    memset(&head, 0, sizeof head); /* its gaps too: the bytes go to a file */
    head.number = journal->count++;
    head.at_ms = journal->lanes[input].last.ms;
    head.input = (uint32_t)input;
    head.is_event = is_event;
    head.runs_back = runs_back;
    buf_clear(&journal->record);
    buf_add(&journal->record, (struct str){(const char *)&head, sizeof head});
}

/* Signed times as ranks: the order stays. */
static uint64_t rank_of(int64_t ms)
{
    return (uint64_t)ms ^ (uint64_t)1 << 63;
}

void journal_message(struct journal *journal, size_t input, const struct message *message)
{
    struct lane *lane = lane_of(journal, input);
    bool runs_back = tick(lane, message->at, message->group_id.n ? message->group_id : message->group);
    repeats_message(journal->repeats, input, message);
    begin_record(journal, input, false, runs_back);
    pack_message(message, &journal->record);
    sorter_add(journal->sorter, rank_of(lane->last.ms), buf_str(&journal->record));
}

void journal_event(struct journal *journal, size_t input, const struct event *event)
{
    struct lane *lane = lane_of(journal, input);
    bool runs_back = tick(lane, event->at, event->group_id.n ? event->group_id : event->group);
    repeats_event(journal->repeats, input, event);
    begin_record(journal, input, true, runs_back);
    pack_event(event, &journal->record);
    sorter_add(journal->sorter, rank_of(lane->last.ms), buf_str(&journal->record));
}

/* --- out --- */

/* An input without groups that repeats one group's records is about that group. */
static void find_group(const struct journal *journal, size_t input, struct str *group_id, struct str *group)
{
    if (!group_id->n && !group->n)
        repeats_home(journal->repeats, input, group_id, group);
}

static struct stamp at_right_time(const struct journal *journal, size_t input, struct stamp at)
{
    if (at.precision >= PRECISION_MINUTE)
        at.ms -= repeats_clock(journal->repeats, input).ahead_ms;
    return at;
}

static void play_record(struct journal *journal, const struct player *player, struct str record)
{
    struct head head;
    memcpy(&head, record.p, sizeof head);
    const struct playback playback = {
        .input = head.input,
        .repeat = repeats_of(journal->repeats, head.number),
        .runs_back = head.runs_back,
        .earlier = head.runs_back && !is_newest_first(&journal->lanes[head.input]),
    };
    arena_reset(journal->scratch);
    if (head.is_event) {
        struct event event;
        unpack_event(str_from(record, sizeof head), journal->scratch, &event);
        find_group(journal, head.input, &event.group_id, &event.group);
        event.at = at_right_time(journal, head.input, event.at);
        player->event(player->self, &event, &playback);
    } else {
        struct message message;
        unpack_message(str_from(record, sizeof head), journal->scratch, &message);
        find_group(journal, head.input, &message.group_id, &message.group);
        message.at = at_right_time(journal, head.input, message.at);
        player->message(player->self, &message, &playback);
    }
}

/* All over again, in the order of the times put right. */
static void put_right(struct journal *journal)
{
    struct sorter *sorter = record_sorter(journal);
    struct str record;
    while (sorter_next(journal->sorter, &record)) {
        struct head head;
        memcpy(&head, record.p, sizeof head);
        int64_t at_ms = head.at_ms;
        if (at_ms != INT64_MIN) /* nothing in its input has a time */
            at_ms -= repeats_clock(journal->repeats, head.input).ahead_ms;
        sorter_add(sorter, rank_of(at_ms), record);
    }
    journal->sorter = sorter;
}

void journal_judge(struct journal *journal)
{
    bool wrong = false;
    repeats_judge(journal->repeats);
    for (size_t i = 0; i < journal->lane_count; i++)
        wrong |= repeats_clock(journal->repeats, i).ahead_ms != 0;
    if (wrong)
        put_right(journal);
}

size_t journal_groups(const struct journal *journal)
{
    return repeats_groups(journal->repeats);
}

struct input_clock journal_clock(const struct journal *journal, size_t input)
{
    return repeats_clock(journal->repeats, input);
}

bool journal_kin(struct journal *journal, size_t input, struct str name, struct kin *kin)
{
    return repeats_kin(journal->repeats, input, name, kin);
}

bool journal_doubts_name(struct journal *journal, struct str id, struct str name)
{
    return repeats_doubts_name(journal->repeats, id, name);
}

void journal_trust(struct journal *journal, size_t input, enum trust trust)
{
    repeats_trust(journal->repeats, input, trust);
}

size_t journal_view(const struct journal *journal, size_t input)
{
    return repeats_view(journal->repeats, input);
}

bool journal_play(struct journal *journal, const struct player *player)
{
    struct str record;
    while (sorter_next(journal->sorter, &record))
        play_record(journal, player, record);
    return !spool_failed(journal->spool);
}
