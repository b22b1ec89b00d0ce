/* SPDX-License-Identifier: MIT */
/* Pages that programs write: data on each message. */
#include "page.h"

#define MESSAGE(id, uid, time, inside)                                                                       \
    "<div class='chat-message' data-id='" id "' data-uid='" uid "' data-time='" time "'>" inside "</div>\n"
#define SAID(name, text) "<div class='sender-name'>" name "</div><div class='msg-text'>" text "</div>"
#define AT               "1791160964000"
#define SHOWN            "2026-10-05T07:42:44+07:00"

int main(void)
{
    struct arena *arena = arena_new();
    struct str page = page_text(
        arena,
        "<html><body>\n" MESSAGE("7", "u1", AT, SAID("Mẫu", "một &lt;hai&gt;<br>ba"))
            MESSAGE("8", "u2", AT, SAID("Dụ", "<img src='http://x/1.png'><iframe src='file:///x'></iframe>"))
                MESSAGE("9", "u1", "", SAID("", "không giờ")) "</body></html>");
    check_reading(&reader_marked_page, page,
                  "2 text " SHOWN " id=7 from=u1 name=Mẫu text=một <hai>\\nba\n"
                  "3 image " SHOWN " id=8 from=u2 name=Dụ\n"
                  "4 text ? id=9 from=u1 name=Mẫu text=không giờ\n");
    page_check_prefixes(&reader_marked_page, page);
    struct sample sample = {page, true}, other = {STR("<html><p class=\"chat-message\">"), true};
    CHECK(reader_marked_page.probe(&sample) == CLAIM_SURE && reader_marked_page.probe(&other) == CLAIM_NO);
    arena_free(arena);
    return check_result();
}
