/* SPDX-License-Identifier: MIT */
/* An external merge sort. Records that come in order cost no sorting, and runs of theirs no merging. */
#include "sorter.h"

#include <stdlib.h>
#include <string.h>

#include "buf.h"

enum {
    WINDOW_BYTES = 1 << 17, /* of each run, while runs are merged: a hundred runs take 12 MiB */
    WRITE_BYTES = 1 << 18,
};

/* A record in memory; its bytes stand in the pool. */
struct item {
    uint64_t rank;
    size_t at, n;
};

/* How a record stands in the spool, before its bytes. */
struct head {
    uint64_t rank;
    size_t n;
};

struct run {
    uint64_t at, end; /* what is left of it in the spool */
    struct buf window;
    size_t taken; /* of the window */
    uint64_t rank;
    struct str record;
    size_t number;
};

struct sorter {
    struct arena *arena;
    struct spool *spool;
    size_t memory_bytes;
    struct sorter_order order;
    struct buf pool;
    struct item *items, *spare;
    size_t count, capacity;
    struct run *runs;
    size_t run_count, run_capacity;
    struct run **heap; /* the run with the first record on top */
    size_t heap_count;
    size_t next; /* item, where all are in memory */
    bool taking;
};

static void give_back(void *object)
{
    struct sorter *sorter = object;
    for (size_t i = 0; i < sorter->run_count; i++)
        buf_free(&sorter->runs[i].window);
    buf_free(&sorter->pool);
    free(sorter->items);
    free(sorter->spare);
    sorter->items = sorter->spare = NULL;
    sorter->count = sorter->capacity = sorter->heap_count = 0;
}

struct sorter *sorter_new(struct arena *arena, struct spool *spool, size_t memory_bytes,
                          struct sorter_order order)
{
    struct sorter *sorter = arena_alloc(arena, sizeof *sorter);
    *sorter = (struct sorter){.arena = arena, .spool = spool, .memory_bytes = memory_bytes, .order = order};
    arena_defer(arena, give_back, sorter);
    return sorter;
}

static bool goes_after(const struct sorter *sorter, uint64_t left_rank, struct str left, uint64_t right_rank,
                       struct str right)
{
    if (left_rank != right_rank)
        return left_rank > right_rank;
    return sorter->order.compare && sorter->order.compare(sorter->order.context, left, right) > 0;
}

/* --- in memory --- */

static struct str bytes_of(const struct sorter *sorter, const struct item *item)
{
    return (struct str){sorter->pool.p + item->at, item->n};
}

static bool item_goes_after(const struct sorter *sorter, const struct item *left, const struct item *right)
{
    return goes_after(sorter, left->rank, bytes_of(sorter, left), right->rank, bytes_of(sorter, right));
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void merge(const struct sorter *sorter, const struct item *from, struct item *to, size_t begin,
                  size_t middle, size_t end)
{
    size_t left = begin, right = middle;
    for (size_t i = begin; i < end; i++) {
        bool takes_right =
            left == middle || (right < end && item_goes_after(sorter, &from[left], &from[right]));
        to[i] = takes_right ? from[right++] : from[left++];
    }
}

/* Asked only now: an order may still be unsettled while records come in. */
static bool is_in_order(const struct sorter *sorter)
{
    for (size_t i = 1; i < sorter->count; i++)
        if (item_goes_after(sorter, &sorter->items[i - 1], &sorter->items[i]))
            return false;
    return true;
}

/* Bottom up, and stable: of equals the left one stays left. */
static void sort_items(struct sorter *sorter)
{
    size_t count = sorter->count;
    if (is_in_order(sorter))
        return;
    sorter->spare = realloc(sorter->spare, sorter->capacity * sizeof *sorter->spare);
    if (!sorter->spare)
        memory_exhausted();
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t begin = 0; begin < count; begin += 2 * width)
            merge(sorter, sorter->items, sorter->spare, begin, smaller(begin + width, count),
                  smaller(begin + 2 * width, count));
        struct item *sorted = sorter->spare;
        sorter->spare = sorter->items;
        sorter->items = sorted;
    }
}

static void grow_items(struct sorter *sorter)
{
    enum { FIRST_ITEMS = 64 };
    if (sorter->count < sorter->capacity)
        return;
    sorter->capacity = sorter->capacity ? 2 * sorter->capacity : FIRST_ITEMS;
    sorter->items = realloc(sorter->items, sorter->capacity * sizeof *sorter->items);
    if (!sorter->items)
        memory_exhausted();
}

/* --- runs --- */

