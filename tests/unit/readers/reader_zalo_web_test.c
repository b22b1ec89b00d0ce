/* SPDX-License-Identifier: MIT */
/* Zalo Web's message objects: every kind of body, missing and wrong members, damage. */
#include "reader.h"

#include "json_tokens.h"
#include "transcript.h"

/* What every message has. */
#define COMMON "'fromUid':'9001','toUid':'g77','dName':'Mẫu','serverTime':'1791160964000'"
#define SHOWN "2026-10-05T07:42:44+07:00"
#define BY " gid=77 from=9001 name=Mẫu"

static struct arena *arena;

static struct str json(const char *text)
{
    return transcript_json(arena, text, COMMON);
}

static struct transcript read(const char *text)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web, json(text), 0, NULL);
    return transcript;
}

/* The body of one message, and the line it gives behind id and sender. */
static const struct {
    const char *type, *body, *kind, *rest;
} bodies[] = {
    {"1", "'chào'", "text", " text=chào"},
    {"1", "{'title':'dòng\\nhai','action':'rtf','params':'{\\'styles\\':[]}'}", "text", " text=dòng\\nhai"},
    {"1", "'{\\'msgId\\':\\'2\\'}'", "text", " text={\"msgId\":\"2\"}"},
    {"1", "'{\\'action\\':\\'msginfo.actionlist\\'}'", "text", " text={\"action\":\"msginfo.actionlist\"}"},
    {"1", "12345", "text", " text=12345"},
    {"1", "null", "text", ""},
    {"1", "'[Khẩn cấp] trực'", "text", " priority=urgent text=trực"},
    {"2", "{'title':'ảnh','params':'{\\'group_layout_id\\':\\'55\\'}'}", "image", " album=55 text=ảnh"},
    {"2", "{'title':'','params':'not json'}", "image", ""},
    {"3", "{'href':'https://x/a.amr'}", "voice", ""},
    {"4", "{'id':37471,'catId':1}", "sticker", " file=37471"},
    {"6", "{'title':'Ví Dụ','action':'recommened.user','params':'639'}", "contact", " file=Ví Dụ"},
    {"6", "{'title':'xem','href':'https://a.vn','action':'recommened.link','params':{'x':1}}", "link",
     " link=https://a.vn text=xem"},
    {"7", "{'normalUrl':'https://x/g.gif'}", "gif", ""},
    {"17", "{'desc':'Trụ sở','lat':10.5,'lo':'106'}", "location", " file=Trụ sở"},
    {"19", "{'title':'a.docx','params':'{\\'fType\\':1}'}", "file", " file=a.docx"},
    {"19", "{'title':'b.zip','params':'{\\'fType\\':2}'}", "folder", " file=b.zip"},
    {"19", "{'title':'c.xlsx','params':'{\\'fileSize\\':\\'18432\\'}'}", "file", " file=c.xlsx bytes=18432"},
    {"20", "'lời đã thu hồi'", "text", " recall=by-sender"},
    {"-27", "'lời bị xóa'", "text", " recall=by-admin"},
    {"-28", "'lời tự xóa'", "text", " recall=expired"},
    {"26", "{'params':'{\\'question\\':\\'Giờ nào?\\'}'}", "poll", " text=Giờ nào?"},
    {"9999", "'lạ'", "unknown", " text=lạ"},
    {"'chat.photo'", "{'title':'ảnh'}", "image", " text=ảnh"},
    {"'chat.photo'", "'{\\'title\\':\\'ảnh\\'}'", "image", " text=ảnh"},
    {"'webchat'", "'chào'", "text", " text=chào"},
};

static void check_bodies(void)
{
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        struct str text = arena_format(arena, "[{'msgId':'5','msgType':%s,'message':%s,@}]", bodies[i].type,
                                       bodies[i].body);
        struct str want =
            arena_format(arena, "1 %s " SHOWN " id=5" BY "%s\n", bodies[i].kind, bodies[i].rest);
        check_reading(&reader_zalo_web, json(text.p), want.p);
    }
}

