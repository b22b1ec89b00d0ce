/* SPDX-License-Identifier: MIT */
/* Matching: records sorted by their words, those of one moment side by side. */
#include "echoes.h"

#include <string.h>

#include "map.h"
#include "sorter.h"

enum {
    ROUNDING_MS = MS_PER_SECOND, /* one export cuts the second off, another one rounds it */
    SKEW_MS = MS_PER_MINUTE,     /* a sender's clock beside the server's */
    VOICES = 64,                 /* inputs that are heard with the same words */
    NEAR_LIMIT = 128,            /* records with the same words that wait for a copy at one moment */
    VOUCHED_TWICE = 2,
    TELLING_SHARE = 4, /* of the memory, as part of all records */
};

/* Rounds, one after the other: what one learns about names the next one uses. */
enum round { ROUND_TELLING, ROUND_SHORT, ROUND_RECALLS };
enum { ROUND_SHIFT = 62 };

struct ranked {
    uint64_t rank; /* of what must be the same: the round above, a hash below */
    struct echo echo;
};

struct waiting {
    struct echo echo;
    uint64_t original; /* the record it repeats; its own number when it stands for itself */
};

struct echoes {
    struct arena *arena;
    struct spool *spool;
    size_t memory_bytes;
    struct sorter *sorter;
    struct sorter *telling; /* the same once more, by their words alone */
    const struct clocks *clocks;
    struct map *vouched; /* two names in two inputs -> how often their words agreed */
    const struct echoes_court *court;
    void *self; /* of the court */
    struct waiting near[NEAR_LIMIT];
    size_t near_count;
};

static int compare_echoes(void *context, struct str left, struct str right)
{
    struct ranked a, b;
    (void)context;
    memcpy(&a, left.p, sizeof a);
    memcpy(&b, right.p, sizeof b);
    if (a.echo.at.ms != b.echo.at.ms)
        return a.echo.at.ms < b.echo.at.ms ? -1 : 1;
    return (a.echo.number > b.echo.number) - (a.echo.number < b.echo.number);
}

static struct sorter *echo_sorter(struct arena *arena, struct spool *spool, size_t memory_bytes)
{
    return sorter_new(arena, spool, memory_bytes, (struct sorter_order){compare_echoes, NULL});
}

struct echoes *echoes_new(struct arena *arena, struct spool *spool, size_t memory_bytes)
{
    struct echoes *echoes = arena_alloc(arena, sizeof *echoes);
    *echoes = (struct echoes){
        .arena = arena,
        .spool = spool,
        .memory_bytes = memory_bytes,
        .sorter = echo_sorter(arena, spool, memory_bytes),
        .telling = echo_sorter(arena, spool, memory_bytes / TELLING_SHARE),
        .vouched = map_new(arena),
    };
    return echoes;
}

static void add_ranked(struct sorter *sorter, uint64_t rank, const struct echo *echo)
{
    struct ranked ranked;
    memset(&ranked, 0, sizeof ranked); /* its gaps too: the bytes go to a file */
    ranked.rank = rank;
    ranked.echo = *echo;
    sorter_add(sorter, rank, (struct str){(const char *)&ranked, sizeof ranked});
}

static void add_to_round(struct echoes *echoes, enum round round, uint64_t hash, const struct echo *echo)
{
    add_ranked(echoes->sorter, (uint64_t)round << ROUND_SHIFT | hash >> (64 - ROUND_SHIFT), echo);
}

static bool next_ranked(struct sorter *sorter, struct ranked *ranked)
{
    struct str record;
    if (!sorter_next(sorter, &record))
        return false;
    memcpy(ranked, record.p, sizeof *ranked);
    return true;
}

void echoes_add(struct echoes *echoes, const struct echo *echo)
{
    if (echo->at.precision < PRECISION_MINUTE)
        return;
    add_to_round(echoes, echo->telling ? ROUND_TELLING : ROUND_SHORT, echo->words, echo);
    if (echo->telling)
        add_ranked(echoes->telling, echo->words, echo);
    if (echo->name)
        add_to_round(echoes, ROUND_RECALLS, echo->name, echo);
}

/* --- are they one? --- */

static int64_t length_of(const struct echo *echo)
{
    return echo->at.precision == PRECISION_MINUTE   ? MS_PER_MINUTE
           : echo->at.precision == PRECISION_SECOND ? MS_PER_SECOND
                                                    : 1;
}

/* From the end of the one to the beginning of the other; 0 when they meet. */
static int64_t apart_ms(const struct echo *a, const struct echo *b)
{
    const struct echo *first = a->at.ms <= b->at.ms ? a : b, *second = first == a ? b : a;
    int64_t apart = second->at.ms - (first->at.ms + length_of(first) - 1);
    return apart > 0 ? apart : 0;
}

static bool is_exact(const struct echo *echo)
{
    return echo->at.precision >= PRECISION_SECOND;
}

