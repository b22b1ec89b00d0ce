/* SPDX-License-Identifier: MIT */
/* The one growable byte buffer. It has a maximum; what goes past it is dropped whole and
 * remembered in `failed`, so that writers need not check every call. */
#ifndef BUF_H
#define BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

struct buf {
    char *p;
    size_t n, capacity, limit_bytes; /* a limit of 0 means none */
    bool failed;
};

/* The zero value is an empty buffer without limit. Owned bytes: buf_free. */
void buf_add(struct buf *buf, struct str text);
void buf_text(struct buf *buf, const char *text);
void buf_byte(struct buf *buf, char byte);
void buf_repeat(struct buf *buf, char byte, size_t count);
void buf_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for `more` bytes behind the content; NULL past the limit. Advance with buf->n. */
char *buf_reserve(struct buf *buf, size_t more);
void buf_clear(struct buf *buf); /* keeps the memory */
void buf_free(struct buf *buf);
struct str buf_str(const struct buf *buf); /* borrowed until the next change */

#endif
