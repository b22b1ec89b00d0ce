/* SPDX-License-Identifier: MIT */
/* Use and mention: in which places words do not count. */
#include "scanning.h"

static struct scanning scanning;

static void begin(const char *ignored)
{
    static char element[512];
    if (scanning.scan)
        scanning_free(&scanning);
    snprintf(element, sizeof element,
             "<text ignore=\"%s\"><signal id=\"s\" zones=\"text file\"><phrase>bán</phrase></signal>"
             "<finding severity=\"low\"><has signal=\"s\"/></finding></text>", ignored);
    scanning_new(&scanning, element);
}

#define CHECK_FOUND(text, found) CHECK_STR(scanning_text(&scanning, text), found)

static void check_quotation(void)
{
    begin("quotation");
    CHECK_FOUND("anh ấy nói “bán xe” đó", "");
    CHECK_FOUND("anh ấy nói \"bán xe\" đó", "");
    CHECK_FOUND("anh ấy nói «bán xe» đó", "");
    CHECK_FOUND("“anh” bán “em”", "low|bán s");
    CHECK_FOUND("“bán xe", "low|bán s");
    CHECK_FOUND("màn 5\" bán 6\" đây", "low|bán s");
    CHECK_FOUND("“một\nbán\"", "");
    begin("ban");
    CHECK_FOUND("“bán xe”", "low|bán s");
}

static void check_words(void)
{
    begin("ban");
    CHECK_FOUND("Nghiêm cấm bán hàng", "");
    CHECK_FOUND("bán hàng là nghiêm cấm", "low|bán s");
    CHECK_FOUND("Ai nghiêm cấm bán hàng", "low|bán s");
    CHECK_FOUND("Ai nghiêm cấm? Nghiêm cấm bán hàng", "");
    CHECK_FOUND("Nghiêm cấm rao hàng. Tôi bán", "low|bán s");
    CHECK_FOUND("Nghiêm cấm rao 1.000 hàng, bán xe! Bán", "low|Bán s");
    begin("report");
    CHECK_FOUND("Kẻ bán đã bị khởi tố. Tôi bán xe", "low|bán s");
    CHECK_FOUND("Bị khởi tố vì bán", "");
    begin("warning");
    CHECK_FOUND("Bán xe.\nCảnh báo nhé", "");
    scanning_set(&scanning, STR("Cảnh báo"));
    scanning_zone(&scanning, ZONE_FILE, "bán.pdf");
    CHECK_STR(scanning_run(&scanning), "");
    begin("ban");
    scanning_set(&scanning, STR("Nghiêm cấm"));
    scanning_zone(&scanning, ZONE_FILE, "bán.pdf");
    CHECK_STR(scanning_run(&scanning), "low s");
}

/* The fixture's regulation: "Không đăng tin rao bán hàng hóa trên nhóm." */
static void check_regulation(void)
{
    begin("regulation");
    CHECK_FOUND("Nhắc lại: không đăng tin rao bán", "");
    CHECK_FOUND("Nhắc lại: KHÔNG ĐĂNG TIN RAO\nBÁN hàng hoá trên nhóm", "");
    CHECK_FOUND("đăng tin rao bán", "low|bán s");
    CHECK_FOUND("rao bán hàng hóa trên nhóm, bán xe", "low|bán s");
    scanning_set(&scanning, STR("không đăng tin rao bán"));
    scanning.subject.packs = scanning.rules->packs;
    CHECK_STR(scanning_run(&scanning), "low|bán s");
    scanning.subject.pack_count = scanning.rules->pack_count;
    CHECK_STR(scanning_run(&scanning), "");
}

int main(void)
{
    check_quotation();
    check_words();
    check_regulation();
    scanning_free(&scanning);
    return check_result();
}
