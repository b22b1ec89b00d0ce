/* SPDX-License-Identifier: MIT */
/* Files in 8-bit encodings: recognised only where the words prove it, decoded letter by letter in chunks of any size. */
#include "eight_bit.h"

#include "buf.h"
#include "check.h"
#include "cp1252.h"
#include "office.h"
#include "utf8.h"

static struct arena *arena;

static const struct font *font_of(enum repair_rule rule)
{
    const struct font *font = legacy_fonts;
    while (font->rule != rule)
        font++;
    return font;
}

/* The bytes that a program showed as CP1252. */
static struct str bytes_of(struct str shown)
{
    char *bytes = arena_alloc(arena, shown.n);
    size_t n = 0;
    for (size_t at = 0; at < shown.n;) {
        uint32_t code_point;
        at += utf8_decode_valid(shown.p + at, &code_point);
        int byte = cp1252_byte(code_point);
        bytes[n++] = byte == CP1252_NONE ? '?' : (char)byte;
    }
    return (struct str){bytes, n};
}

static struct str decoded(struct str bytes, const struct font *font, size_t step)
{
    struct feed_memory memory = {bytes, step};
    struct feed feed = eight_bit_feed(arena, feed_over(&memory), font);
    struct buf whole = {0};
    for (struct str chunk; feed_next(feed, &chunk);) {
        CHECK(chunk.n > 0);
        buf_add(&whole, chunk);
    }
    struct str text = arena_str(arena, buf_str(&whole));
    buf_free(&whole);
    return text;
}

static void check_decoded(enum repair_rule rule, struct str bytes, const char *wanted)
{
    for (size_t step = 0; step < 4; step++)
        CHECK_STR(decoded(bytes, font_of(rule), step), wanted);
}

static void letters_and_signs(void)
{
    check_decoded(REPAIR_TCVN3, STR("C\xE9ng ho\xB5 x\xB7, tr\xAD\xED" "c ng\xB5y 5"), "Cộng hoà xã, trước ngày 5");
    check_decoded(REPAIR_TCVN3, STR("H\xB5 N\xE9i, H\xB5 N\xE9I, \xA7\xB6NG"), "Hà Nội, Hà NỘI, ĐẢNG");
    check_decoded(REPAIR_TCVN3, STR("\x93t\xE8t\x94 \x85"), "“tốt” …");
    check_decoded(REPAIR_VNI, STR("Co\xE4ng ho\xF8" "a xa\xF5, U\xDBY, y\xEA\xF9"), "Cộng hòa xã, ỦY, yêù");
    check_decoded(REPAIR_CP1258, STR("C\xF4\xF2ng ho\xCC""a x\xE3\xDE \xD0\xF4\xF2""c, 5 \xFE"), "Cộng hòa xẵ Độc, 5 ₫");
    check_decoded(REPAIR_CP1258, STR("n\xDE \xEC"), "n\u0303 \u0301"); /* marks on no vowel */
    check_decoded(REPAIR_CP1258, STR(""), "");
}

/* What was saved by a program that had the encoding comes back as it was. */
static void made_up_files(enum repair_rule rule, bool has_case)
{
    const struct font *font = font_of(rule);
    for (uint32_t seed = 1; seed <= 20; seed++) {
        struct office office = {arena, seed};
        struct str text = office_message(&office, 12), bytes = bytes_of(damage_by_font(arena, font, text));
        struct legacy_score score;
        CHECK(eight_bit_font(bytes, &score) == font && score.gained >= score.words * 8 / 10);
        struct str back = decoded(bytes, font, seed);
        size_t end = str_find_byte(back, '?'); /* for an emoji */
        CHECK(!has_case || (end && str_equal(str_cut(back, 0, end), str_cut(text, 0, end))));
    }
}

static void nothing_else_is_taken_for_one(void)
{
    struct legacy_score score;
    for (uint32_t seed = 1; seed <= 40; seed++) {
        struct office office = {arena, seed};
        CHECK(!eight_bit_font(bytes_of(office_foreign(&office, 200)), &score));
        CHECK(!eight_bit_font(office_message(&office, 12), &score));
    }
    static const enum repair_rule not_certain[] = {REPAIR_VPS, REPAIR_VISCII};
    for (size_t i = 0; i < sizeof not_certain / sizeof *not_certain; i++) {
        struct office office = {arena, 7};
        struct str bytes = bytes_of(damage_by_font(arena, font_of(not_certain[i]), office_message(&office, 12)));
        const struct font *font = eight_bit_font(bytes, &score);
        CHECK(!font || font->recognised_only);
    }
    CHECK(!eight_bit_font(STR("C\xE9ng ho\xB5 x\xB7 h\xE9i"), &score)); /* too few words */
}

static void how_bytes_look(void)
{
    CHECK(eight_bit_looks(STR("C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC" "a Vi\xD6t Nam \xA7\xE9" "c l\xCBp T\xF9 do H\xB9nh "
                              "ph\xF3" "c C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC" "a Vi\xD6t Nam \xA7\xE9" "c l\xCBp T\xF9 do "
                              "H\xB9nh ph\xF3" "c C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC" "a")));
    /* One name is enough to see that it is none of UTF-8, and too little to tell the encoding. */
    static const char *const names[] = {
        "C\xE9ng ho\xB5 x\xB7", "1,L\xEA", "1,L\xEA V\xE3n M\xE2\xDEu\n", "H\xB5", "Nguye\xE3n", "H\xC0", "\xF0\xD4 Th\xF2",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct legacy_score score;
        CHECK(eight_bit_looks(str_of(names[i])) && !eight_bit_font(str_of(names[i]), &score));
    }
    /* Damage: what is left of longer sequences, bytes beside no letter, good letters all around. */
    static const char *const damaged[] = {
        "overlong \xC0\xAF slash", "cesu \xED\xA0\xBD\xED\xB8\x80 lone \x80 cut \xE1\xBB", "A\xFF", "Nguy\xE1\xBB n",
        "L\xEA Lê Mẫu",
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++)
        CHECK(!eight_bit_looks(str_of(damaged[i])));
    CHECK(!eight_bit_looks(STR("Cong hoa")) && !eight_bit_looks(STR("")));
}

int main(void)
{
    arena = arena_new();
    letters_and_signs();
    made_up_files(REPAIR_TCVN3, false);
    made_up_files(REPAIR_VNI, true);
    made_up_files(REPAIR_CP1258, true);
    nothing_else_is_taken_for_one();
    how_bytes_look();
    arena_free(arena);
    return check_result();
}
