/* SPDX-License-Identifier: MIT */
/* An Official Account's inbox: answers of its program interface, calls of its webhook. */
#include "reader.h"

#include "transcript.h"

#define AT "2026-10-05T07:42:44+07:00"
#define TIME "\"time\":1791160964000"
#define STAMP "\"app_id\":\"9\",\"timestamp\":\"1791160964000\""
#define TO_USER "\"from_id\":\"oa\",\"to_id\":\"u1\",\"from_display_name\":\"Trang\",\"to_display_name\":\"Dân\""
#define TO_PAGE "\"from_id\":\"u1\",\"to_id\":\"oa\",\"from_display_name\":\"Dân\",\"to_display_name\":\"Trang\""

static const char conversation[] =
    "{\"error\":0,\"message\":\"Success\",\"data\":[\n"
    "{\"message_id\":\"3\",\"src\":0," TIME ",\"type\":\"text\",\"message\":\"Chào\"," TO_USER "},\n"
    "{\"message_id\":\"2\",\"src\":1," TIME ",\"type\":\"photo\",\"message\":\"\",\"url\":\"https://x/a\"," TO_PAGE "},\n"
    "{\"message_id\":\"1\",\"src\":0," TIME ",\"type\":\"links\",\"message\":\"\",\"links\":[{\"title\":\"Lịch\","
    "\"url\":\"https://x/l\"}]," TO_USER "}]}";

static const char talk[] = "2 text " AT " id=3 group=Trang gid=oa from=oa name=Trang text=Chào\n"
                           "3 image " AT " id=2 group=Trang gid=oa from=u1 name=Dân public=yes link=https://x/a\n"
                           "4 link " AT " id=1 group=Trang gid=oa from=oa name=Trang link=https://x/l text=Lịch\n";

static const char webhook[] =
    "{\"sender\":{\"id\":\"u1\"},\"recipient\":{\"id\":\"oa\"},\"event_name\":\"user_send_text\",\"message\":"
    "{\"text\":\"Hỏi\",\"msg_id\":\"1\"}," STAMP "}\n"
    "{\"sender\":{\"id\":\"oa\"},\"recipient\":{\"id\":\"u1\"},\"event_name\":\"oa_send_text\",\"message\":"
    "{\"text\":\"Đáp\",\"msg_id\":\"2\"}," STAMP "}\n"
    "{\"sender\":{\"id\":\"u1\"},\"recipient\":{\"id\":\"oa\"},\"event_name\":\"user_send_file\",\"message\":"
    "{\"msg_id\":\"3\",\"attachments\":[{\"payload\":{\"name\":\"a.pdf\",\"url\":\"https://x/a\"}}]}," STAMP "}\n"
    "{\"sender\":{\"id\":\"oa\"},\"recipient\":{\"id\":\"u1\"},\"event_name\":\"user_seen_message\",\"message\":{}," STAMP "}\n"
    "{\"oa_id\":\"oa\",\"follower\":{\"id\":\"u2\"},\"event_name\":\"follow\"," STAMP "}\n"
    "{\"oa_id\":\"oa\",\"follower\":{\"id\":\"u2\"},\"event_name\":\"unfollow\"," STAMP "}\n";

static void check_calls(void)
{
    check_reading(&reader_oa, STR(webhook),
                  "1 text " AT " id=1 gid=oa from=u1 public=yes text=Hỏi\n2 text " AT " id=2 gid=oa from=oa text=Đáp\n"
                  "3 file " AT " id=3 gid=oa from=u1 public=yes file=a.pdf link=https://x/a\n"
                  "5 event join " AT " gid=oa by-id=u2\n6 event leave " AT " gid=oa by-id=u2\n");
    struct transcript transcript;
    transcript_read(&transcript, &reader_oa, STR(webhook), 0, NULL);
    CHECK(transcript.accounting.ignored == 1 && transcript.accounting.complete);
    transcript_free(&transcript);
}

/* Citizens without an account, and the account's answers to them. */
static void check_nameless(void)
{
    check_reading(&reader_oa,
                  STR("{\"sender\":{\"id\":\"a1\"},\"recipient\":{\"id\":\"oa\"},\"event_name\":\"anonymous_send_text\","
                      "\"message\":{\"text\":\"Hỏi\",\"msg_id\":\"1\",\"conversation_id\":\"c\"}," STAMP "}\n"
                      "{\"sender\":{\"id\":\"oa\"},\"recipient\":{\"id\":\"a1\"},\"event_name\":\"oa_send_anonymous_image\","
                      "\"message\":{\"msg_id\":\"2\",\"attachments\":[{\"payload\":{\"url\":\"https://x/a\"}}]}," STAMP "}\n"),
                  "1 text " AT " id=1 gid=oa from=a1 public=yes text=Hỏi\n"
                  "2 image " AT " id=2 gid=oa from=oa link=https://x/a\n");
}

static const char articles[] =
    "{\"data\":{\"medias\":[\n"
    "{\"id\":\"b1\",\"type\":\"normal\",\"title\":\"Lịch tiếp công dân\",\"status\":\"show\",\"total_view\":8,"
    "\"create_date\":1791160964000,\"link_view\":\"https://x/b1\"},\n"
    "{\"id\":\"b2\",\"type\":\"normal\",\"title\":\"Nháp\",\"status\":\"hide\",\"create_date\":1791160964000,"
    "\"link_view\":\"https://x/b2\"}],\"total\":2},\"error\":0,\"message\":\"Success\"}";

