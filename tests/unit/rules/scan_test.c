/* SPDX-License-Identifier: MIT */
/* What words are found, as phrases, lists and regular expressions, and where they are found. */
#include "scanning.h"

#define FINDING "<finding severity=\"low\"><has signal=\"s\"/></finding>"
#define SIGNAL(words) "<text><signal id=\"s\">" words "</signal>" FINDING "</text>"

struct row {
    const char *text, *found; /* "": nothing */
};

static void check_rows(const char *element, const struct row *rows, size_t count)
{
    struct scanning scanning;
    scanning_new(&scanning, element);
    for (size_t i = 0; i < count; i++)
        if (!CHECK(str_is(scanning_text(&scanning, rows[i].text), rows[i].found)))
            printf("    \"%s\" gives \"%.*s\", not \"%s\"\n", rows[i].text, STR_ARG(buf_str(&scanning.found)),
                   rows[i].found);
    scanning_free(&scanning);
}

#define CHECK_ROWS(element, ...)                                                                                     \
    check_rows(element, (const struct row[]){__VA_ARGS__}, sizeof((const struct row[]){__VA_ARGS__}) / sizeof(struct row))

static void check_toned(void)
{
    CHECK_ROWS(SIGNAL("<phrase>thanh lý</phrase>"),
               {"Em thanh lý xe", "low|thanh lý s"},
               {"THANH LÝ XE, Thanh  Lý nhà", "low|THANH LÝ|Thanh  Lý s"},
               {"thanh\nlý", "low|thanh\nlý s"},
               {"thanh \n lý", "low|thanh \n lý s"},
               {"thanh\n\nlý", ""},
               {"thanh\u00A0lý", "low|thanh\u00A0lý s"},
               {"tha\u0301nh lý", ""},
               {"thanh ly\u0301", "low|thanh lý s"},
               {"thanh ly", ""},
               {"thanh, lý", ""},
               {"thanh-lý", ""},
               {"thanh_lý", ""},
               {"thanhlý", ""},
               {"nthanh lý", ""},
               {"thanh lý5", ""},
               {"thanh lý😀", "low|thanh lý s"},
               {"“thanh lý”", "low|thanh lý s"},
               {"_thanh lý_", "low|thanh lý s"},
               {"tha\u200Bnh lý", "low|tha\u200Bnh lý s"},
               {"", ""});
    CHECK_ROWS(SIGNAL("<phrase>hòa giải</phrase>"), {"Hoà giải", "low|Hoà giải s"}, {"hóa giải", ""});
    CHECK_ROWS(SIGNAL("<phrase>kính mời</phrase>"), {"\u212Aính mời", "low|Kính mời s"});
}

static void check_punctuation(void)
{
    CHECK_ROWS(SIGNAL("<phrase>đ/c</phrase>"),
               {"các đ/c chú ý", "low|đ/c s"}, {"Đ/C", "low|Đ/C s"}, {"đ c", ""}, {"đ.c", ""});
    CHECK_ROWS(SIGNAL("<phrase>đ.m</phrase>"), {"đ.m nó", "low|đ.m s"}, {"đ.m.", "low|đ.m s"}, {"đ. m", ""});
    CHECK_ROWS(SIGNAL("<phrase>phòng, chống</phrase>"),
               {"phòng, chống dịch", "low|phòng, chống s"}, {"phòng,\nchống", "low|phòng,\nchống s"},
               {"phòng chống", ""}, {"phòng,chống", ""});
    CHECK_ROWS(SIGNAL("<phrase>#sale</phrase>"), {"xem #Sale", "low|#Sale s"}, {"sale", ""});
    CHECK_ROWS(SIGNAL("<phrase>:((</phrase>"), {"buồn :(( :((", "low|:((|:(( s"}, {"buồn :(", ""});
    CHECK_ROWS(SIGNAL("<phrase>H'Hen</phrase>"), {"Chị H’Hen", "low|H’Hen s"}, {"Hen", ""});
}

static void check_bare(void)
{
    CHECK_ROWS(SIGNAL("<phrase fold=\"bare\">bán gấp</phrase>"),
               {"can ban gap nha", "low|ban gap s"}, {"Bán gấp nhà", "low|Bán gấp s"}, {"bạn gặp ai", ""},
               {"can ban gap nhà", ""});
    CHECK_ROWS(SIGNAL("<phrase fold=\"bare\">bán</phrase>"), {"can ban", ""}, {"cần bán", "low|bán s"});
    CHECK_ROWS(SIGNAL("<phrase>bán gấp</phrase>"), {"can ban gap nha", ""});
}

