/* SPDX-License-Identifier: MIT */
/* Tables of messages in the layouts that are met. */
#include "reader.h"

#include "transcript.h"

static void check_claim(const char *content, enum claim claim)
{
    struct sample sample = {str_of(content), true};
    if (!CHECK(reader_table.probe(&sample) == claim))
        printf("    %s\n", content);
}

static void check_own_table(void)
{
    static const char table[] =
        "id,group,time,sender_id,sender,type,text,attachment\n"
        "m1,Sở TD,2026-10-01T07:05:22+07:00,u1,Trần Thị Ví Dụ,text,\"dòng một\ndòng hai\",\n"
        "m2,Sở TD,2026-10-01T07:06:00+07:00,,,system,Trần Thị Ví Dụ đã thêm Lê Văn Mẫu vào nhóm,\n"
        "m3,Sở TD,2026-10-01T07:07:00+07:00,u2,Lê Văn Mẫu,file,,bao-cao.docx\n"
        "m4,Sở TD,2026-10-01T07:08:00+07:00,u2,Lê Văn Mẫu,recalled,lời đã thu hồi,\n"
        "m5,Sở TD,2026-10-01T07:09:00+07:00,u2,Lê Văn Mẫu,hologram,lạ,\n"
        "m6,Sở TD,2026-10-01T07:10:00+07:00,u2,Lê Văn Mẫu,text,[Khẩn cấp] trực ngay,\n"
        "m7,Sở TD,2026-10-01T07:11:00+07:00,u2,Lê Văn Mẫu,text,Lê Văn Mẫu đã rời khỏi nhóm,\n"
        "m8,Sở TD,2026-10-01T07:12:00+07:00,u2,Lê Văn Mẫu,link,xem,https://example.gov.vn/a\n";
    check_reading(
        &reader_table, STR(table),
        "2 text 2026-10-01T07:05:22+07:00 id=m1 group=Sở TD from=u1 name=Trần Thị Ví Dụ text=dòng một\\ndòng hai\n"
        "4 event add 2026-10-01T07:06:00+07:00 id=m2 group=Sở TD by=Trần Thị Ví Dụ to=Lê Văn Mẫu\n"
        "5 file 2026-10-01T07:07:00+07:00 id=m3 group=Sở TD from=u2 name=Lê Văn Mẫu file=bao-cao.docx\n"
        "6 text 2026-10-01T07:08:00+07:00 id=m4 group=Sở TD from=u2 name=Lê Văn Mẫu recall=by-sender\n"
        "7 unknown 2026-10-01T07:09:00+07:00 id=m5 group=Sở TD from=u2 name=Lê Văn Mẫu text=lạ\n"
        "8 text 2026-10-01T07:10:00+07:00 id=m6 group=Sở TD from=u2 name=Lê Văn Mẫu priority=urgent text=trực ngay\n"
        "9 text 2026-10-01T07:11:00+07:00 id=m7 group=Sở TD from=u2 name=Lê Văn Mẫu text=Lê Văn Mẫu đã rời khỏi nhóm\n"
        "10 link 2026-10-01T07:12:00+07:00 id=m8 group=Sở TD from=u2 name=Lê Văn Mẫu file=https://example.gov.vn/a "
        "link=https://example.gov.vn/a text=xem\n");
    check_prefixes(&reader_table, STR(table), 1);
    check_claim(table, CLAIM_SURE);
}

/* What our own table says of an export that promises less than a table does. */
static void check_seen_columns(void)
{
    static const char table[] = "id,time,sender_id,sender_seen,type_seen,text_seen,attachment_seen,from_public\n"
                                "m1,2026-10-01T07:05:22+07:00,u1,Lê Văn Mẫu,text,Chào,,\n"
                                "m2,2026-10-01T07:06:22+07:00,u2,Trần Thị Ví Dụ,text,Hỏi,,1\n";
    const struct sample sample = {STR(table), true};
    CHECK(reader_carries(&reader_table, &sample) ==
          (CARRIES_TIMES | CARRIES_MESSAGE_IDS | CARRIES_ACCOUNT_IDS | CARRIES_WINDOW));
    check_reading(&reader_table, sample.text,
                  "2 text 2026-10-01T07:05:22+07:00 id=m1 from=u1 name=Lê Văn Mẫu text=Chào\n"
                  "3 text 2026-10-01T07:06:22+07:00 id=m2 from=u2 name=Trần Thị Ví Dụ public=yes text=Hỏi\n");
}

