/* SPDX-License-Identifier: MIT */
/* Text copied from Zalo PC: what opens a message, what goes on with one, what only looks like one. */
#include "reader.h"

#include "transcript.h"

static const char copy[] =
    "[12/09/2026 11:19:44] Trần Thị Ví Dụ: @Lê Văn Mẫu xem giúp\n"
    "[12/09/2026 11:19:50] Lê Văn Mẫu: [Hình ảnh] \n"
    "[12/09/2026 11:25:39] Trần Thị Ví Dụ: [Hình ảnh] Tình hình\n"
    "[12/09/2026 11:30:02] Lê Văn Mẫu: lịch trực tuần này:\n"
    "- Thứ Hai: chị Thử\n"
    "\n"
    "- Thứ Ba: anh Tạm\n"
    "[12/09/2026 11:31:10] Lê Văn Mẫu: [Tin nhắn đã được thu hồi]\n"
    "[12/09/2026 11:31:10] Lê Văn Mẫu: [Quan trọng] Họp: 8 giờ\n";

static void check_copy(void)
{
    check_reading(
        &reader_zalo_text, STR(copy),
        "1 text 2026-09-12T11:19:44+07:00 name=Trần Thị Ví Dụ text=@Lê Văn Mẫu xem giúp\n"
        "2 image 2026-09-12T11:19:50+07:00 name=Lê Văn Mẫu\n"
        "3 image 2026-09-12T11:25:39+07:00 name=Trần Thị Ví Dụ text=Tình hình\n"
        "4 text 2026-09-12T11:30:02+07:00 name=Lê Văn Mẫu text=lịch trực tuần này:\\n- Thứ Hai: chị Thử"
        "\\n\\n- Thứ Ba: anh Tạm\n"
        "8 text 2026-09-12T11:31:10+07:00 name=Lê Văn Mẫu recall=by-sender\n"
        "9 text 2026-09-12T11:31:10+07:00 name=Lê Văn Mẫu priority=important text=Họp: 8 giờ\n");
    check_prefixes(&reader_zalo_text, STR(copy), 1);
}

static void check_line_ends(void)
{
    static const char *const ends[] = {"\n", "\r\n", "\r\r\n"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct buf text = {0};
        buf_format(&text, "[12/09/2026 11:19:44] A: một%s", ends[i]);
        buf_format(&text, "hai%s[12/09/2026 11:19:45] B: ba", ends[i]);
        check_reading(&reader_zalo_text, buf_str(&text),
                      "1 text 2026-09-12T11:19:44+07:00 name=A text=một\\nhai\n"
                      "3 text 2026-09-12T11:19:45+07:00 name=B text=ba\n");
        buf_free(&text);
    }
}

static void check_variants(void)
{
    check_reading(&reader_zalo_text, STR("[11:19 12/09/2026] A: một\n[11:20 12/09/2026] B: hai\n"),
                  "1 text 2026-09-12T11:19:00+07:00 name=A text=một\n2 text 2026-09-12T11:20:00+07:00 name=B "
                  "text=hai\n");
    check_reading(&reader_zalo_text, STR("A (11:19 12/09/2026): một\nhai\n"),
                  "1 text 2026-09-12T11:19:00+07:00 name=A text=một\\nhai\n");
    check_reading(&reader_zalo_text, STR("12/09/2026 11:19 - A: một\n"),
                  "1 text 2026-09-12T11:19:00+07:00 name=A text=một\n");
    check_reading(&reader_zalo_text, STR("11:19, 12/09/2026 A B: một\n"),
                  "1 text 2026-09-12T11:19:00+07:00 name=A B text=một\n");
    check_reading(
        &reader_zalo_text, STR("[12/09/2026 11:19] A: một\n11:20, 12/09/2026 B: trong tin của A\n"),
        "1 text 2026-09-12T11:19:00+07:00 name=A text=một\\n11:20, 12/09/2026 B: trong tin của A\n");
}

static void check_names(void)
{
    static const char text[] = "[06/10/2026 08:00:00] Phòng TC: Vũ Thị Thử: Kính gửi\n"
                               "[06/10/2026 08:01:10] Đặng Văn Tạm [P. Kỹ thuật]: Đã nhận: 01\n"
                               "[06/10/2026 08:02:00] Bùi Thị Nháp : Chưa\n[06/10/2026 08:03:00] Ví Dụ:\n";
    check_reading(&reader_zalo_text, STR(text),
                  "1 text 2026-10-06T08:00:00+07:00 name=Phòng TC text=Vũ Thị Thử: Kính gửi\n"
                  "2 text 2026-10-06T08:01:10+07:00 name=Đặng Văn Tạm [P. Kỹ thuật] text=Đã nhận: 01\n"
                  "3 text 2026-10-06T08:02:00+07:00 name=Bùi Thị Nháp  text=Chưa\n"
                  "4 text 2026-10-06T08:03:00+07:00 name=Ví Dụ\n");
    struct str known = STR("Phòng TC: Vũ Thị Thử");
    struct read_options options = {.zone_minutes = 0, .known_names = &known, .known_name_count = 1};
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_text, STR(text), 0, &options);
    CHECK(str_starts(buf_str(&transcript.lines),
                     STR("1 text 2026-10-06T15:00:00+07:00 name=Phòng TC: Vũ Thị Thử text=Kính gửi\n")));
    transcript_free(&transcript);
}