struct name_pair {
    uint32_t input, name, other_input, other_name;
};

static struct name_pair pair_of(const struct echo *a, const struct echo *b)
{
    const struct echo *low = a->input < b->input ? a : b, *high = low == a ? b : a;
    return (struct name_pair){low->input, low->name, high->input, high->name};
}

static uintptr_t vouched(const struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    struct name_pair pair = pair_of(a, b);
    return (uintptr_t)map_get(echoes->vouched, (struct str){(const char *)&pair, sizeof pair});
}

static void vouch(struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    struct name_pair pair = pair_of(a, b);
    uintptr_t times = vouched(echoes, a, b);
    struct str key = {(const char *)&pair, sizeof pair};
    if (times < VOUCHED_TWICE)
        map_set(echoes->vouched, arena_str(echoes->arena, key), (void *)(times + 1));
}

static bool is_same_name(const struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    return !a->name || !b->name || a->name == b->name || vouched(echoes, a, b) >= VOUCHED_TWICE;
}

static bool may_be_one(const struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    const struct echoes_court *court = echoes->court;
    return a->input != b->input && !(a->has_id && b->has_id) &&
           court->shares_group(echoes->self, a->group, b->group);
}

static bool is_off(const struct echoes *echoes, const struct echo *echo)
{
    return clocks_of(echoes->clocks, echo->input).ahead_ms != 0;
}

/* How far apart the times of one message may stand. Two copies of one kind take theirs from one clock. */
static int64_t tolerance_ms(const struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    bool one_kind = a->has_id == b->has_id && a->at.precision == b->at.precision && !is_off(echoes, a) &&
                    !is_off(echoes, b);
    return one_kind ? 0 : a->telling ? SKEW_MS : ROUNDING_MS;
}

static bool is_copy(const struct echoes *echoes, const struct echo *a, const struct echo *b)
{
    if (!may_be_one(echoes, a, b))
        return false;
    if (is_same_name(echoes, a, b))
        return apart_ms(a, b) <= tolerance_ms(echoes, a, b);
    return a->telling && is_exact(a) && is_exact(b) && apart_ms(a, b) <= ROUNDING_MS;
}

/* --- side by side --- */

static void remove_waiting(struct echoes *echoes, size_t index)
{
    echoes->near_count--;
    memmove(&echoes->near[index], &echoes->near[index + 1],
            (echoes->near_count - index) * sizeof *echoes->near);
}

/* What came too early for this one came too early for all that follow. */
static void drop_past(struct echoes *echoes, const struct echo *echo)
{
    size_t kept = 0;
    for (size_t i = 0; i < echoes->near_count; i++)
        if (apart_ms(&echoes->near[i].echo, echo) <= SKEW_MS)
            echoes->near[kept++] = echoes->near[i];
    echoes->near_count = kept;
}

static void wait(struct echoes *echoes, const struct echo *echo)
{
    if (echoes->near_count == NEAR_LIMIT)
        remove_waiting(echoes, 0);
    echoes->near[echoes->near_count++] = (struct waiting){*echo, echo->number};
}

static bool is_original(const struct waiting *waiting)
{
    return waiting->original == waiting->echo.number;
}

static bool has_copy_from(const struct echoes *echoes, uint64_t original, uint32_t input)
{
    for (size_t i = 0; i < echoes->near_count; i++)
        if (echoes->near[i].original == original && echoes->near[i].echo.input == input)
            return true;
    return false;
}

/* Has one input given a copy of both records? Then they are two. */
static bool shares_input(const struct echoes *echoes, uint64_t original, uint64_t other)
{
    for (size_t i = 0; i < echoes->near_count; i++)
        if (echoes->near[i].original == original && has_copy_from(echoes, other, echoes->near[i].echo.input))
            return true;
    return false;
}

static bool is_free_copy(const struct echoes *echoes, const struct echo *echo, const struct waiting *waiting)
{
    return is_original(waiting) && is_copy(echoes, echo, &waiting->echo) &&
           !shares_input(echoes, echo->number, waiting->original);
}

static bool is_recall_of(const struct echoes *echoes, const struct echo *echo, const struct waiting *waiting)
{
    return echo->recalled != waiting->echo.recalled && may_be_one(echoes, echo, &waiting->echo) &&
           apart_ms(echo, &waiting->echo) <= ROUNDING_MS;
}

/* Of those that fit, the nearest in time. */
static struct waiting *find_near(struct echoes *echoes, const struct echo *echo,
                                 bool (*fits)(const struct echoes *, const struct echo *,
                                              const struct waiting *))
{
    struct waiting *best = NULL;
    for (size_t i = 0; i < echoes->near_count; i++) {
        struct waiting *waiting = &echoes->near[i];
        if (fits(echoes, echo, waiting) &&
            (!best || apart_ms(echo, &waiting->echo) < apart_ms(echo, &best->echo)))
            best = waiting;
    }
    return best;
}

