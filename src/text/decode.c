/* SPDX-License-Identifier: MIT */
/* A file's bytes as UTF-8: byte order marks are taken off, UTF-16 is turned into UTF-8. */
#include "decode.h"

#include <string.h>

#include "utf8.h"

#define BOM_UTF8    STR("\xEF\xBB\xBF")
#define BOM_UTF16LE STR("\xFF\xFE")
#define BOM_UTF16BE STR("\xFE\xFF")

const char *encoding_name(enum encoding encoding)
{
    static const char *const names[] = {
        [ENCODING_UTF8] = "UTF-8",
        [ENCODING_UTF8_BOM] = "UTF-8 BOM",
        [ENCODING_UTF16LE] = "UTF-16LE",
        [ENCODING_UTF16BE] = "UTF-16BE",
    };
    return names[encoding];
}

/* Unmarked UTF-16 of any export begins with a line of mostly ASCII: its NULs all lie on one side. */
static enum encoding encoding_by_nuls(struct str sample)
{
    enum { LOOK_BYTES = 1024, NULS_IN_TEN_UNITS = 4 };
    size_t units = (sample.n < LOOK_BYTES ? sample.n : LOOK_BYTES) / 2, nuls[2] = {0, 0};
    for (size_t i = 0; i < 2 * units; i++)
        nuls[i % 2] += sample.p[i] == '\0';
    size_t enough = units * NULS_IN_TEN_UNITS / 10;
    if (units < 2 || (nuls[0] && nuls[1]))
        return ENCODING_UTF8;
    if (nuls[1] && nuls[1] >= enough)
        return ENCODING_UTF16LE;
    return nuls[0] && nuls[0] >= enough ? ENCODING_UTF16BE : ENCODING_UTF8;
}

enum encoding encoding_of(struct str sample)
{
    if (str_starts(sample, BOM_UTF8))
        return ENCODING_UTF8_BOM;
    if (str_starts(sample, BOM_UTF16LE))
        return ENCODING_UTF16LE;
    if (str_starts(sample, BOM_UTF16BE))
        return ENCODING_UTF16BE;
    return encoding_by_nuls(sample);
}

struct decoder {
    struct arena *arena;
    struct feed raw;
    enum encoding encoding;
    bool started, ended;
    unsigned char odd_byte; /* first half of a unit cut by a chunk's end */
    bool has_odd_byte;
    uint32_t high; /* a high surrogate waiting for its low one; 0 for none */
    char *out;
    size_t n, capacity;
};

static void put(struct decoder *decoder, uint32_t code_point)
{
    decoder->n += utf8_encode(code_point, decoder->out + decoder->n);
}

static void put_unit(struct decoder *decoder, uint32_t unit)
{
    enum { HIGH = 0xD800, LOW = 0xDC00, SURROGATES_END = 0xE000, BOM = 0xFEFF, SUPPLEMENTARY = 0x10000 };
    bool is_low = unit >= LOW && unit < SURROGATES_END;
    bool is_first = !decoder->started;
    decoder->started = true;
    if (decoder->high && is_low) {
        put(decoder, SUPPLEMENTARY + ((decoder->high - HIGH) << 10) + (unit - LOW));
        decoder->high = 0;
        return;
    }
    if (decoder->high)
        put(decoder, CODE_POINT_REPLACEMENT);
    decoder->high = unit >= HIGH && unit < LOW ? unit : 0;
    if (is_low)
        put(decoder, CODE_POINT_REPLACEMENT);
    else if (!decoder->high && !(is_first && unit == BOM))
        put(decoder, unit);
}

static void put_byte(struct decoder *decoder, unsigned char byte)
{
    decoder->has_odd_byte = !decoder->has_odd_byte;
    if (decoder->has_odd_byte) {
        decoder->odd_byte = byte;
        return;
    }
    unsigned first = decoder->odd_byte, second = byte;
    put_unit(decoder, decoder->encoding == ENCODING_UTF16LE ? second << 8 | first : first << 8 | second);
}

/* A unit of 2 bytes becomes at most 3; one more U+FFFD may be owed from before, and one at the end. */
static void make_room(struct decoder *decoder, size_t bytes)
{
    size_t need = bytes * 2 + 2 * UTF8_LONGEST_BYTES;
    if (decoder->capacity < need) {
        decoder->out = arena_alloc(decoder->arena, need);
        decoder->capacity = need;
    }
    decoder->n = 0;
}

static void finish(struct decoder *decoder)
{
    if (decoder->high || decoder->has_odd_byte)
        put(decoder, CODE_POINT_REPLACEMENT);
    decoder->high = 0;
    decoder->has_odd_byte = false;
    decoder->ended = true;
}

static bool next_utf16(void *self, struct str *chunk)
{
    struct decoder *decoder = self;
    struct str raw;
    do {
        if (decoder->ended)
            return false;
        bool more = feed_next(decoder->raw, &raw);
        make_room(decoder, more ? raw.n : 0);
        for (size_t i = 0; more && i < raw.n; i++)
            put_byte(decoder, (unsigned char)raw.p[i]);
        if (!more)
            finish(decoder);
    } while (decoder->n == 0);
    *chunk = (struct str){decoder->out, decoder->n};
    return true;
}

/* UTF-8 behind a byte order mark, which chunks may cut. */
static bool next_marked(void *self, struct str *chunk)
{
    struct decoder *decoder = self;
    while (feed_next(decoder->raw, chunk)) {
        while (decoder->n < BOM_UTF8.n && chunk->n && chunk->p[0] == BOM_UTF8.p[decoder->n]) {
            *chunk = str_from(*chunk, 1);
            decoder->n++;
        }
        if (chunk->n) {
            decoder->n = BOM_UTF8.n;
            return true;
        }
    }
    return false;
}

struct feed decode_feed(struct arena *arena, struct feed raw, enum encoding encoding)
{
    if (encoding == ENCODING_UTF8)
        return raw;
    struct decoder *decoder = arena_alloc(arena, sizeof *decoder);
    *decoder = (struct decoder){.arena = arena, .raw = raw, .encoding = encoding};
    return (struct feed){encoding == ENCODING_UTF8_BOM ? next_marked : next_utf16, decoder};
}

struct str decode_sample(struct arena *arena, struct str sample, enum encoding encoding)
{
    struct feed_memory memory = {.rest = sample};
    struct feed feed = decode_feed(arena, feed_over(&memory), encoding);
    struct str whole = STR_NONE;
    feed_next(feed, &whole);
    return whole;
}
