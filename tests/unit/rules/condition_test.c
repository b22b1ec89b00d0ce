/* SPDX-License-Identifier: MIT */
/* When conditions hold, and what a hit then shows. */
#include "scanning.h"

#define SIGNALS                                                                                                      \
    "<signal id=\"a\"><phrase>bán</phrase></signal><signal id=\"b\"><phrase>giá</phrase></signal>"                   \
    "<signal id=\"c\"><phrase>liên hệ</phrase></signal>"
#define TEXT(condition) "<text>" SIGNALS "<finding severity=\"low\">" condition "</finding></text>"

static struct scanning scanning;

static void begin(const char *element)
{
    if (scanning.scan)
        scanning_free(&scanning);
    scanning_new(&scanning, element);
}

#define CHECK_FOUND(text, found) CHECK_STR(scanning_text(&scanning, text), found)

static void check_combined(void)
{
    begin(TEXT("<all><has signal=\"a\"/><any><has signal=\"b\"/><has signal=\"c\"/></any></all>"));
    CHECK_FOUND("bán", "");
    CHECK_FOUND("bán giá", "low|bán|giá a b");
    CHECK_FOUND("liên hệ, giá, bán", "low|liên hệ|giá|bán a b c");
    begin(TEXT("<has signal=\"a\"/><none><has signal=\"b\"/></none>"));
    CHECK_FOUND("bán giá", "");
    CHECK_FOUND("liên hệ bán", "low|bán a");
    begin(TEXT("<none><has signal=\"b\"/></none>"));
    CHECK_FOUND("", "low");
    CHECK_FOUND("giá", "");
    begin(TEXT("<count of=\"a b c\" min=\"2\"/>"));
    CHECK_FOUND("bán bán", "");
    CHECK_FOUND("giá bán", "low|giá|bán a b");
}

static void check_near(void)
{
    begin(TEXT("<near of=\"a b\" syllables=\"2\"/>"));
    CHECK_FOUND("bán xe cũ giá", "low|bán|giá a b");
    CHECK_FOUND("giá xe, cũ! bán", "low|giá|bán a b");
    CHECK_FOUND("bán xe cũ này giá", "");
    CHECK_FOUND("giá bán", "low|giá|bán a b");
    CHECK_FOUND("bán nhà đất ở đây. bán xe cũ giá", "low|bán|giá a b");
    CHECK_FOUND("bán một hai bán một hai giá", "low|bán|bán|giá a b");
    begin(TEXT("<near of=\"a b c\" syllables=\"1\"/>"));
    CHECK_FOUND("bán xe giá xe liên hệ", "low|bán|giá|liên hệ a b c");
    CHECK_FOUND("bán xe giá xe này liên hệ", "");
}

static void check_together(void)
{
    begin(TEXT("<together of=\"a b\"/>"));
    CHECK_FOUND("bán xe cũ của tôi đã dùng, giá rẻ", "low|bán|giá a b");
    CHECK_FOUND("bán xe. giá rẻ", "");
    CHECK_FOUND("bán xe\ngiá rẻ", "");
    CHECK_FOUND("bán 1.000 xe tại đ.c abc.vn giá rẻ", "low|bán|giá a b");
    CHECK_FOUND("giá! bán? bán… giá giá bán", "low|giá|giá|bán a b");
}

static void check_outcomes(void)
{
    begin("<answer>" SIGNALS "<finding severity=\"low\"/><order><has signal=\"a\"/></order>"
          "<reply><has signal=\"b\"/></reply><unless><has signal=\"c\"/></unless></answer>");
    CHECK_FOUND("bán", "order|bán a");
    CHECK_FOUND("bán giá", "order|bán a; reply|giá b");
    CHECK_FOUND("bán giá liên hệ", "");
    begin("<text>" SIGNALS "<finding severity=\"high\"><has signal=\"a\"/></finding>"
          "<finding severity=\"low\"><has signal=\"b\"/></finding></text>");
    CHECK_FOUND("bán giá", "high|bán a");
    CHECK_FOUND("giá", "low|giá b");
}

static void check_message_tests(void)
{
    begin(TEXT("<kind is=\"sticker gif\"/>"));
    CHECK_FOUND("bán", "");
    scanning.subject.kind = KIND_GIF;
    CHECK_STR(scanning_run(&scanning), "low");
    begin(TEXT("<forwarded/><has signal=\"a\"/>"));
    CHECK_FOUND("bán", "");
    scanning.subject.forwarded = true;
    CHECK_STR(scanning_run(&scanning), "low|bán a");
    begin(TEXT("<quotes/>"));
    CHECK_FOUND("bán", "");
    scanning.subject.quotes = true;
    CHECK_STR(scanning_run(&scanning), "low");
    begin(TEXT("<role is=\"leader admin\"/>"));
    CHECK_FOUND("bán", "");
    scanning.subject.sender_roles = STR("member admin");
    CHECK_STR(scanning_run(&scanning), "low");
    scanning.subject.sender_roles = STR("administrator");
    CHECK_STR(scanning_run(&scanning), "");
    begin(TEXT("<length chars=\"5\" lines=\"2\"/>"));
    CHECK_FOUND("bán ạ", "");
    CHECK_FOUND("bán ạạ", "low");
    CHECK_FOUND("b\nc", "");
    CHECK_FOUND("b\nc\nd", "low");
    begin(TEXT("<length words=\"3\"/>"));
    CHECK_FOUND("một, hai - ba!", "");
    CHECK_FOUND("một hai\nba bốn", "low");
}

