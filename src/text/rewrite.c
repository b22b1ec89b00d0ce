/* SPDX-License-Identifier: MIT */
/* A text made from another by replacing spans of it. */
#include "rewrite.h"

#include <assert.h>
#include <string.h>

static void append(struct rewrite *rewrite, struct str text)
{
    if (rewrite->capacity - rewrite->n < text.n) {
        size_t larger = 2 * rewrite->capacity + text.n + rewrite->source.n;
        char *moved = arena_alloc(rewrite->arena, larger);
        if (rewrite->n)
            memcpy(moved, rewrite->out, rewrite->n);
        rewrite->out = moved;
        rewrite->capacity = larger;
    }
    if (text.n)
        memcpy(rewrite->out + rewrite->n, text.p, text.n);
    rewrite->n += text.n;
}

/* Bytes of the source that have been taken. */
static size_t taken(const struct rewrite *rewrite)
{
    const struct edit *last = rewrite->count ? &rewrite->edits[rewrite->count - 1] : NULL;
    return last ? last->at + last->n : 0;
}

void rewrite_replace(struct rewrite *rewrite, size_t at, size_t n, struct str after)
{
    size_t from = taken(rewrite);
    assert(at >= from && at + n <= rewrite->source.n);
    append(rewrite, str_cut(rewrite->source, from, at - from));
    rewrite->edits = arena_grow(rewrite->arena, rewrite->edits, rewrite->count, &rewrite->edit_capacity,
                                sizeof *rewrite->edits);
    rewrite->edits[rewrite->count++] = (struct edit){at, n, rewrite->n, after.n};
    append(rewrite, after);
}

struct str rewrite_end(struct rewrite *rewrite)
{
    if (rewrite->count == 0)
        return rewrite->source;
    append(rewrite, str_from(rewrite->source, taken(rewrite)));
    return (struct str){rewrite->out, rewrite->n};
}

/* The last edit whose source span begins at or before `at`. */
static const struct edit *edit_before(const struct rewrite *rewrite, size_t at)
{
    size_t low = 0, high = rewrite->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rewrite->edits[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &rewrite->edits[low - 1] : NULL;
}

size_t rewrite_forward(const struct rewrite *rewrite, size_t at)
{
    const struct edit *edit = edit_before(rewrite, at);
    if (!edit)
        return at;
    return at < edit->at + edit->n ? edit->made_at : at - (edit->at + edit->n) + edit->made_at + edit->made_n;
}

size_t rewrite_forward_end(const struct rewrite *rewrite, size_t end)
{
    const struct edit *edit = edit_before(rewrite, end);
    bool inside = edit && end > edit->at && end < edit->at + edit->n;
    return inside ? edit->made_at + edit->made_n : rewrite_forward(rewrite, end);
}

size_t rewrite_back(const struct rewrite *rewrite, size_t made_at)
{
    size_t low = 0, high = rewrite->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rewrite->edits[middle].made_at <= made_at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return made_at;
    const struct edit *edit = &rewrite->edits[low - 1];
    return made_at < edit->made_at + edit->made_n
               ? edit->at
               : made_at - (edit->made_at + edit->made_n) + edit->at + edit->n;
}
