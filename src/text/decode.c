/* SPDX-License-Identifier: MIT */
/* A file's bytes as UTF-8: byte order marks are taken off, UTF-16 and 8-bit Vietnamese encodings turned into
 * UTF-8. */
#include "decode.h"

#include <assert.h>

#include "eight_bit.h"
#include "utf8.h"

#define BOM_UTF8    STR("\xEF\xBB\xBF")
#define BOM_UTF16LE STR("\xFF\xFE")
#define BOM_UTF16BE STR("\xFE\xFF")

/* 8-bit encodings are known by the rule that undoes them; repair rule 0 is UTF-8's own. */
static const struct {
    const char *name;
    enum repair_rule rule;
} encodings[] = {
    [ENCODING_UTF8] = {"UTF-8", 0},
    [ENCODING_UTF8_BOM] = {"UTF-8 BOM", 0},
    [ENCODING_UTF16LE] = {"UTF-16LE", 0},
    [ENCODING_UTF16BE] = {"UTF-16BE", 0},
    [ENCODING_CP1258] = {"Windows-1258", REPAIR_CP1258},
    [ENCODING_TCVN3] = {"TCVN3 (ABC)", REPAIR_TCVN3},
    [ENCODING_VNI] = {"VNI-Windows", REPAIR_VNI},
};
static_assert(sizeof encodings / sizeof *encodings == ENCODING_COUNT, "each encoding has its name");

const char *encoding_name(enum encoding encoding)
{
    return encodings[encoding].name;
}

bool encoding_is_told_by_words(struct str name)
{
    for (size_t i = 0; i < ENCODING_COUNT; i++)
        if (encodings[i].rule && str_is(name, encodings[i].name))
            return true;
    return false;
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

/* Encodings that are recognised in messages, but are not in the list above, are nobody's files any more. */
static enum encoding encoding_by_words(struct str sample)
{
    struct legacy_score score;
    const struct font *font = eight_bit_font(sample, &score);
    for (size_t i = 0; font && i < ENCODING_COUNT; i++)
        if (encodings[i].rule == font->rule)
            return (enum encoding)i;
    return ENCODING_UTF8;
}

enum encoding encoding_of(struct str sample)
{
    if (str_starts(sample, BOM_UTF8))
        return ENCODING_UTF8_BOM;
    if (str_starts(sample, BOM_UTF16LE))
        return ENCODING_UTF16LE;
    if (str_starts(sample, BOM_UTF16BE))
        return ENCODING_UTF16BE;
    enum encoding by_nuls = encoding_by_nuls(sample);
    return by_nuls == ENCODING_UTF8 ? encoding_by_words(sample) : by_nuls;
}

void encoding_tell(struct diag *diag, struct str file, struct str sample, enum encoding encoding)
{
    struct legacy_score score;
    if (encodings[encoding].rule && eight_bit_font(sample, &score))
        diag_report(
            diag, LOSS_NOTE, (struct place){.file = file},
            SAY(diag,
                "tệp không ở dạng UTF-8: đọc theo bảng mã %s, vì theo bảng mã ấy %zu trong %zu chữ có dấu ở "
                "phần đầu tệp "
                "thành tiếng Việt đúng chính tả; hãy xem lại tên người và nội dung trước khi dùng kết quả",
                "the file is not in UTF-8: it was read as %s, in which %zu of %zu marked words of its first "
                "part are "
                "well-spelled Vietnamese; look at names and texts before the results are used"),
            encodings[encoding].name, score.gained, score.words);
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

static const struct font *font_of(enum repair_rule rule)
{
    const struct font *font = legacy_fonts;
    while (font->rule != rule)
        font++;
    return font;
}

struct feed decode_feed(struct arena *arena, struct feed raw, enum encoding encoding)
{
    if (encoding == ENCODING_UTF8)
        return raw;
    if (encodings[encoding].rule)
        return eight_bit_feed(arena, raw, font_of(encodings[encoding].rule));
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
