/* SPDX-License-Identifier: MIT */
/* Zalo Web's message objects: every kind of body, missing and wrong members, damage. */
#include "reader.h"

#include "json_tokens.h"
#include "transcript.h"

#define HEAD "\"fromUid\":\"9001\",\"toUid\":\"g77\",\"dName\":\"Mẫu\",\"serverTime\":\"1791160964000\""
#define MESSAGE(id, type, body) "{\"msgId\":\"" id "\",\"msgType\":" type ",\"message\":" body "," HEAD "}"
#define SHOWN "2026-10-05T07:42:44+07:00"
#define BY " gid=77 from=9001 name=Mẫu"

/* The body of one message, and the line it gives behind id and sender. */
static const struct {
    const char *type, *body, *kind, *rest;
} bodies[] = {
    {"1", "\"chào\"", "text", " text=chào"},
    {"1", "{\"title\":\"dòng\\nhai\",\"action\":\"rtf\",\"params\":\"{\\\"styles\\\":[]}\"}", "text", " text=dòng\\nhai"},
    {"1", "\"{\\\"msgId\\\":\\\"2\\\"}\"", "text", " text={\"msgId\":\"2\"}"},
    {"1", "12345", "text", " text=12345"},
    {"1", "null", "text", ""},
    {"1", "\"[Khẩn cấp] trực\"", "text", " priority=urgent text=trực"},
    {"2", "{\"title\":\"ảnh\",\"params\":\"{\\\"group_layout_id\\\":\\\"55\\\"}\"}", "image", " album=55 text=ảnh"},
    {"2", "{\"title\":\"\",\"params\":\"not json\"}", "image", ""},
    {"3", "{\"href\":\"https://x/a.amr\"}", "voice", ""},
    {"4", "{\"id\":37471,\"catId\":1}", "sticker", " file=37471"},
    {"6", "{\"title\":\"Ví Dụ\",\"action\":\"recommened.user\",\"params\":\"639\"}", "contact", " file=Ví Dụ"},
    {"6", "{\"title\":\"xem\",\"href\":\"https://a.vn\",\"action\":\"recommened.link\",\"params\":{\"x\":1}}", "link",
     " link=https://a.vn text=xem"},
    {"7", "{\"normalUrl\":\"https://x/g.gif\"}", "gif", ""},
    {"17", "{\"desc\":\"Trụ sở\",\"lat\":10.5,\"lo\":\"106\"}", "location", " file=Trụ sở"},
    {"19", "{\"title\":\"a.docx\",\"params\":\"{\\\"fType\\\":1}\"}", "file", " file=a.docx"},
    {"19", "{\"title\":\"b.zip\",\"params\":\"{\\\"fType\\\":2}\"}", "folder", " file=b.zip"},
    {"20", "\"lời đã thu hồi\"", "text", " recall=by-sender"},
    {"-27", "\"lời bị xóa\"", "text", " recall=by-admin"},
    {"-28", "\"lời tự xóa\"", "text", " recall=expired"},
    {"26", "{\"params\":\"{\\\"question\\\":\\\"Giờ nào?\\\"}\"}", "poll", " text=Giờ nào?"},
    {"9999", "\"lạ\"", "unknown", " text=lạ"},
    {"\"chat.photo\"", "{\"title\":\"ảnh\"}", "image", " text=ảnh"},
    {"\"chat.photo\"", "\"{\\\"title\\\":\\\"ảnh\\\"}\"", "image", " text=ảnh"},
    {"\"webchat\"", "\"chào\"", "text", " text=chào"},
};

static void check_bodies(void)
{
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct buf json = {0}, want = {0};
        buf_format(&json, "[{\"msgId\":\"5\",\"msgType\":%s,\"message\":%s," HEAD "}]", bodies[i].type, bodies[i].body);
        buf_format(&want, "1 %s " SHOWN " id=5" BY "%s\n", bodies[i].kind, bodies[i].rest);
        buf_byte(&want, '\0');
        check_reading(&reader_zalo_web, buf_str(&json), want.p);
        buf_free(&json);
        buf_free(&want);
    }
}

