/* SPDX-License-Identifier: MIT */
/* iLEAPP's page: its rows are those of its table, and keep their lines. */
#include "page.h"

#define PAGE(rows)                                                                                           \
    "<!DOCTYPE html>\n<html><head><title>iLEAPP - Zalo Chats</title></head><body>\n<table "                  \
    "id='menu'><tr><td>x</td>"                                                                               \
    "</tr></table>\n<table id='dtBasicExample'><thead>\n" HEAD "</thead><tbody>\n" rows                      \
    "</tbody><tfoot>" HEAD "</tfoot></table><table><tr><td>y</td></tr></table></body></html>\n"
#define HEAD                                                                                                 \
    "<tr><th>Timestamp</th><th>Outgoing</th><th>Sender</th><th>Chat "                                        \
    "Name</th><th>Message</th><th>Sender-ID</th>"                                                            \
    "<th>Message Type</th></tr>\n"
#define ROW(self, name, text, id, kind)                                                                      \
    "<tr><td>2026-10-05 00:42:44+00:00</td><td>" self "</td><td>" name "</td><td>Sở</td><td>" text           \
    "</td><td>" id "</td><td>" kind "</td></tr>\n"
#define SHOWN "2026-10-05T07:42:44+07:00 group=Sở"

int main(void)
{
    struct arena *arena = arena_new();
    struct str page =
        page_text(arena, PAGE(ROW("0", "Mẫu", "một &lt;b&gt;<br>&quot;hai&quot;, ba", "9", "Message")
                                  ROW("1", "Dụ", "", "8", "Sticker")
                                      ROW("0", "Dụ", "Dụ đã rời khỏi nhóm", "8", "System Message")));
    check_reading(&reader_ileapp, page,
                  "7 text " SHOWN " from=9 name=Mẫu text=một <b>\\n\"hai\", ba\n"
                  "9 sticker " SHOWN " from=8 name=Dụ self=yes\n" /* a cell of two lines has pushed it down */
                  "10 event leave " SHOWN " by=Dụ by-id=8\n");
    page_check_prefixes(&reader_ileapp, page);
    struct transcript transcript;
    transcript_read(&transcript, &reader_ileapp, page_text(arena, PAGE("<tr><td>ngắn</td></tr>")), 0, NULL);
    CHECK(transcript.accounting.quarantined == 1 && !transcript.usable);
    transcript_free(&transcript);
    struct sample sample = {page, true};
    struct sample other = {STR("<html><table id=\"dtBasicExample\"><th>Timestamp"), true};
    CHECK(reader_ileapp.probe(&sample) == CLAIM_SURE && reader_ileapp.probe(&other) == CLAIM_NO);
    CHECK(reader_table.probe(&sample) == CLAIM_NO);
    struct buf first = {0};
    buf_add(&first, str_cut(page, 0, str_find(page, STR("<tbody>")) + 7));
    buf_byte(&first, '\0');
    check_bounded(&reader_ileapp, first.p,
                  "<tr><td>2026-10-05 00:42:44+00:00</td><td>0</td><td>A</td><td>B</td><td>c</td><td>9</td>"
                  "<td>Message</td></tr>\n",
                  "</tbody></table></body></html>");
    buf_free(&first);
    arena_free(arena);
    return check_result();
}
