/* SPDX-License-Identifier: MIT */
/* Saved pages of Zalo Web from 2018 to 2020: a name on the first of a run, a clock on the last. */
#include "page.h"

static struct arena *arena;

#define LIST(content) "<div id='messageViewScroll'>" content "</div>"
#define DATE(date)    "<div class='chat-date'><span>" date "</span></div>\n"
#define RUN(content)  "<div class='chat-item flx'>" content "</div>\n"
#define OWN(content)  "<div class='chat-item flx me'>" content "</div>\n"
#define BUBBLE(content)                                                                                      \
    "<div class='chat-message wrap-message'><div class='card card--text'>" content "</div></div>"
#define NAME(name)   "<div class='card-sender-name'>" name "</div>"
#define TEXT(text)   "<span class='text'>" text "</span>"
#define CLOCK(clock) "<span class='card-send-time__sendTime'>" clock "</span>"

int main(void)
{
    arena = arena_new();
    check_reading(&reader_zalo_page_2018,
                  page_text(arena, LIST(DATE("09:11 07/12/2018") RUN(
                                       BUBBLE(NAME("Mẫu") TEXT("một")) BUBBLE(TEXT("hai") CLOCK("09:11"))
                                           BUBBLE(TEXT("ba"))) OWN(BUBBLE(TEXT("bốn") CLOCK("23:59")))
                                            RUN(BUBBLE(TEXT("năm") CLOCK("00:01"))))),
                  "2 text 2018-12-07T09:11:00+07:00 name=Mẫu text=một\n"
                  "2 text 2018-12-07T09:11:00+07:00 name=Mẫu text=hai\n"
                  "2 text ? name=Mẫu text=ba\n" /* no clock below, and none that follows is theirs */
                  "3 text 2018-12-07T23:59:00+07:00 name=Bạn self=yes text=bốn\n"
                  "4 text 2018-12-08T00:01:00+07:00 text=năm\n");
    check_reading(
        &reader_zalo_page_2018,
        page_text(arena, LIST(RUN(BUBBLE(TEXT("một") CLOCK("08:00"))) DATE("10:21  Hôm qua") RUN(
                             BUBBLE(NAME("Mẫu") TEXT("hai")) BUBBLE(NAME("Dụ") TEXT("ba") CLOCK("08:00"))))),
        "1 text ? text=một\n3 text ? name=Mẫu text=hai\n3 text ? name=Dụ text=ba\n");
    check_reading(&reader_zalo_page_2018,
                  page_text(arena, LIST(DATE("07/12/2018") RUN(BUBBLE(NAME("Mẫu") TEXT("hai")) BUBBLE(
                                       NAME("Dụ") TEXT("ba") CLOCK("08:00"))))),
                  "2 text ? name=Mẫu text=hai\n2 text 2018-12-07T08:00:00+07:00 name=Dụ text=ba\n");
    check_reading(
        &reader_zalo_page_2018,
        page_text(
            arena,
            LIST(DATE("07/12/2018") RUN(
                "<div class='wrap-message'><div class='card card--picture'><img src='a'></div></div>" BUBBLE(
                    CLOCK("08:00"))) "<div class='message-info'>Mẫu đã rời khỏi nhóm</div>")),
        "2 image 2018-12-07T08:00:00+07:00\n2 unknown 2018-12-07T08:00:00+07:00\n"
        "3 event leave 2018-12-07T08:00:00+07:00 by=Mẫu\n");
    page_check_prefixes(
        &reader_zalo_page_2018,
        page_text(arena, LIST(DATE("09:11 07/12/2018") RUN(BUBBLE(NAME("Mẫu") TEXT("một")) BUBBLE(
                             TEXT("hai") CLOCK("09:11"))) OWN(BUBBLE(TEXT("bốn") CLOCK("23:59"))))));
    check_bounded(&reader_zalo_page_2018, "<div><div class=\"chat-date\">07/12/2018</div>",
                  "<div class=\"wrap-message\"><span class=\"text\">a</span></div>", "</div>");
    struct sample page = {page_text(arena, LIST(RUN(BUBBLE("")))), true};
    struct sample newer = {page_text(arena, LIST("<div id='bb_msg_id_1' class='chat-message'></div>")), true};
    struct sample text = {STR("chat-message wrap-message"), true};
    CHECK(reader_zalo_page_2018.probe(&page) == CLAIM_SURE);
    CHECK(reader_zalo_page_2018.probe(&newer) == CLAIM_NO && reader_zalo_page_2018.probe(&text) == CLAIM_NO);
    arena_free(arena);
    return check_result();
}
