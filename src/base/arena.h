/* SPDX-License-Identifier: MIT */
/* Memory that is freed at once. Three arenas live in a run: run, conversation, scratch. */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

#include "str.h"

struct arena;

/* A new, empty arena; release it with arena_free. Memory that cannot be had ends the
 * run through memory_on_exhaustion: no function here returns NULL. */
struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Empties the arena, runs its deferred releases (last first) and keeps its blocks, so that
 * a scratch arena stops asking the system for memory once it has met its largest message. */
void arena_reset(struct arena *arena);

/* Zeroed memory, aligned for any type, valid until reset or free. */
void *arena_alloc(struct arena *arena, size_t bytes);
void *arena_array(struct arena *arena, size_t count, size_t element_bytes);

/* Copies of text; arena_str keeps a terminating NUL behind the slice for foreign libraries. */
struct str arena_str(struct arena *arena, struct str text);
struct str arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for one more element in an array that lives in the arena: returns the array, moved if
 * it had to grow (twofold). `capacity` counts elements. */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t element_bytes);

/* A foreign object that lives as long as the arena's content. */
void arena_defer(struct arena *arena, void (*release)(void *object), void *object);

/* How many blocks the arena has asked the system for: the hot path's tests count them. */
size_t arena_blocks(const struct arena *arena);

/* What to do when memory is exhausted; the handler must not return. The default aborts. */
void memory_on_exhaustion(void (*handler)(void));
_Noreturn void memory_exhausted(void);

#endif
