/* SPDX-License-Identifier: MIT */
/* Bytes on their way to the reader are kept for a while; what it complains about is found in them. */
#include "leftovers.h"

#include "utf8.h"

enum { RING_BYTES = 1 << 18, SHOWN_CHARACTERS = 72 };

static bool is_letter(uint32_t code_point)
{
    return code_point >= 0x80 || (code_point >= 'a' && code_point <= 'z') ||
           (code_point >= 'A' && code_point <= 'Z');
}

struct str leftovers_mask(struct arena *arena, struct str line, size_t limit)
{
    struct buf masked = {0};
    size_t shown = 0;
    for (size_t at = 0; at < line.n && line.p[at] != '\n' && shown < limit; shown++) {
        uint32_t code_point = CODE_POINT_REPLACEMENT;
        size_t width = utf8_decode(str_from(line, at), &code_point);
        at += width ? width : 1;
        bool is_digit = code_point >= '0' && code_point <= '9';
        buf_byte(&masked, is_letter(code_point) ? 'x'
                          : is_digit            ? '0'
                          : code_point < ' '    ? ' '
                                                : (char)code_point);
    }
    struct str text = arena_str(arena, buf_str(&masked));
    buf_free(&masked);
    return str_trim(text);
}

static bool next(void *self, struct str *chunk)
{
    struct leftovers *leftovers = self;
    if (!feed_next(leftovers->feed, chunk))
        return false;
    for (size_t i = 0; i < chunk->n; i++)
        leftovers->passed[(leftovers->bytes + i) % RING_BYTES] = chunk->p[i];
    leftovers->bytes += chunk->n;
    return true;
}

/* The bytes at a place, as far as they are still there. */
static struct str bytes_at(const struct leftovers *leftovers, struct place place)
{
    enum { LONGEST_BYTES = SHOWN_CHARACTERS * UTF8_LONGEST_BYTES };
    if (!place.line || place.byte >= leftovers->bytes || leftovers->bytes - place.byte > RING_BYTES)
        return STR_NONE;
    uint64_t there = leftovers->bytes - place.byte;
    size_t n = there < LONGEST_BYTES ? (size_t)there : LONGEST_BYTES;
    char *bytes = arena_alloc(leftovers->arena, n);
    for (size_t i = 0; i < n; i++)
        bytes[i] = leftovers->passed[(place.byte + i) % RING_BYTES];
    return (struct str){bytes, n};
}

static void emit(void *self, const struct diag_entry *entry)
{
    struct leftovers *leftovers = self;
    if (entry->loss == LOSS_RECORD && entry->place.line && leftovers->count < LEFTOVERS_KEPT) {
        struct str bytes = bytes_at(leftovers, entry->place);
        leftovers->list[leftovers->count++] = (struct leftover){
            .place = entry->place,
            .reason = arena_str(leftovers->arena, entry->text),
            .masked = leftovers_mask(leftovers->arena, bytes, SHOWN_CHARACTERS),
        };
    }
    if (leftovers->emit)
        leftovers->emit(leftovers->context, entry);
}

struct feed leftovers_begin(struct leftovers *leftovers, struct arena *arena, struct diag *diag,
                            struct feed feed)
{
    *leftovers = (struct leftovers){
        .arena = arena,
        .feed = feed,
        .diag = diag,
        .emit = diag->emit,
        .context = diag->context,
        .passed = arena_alloc(arena, RING_BYTES),
    };
    diag->emit = emit;
    diag->context = leftovers;
    return (struct feed){next, leftovers};
}

void leftovers_end(struct leftovers *leftovers)
{
    leftovers->diag->emit = leftovers->emit;
    leftovers->diag->context = leftovers->context;
}