static void check_foreign_tables(void)
{
    check_reading(&reader_table,
                  STR("ts,display_name,zalo_user_id,is_self,deleted,text\r\r\n"
                      "2026-08-16T02:10:11.000Z,Trần Thị Ví Dụ,8403884585274686939,0,,Chào cả nhà\r\r\n"
                      "2026-08-16T02:12:03.000Z,Lê Văn Mẫu,2835762907293615753,1,undo,gõ nhầm\r\r\n"
                      "2026-08-16T02:13:03.000Z,Lê Văn Mẫu,2835762907293615753,0,moderation,xấu\r\r\n"),
                  "2 text 2026-08-16T09:10:11+07:00 from=8403884585274686939 name=Trần Thị Ví Dụ text=Chào cả nhà\n"
                  "3 text 2026-08-16T09:12:03+07:00 from=2835762907293615753 name=Lê Văn Mẫu self=yes "
                  "recall=by-sender\n"
                  "4 text 2026-08-16T09:13:03+07:00 from=2835762907293615753 name=Lê Văn Mẫu recall=by-admin\n");
    check_reading(&reader_table,
                  STR("Thời gian;Người gửi;Nội dung\n16/08/2026 9:10 CH;Lê Văn Mẫu;[Hình ảnh] \n"
                      "17/08/2026 9:11;Trần Thị Ví Dụ;\"Lịch họp; mang theo sổ\"\n"),
                  "2 image 2026-08-16T21:10:00+07:00 name=Lê Văn Mẫu\n"
                  "3 text 2026-08-17T09:11:00+07:00 name=Trần Thị Ví Dụ text=Lịch họp; mang theo sổ\n");
    check_reading(&reader_table,
                  STR("Timestamp\tOutgoing\tSender\tChat Name\tMessage\tAttachment File\tSender-ID\tType ID\t"
                      "Message Type\n"
                      "2020-08-04 07:37:12+00:00\t0\tLê Văn Mẫu\tNhóm\t\"123\n456\"\t\t655\t0\tMessage\n"
                      "2020-08-04 07:38:12+00:00\t0\t\tNhóm\tLê Văn Mẫu rời khỏi nhóm\t\t\t15\tSystem Message\n"),
                  "2 text 2020-08-04T14:37:12+07:00 group=Nhóm from=655 name=Lê Văn Mẫu text=123\\n456\n"
                  "4 event leave 2020-08-04T14:38:12+07:00 group=Nhóm by=Lê Văn Mẫu\n");
    check_reading(&reader_table,
                  STR("STT,Tên Chat,Loại,Người gửi,Nội dung,Thời gian,Ngày,Chủ sở hữu\n"
                      "1,Nhóm,Văn bản,Tôi,chào,9:10,16/08/2026,x\n"),
                  "2 text 2026-08-16T09:10:00+07:00 group=Nhóm name=Tôi self=yes text=chào\n");
    check_reading(&reader_table,
                  STR("conversation_name,message_date,message_time,sender,content,record_type\n"
                      "Nhóm,2026-08-16,,,16/08/2026,date\nNhóm,2026-08-16,09:10,Lê Văn Mẫu,chào,message\n"),
                  "3 text 2026-08-16T09:10:00+07:00 group=Nhóm name=Lê Văn Mẫu text=chào\n");
}

