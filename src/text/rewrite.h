/* SPDX-License-Identifier: MIT */
/* A text made from another by replacing spans of it, and the way from either to the other. */
#ifndef REWRITE_H
#define REWRITE_H

#include "arena.h"

/* source[at, at+n) became out[made_at, made_at+made_n). */
struct edit {
    size_t at, n, made_at, made_n;
};

struct rewrite {
    struct arena *arena;
    struct str source;
    char *out;
    size_t n, capacity;
    struct edit *edits;
    size_t count, edit_capacity;
};

/* Start with (struct rewrite){.arena = arena, .source = text}. Replacements come in order, apart. */
void rewrite_replace(struct rewrite *rewrite, size_t at, size_t n, struct str after);
/* The new text; the source itself when nothing was replaced. */
struct str rewrite_end(struct rewrite *rewrite);

/* Offsets once it has ended. Inside a replaced span, the way goes to the start of the counterpart, for the
 * end of a span to its end. */
size_t rewrite_forward(const struct rewrite *rewrite, size_t at);
size_t rewrite_forward_end(const struct rewrite *rewrite, size_t end);
size_t rewrite_back(const struct rewrite *rewrite, size_t made_at);

#endif