static void check_parts(void)
{
    check_reading(&reader_zalo_web,
                  STR("[{\"msgId\":\"1\",\"msgType\":1,\"message\":\"rõ\"," HEAD ",\"mentions\":[{\"uid\":\"9\",\"pos\":0,"
                      "\"len\":2,\"type\":0},{\"uid\":\"-1\",\"type\":1}],\"quote\":{\"ownerId\":9002,\"fromD\":\"Dụ\","
                      "\"msg\":\"hỏi\",\"globalMsgId\":18446744073709551617}}]"),
                  "1 text " SHOWN " id=1" BY " quoted=Dụ quote=hỏi mention=9 all=-1 text=rõ\n");
    /* Ids keep their digits; "0" is the exporter; later times step in for the missing ones. */
    check_reading(&reader_zalo_web,
                  STR("[{\"msgId\":9007199254740993,\"msgType\":1,\"message\":\"a\",\"fromUid\":18446744073709551617,"
                      "\"sendDttm\":\"1791160964000\"},{\"msgType\":1,\"message\":\"b\",\"fromUid\":\"0\",\"dName\":\"Tôi\","
                      "\"localDttm\":1791160964000,\"serverTime\":\"\"}]"),
                  "1 text " SHOWN " id=9007199254740993 from=18446744073709551617 text=a\n"
                  "1 text " SHOWN " from=0 name=Tôi self=yes text=b\n");
    struct read_options options = {.self_uid = STR("42"), .self_name = STR("Người xuất"), .group = STR("Sở")};
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web,
                    STR("[{\"msgType\":1,\"message\":\"b\",\"fromUid\":\"0\",\"ts\":1791160964000}]"), 0, &options);
    CHECK_STR(buf_str(&transcript.lines), "1 text " SHOWN " group=Sở from=42 name=Người xuất self=yes text=b\n");
    transcript_free(&transcript);
}

static void check_events(void)
{
    check_reading(&reader_zalo_web,
                  STR("[" MESSAGE("1", "-4", "\"Dụ được Mẫu thêm vào nhóm\"") ",\n" MESSAGE("2", "-6", "{\"msgText\":\"Dụ rời khỏi nhóm\"}") ",\n" MESSAGE("3", "\"chat.undo\"", "{\"globalMsgId\":8055261175080,\"cliMsgId\":1}") ",\n" MESSAGE("4", "\"chat.reaction\"", "{\"rType\":5}") ",\n" MESSAGE(
                      "5", "1", "\"Dụ đã rời khỏi nhóm\"") ",\n" MESSAGE("6", "-4", "\"câu lạ\"") "]"),
                  "1 event add " SHOWN " id=1 gid=77 by=Mẫu by-id=9001 to=Dụ\n"
                  "2 event leave " SHOWN " id=2 gid=77 by=Dụ\n"
                  "3 event recall " SHOWN " id=3 gid=77 by=Mẫu by-id=9001 value=8055261175080\n"
                  "5 text " SHOWN " id=5" BY " text=Dụ đã rời khỏi nhóm\n"
                  "6 event unknown " SHOWN " id=6 gid=77 by=Mẫu by-id=9001\n");
}

static void check_wrong_types(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web,
                    STR("[7,\n" MESSAGE("1", "1", "[\"x\"]") ",\n"
                        "{\"msgId\":[1],\"msgType\":1,\"message\":\"x\"},\n{\"msgType\":1,\"message\":\"x\",\"fromUid\":{}},\n"
                        "{\"a\":1},\n"
                        "{\"msgType\":1,\"message\":\"giữ\",\"fromUid\":\"8\",\"dName\":{\"a\":1},\"ts\":\"1791160964\"},\n"
                        "{\"msgType\":1,\"message\":\"giữ\",\"fromUid\":\"8\",\"dName\":null,\"ts\":\"1e12\"}]"),
                    0, NULL);
    CHECK_STR(buf_str(&transcript.lines), "6 text " SHOWN " from=8 text=giữ\n7 text ? from=8 text=giữ\n");
    CHECK(transcript.accounting.quarantined == 5 && transcript.accounting.accepted == 2);
    CHECK(transcript.accounting.bad_times == 1 && transcript.losses[LOSS_RECORD] == 6);
    CHECK(transcript.losses[LOSS_NOTE] == 2 && transcript.accounting.complete); /* a name, and seconds */
    transcript_free(&transcript);
}