static void check_parts(void)
{
    check_reading(&reader_zalo_web,
                  json("[{'msgId':'1','msgType':1,'message':'rõ',@,"
                       "'mentions':[{'uid':'9','pos':0,'len':2,'type':0},{'uid':'-1','type':1}],"
                       "'quote':{'ownerId':9002,'fromD':'Dụ','msg':'hỏi','globalMsgId':18446744073709551617}}]"),
                  "1 text " SHOWN " id=1" BY " quoted=Dụ quote=hỏi mention=9 all=-1 text=rõ\n");
    /* Ids keep their digits; "0" is the exporter, nobody's account; later times step in for the missing ones. */
    check_reading(&reader_zalo_web,
                  json("[{'msgId':9007199254740993,'msgType':1,'message':'a','fromUid':18446744073709551617,"
                       "'sendDttm':'1791160964000'},\n"
                       "{'msgType':1,'message':'b','fromUid':'0','dName':'Tôi','localDttm':1791160964000,"
                       "'serverTime':''}]"),
                  "1 text " SHOWN " id=9007199254740993 from=18446744073709551617 text=a\n"
                  "2 text " SHOWN " name=Tôi self=yes text=b\n");
    check_reading(&reader_zalo_web, json("   \n   {'msgType':1,'message':'a',@}"), "2 text " SHOWN BY " text=a\n");
    struct read_options options = {.self_uid = STR("42"), .self_name = STR("Người xuất"), .group = STR("Sở")};
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_web,
                    json("[{'msgType':1,'message':'b','fromUid':'0','ts':1791160964000}]"), 0, &options);
    CHECK_STR(buf_str(&transcript.lines),
              "1 text " SHOWN " group=Sở from=42 name=Người xuất self=yes text=b\n");
    transcript_free(&transcript);
}

static void check_events(void)
{
    check_reading(&reader_zalo_web,
                  json("[{'msgId':'1','msgType':-4,'message':'Dụ được Mẫu thêm vào nhóm',@},\n"
                       "{'msgId':'2','msgType':-6,'message':{'msgText':'Dụ rời khỏi nhóm'},@},\n"
                       "{'msgId':'3','msgType':-4,'message':{'title':'Dụ đổi tên nhóm thành Sở'},@},\n"
                       "{'msgId':'4','msgType':'chat.reaction','content':{'rType':5},@},\n"
                       "{'msgId':'5','msgType':1,'message':'Dụ đã rời khỏi nhóm',@},\n"
                       "{'msgId':'6','msgType':-4,'message':'câu lạ',@},\n"
                       "{'msgId':'7','msgType':1,'message':{'action':'msginfo.actionlist',"
                       "'title':'Dụ tạo nhắc hẹn mới Họp'},@}]"),
                  "1 event add " SHOWN " id=1 gid=77 by=Mẫu by-id=9001 to=Dụ\n"
                  "2 event leave " SHOWN " id=2 gid=77 by=Dụ\n"
                  "3 event rename " SHOWN " id=3 gid=77 by=Dụ value=Sở\n"
                  "5 text " SHOWN " id=5" BY " text=Dụ đã rời khỏi nhóm\n"
                  "6 event unknown " SHOWN " id=6 gid=77 by=Mẫu by-id=9001\n"
                  "7 event reminder " SHOWN " id=7 gid=77 by=Dụ value=Họp\n");
}

static void check_wrong_types(void)
{
    struct transcript transcript =
        read("[7,\n"
             "{'msgId':'1','msgType':1,'message':['x'],@},\n"
             "{'msgId':[1],'msgType':1,'message':'x'},\n"
             "{'msgType':1,'message':'x','fromUid':{}},\n"
             "{'a':1},\n"
             "{'msgType':1,'message':'giữ','fromUid':'8','dName':{'a':1},'ts':'1791160964'},\n"
             "{'msgType':1,'message':'giữ','fromUid':'8','dName':null,'ts':'1e12'}]");
    CHECK_STR(buf_str(&transcript.lines), "6 text " SHOWN " from=8 text=giữ\n7 text ? from=8 text=giữ\n");
    CHECK(transcript.accounting.quarantined == 5 && transcript.accounting.accepted == 2);
    CHECK(transcript.accounting.bad_times == 1 && transcript.losses[LOSS_RECORD] == 6);
    CHECK(transcript.losses[LOSS_NOTE] == 2 && transcript.accounting.complete); /* a name, and seconds */
    transcript_free(&transcript);
}

static void check_lines(void)
{
    struct transcript transcript = read("{'userId':'5','isGroup':true}\n"
                                        "{'msgId':'1','msgType':1,'message':'một',@}\n"
                                        "{'msgId':,}\n"
                                        "không phải JSON\n"
                                        "{'msgId':'2','msgType':1,'message':'hai',@}\n");
    CHECK_STR(buf_str(&transcript.lines),
              "2 text " SHOWN " id=1" BY " text=một\n5 text " SHOWN " id=2" BY " text=hai\n");
    CHECK(transcript.accounting.quarantined == 2 && transcript.accounting.ignored == 1);
    CHECK(transcript.losses[LOSS_RECORD] == 2 && transcript.first_loss.line == 3);
    CHECK(transcript.accounting.complete);
    transcript_free(&transcript);
}

