/* SPDX-License-Identifier: MIT */
#include "utf8.h"

#include <string.h>

#include "check.h"

static void every_code_point_goes_there_and_back(void)
{
    size_t wrong = 0;
    for (uint32_t code_point = 0; code_point <= 0x10FFFF; code_point++) {
        char bytes[UTF8_LONGEST_BYTES];
        uint32_t back = 0, fast = 0;
        size_t n = utf8_encode(code_point, bytes);
        bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        size_t decoded = utf8_decode((struct str){bytes, n}, &back);
        if (surrogate)
            wrong += decoded != 0;
        else
            wrong += decoded != n || back != code_point || utf8_decode_valid(bytes, &fast) != n ||
                     fast != code_point;
    }
    CHECK(wrong == 0);
}

static void ill_formed_is_refused(void)
{
    static const char *const ill_formed[] = {
        "\x80",
        "\xC0\x80",
        "\xC1\xBF",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xFF",
        "\xC3",
        "\xE1\xBB",
        "\xF0\x9F\x98",
        "\xC3(",
        "\xE1\xBB(",
    };
    for (size_t i = 0; i < sizeof ill_formed / sizeof *ill_formed; i++) {
        uint32_t code_point;
        CHECK(utf8_decode(str_of(ill_formed[i]), &code_point) == 0);
        CHECK(!utf8_valid(str_of(ill_formed[i])));
    }
    CHECK(utf8_valid(STR("Cộng hòa xã hội chủ nghĩa Việt Nam 👍")));
    CHECK(utf8_valid(STR("")));
}

static void repair_replaces_maximal_subparts(void)
{
    static const struct {
        const char *before, *after;
        size_t replaced;
    } cases[] = {
        /* Unicode 15, tables 3-8 to 3-11 */
        {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41",
         "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
         "A",
         8},
        {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41",
         "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
         "A",
         8},
        {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42",
         "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
         "A"
         "\uFFFD\uFFFD"
         "B",
         7},
        {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41",
         "\uFFFD\uFFFD\uFFFD\uFFFD"
         "A",
         4},
        {"tiếng Việt", "tiếng Việt", 0},
        {"ti\xE1\xBA", "ti\uFFFD", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf out = {0};
        CHECK(utf8_repair(str_of(cases[i].before), &out) == cases[i].replaced);
        CHECK_STR(buf_str(&out), cases[i].after);
        CHECK(utf8_valid(buf_str(&out)));
        buf_free(&out);
    }
}

static void counts_and_columns(void)
{
    CHECK(utf8_count(STR("Việt")) == 4);
    CHECK(utf8_columns(STR("Việt Nam")) == 8);
    CHECK(utf8_columns(STR("Vie\u0323\u0302t")) == 4);
    CHECK(utf8_columns(STR("👍")) == 2);
    CHECK(utf8_columns(STR("漢字")) == 4);
}

static void what_acts_is_shown(void)
{
    struct buf out = {0};
    utf8_visible(STR("a\x1B[31m\u202E\u2028\xC2\x85\x7F\n\xFF"
                     "é\U000E0041"),
                 true, &out);
    CHECK_STR(buf_str(&out), "a<U+001B>[31m<U+202E><U+2028><U+0085><U+007F>\n\uFFFD"
                             "é<U+E0041>");
    buf_clear(&out);
    utf8_visible(STR("a\nb"), false, &out);
    CHECK_STR(buf_str(&out), "a<U+000A>b");
    buf_free(&out);
}

int main(void)
{
    every_code_point_goes_there_and_back();
    ill_formed_is_refused();
    repair_replaces_maximal_subparts();
    counts_and_columns();
    what_acts_is_shown();
    return check_result();
}
