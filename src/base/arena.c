/* SPDX-License-Identifier: MIT */
/* Memory that is freed at once: blocks in a chain, a cursor in the newest. */
#include "arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 64 * 1024 }; /* a page run that most messages and small packs fit in */

struct block {
    struct block *next;
    size_t capacity, used;
    alignas(max_align_t) unsigned char bytes[];
};

struct deferred {
    struct deferred *next;
    void (*release)(void *object);
    void *object;
};

struct arena {
    struct block *first, *current;
    struct deferred *deferred;
    size_t blocks;
};

static void (*exhaustion_handler)(void);

void memory_on_exhaustion(void (*handler)(void))
{
    exhaustion_handler = handler;
}

_Noreturn void memory_exhausted(void)
{
    if (exhaustion_handler)
        exhaustion_handler();
    abort();
}

struct arena *arena_new(void)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (!arena)
        memory_exhausted();
    return arena;
}

static void run_deferred(struct arena *arena)
{
    while (arena->deferred) {
        struct deferred *last = arena->deferred;
        arena->deferred = last->next;
        last->release(last->object);
    }
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    run_deferred(arena);
    for (struct block *block = arena->first, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

void arena_reset(struct arena *arena)
{
    run_deferred(arena);
    for (struct block *block = arena->first; block; block = block->next)
        block->used = 0;
    arena->current = arena->first;
}

static struct block *block_new(struct arena *arena, size_t bytes)
{
    size_t capacity = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES, total;
    if (__builtin_add_overflow(capacity, sizeof(struct block), &total))
        memory_exhausted();
    struct block *block = malloc(total);
    if (!block)
        memory_exhausted();
    block->capacity = capacity;
    block->used = 0;
    arena->blocks++;
    return block;
}

/* The next block behind the cursor that holds `bytes`; a new one is linked in where none does. */
static struct block *block_with_room(struct arena *arena, size_t bytes)
{
    struct block **link = arena->current ? &arena->current->next : &arena->first;
    while (*link && (*link)->capacity < bytes)
        link = &(*link)->next;
    if (!*link) {
        *link = block_new(arena, bytes);
        (*link)->next = NULL;
    }
    return *link;
}

static size_t aligned(size_t bytes)
{
    size_t step = alignof(max_align_t), rounded;
    if (__builtin_add_overflow(bytes, step - 1, &rounded))
        memory_exhausted();
    return rounded & ~(step - 1);
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
    size_t need = aligned(bytes ? bytes : 1);
    struct block *block = arena->current;
    if (!block || block->capacity - block->used < need)
        block = arena->current = block_with_room(arena, need);
    void *memory = block->bytes + block->used;
    block->used += need;
    return memset(memory, 0, bytes);
}

void *arena_array(struct arena *arena, size_t count, size_t element_bytes)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, element_bytes, &bytes))
        memory_exhausted();
    return arena_alloc(arena, bytes);
}

struct str arena_str(struct arena *arena, struct str text)
{
    char *copy = arena_alloc(arena, text.n + 1);
    if (text.n)
        memcpy(copy, text.p, text.n);
    return (struct str){copy, text.n};
}

struct str arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    size_t n = length > 0 ? (size_t)length : 0;
    char *text = arena_alloc(arena, n + 1);
    vsnprintf(text, n + 1, format, again);
    va_end(again);
    return (struct str){text, n};
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t element_bytes)
{
    if (count < *capacity)
        return array;
    size_t larger = *capacity ? *capacity * 2 : 8;
    void *moved = arena_array(arena, larger, element_bytes);
    if (count)
        memcpy(moved, array, count * element_bytes);
    *capacity = larger;
    return moved;
}

void arena_defer(struct arena *arena, void (*release)(void *object), void *object)
{
    struct deferred *entry = arena_alloc(arena, sizeof *entry);
    *entry = (struct deferred){arena->deferred, release, object};
    arena->deferred = entry;
}

size_t arena_blocks(const struct arena *arena)
{
    return arena->blocks;
}
