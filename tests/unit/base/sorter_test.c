/* SPDX-License-Identifier: MIT */
/* The external sort: the same order with any bound of memory, equals in the order they came. */
#include "sorter.h"

#include <string.h>

#include "buf.h"
#include "check.h"

enum { RECORDS = 3000, RANKS = 40, LONG_EVERY = 500, LONG_BYTES = 300000, LARGE_BYTES = 100 << 20 };

static uint64_t rank_of_record(size_t number)
{
    return number * 7919 % RANKS;
}

/* A number, and now and then a record longer than any window. */
static struct str record_of(struct buf *record, size_t number)
{
    buf_clear(record);
    buf_add(record, (struct str){(const char *)&number, sizeof number});
    if (number % LONG_EVERY == 0)
        buf_repeat(record, 'x', LONG_BYTES);
    return buf_str(record);
}

static size_t number_in(struct str record)
{
    size_t number;
    memcpy(&number, record.p, sizeof number);
    return number;
}

static int newest_first(void *context, struct str left, struct str right)
{
    size_t a = number_in(left), b = number_in(right);
    ++*(size_t *)context;
    return (a < b) - (a > b);
}

/* How often neighbours stand as they should. */
static size_t neighbours_in_order(size_t memory_bytes, bool reversed, bool spools)
{
    static struct diag diag;
    struct arena *arena = arena_new();
    struct spool *spool = spool_new(arena, &diag, NULL);
    struct buf record = {0};
    size_t asked = 0, good = 0, taken = 0, whole = 0;
    struct sorter *sorter =
        sorter_new(arena, spool, memory_bytes, (struct sorter_order){reversed ? newest_first : NULL, &asked});
    for (size_t i = 0; i < RECORDS; i++)
        sorter_add(sorter, rank_of_record(i), record_of(&record, i));
    CHECK(asked == 0 || spool_bytes(spool)); /* no order is asked for while all fits */
    size_t last = 0;
    for (struct str got; sorter_next(sorter, &got); taken++) {
        size_t number = number_in(got);
        bool rises = rank_of_record(last) < rank_of_record(number);
        bool ties = rank_of_record(last) == rank_of_record(number);
        good += !taken || rises || (ties && (reversed ? last > number : last < number));
        whole += str_equal(got, record_of(&record, number));
        last = number;
    }
    CHECK(taken == RECORDS && whole == RECORDS);
    CHECK(!sorter_next(sorter, &(struct str){0}));
    CHECK(spools == (spool_bytes(spool) > 0));
    buf_free(&record);
    arena_free(arena);
    return good;
}

static void any_bound_gives_the_same_order(void)
{
    static const size_t bounds[] = {1, 1000, 20000, 400000, LARGE_BYTES};
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        for (int reversed = 0; reversed < 2; reversed++)
            CHECK(neighbours_in_order(bounds[i], reversed, bounds[i] < LARGE_BYTES) == RECORDS);
}

static void nothing_comes_of_nothing(void)
{
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct sorter *sorter = sorter_new(arena, spool_new(arena, &diag, NULL), 1, (struct sorter_order){0});
    struct str record;
    CHECK(!sorter_next(sorter, &record));
    arena_free(arena);
}

static void a_broken_disk_ends_it(void)
{
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct spool *spool = spool_new(arena, &diag, "/no/such/folder");
    struct sorter *sorter = sorter_new(arena, spool, 1, (struct sorter_order){0});
    struct str record;
    for (size_t i = 0; i < 10; i++)
        sorter_add(sorter, i, STR("x"));
    CHECK(!sorter_next(sorter, &record));
    CHECK(spool_failed(spool) && diag.counts[LOSS_OUTPUT] == 1);
    arena_free(arena);
}

int main(void)
{
    any_bound_gives_the_same_order();
    nothing_comes_of_nothing();
    a_broken_disk_ends_it();
    return check_result();
}
