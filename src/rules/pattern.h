/* SPDX-License-Identifier: MIT */
/* Regular expressions by PCRE2 with Unicode properties, JIT and limits; the only file that knows PCRE2. */
#ifndef PATTERN_H
#define PATTERN_H

#include "arena.h"

enum {
    PATTERN_LIMIT_BYTES = 4096,
    PATTERN_NEST_LIMIT = 50,
    PATTERN_WINDOW_BYTES = 16 * 1024, /* what one match may look at */
    PATTERN_OVERLAP_BYTES = 1024,     /* how long a match may be and still be found across two windows */
};

struct pattern; /* immutable; lives in its arena */

struct pattern_error {
    size_t at;        /* byte of the source */
    struct str words; /* PCRE2's, in English; in the arena */
};

/* NULL with the error where it does not compile, leads with (*, is too long or holds a callout. */
const struct pattern *pattern_compile(struct arena *arena, struct str source, struct pattern_error *error);
bool pattern_is_jit(const struct pattern *pattern);

struct pattern_memory; /* one worker's: match data, JIT stack, limits */

struct pattern_memory *pattern_memory_new(struct arena *arena);

/* The first match that begins at or behind `from` in valid UTF-8; `found` is the part of `text` it covers. */
bool pattern_find(const struct pattern *pattern, struct pattern_memory *memory, struct str text, size_t from,
                  struct str *found);
/* How often a limit has ended a match so far: when it grows, the answers since are not to be trusted. */
size_t pattern_limits_hit(const struct pattern_memory *memory);

#endif