static void check_headings(void)
{
    check_claim("Thời gian,Người gửi,Nội dung\n", CLAIM_LIKELY);
    check_claim("THOI GIAN;nguoi_gui;NOI-DUNG\n", CLAIM_LIKELY);
    check_claim("Thơ\xCC\x80i gian;Ngươ\xCC\x80i gư\xCC\x89i;No\xCC\xA3\xCC\x82i dung\n", CLAIM_LIKELY); /* NFD */
    check_claim("ts,event_type,source,display_name,zalo_user_id,role,note\n", CLAIM_FITS);
    check_claim("họ,hàng,nhà\n", CLAIM_NO);
    check_claim("[12/09/2026 11:19:44] A: time, text, sender\n", CLAIM_FITS); /* copied text claims more */
    check_claim("", CLAIM_NO);
    struct transcript transcript;
    transcript_read(&transcript, &reader_table,
                    STR("ts,event_type,source,display_name,zalo_user_id,role,note\n1,joined,x,A,1,member,\n"), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1 && transcript.lines.n == 0);
    transcript_free(&transcript);
    transcript_read(&transcript, &reader_table, STR("time,sender_id,sender,type,text,text\nx,y,z,text,a,b\n"), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1 && transcript.first_loss.line == 1);
    transcript_free(&transcript);
    struct sample sample = {STR("Thời gian,Người gửi,Nội dung\n"), true};
    CHECK(reader_carries(&reader_table, &sample) == CARRIES_TIMES);
    sample.text = STR("id,time,sender_id,type,text\nm1,2026-10-05T08:00:00+07:00,u1,text,a\n");
    CHECK(reader_carries(&reader_table, &sample) & CARRIES_ACCOUNT_IDS);
    CHECK(reader_carries(&reader_table, &sample) & CARRIES_EVENTS);
    sample.text = STR("id,time,sender_id,type,text\n,2026-10-05T08:00:00+07:00,,text,a\n");
    CHECK(!(reader_carries(&reader_table, &sample) & (CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS)));
    sample.text = STR("id,time,sender_id,sender_seen,type_seen,text,attachment_seen\n"
                      "m1,2026-10-05T08:00:00+07:00,u1,A,text,a,\n");
    CHECK(reader_carries(&reader_table, &sample) == (CARRIES_TIMES | CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS));
    check_reading(&reader_table,
                  STR("time,sender_seen,type_seen,text,attachment_seen\n"
                      "2026-10-01T07:00:00+07:00,A,file,,a.docx\n"
                      "2026-10-01T07:01:00+07:00,A,system-unmarked,A đã rời khỏi nhóm,\n"),
                  "2 file 2026-10-01T07:00:00+07:00 name=A file=a.docx\n"
                  "3 event leave 2026-10-01T07:01:00+07:00 by=A sign=yes\n");
}

static void check_order(void)
{
    check_reading(&reader_table, STR("time;sender;text\n46300,3541666667;A;một\n46301;A;hai\n"),
                  "2 text 2026-10-05T08:30:00+07:00 name=A text=một\n3 text 2026-10-06T00:00:00+07:00 name=A text=hai\n");
    check_reading(&reader_table, STR("time,sender,text\n10/5/2026 9:10 AM,A,một\n10/25/2026 9:10 PM,A,hai\n"),
                  "2 text 2026-10-05T09:10:00+07:00 name=A text=một\n"
                  "3 text 2026-10-25T21:10:00+07:00 name=A text=hai\n");
    struct transcript transcript;
    transcript_read(&transcript, &reader_table, STR("time,sender,text\n10/5/2026 9:10,A,một\n"), 0, NULL);
    CHECK(transcript.losses[LOSS_NOTE] == 1 && transcript.usable); /* may be read in two ways */
    transcript_free(&transcript);
    transcript_read(&transcript, &reader_table, STR("time,sender,text\n13/5/2026 9:10,A,một\n"), 0, NULL);
    CHECK(transcript.losses[LOSS_NOTE] == 0);
    transcript_free(&transcript);
}