static void write_run(struct sorter *sorter)
{
    struct buf out = {0};
    struct run run = {.at = spool_bytes(sorter->spool), .number = sorter->run_count};
    sort_items(sorter);
    for (size_t i = 0; i < sorter->count; i++) {
        const struct item *item = &sorter->items[i];
        const struct head head = {item->rank, item->n};
        buf_add(&out, (struct str){(const char *)&head, sizeof head});
        buf_add(&out, bytes_of(sorter, item));
        if (out.n >= WRITE_BYTES || i + 1 == sorter->count) {
            spool_add(sorter->spool, buf_str(&out));
            buf_clear(&out);
        }
    }
    buf_free(&out);
    run.end = spool_bytes(sorter->spool);
    sorter->runs = arena_grow(sorter->arena, sorter->runs, sorter->run_count, &sorter->run_capacity,
                              sizeof *sorter->runs);
    sorter->runs[sorter->run_count++] = run;
    buf_clear(&sorter->pool);
    sorter->count = 0;
}

void sorter_add(struct sorter *sorter, uint64_t rank, struct str record)
{
    size_t used = sorter->pool.n + sorter->count * sizeof *sorter->items;
    if (sorter->count && used + record.n > sorter->memory_bytes)
        write_run(sorter);
    grow_items(sorter);
    sorter->items[sorter->count++] = (struct item){rank, sorter->pool.n, record.n};
    buf_add(&sorter->pool, record);
}

/* Makes `bytes` of the run stand in its window, from `taken` on. */
static bool fill_window(struct sorter *sorter, struct run *run, size_t bytes)
{
    struct buf *window = &run->window;
    if (window->n - run->taken >= bytes)
        return true;
    if (run->taken)
        memmove(window->p, window->p + run->taken, window->n - run->taken);
    window->n -= run->taken;
    run->taken = 0;
    size_t wanted = bytes - window->n > WINDOW_BYTES ? bytes - window->n : WINDOW_BYTES;
    if (wanted > run->end - run->at)
        wanted = (size_t)(run->end - run->at);
    if (!spool_read(sorter->spool, run->at, buf_reserve(window, wanted), wanted))
        return false;
    window->n += wanted;
    run->at += wanted;
    return true;
}

/* Takes the run's next record; false at its end. */
static bool run_next(struct sorter *sorter, struct run *run)
{
    struct head head;
    if (run->at == run->end && run->taken == run->window.n)
        return false;
    if (!fill_window(sorter, run, sizeof head))
        return false;
    memcpy(&head, run->window.p + run->taken, sizeof head);
    run->taken += sizeof head;
    if (!fill_window(sorter, run, head.n))
        return false;
    run->rank = head.rank;
    run->record = (struct str){run->window.p + run->taken, head.n};
    run->taken += head.n;
    return true;
}

/* --- merging --- */

static bool run_goes_after(const struct sorter *sorter, const struct run *left, const struct run *right)
{
    if (goes_after(sorter, left->rank, left->record, right->rank, right->record))
        return true;
    return left->number > right->number &&
           !goes_after(sorter, right->rank, right->record, left->rank, left->record);
}

static void sift_down(struct sorter *sorter, size_t at)
{
    struct run *run = sorter->heap[at];
    for (size_t child; (child = 2 * at + 1) < sorter->heap_count; at = child) {
        if (child + 1 < sorter->heap_count &&
            run_goes_after(sorter, sorter->heap[child], sorter->heap[child + 1]))
            child++;
        if (!run_goes_after(sorter, run, sorter->heap[child]))
            break;
        sorter->heap[at] = sorter->heap[child];
    }
    sorter->heap[at] = run;
}

static void start_taking(struct sorter *sorter)
{
    sorter->taking = true;
    if (!sorter->run_count) {
        sort_items(sorter);
        return;
    }
    if (sorter->count)
        write_run(sorter);
    buf_free(&sorter->pool);
    sorter->heap = arena_array(sorter->arena, sorter->run_count, sizeof(struct run *));
    for (size_t i = 0; i < sorter->run_count; i++)
        if (run_next(sorter, &sorter->runs[i]))
            sorter->heap[sorter->heap_count++] = &sorter->runs[i];
    for (size_t i = sorter->heap_count / 2; i-- > 0;)
        sift_down(sorter, i);
}

/* The top's record was handed out by the call before; only now its run may move on. */
static bool next_of_runs(struct sorter *sorter, struct str *record)
{
    if (sorter->next++ && sorter->heap_count) {
        if (!run_next(sorter, sorter->heap[0]))
            sorter->heap[0] = sorter->heap[--sorter->heap_count];
        if (sorter->heap_count)
            sift_down(sorter, 0);
    }
    if (!sorter->heap_count || spool_failed(sorter->spool))
        return false;
    *record = sorter->heap[0]->record;
    return true;
}

static bool next_in_memory(struct sorter *sorter, struct str *record)
{
    if (sorter->next == sorter->count)
        return false;
    *record = bytes_of(sorter, &sorter->items[sorter->next++]);
    return true;
}

bool sorter_next(struct sorter *sorter, struct str *record)
{
    if (!sorter->taking)
        start_taking(sorter);
    if (sorter->run_count ? next_of_runs(sorter, record) : next_in_memory(sorter, record))
        return true;
    give_back(sorter);
    sorter->next = 0;
    return false;
}