static void check_mentions(void)
{
    begin(TEXT("<mentions/>"));
    CHECK_FOUND("nhờ @Lò Mẫu xem", "low|@Lò");
    CHECK_FOUND("@A, @B", "low|@A|@B");
    CHECK_FOUND("gửi về vanphong@stp.vn @ cổng", "");
    scanning.subject.mentions = true;
    CHECK_STR(scanning_run(&scanning), "low");
    begin(TEXT("<has signal=\"a\"/><none><mentions/></none>"));
    CHECK_FOUND("bán", "low|bán a");
    CHECK_FOUND("bán @Lò", "");
}

static void check_clock(void)
{
    const struct calendar calendar = calendar_default(ZONE_VIETNAM_MINUTES);
    begin(TEXT("<clock from=\"22:00\" to=\"06:00\" days=\"weekend holiday\"/>"));
    CHECK_FOUND("bán", "");
    scanning.subject.calendar = &calendar;
    CHECK_STR(scanning_run(&scanning), "");
    CHECK(stamp_parse(STR("2026-10-12 05:00"), ZONE_VIETNAM_MINUTES, DAY_FIRST, &scanning.subject.at));
    CHECK_STR(scanning_run(&scanning), "low"); /* Sunday's night */
    scanning.subject.at.ms += MS_PER_DAY;
    CHECK_STR(scanning_run(&scanning), "");
    CHECK(scanning.rules->detectors[0]->asks == ASKS_TIME);
}

static void check_extensions(void)
{
    begin(TEXT("<extension in=\"exe bat\"/>"));
    CHECK_FOUND("tải ở http://x.vn/a_b.EXE nhé", "low|.EXE");
    CHECK_FOUND("cài setup.exe", "low|.exe");
    CHECK_FOUND("mở tệp đuôi .exe", "");
    CHECK_FOUND("setup.exe.pdf", "");
    CHECK_FOUND("ở ban.bat đầu họp", "");
    CHECK_FOUND("chay_1.bat", "low|.bat");
    CHECK_FOUND("xem", "");
    scanning_zone(&scanning, ZONE_FILE, "Báo cáo.exe");
    CHECK_STR(scanning_run(&scanning), "low");
    scanning_zone(&scanning, ZONE_FILE, "Báo cáo.exe.docx");
    CHECK_STR(scanning_run(&scanning), "");
    begin(TEXT("<extension in=\"exe\" double=\"yes\"/>"));
    CHECK_FOUND("bc.pdf.exe", "low|.exe");
    CHECK_FOUND("bc.2025.exe bc.exe", "");
}

static void check_links(void)
{
    begin(TEXT("<link tier=\"social shortener\"/>"));
    CHECK_FOUND("xem https://www.facebook.com/x?y=1 nhé", "low|https://www.facebook.com/x?y=1");
    CHECK_FOUND("xem bit.ly/abc.", "low|bit.ly/abc");
    CHECK_FOUND("xem facebook.com.vn.xyz", "");
    CHECK_FOUND("a. b ... c", "");
    CHECK_FOUND("xem", "");
    scanning_zone(&scanning, ZONE_LINK, "https://bit.ly/3");
    CHECK_STR(scanning_run(&scanning), "low");
}

static void check_encodings(void)
{
    begin(TEXT("<encoding is=\"unmarked\"/>"));
    CHECK_FOUND("de nghi cac dong chi khong duoc di muon", "low|cac|khong|duoc|muon");
    CHECK_FOUND("đề nghị các đồng chí không được đi muộn", "");
    begin(TEXT("<encoding is=\"nonstandard\"/>"));
    CHECK_FOUND("𝓚ính gửi", "low|𝓚");
    CHECK_FOUND("Kính gửi 😀", "");
    begin(TEXT("<encoding is=\"legacy\"/>"));
    CHECK_FOUND("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "low|Cộng|hoà|xã|hội|chủ|nghĩa|Việt");
    CHECK_FOUND("Cộng hoà", "");
    begin(TEXT("<emoji is=\"feeling\"/>"));
    CHECK_FOUND("Cảm ơn anh 😍 :)", "low|😍|:)");
    CHECK_FOUND("Cảm ơn", "");
}

int main(void)
{
    check_combined();
    check_near();
    check_together();
    check_outcomes();
    check_message_tests();
    check_mentions();
    check_clock();
    check_extensions();
    check_links();
    check_encodings();
    scanning_free(&scanning);
    return check_result();
}