static void check_damage(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_table,
                    STR("time,sender_id,sender,type,text\n2026-11-20T09:01:00+07:00,u1,A,text,một\n"
                        "2026-11-20T09:02:00+07:00,u2,B,text\n2026-11-20T09:03:00+07:00,u3,C,text,ba,thừa\n\n"
                        "2026-11-20T09:05:00+07:00,u5,E,text,năm\n"),
                    0, NULL);
    CHECK(transcript.usable && transcript.accounting.complete);
    CHECK(transcript.accounting.accepted == 2 && transcript.accounting.quarantined == 2);
    CHECK(transcript.losses[LOSS_RECORD] == 2 && transcript.first_loss.line == 3);
    transcript_free(&transcript);

    transcript_read(&transcript, &reader_table,
                    STR("time,sender,text\n2026-02-30 09:00,A,một\nhôm qua,A,hai\n1795140540,A,ba\n"
                        "1970-01-01T00:00:00Z,A,bốn\n1795140540000,A,năm\n,A,sáu\n"),
                    0, NULL);
    CHECK_STR(buf_str(&transcript.lines), "2 text ? name=A text=một\n3 text ? name=A text=hai\n"
                                          "4 text 2026-11-20T09:09:00+07:00 name=A text=ba\n"
                                          "5 text ? name=A text=bốn\n"
                                          "6 text 2026-11-20T09:09:00+07:00 name=A text=năm\n"
                                          "7 text ? name=A text=sáu\n");
    CHECK(transcript.accounting.bad_times == 4 && transcript.losses[LOSS_RECORD] == 4);
    CHECK(transcript.losses[LOSS_NOTE] == 1); /* seconds */
    transcript_free(&transcript);

    transcript_read(&transcript, &reader_table,
                    STR("time,sender,text\n2026-11-20 09:00,A,m\xC3t \xC0\xAF\n2026-11-20 09:01,A\0B,c\0d\n"
                        "2026-11-20 09:02,A,\"mở"),
                    0, NULL);
    CHECK(transcript.accounting.replaced_characters == 3 && transcript.accounting.accepted == 2);
    CHECK(transcript.usable && !transcript.accounting.complete && transcript.losses[LOSS_FILE] == 1);
    CHECK(str_find(buf_str(&transcript.lines), STR("name=A\\0B text=c\\0d")) < transcript.lines.n);
    transcript_free(&transcript);

    transcript_read(&transcript, &reader_table, STR("time,sender_id,sender,type,text\n"), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1); /* nothing to audit is no clean bill */
    transcript_free(&transcript);

    transcript_read(&transcript, &reader_table,
                    STR("time,sender_id,sender,text\n2026-11-20 09:00,8.40388E+18,A,một\n"), 0, NULL);
    CHECK_STR(buf_str(&transcript.lines), "2 text 2026-11-20T09:00:00+07:00 name=A text=một\n");
    CHECK(transcript.losses[LOSS_RECORD] == 1);
    transcript_free(&transcript);
}

static void check_long_text(void)
{
    struct buf table = {0};
    struct transcript transcript;
    buf_text(&table, "time,sender,text\n2026-11-20 09:00,A,");
    for (size_t i = 0; i <= (1 << 20) / sizeof "đ"; i++)
        buf_text(&table, "đđ");
    transcript_read(&transcript, &reader_table, buf_str(&table), 0, NULL);
    CHECK(str_ends(buf_str(&transcript.lines), STR("đ […]\n")) && transcript.losses[LOSS_RECORD] == 1);
    CHECK(transcript.lines.n < (1 << 20) + 100 && transcript.accounting.replaced_characters == 0);
    transcript_free(&transcript);
    buf_free(&table);
}

int main(void)
{
    check_own_table();
    check_seen_columns();
    check_foreign_tables();
    check_headings();
    check_order();
    check_damage();
    check_long_text();
    check_bounded(&reader_table, "time,sender_id,sender,type,text\n",
                  "2026-10-05 07:00,u1,Mẫu,text,chào\n2026-10-05 07:00,,,system,Mẫu đã rời khỏi nhóm\n", "");
    return check_result();
}
