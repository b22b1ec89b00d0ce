/* SPDX-License-Identifier: MIT */
#include "decode.h"

#include <string.h>

#include "buf.h"
#include "check.h"

/* "Aế😀" in UTF-16LE, and the same with each unit's bytes exchanged. */
static const char little[] = {0x41, 0x00, (char)0xBF, 0x1E, 0x3D, (char)0xD8, 0x00, (char)0xDE};

static void exchange(char *bytes, size_t n)
{
    for (size_t i = 0; i + 1 < n; i += 2) {
        char kept = bytes[i];
        bytes[i] = bytes[i + 1];
        bytes[i + 1] = kept;
    }
}

static void check_decoded(struct str raw, enum encoding encoding, const char *wanted)
{
    for (size_t step = 0; step < 5; step++) {
        struct arena *arena = arena_new();
        struct feed_memory memory = {raw, step};
        struct feed feed = decode_feed(arena, feed_over(&memory), encoding);
        struct buf whole = {0};
        struct str chunk;
        while (feed_next(feed, &chunk)) {
            CHECK(chunk.n > 0);
            buf_add(&whole, chunk);
        }
        CHECK_STR(buf_str(&whole), wanted);
        buf_free(&whole);
        arena_free(arena);
    }
}

static void utf16_of_both_orders(void)
{
    char bytes[2 + sizeof little] = {(char)0xFF, (char)0xFE};
    memcpy(bytes + 2, little, sizeof little);
    CHECK(encoding_of((struct str){bytes, sizeof bytes}) == ENCODING_UTF16LE);
    check_decoded((struct str){bytes, sizeof bytes}, ENCODING_UTF16LE, "Aế😀");
    exchange(bytes, sizeof bytes);
    CHECK(encoding_of((struct str){bytes, sizeof bytes}) == ENCODING_UTF16BE);
    check_decoded((struct str){bytes, sizeof bytes}, ENCODING_UTF16BE, "Aế😀");
}

static void what_is_cut_or_unpaired_is_replaced(void)
{
    check_decoded((struct str){little, 7}, ENCODING_UTF16LE, "Aế\uFFFD"); /* half a unit of a pair */
    check_decoded((struct str){little, 6}, ENCODING_UTF16LE, "Aế\uFFFD"); /* a high surrogate alone */
    check_decoded((struct str){"\x00\xDE\x41\x00", 4}, ENCODING_UTF16LE,
                  "\uFFFD"
                  "A");
    check_decoded((struct str){"\x3D\xD8\x41\x00", 4}, ENCODING_UTF16LE,
                  "\uFFFD"
                  "A");
    check_decoded((struct str){"\x3D\xD8\x3D\xD8\x00\xDE", 6}, ENCODING_UTF16LE, "\uFFFD😀");
}

static void a_mark_inside_the_text_stays(void)
{
    check_decoded((struct str){"\xFF\xFE\xFF\xFE\x41\x00", 6}, ENCODING_UTF16LE,
                  "\uFEFF"
                  "A");
    check_decoded(STR("\uFEFFxin\uFEFF chào"), ENCODING_UTF8_BOM, "xin\uFEFF chào");
}

static void utf8_passes_as_it_is(void)
{
    CHECK(encoding_of(STR("\uFEFFchào")) == ENCODING_UTF8_BOM);
    CHECK(encoding_of(STR("chào")) == ENCODING_UTF8);
    CHECK(encoding_of(STR("")) == ENCODING_UTF8);
    check_decoded(STR("chào \xFF"), ENCODING_UTF8, "chào \xFF");
    check_decoded(STR("\uFEFF"), ENCODING_UTF8_BOM, "");
}

static void unmarked_utf16_shows_by_its_nuls(void)
{
    static const char text[] = "[\0"
                               "0\0"
                               "5\0"
                               "/\0"
                               "1\0"
                               "0\0"
                               "]\0"
                               " \0";
    CHECK(encoding_of((struct str){text, sizeof text - 1}) == ENCODING_UTF16LE);
    CHECK(encoding_of((struct str){text + 1, sizeof text - 3}) == ENCODING_UTF16BE);
    CHECK(encoding_of((struct str){"a\0b\0\0c\0d", 8}) == ENCODING_UTF8);
}

static void samples_are_decoded(void)
{
    struct arena *arena = arena_new();
    CHECK_STR(decode_sample(arena, (struct str){little, sizeof little}, ENCODING_UTF16LE), "Aế😀");
    CHECK_STR(decode_sample(arena, STR("\uFEFFxin"), ENCODING_UTF8_BOM), "xin");
    CHECK(strcmp(encoding_name(ENCODING_UTF16BE), "UTF-16BE") == 0);
    arena_free(arena);
}

int main(void)
{
    utf16_of_both_orders();
    what_is_cut_or_unpaired_is_replaced();
    a_mark_inside_the_text_stays();
    utf8_passes_as_it_is();
    unmarked_utf16_shows_by_its_nuls();
    samples_are_decoded();
    return check_result();
}