static void check_exact(void)
{
    CHECK_ROWS(SIGNAL("<phrase fold=\"exact\">Tối MẬT</phrase>"),
               {"Tối  MẬT", "low|Tối  MẬT s"}, {"TỐI MẬT", ""}, {"tối mật", ""}, {"Tối MẬTX", ""},
               {"Tối M\u200BẬT", ""}, {"Tối MẬ\u0301T", ""});
}

static void check_lists(void)
{
    CHECK_ROWS(SIGNAL("<lexicon ref=\"selling\"/>"), {"ban xe", ""}, {"bán xe", "low|bán s"},
               {"thanh ly", "low|thanh ly s"});
    CHECK_ROWS(SIGNAL("<lexicon ref=\"selling\" min=\"2\"/>"), {"bán bán bán", ""},
               {"bán, thanh lý", "low|bán|thanh lý s"});
}

static void check_regexes(void)
{
    CHECK_ROWS(SIGNAL("<regex><![CDATA[\\b[0-9]{2,4}k\\b]]></regex>"), {"giá 500K nhé, 20k", "low|500K|20k s"},
               {"5k", ""}, {"500km", ""});
    CHECK_ROWS(SIGNAL("<regex on=\"storage\"><![CDATA[\\bMẬT\\b]]></regex>"), {"độ MẬT", "low|MẬT s"}, {"độ mật", ""});
    CHECK_ROWS(SIGNAL("<regex><![CDATA[x*]]></regex>"), {"axxb", "low|xx s"}, {"ab", ""});
    CHECK_ROWS(SIGNAL("<regex><![CDATA[quà tặng]]></regex>"), {"gói qua\u0300 tặng!", "low|quà tặng s"});
}

static void check_exceptions(void)
{
    CHECK_ROWS("<text><signal id=\"s\"><phrase>bán</phrase><except><phrase>bán kính</phrase>"
               "<regex><![CDATA[\\bgiá bán\\b]]></regex></except></signal>"
               "<except><phrase>mua bán người</phrase></except>" FINDING "</text>",
               {"bán kính", ""}, {"bán kính, giá bán, mua bán người", ""}, {"bán kính bán", "low|bán s"});
}

static void check_zones(void)
{
    struct scanning scanning;
    scanning_new(&scanning, "<text><signal id=\"s\" zones=\"text file\"><phrase>bán</phrase></signal>" FINDING "</text>");
    scanning_set(&scanning, STR("xem"));
    scanning_zone(&scanning, ZONE_FILE, "bán_hàng.pdf");
    CHECK_STR(scanning_run(&scanning), "low s");
    scanning_set(&scanning, STR("xem"));
    scanning_zone(&scanning, ZONE_QUOTE, "bán hàng");
    CHECK_STR(scanning_run(&scanning), "");
    scanning_set(&scanning, STR("bán"));
    scanning_zone(&scanning, ZONE_FILE, "bán.pdf");
    CHECK_STR(scanning_run(&scanning), "low|bán s");
    scanning_free(&scanning);
}

static void check_many(void)
{
    struct scanning scanning;
    struct buf text = {0};
    scanning_new(&scanning, SIGNAL("<phrase>bán</phrase>"));
    for (int i = 0; i < 1000; i++)
        buf_text(&text, "bán xe ");
    scanning_set(&scanning, buf_str(&text));
    CHECK_STR(scanning_run(&scanning), "low|bán|bán|bán|bán|bán|bán|bán|bán s");
    CHECK(scan_counts(scanning.scan).messages == 1 && scan_counts(scanning.scan).confirmed == 1000);
    buf_free(&text);
    scanning_free(&scanning);
}

static void check_limit(void)
{
    struct scanning scanning;
    struct buf text = {0};
    scanning_new(&scanning, SIGNAL("<regex><![CDATA[^(a+)+$]]></regex>"));
    for (int i = 0; i < 40; i++)
        buf_byte(&text, 'a');
    buf_byte(&text, 'c');
    scanning_set(&scanning, buf_str(&text));
    scanning_run(&scanning);
    bool hit = scan_counts(scanning.scan).limits > 0;
    if (hit)
        CHECK_STR(buf_str(&scanning.found), "?low s");
    CHECK(hit);
    buf_free(&text);
    scanning_free(&scanning);
}

int main(void)
{
    check_toned();
    check_punctuation();
    check_bare();
    check_exact();
    check_lists();
    check_regexes();
    check_exceptions();
    check_zones();
    check_many();
    check_limit();
    return check_result();
}