static void check_articles(void)
{
    check_reading(&reader_oa, STR(articles), "2 article " AT " id=b1 link=https://x/b1 text=Lịch tiếp công dân\n");
    struct transcript transcript;
    transcript_read(&transcript, &reader_oa, STR(articles), 0, NULL);
    CHECK(transcript.accounting.ignored == 1 && transcript.accounting.complete);
    transcript_free(&transcript);
}

/* A group that the account has made is a talk of its own, in which nobody else speaks for the account. */
static void check_groups(void)
{
    static const char calls[] =
        "{\"sender\":{\"id\":\"u1\"},\"recipient\":{\"id\":\"g\"},\"event_name\":\"user_send_group_text\","
        "\"message\":{\"text\":\"Rõ\",\"msg_id\":\"1\"}," STAMP "}\n"
        "{\"sender\":{\"id\":\"oa\"},\"recipient\":{\"group_id\":\"g\"},\"event_name\":\"oa_send_group_image\","
        "\"message\":{\"msg_id\":\"2\",\"attachments\":[{\"payload\":{\"url\":\"https://x/a\"}}]}," STAMP "}\n"
        "{\"sender\":{\"id\":\"u1\"},\"recipient\":{\"id\":\"g\"},\"event_name\":\"user_send_group_business_card\","
        "\"message\":{\"msg_id\":\"3\",\"attachments\":[{\"payload\":{\"description\":\"0900\"}}]}," STAMP "}\n"
        "{\"group_id\":\"g\",\"event_name\":\"user_join_group\"," STAMP "}\n";
    check_reading(&reader_oa, STR(calls),
                  "1 text " AT " id=1 gid=g from=u1 public=yes text=Rõ\n2 image " AT " id=2 gid=g from=oa link=https://x/a\n"
                  "3 contact " AT " id=3 gid=g from=u1 public=yes\n");
    struct transcript transcript;
    transcript_read(&transcript, &reader_oa, STR(calls), 0, NULL);
    CHECK(transcript.accounting.ignored == 1 && transcript.losses[LOSS_NOTE] == 1);
    transcript_free(&transcript);
}

/* Lists of articles lose none of their words. */
static void check_lists(void)
{
    check_reading(&reader_oa,
                  STR("{\"sender\":{\"id\":\"oa\"},\"recipient\":{\"id\":\"u1\"},\"event_name\":\"oa_send_list\",\"message\":"
                      "{\"msg_id\":\"1\",\"attachments\":[{\"payload\":{\"title\":\"Một\",\"description\":\"Hai\","
                      "\"url\":\"https://x/a\"}},{\"payload\":{\"title\":\"Ba\"}}]}," STAMP "}\n"),
                  "1 article " AT " id=1 gid=oa from=oa link=https://x/a text=Một\\nHai\\nBa\n");
}

static const char broadcast[] =
    "{\"recipient\":{\"target\":{\"cities\":\"4\"}},\"message\":{\"attachment\":{\"payload\":{\"elements\":"
    "[{\"media_type\":\"article\",\"attachment_id\":\"b2\"}]}}},\"message_id\":\"t1\",\"timestamp\":\"1791160964000\"}";

static void check_broadcast(void)
{
    check_reading(&reader_oa, STR(broadcast), "1 article " AT " id=t1 file=b2\n");
    struct transcript transcript;
    transcript_read(&transcript, &reader_oa, STR("{\"recipient\":{\"target\":{}},\"message\":{}}"), 0, NULL);
    CHECK(transcript.accounting.accepted == 1 && transcript.accounting.bad_times == 1);
    transcript_free(&transcript);
}

static void check_damage(void)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_oa, STR("{\"data\":[7,{\"a\":1},{\"message_id\":[],\"message\":\"a\"}]}"), 0, NULL);
    CHECK(!transcript.usable && transcript.accounting.quarantined == 3);
    transcript_free(&transcript);
    transcript_read(&transcript, &reader_oa, STR("{\"data\":[]}"), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1);
    transcript_free(&transcript);
    check_prefixes(&reader_oa, STR(conversation), 1);
    check_prefixes(&reader_oa, STR(webhook), 7);
    check_prefixes(&reader_oa, STR(articles), 1);
}

static void check_claims(void)
{
    static const struct {
        const char *text;
        enum claim claim;
    } claims[] = {
        {conversation, CLAIM_SURE},
        {webhook, CLAIM_SURE},
        {articles, CLAIM_SURE},
        {broadcast, CLAIM_SURE},
        {"{\"data\":{\"medias\":[]}}", CLAIM_NO},
        {"{\"data\":[]}", CLAIM_NO},
        {"{\"eventName\":\"message\",\"data\":{}}", CLAIM_NO},
        {"{\"message\":\"a\",\"msgType\":1}", CLAIM_NO},
    };
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
        struct sample sample = {str_of(claims[i].text), true};
        CHECK(reader_oa.probe(&sample) == claims[i].claim);
    }
    CHECK(reader_oa.is_official_account && reader_oa.experimental);
}

int main(void)
{
    check_reading(&reader_oa, STR(conversation), talk);
    check_calls();
    check_nameless();
    check_articles();
    check_groups();
    check_lists();
    check_broadcast();
    check_damage();
    check_claims();
    check_bounded(&reader_oa, "{\"data\":[{\"message_id\":\"1\",\"message\":\"a\"}",
                  ",{\"message_id\":\"1\",\"src\":1,\"message\":\"a\",\"type\":\"text\"}", "]}");
    return check_result();
}