/* All that stand for the worse one, itself too, stand behind the better one. */
static void stand_behind(struct echoes *echoes, const struct echo *worse, const struct echo *better)
{
    for (size_t i = 0; i < echoes->near_count; i++)
        if (echoes->near[i].original == worse->number) {
            echoes->near[i].original = better->number;
            echoes->court->repeats(echoes->self, &echoes->near[i].echo, better);
        }
}

/* A record that is out already only takes its place behind the one it repeats. */
static void match_words(struct echoes *echoes, const struct echo *echo, bool is_out)
{
    bool stands = true;
    wait(echoes, echo);
    for (struct waiting *found; stands && (found = find_near(echoes, echo, is_free_copy));) {
        const struct echo other = found->echo;
        if (echo->telling && echo->name && other.name)
            vouch(echoes, echo, &other);
        stands = !is_out && echoes->court->outranks(echoes->self, echo, &other);
        stand_behind(echoes, stands ? &other : echo, stands ? echo : &other);
    }
    if (is_out && stands)
        remove_waiting(echoes, echoes->near_count - 1);
}

static void match_recall(struct echoes *echoes, const struct echo *echo, bool is_out)
{
    struct waiting *found = is_out ? NULL : find_near(echoes, echo, is_recall_of);
    if (found) {
        echoes->court->recalled(echoes->self, echo->recalled ? &found->echo : echo,
                                echo->recalled ? echo : &found->echo);
        remove_waiting(echoes, (size_t)(found - echoes->near));
    } else if (!is_out) {
        wait(echoes, echo);
    }
}

/* --- clocks --- */

/* What inputs say in the same telling words: of each its first record, and how many it has. */
struct chorus {
    struct voice {
        struct echo echo;
        size_t times;
    } voices[VOICES];
    size_t count;
};

static void compare_voices(const struct echoes *echoes, const struct chorus *chorus, struct clocks *clocks)
{
    for (size_t a = 0; a < chorus->count; a++)
        for (size_t b = a + 1; b < chorus->count; b++) {
            const struct voice *one = &chorus->voices[a], *other = &chorus->voices[b];
            if (one->times == 1 && other->times == 1 && may_be_one(echoes, &one->echo, &other->echo))
                clocks_compare(clocks, one->echo.input, one->echo.at, other->echo.input, other->echo.at);
        }
}

static void join_chorus(struct chorus *chorus, const struct echo *echo)
{
    size_t i = 0;
    while (i < chorus->count && chorus->voices[i].echo.input != echo->input)
        i++;
    if (i < chorus->count)
        chorus->voices[i].times++;
    else if (i < VOICES)
        chorus->voices[chorus->count++] = (struct voice){*echo, 1};
}

void echoes_compare(struct echoes *echoes, void *self, const struct echoes_court *court,
                    struct clocks *clocks)
{
    struct chorus *chorus = arena_alloc(echoes->arena, sizeof *chorus);
    struct ranked ranked;
    uint64_t words = 0;
    echoes->court = court;
    echoes->self = self;
    while (next_ranked(echoes->telling, &ranked)) {
        if (ranked.rank != words) {
            compare_voices(echoes, chorus, clocks);
            chorus->count = 0;
        }
        words = ranked.rank;
        join_chorus(chorus, &ranked.echo);
    }
    compare_voices(echoes, chorus, clocks);
}

/* All over again, in the order of the times put right. */
static void put_right(struct echoes *echoes)
{
    struct sorter *sorter = echo_sorter(echoes->arena, echoes->spool, echoes->memory_bytes);
    struct ranked ranked;
    while (next_ranked(echoes->sorter, &ranked)) {
        ranked.echo.at = clocks_right(echoes->clocks, ranked.echo.input, ranked.echo.at);
        add_ranked(sorter, ranked.rank, &ranked.echo);
    }
    echoes->sorter = sorter;
}

void echoes_judge(struct echoes *echoes, void *self, const struct echoes_court *court,
                  const struct clocks *clocks)
{
    static void (*const match[])(struct echoes *, const struct echo *, bool) = {
        [ROUND_TELLING] = match_words, [ROUND_SHORT] = match_words, [ROUND_RECALLS] = match_recall};
    uint64_t rank = 0;
    struct ranked ranked;
    echoes->court = court;
    echoes->self = self;
    echoes->clocks = clocks;
    if (clocks_differ(clocks))
        put_right(echoes);
    while (next_ranked(echoes->sorter, &ranked)) {
        if (ranked.rank != rank)
            echoes->near_count = 0;
        rank = ranked.rank;
        drop_past(echoes, &ranked.echo);
        match[rank >> ROUND_SHIFT](echoes, &ranked.echo, court->is_out(self, ranked.echo.number));
    }
}