static void check_refused(const char *text, size_t accepted, size_t line, size_t column)
{
    struct transcript transcript = read(text);
    CHECK(transcript.usable == (accepted > 0) && transcript.losses[LOSS_FILE] == 1);
    CHECK(transcript.accounting.accepted == accepted);
    if (!CHECK(transcript.first_loss.line == line && transcript.first_loss.column == column))
        printf("    %zu:%zu\n", transcript.first_loss.line, transcript.first_loss.column);
    transcript_free(&transcript);
}

static void check_damage(void)
{
    check_refused("[{'msgType':1,'message':'a',@},\n{'msgType':1,'message':'b',@}", 2, 2, 104);
    check_refused("[{'msgType':1,'message':'a',@},\n{'msgId':'2','msg", 1, 2, 18);
    check_refused("[{'msgType':1,'message':'a',@}]\n]", 1, 2, 1);
    check_refused("[{'msgId':'1','msgType':1,'fromUid':'1','fromUid':'2','message':'x'}]", 0, 1, 41);
    check_refused("[]", 0, 0, 0);
    check_refused("7", 0, 0, 0);
    check_refused("'tin'", 0, 0, 0);
    check_refused("{'data':1}", 0, 1, 1);
    struct buf deep = {0};
    buf_repeat(&deep, '[', 100000);
    buf_byte(&deep, '\0');
    check_refused(deep.p, 0, 1, JSON_DEPTH_LIMIT + 1);
    buf_free(&deep);
    check_prefixes(&reader_zalo_web,
                   json("[{'msgType':1,'message':'a',@},{'msgType':1,'message':'b',@}]"), 1);
}

static void check_ciphertext(void)
{
    struct transcript transcript = read("[{'msgType':1,'message':'q83vEjRWeJCrze8SNFZ4kA==',@},"
                                        "{'msgType':1,'message':'q83vEjRWeJCrze8SNFZ4kA==',@}]");
    CHECK(!transcript.usable && transcript.accounting.quarantined == 2 && transcript.losses[LOSS_FILE] == 1);
    transcript_free(&transcript);
    transcript = read("[{'msgType':1,'message':'mã là',@},{'msgType':1,'message':'q83vEjRWeJCrze8SNFZ4kA==',@}]");
    CHECK(transcript.usable && transcript.accounting.accepted == 2);
    transcript_free(&transcript);
}

static const struct {
    const char *text;
    enum claim claim;
} claims[] = {
    {" [ {'msgType':1,'message':'a',@}, {'cut", CLAIM_SURE},
    {"{'msgType':1,'message':'a',@}\n", CLAIM_SURE},
    {"{'msgType':1,'uidFrom':'2','content':'a'}", CLAIM_LIKELY},
    {"{'fromUid':'2','message':'a'}", CLAIM_LIKELY},
    {"{'msgType':'webchat','uidFrom':'2','content':'a'}", CLAIM_FITS},
    {"[{'a':1}]", CLAIM_FITS},
    {"[[[[[[", CLAIM_FITS},
    {"[12/09/2026 11:19:44] A: một", CLAIM_NO},
    {"[09/09/2026 11:19:44] A: một", CLAIM_NO},
    {"[Thông báo] họp", CLAIM_NO},
    {"time,sender,text\n", CLAIM_NO},
    {"", CLAIM_NO},
};

static void check_claims(void)
{
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
        struct sample sample = {json(claims[i].text), true};
        if (!CHECK(reader_zalo_web.probe(&sample) == claims[i].claim))
            printf("    %s\n", claims[i].text);
    }
}

int main(void)
{
    arena = arena_new();
    check_bodies();
    check_parts();
    check_events();
    check_wrong_types();
    check_lines();
    check_damage();
    check_ciphertext();
    check_claims();
    check_bounded(&reader_zalo_web, "[{\"msgType\":1,\"message\":\"a\"}",
                  ",{\"msgType\":2,\"message\":{\"title\":\"a\",\"params\":\"{}\"},\"fromUid\":\"1\"}", "]");
    arena_free(arena);
    return check_result();
}