static void check_pasted_lines(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_text,
                    STR("Nhóm: Sở Thí Dụ\n\n"
                        "[09/10/2026 08:00:00] A: xem trao đổi cũ:\n"
                        "[31/02/2026 08:00:00] B: ngày không có thật\n"
                        "[12/09/2026 07:00:00] C: dòng dán, tên chưa gặp\n"
                        "[09/10/2026 08:05:00] D: tin thật\n"
                        "[09/10/2026 08:04:50] E: lệch vài giây\n"
                        "[09/10/2026 08:01:00] A: lùi lại, tên đã gặp\n"),
                    0, NULL);
    CHECK_STR(buf_str(&transcript.lines),
              "3 text 2026-10-09T08:00:00+07:00 name=A text=xem trao đổi cũ:\\n[31/02/2026 08:00:00] B: ngày "
              "không có thật"
              "\\n[12/09/2026 07:00:00] C: dòng dán, tên chưa gặp\n"
              "6 text 2026-10-09T08:05:00+07:00 name=D text=tin thật\n"
              "7 text 2026-10-09T08:04:50+07:00 name=E text=lệch vài giây\n"
              "8 text 2026-10-09T08:01:00+07:00 name=A text=lùi lại, tên đã gặp\n");
    CHECK(transcript.losses[LOSS_NOTE] == 2 && transcript.losses[LOSS_RECORD] == 0);
    CHECK(transcript.accounting.ignored == 1 && transcript.accounting.accepted == 4 &&
          transcript.accounting.complete);
    transcript_free(&transcript);
}

static void check_zalos_lines(void)
{
    check_reading(&reader_zalo_text,
                  STR("[09/10/2026 08:05:00] A: một\nLê Văn Mẫu đã rời khỏi nhóm\nhai\n"
                      "A đã đổi tên nhóm thành Hội vui\n[09/10/2026 08:06:00] B: Ví Dụ đã rời khỏi nhóm\n"),
                  "1 text 2026-10-09T08:05:00+07:00 name=A text=một\\nhai\n"
                  "2 event leave 2026-10-09T08:05:00+07:00 by=Lê Văn Mẫu sign=yes\n"
                  "4 event rename 2026-10-09T08:05:00+07:00 by=A value=Hội vui sign=yes\n"
                  "5 text 2026-10-09T08:06:00+07:00 name=B text=Ví Dụ đã rời khỏi nhóm\n");
}

static void check_claim(const char *content, enum claim claim)
{
    struct sample sample = {str_of(content), true};
    if (!CHECK(reader_zalo_text.probe(&sample) == claim))
        printf("    %s\n", content);
}

static void check_claims(void)
{
    check_claim("\n\n[12/09/2026 11:19:44] A: một", CLAIM_SURE);
    check_claim("12/09/2026 11:19 - A: một", CLAIM_LIKELY);
    check_claim("12/09/2026, 11:19 - A: một", CLAIM_NO);    /* WhatsApp */
    check_claim("[12/09/2026, 11:19:44] A: một", CLAIM_NO); /* WhatsApp on an iPhone */
    check_claim("Chào cả nhà\nHôm nay họp", CLAIM_NO);
    check_claim("[{\"msgType\":1}]", CLAIM_NO);
    check_claim("[99/09/2026 11:19:44] A: một", CLAIM_NO);
    check_claim("", CLAIM_NO);
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_text, STR("Chào cả nhà\nHôm nay họp\n"), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1 && transcript.accounting.ignored == 2);
    transcript_free(&transcript);
}

static void check_long_message(void)
{
    struct buf text = {0};
    struct transcript transcript;
    buf_text(&text, "[09/10/2026 08:05:00] A: đầu\n");
    buf_repeat(&text, 'x', 3 << 20);
    buf_text(&text, "\n[09/10/2026 08:06:00] B: cuối\n");
    for (size_t step = 0; step < 200000; step += 100000) {
        transcript_read(&transcript, &reader_zalo_text, buf_str(&text), step, NULL);
        CHECK(transcript.accounting.accepted == 2 && transcript.losses[LOSS_RECORD] == 1);
        CHECK(transcript.lines.n < (1 << 20) + 300);
        CHECK(str_ends(buf_str(&transcript.lines),
                       STR("x […]\n3 text 2026-10-09T08:06:00+07:00 name=B text=cuối\n")));
        transcript_free(&transcript);
    }
    buf_free(&text);
}

int main(void)
{
    check_copy();
    check_line_ends();
    check_variants();
    check_names();
    check_pasted_lines();
    check_zalos_lines();
    check_claims();
    check_long_message();
    check_bounded(&reader_zalo_text, "", "[05/10/2026 07:00:00] Mẫu: chào\nhai dòng\nMẫu đã rời khỏi nhóm\n", "");
    return check_result();
}
