/* SPDX-License-Identifier: MIT */
/* The one growable byte buffer. */
#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

enum { FIRST_BYTES = 256 };

char *buf_reserve(struct buf *buf, size_t more)
{
    size_t need;
    if (__builtin_add_overflow(buf->n, more, &need))
        memory_exhausted();
    if (buf->failed || (buf->limit_bytes && need > buf->limit_bytes)) {
        buf->failed = true;
        return NULL;
    }
    if (need > buf->capacity) {
        size_t larger = buf->capacity ? buf->capacity : FIRST_BYTES;
        while (larger < need)
            if (__builtin_mul_overflow(larger, (size_t)2, &larger))
                memory_exhausted();
        char *moved = realloc(buf->p, larger);
        if (!moved)
            memory_exhausted();
        buf->p = moved;
        buf->capacity = larger;
    }
    return buf->p + buf->n;
}

void buf_add(struct buf *buf, struct str text)
{
    char *room = text.n ? buf_reserve(buf, text.n) : NULL;
    if (!room)
        return;
    memcpy(room, text.p, text.n);
    buf->n += text.n;
}

void buf_text(struct buf *buf, const char *text)
{
    buf_add(buf, str_of(text));
}

void buf_byte(struct buf *buf, char byte)
{
    buf_add(buf, (struct str){&byte, 1});
}

void buf_repeat(struct buf *buf, char byte, size_t count)
{
    char *room = count ? buf_reserve(buf, count) : NULL;
    if (!room)
        return;
    memset(room, byte, count);
    buf->n += count;
}

void buf_format(struct buf *buf, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *room = length > 0 ? buf_reserve(buf, (size_t)length + 1) : NULL;
    if (room) {
        vsnprintf(room, (size_t)length + 1, format, again);
        buf->n += (size_t)length;
    }
    va_end(again);
}

void buf_clear(struct buf *buf)
{
    buf->n = 0;
    buf->failed = false;
}

void buf_free(struct buf *buf)
{
    free(buf->p);
    *buf = (struct buf){.limit_bytes = buf->limit_bytes};
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->p, buf->n};
}
