/* SPDX-License-Identifier: MIT */
/* What a user is told about why a detector speaks or keeps silent. */
#include "scanning.h"

static const char element[] =
    "<text ignore=\"ban quotation\">"
    "<signal id=\"sell\"><phrase>bán</phrase><except><phrase>bán kính</phrase></except></signal>"
    "<signal id=\"price\" zones=\"text file\"><regex><![CDATA[\\b[0-9]+k\\b]]></regex><lexicon "
    "ref=\"selling\" min=\"2\"/>"
    "</signal><except><phrase>bán chuyên trách</phrase></except>"
    "<finding severity=\"low\"><near of=\"sell price\" syllables=\"4\"/>"
    "<none><length chars=\"900\"/></none></finding>"
    "<unless><count of=\"sell price\" min=\"3\"/></unless></text>";

static struct str explained(struct scanning *scanning, const char *text, bool in_english)
{
    size_t sale = 0;
    while (!str_is(scanning->rules->detectors[sale]->id, "sale"))
        sale++;
    buf_clear(&scanning->found);
    scanning_set(scanning, str_of(text));
    scanning_zone(scanning, ZONE_FILE, "gia 5k.pdf");
    scan_explain(scanning->scan, &scanning->subject, scanning->rules->detectors[sale], in_english,
                 &scanning->found);
    return buf_str(&scanning->found);
}

static bool has_line(struct str explanation, const char *line)
{
    return str_find(explanation, str_of(line)) < explanation.n;
}

int main(void)
{
    struct scanning scanning;
    scanning_new(&scanning, element);
    CHECK_STR(
        explained(&scanning, "Bán xe 500k, bán kính 5m. Nghiêm cấm “bán”\033 bán chuyên trách", false),
        "tín hiệu sell: có “Bán” “bán” (ngoại lệ của tín hiệu) “bán” (ngữ cảnh quotation) "
        "“bán” (ngoại lệ chung)\n"
        "tín hiệu price: có “500k” file “5k” “Bán” “bán” “bán” (ngữ cảnh quotation) “bán” (ngoại lệ chung) "
        "(cần 2 từ khác nhau)\n"
        "ngữ cảnh quotation (trong ngoặc): ““bán””\n"
        "ngữ cảnh ban (sau lời cấm): “Nghiêm cấm “bán”<U+001B> bán chuyên trách”\n"
        "finding low\n"
        "  all: có\n"
        "    near sell price syllables=4: có\n"
        "    none: có\n"
        "      length: không\n"
        "unless\n"
        "  all: không\n"
        "    count sell price min=3: không\n");
    CHECK(str_find(explained(&scanning, "B.á.n xe 500k", false),
                   STR("“B.á.n” (đọc là “bán”: chữ viết tách rời)\n")) <
          explained(&scanning, "B.á.n xe 500k", false).n);
    CHECK_STR(explained(&scanning, "Xe 500k", true),
              "signal sell: no\n"
              "signal price: yes “500k” file “5k” (2 distinct words needed)\n"
              "context quotation (quoted): no\n"
              "context ban (after a ban): no\n"
              "finding low\n"
              "  all: no\n"
              "    near sell price syllables=4: no\n"
              "    none: yes\n"
              "      length: no\n"
              "unless\n"
              "  all: no\n"
              "    count sell price min=3: no\n"
              "lacking for finding number 1: there is no signal sell\n");
    CHECK(has_line(explained(&scanning, "Bán chuyên trách 500k", true),
                   "lacking for finding number 1: there is no signal sell (what matches does not count)\n"));
    CHECK(has_line(explained(&scanning, "Bán cho ai đó ở đâu đây cũng được 500k", true),
                   "lacking for finding number 1: the signals stand more than 4 syllables apart\n"));
    CHECK(!has_line(explained(&scanning, "Bán xe 500k", true), "lacking"));
    buf_clear(&scanning.found);
    scan_explain(scanning.scan, &scanning.subject, NULL, true, &scanning.found);
    CHECK(scanning.found.n == 0);
    scanning_free(&scanning);
    return check_result();
}