static void check_lines(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web,
                    STR("{\"userId\":\"5\",\"isGroup\":true}\n" MESSAGE("1", "1", "\"một\"") "\n{\"msgId\":,}\nkhông phải JSON\n" MESSAGE("2", "1", "\"hai\"") "\n"),
                    0, NULL);
    CHECK_STR(buf_str(&transcript.lines),
              "2 text " SHOWN " id=1" BY " text=một\n5 text " SHOWN " id=2" BY " text=hai\n");
    CHECK(transcript.accounting.quarantined == 2 && transcript.accounting.ignored == 1);
    CHECK(transcript.losses[LOSS_RECORD] == 2 && transcript.first_loss.line == 3 && transcript.accounting.complete);
    transcript_free(&transcript);
}

static void check_refused(struct str json, size_t accepted, size_t line, size_t column)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web, json, 0, NULL);
    CHECK(transcript.usable == (accepted > 0) && transcript.losses[LOSS_FILE] == 1);
    CHECK(transcript.accounting.accepted == accepted);
    if (!CHECK(transcript.first_loss.line == line && transcript.first_loss.column == column))
        printf("    %zu:%zu\n", transcript.first_loss.line, transcript.first_loss.column);
    transcript_free(&transcript);
}

static void check_damage(void)
{
    check_refused(STR("[" MESSAGE("1", "1", "\"a\"") ",\n" MESSAGE("2", "1", "\"b\"")), 2, 2, 116);
    check_refused(STR("[" MESSAGE("1", "1", "\"a\"") ",\n{\"msgId\":\"2\",\"msg"), 1, 2, 18);
    check_refused(STR("[" MESSAGE("1", "1", "\"a\"") "]\n]"), 1, 2, 1);
    check_refused(STR("[{\"msgId\":\"1\",\"msgType\":1,\"fromUid\":\"1\",\"fromUid\":\"2\",\"message\":\"x\"}]"), 0, 1, 41);
    check_refused(STR("[]"), 0, 0, 0);
    check_refused(STR("{\"data\":1}"), 0, 1, 1);
    struct buf deep = {0};
    buf_repeat(&deep, '[', 100000);
    check_refused(buf_str(&deep), 0, 1, JSON_DEPTH_LIMIT + 1);
    buf_free(&deep);
    check_prefixes(&reader_zalo_web, STR("[" MESSAGE("1", "1", "\"a\"") "," MESSAGE("2", "1", "\"b\"") "]"), 1);
}

static void check_ciphertext(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web,
                    STR("[" MESSAGE("1", "1", "\"q83vEjRWeJCrze8SNFZ4kA==\"") "," MESSAGE("2", "1", "\"q83vEjRWeJCrze8SNFZ4kA==\"") "]"),
                    0, NULL);
    CHECK(!transcript.usable && transcript.accounting.quarantined == 2 && transcript.losses[LOSS_FILE] == 1);
    transcript_free(&transcript);
    transcript_read(&transcript, &reader_zalo_web,
                    STR("[" MESSAGE("1", "1", "\"mã là\"") "," MESSAGE("2", "1", "\"q83vEjRWeJCrze8SNFZ4kA==\"") "]"), 0, NULL);
    CHECK(transcript.usable && transcript.accounting.accepted == 2);
    transcript_free(&transcript);
}

static void check_claim(const char *content, enum claim claim)
{
    struct sample sample = {str_of(content), true};
    if (!CHECK(reader_zalo_web.probe(&sample) == claim))
        printf("    %s\n", content);
}

static void check_claims(void)
{
    check_claim(" [ " MESSAGE("1", "1", "\"a\"") ", {\"cut", CLAIM_SURE);
    check_claim(MESSAGE("1", "1", "\"a\"") "\n", CLAIM_SURE);
    check_claim("{\"msgId\":\"1\",\"uidFrom\":\"2\",\"content\":\"a\"}", CLAIM_LIKELY);
    check_claim("[{\"a\":1}]", CLAIM_FITS);
    check_claim("[[[[[[", CLAIM_FITS);
    check_claim("[12/09/2026 11:19:44] A: một", CLAIM_NO);
    check_claim("[09/09/2026 11:19:44] A: một", CLAIM_NO);
    check_claim("[Thông báo] họp", CLAIM_NO);
    check_claim("time,sender,text\n", CLAIM_NO);
    check_claim("", CLAIM_NO);
}

int main(void)
{
    check_bodies();
    check_parts();
    check_events();
    check_wrong_types();
    check_lines();
    check_damage();
    check_ciphertext();
    check_claims();
    return check_result();
}
