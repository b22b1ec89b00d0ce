/* SPDX-License-Identifier: MIT */
/* Records of the zca-js family: every wrapper, every form of content, recalls, reactions, group events, damage. */
#include "reader.h"

#include "transcript.h"

/* What every message has. */
#define COMMON "'uidFrom':'9001','idTo':'77','dName':'Mẫu','ts':'1791160964000'"
#define SHOWN "2026-10-05T07:42:44+07:00"
#define BY " gid=77 from=9001 name=Mẫu"
#define ACT " gid=77 by=Mẫu by-id=9001"

static struct arena *arena;

static struct str json(const char *text)
{
    return transcript_json(arena, text, COMMON);
}

static struct transcript read(const char *text)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zca, json(text), 0, NULL);
    return transcript;
}

static void check(const char *text, const char *want)
{
    check_reading(&reader_zca, json(text), want);
}

/* The content of one message, and the line it gives behind id and sender. Backslashes stand doubled. */
static const struct {
    const char *type, *content, *kind, *rest;
} contents[] = {
    {"webchat", "'chào'", "text", " text=chào"},
    {"webchat", "'[Khẩn cấp] trực'", "text", " priority=urgent text=trực"},
    {"webchat", "{'title':'đậm','action':'rtf','params':'{\\'styles\\':[]}'}", "text", " text=đậm"},
    {"webchat", "'{\\'title\\':\\'đậm\\',\\'action\\':\\'rtf\\',\\'params\\':{\\'styles\\':[]}}'", "text", " text=đậm"},
    {"webchat", "'{\\'title\\':\\'x\\',\\'action\\':\\'rtf\\'}'", "text", " text={\"title\":\"x\",\"action\":\"rtf\"}"},
    {"webchat", "'{\\'globalMsgId\\':1,\\'deleteMsg\\':0}'", "text", " text={\"globalMsgId\":1,\"deleteMsg\":0}"},
    {"webchat", "'{\\'action\\':\\'msginfo.actionlist\\'}'", "text", " text={\"action\":\"msginfo.actionlist\"}"},
    {"webchat", "null", "text", ""},
    {"chat.photo", "{'title':'ảnh','href':'https://x/a','params':'{\\'group_layout_id\\':\\'55\\'}'}", "image",
     " album=55 text=ảnh"},
    {"chat.photo", "'{\\'title\\':\\'ảnh\\'}'", "image", " text=ảnh"},
    {"chat.sticker", "{'id':37471}", "sticker", " file=37471"},
    {"chat.voice", "{'href':'https://x/a.amr'}", "voice", ""},
    {"chat.video.msg", "{'title':''}", "video", ""},
    {"chat.doodle", "{}", "drawing", ""},
    {"chat.recommended", "{'title':'xem','href':'https://a.vn','action':'recommened.link'}", "link",
     " link=https://a.vn text=xem"},
    {"chat.recommended", "{'title':'Ví Dụ','action':'recommened.user','params':'639'}", "contact", " file=Ví Dụ"},
    {"share.file", "{'title':'a.docx','params':'{\\'fType\\':1}'}", "file", " file=a.docx"},
    {"chat.location.new", "{'desc':'Trụ sở','lat':10.5}", "location", " file=Trụ sở"},
    {"group.poll", "{'action':'create','params':'{\\'question\\':\\'Giờ nào?\\',\\'pollId\\':1}'}", "poll",
     " text=Giờ nào?"},
    {"chat.todo", "{'title':'soạn công văn'}", "todo", " text=soạn công văn"},
    {"chat.vanish", "'lời tự xóa'", "text", " recall=expired"},
    {"chat.delete.everyone", "'lời bị xóa'", "text", " recall=by-admin"},
    {"chat.moi", "'lạ'", "unknown", " text=lạ"},
    {"chat.moi", "{'title':'lạ','href':'https://a.vn'}", "unknown", " link=https://a.vn text=lạ"},
};

static void check_contents(void)
{
    for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
        struct str text = arena_format(arena, "{'msgId':'5','msgType':'%s','content':%s,@}", contents[i].type,
                                       contents[i].content);
        struct str want =
            arena_format(arena, "1 %s " SHOWN " id=5" BY "%s\n", contents[i].kind, contents[i].rest);
        /* What ' stands for inside a string needs an escape there. */
        struct buf escaped = {0};
        for (size_t at = 0; at < text.n; at++)
            if (text.p[at] == '\\' && at + 1 < text.n && text.p[at + 1] == '\'')
                buf_text(&escaped, "\\\""), at++;
            else
                buf_byte(&escaped, text.p[at]);
        buf_byte(&escaped, '\0');
        check(escaped.p, want.p);
        buf_free(&escaped);
    }
}

#define ONE "'msgId':'1','msgType':'webchat','content':'một',@"
#define TWO "'msgId':'2','msgType':'webchat','content':'hai',@"
#define ONE_TWO "1 text " SHOWN " id=1" BY " text=một\n2 text " SHOWN " id=2" BY " text=hai\n"

static const char *const wrappers[] = {
    "[{" ONE "},\n{" TWO "}]",
    "{" ONE "}\n{" TWO "}\n",
    "{'type':1,'data':{" ONE "},'threadId':'77','isSelf':false}\n"
    "{'type':'group','threadId':'77','isSelf':false,'data':{" TWO "}}\n",
    "[{'eventName':'message','data':{'type':1,'data':{" ONE "},'threadId':'77','isSelf':false}},\n"
    "{'eventName':'message','data':{'type':1,'data':{" TWO "},'threadId':'77','isSelf':false}}]",
    "{'error_code':0,'error_message':'','data':{'msgs':[],'groupMsgs':[{" ONE "},\n{" TWO "}],'more':0}}",
    "{'error_code':0,'data':{'more':0,'groupMsgs':[],'msgs':[{" ONE "},\n{" TWO "}]}}",
    "{'lastActionId':'1','more':0,'groupMsgs':[{'type':1,'data':{" ONE "},'threadId':'77','isSelf':false},\n"
    "{'type':1,'data':{" TWO "},'threadId':'77','isSelf':false}]}",
    "{'groupMsgs':[{" ONE "}]}\n{'groupMsgs':[{" TWO "}]}\n{'groupMsgs':[]}\n",
    "{'messages':[{'messageId':'1','content':'một','senderId':'9001','senderName':'Mẫu','timestamp':1791160964000,"
    "'type':'text','threadId':'77'},\n{'messageId':'2','content':'hai','senderId':'9001','senderName':'Mẫu',"
    "'timestamp':1791160964000,'type':'text','threadId':'77'}],'hasMore':false,'totalReturned':2}",
    "[{'msg_id':'1','thread_id':'77','thread_type':1,'uid_from':'9001','is_self':0,'msg_type':'webchat',"
    "'content':'một','senderName':'Mẫu','timestamp':1791160964000},\n{'msg_id':'2','thread_id':'77',"
    "'thread_type':1,'uid_from':'9001','is_self':0,'msg_type':'webchat','content':'hai','senderName':'Mẫu',"
    "'timestamp':1791160964000}]",
};

static void check_wrappers(void)
{
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++) {
        struct sample sample = {json(wrappers[i]), true};
        if (!CHECK(reader_zca.probe(&sample) == CLAIM_SURE))
            printf("    %s\n", wrappers[i]);
        check(wrappers[i], ONE_TWO);
    }
}

static void check_parts(void)
{
    check("{'msgId':'1','cliMsgId':'8','msgType':'webchat','content':'rõ',@,"
          "'mentions':[{'uid':'9','pos':0,'len':2,'type':0},{'uid':'-1','type':1}],"
          "'quote':{'ownerId':9002,'fromD':'Dụ','msg':'hỏi','globalMsgId':18446744073709551617,'cliMsgType':1}}",
          "1 text " SHOWN " id=1 client=8" BY " quoted=Dụ quote=hỏi mention=9 all=-1 text=rõ\n");
    check("{'content':'không loại',@}\n{'content':{'title':'t','action':'recommened.link','href':'h'},@}\n"
          "{'content':{'title':'t','childnumber':0},@}",
          "1 text " SHOWN BY " text=không loại\n2 link " SHOWN BY " link=h text=t\n3 unknown " SHOWN BY " text=t\n");
    /* Ids keep their digits; the client's steps in for a missing one; "0" and isSelf are the exporter. */
    check("{'msgId':'0','cliMsgId':9007199254740993,'content':'a','uidFrom':'0','idTo':'g77','ts':1791160964}\n"
          "{'type':1,'isSelf':true,'data':{'msgId':'2','content':'b',@}}",
          "1 text " SHOWN " client=9007199254740993 gid=77 self=yes text=a\n"
          "2 text " SHOWN " id=2 gid=77 from=9001 name=Mẫu self=yes text=b\n");
}

/* Newest first; "undo" and "reacts" say nothing about the row they stand in. */
static void check_openzca(void)
{
    check("[{'msgId':'3','cliMsgId':'8','threadId':'77','threadType':'group','senderId':'9001','senderName':'Mẫu',"
          "'ts':'1791160965000','timestampMs':1791160965000,'msgType':'webchat','content':'đáp','quoteMsgId':'1',"
          "'quoteOwnerId':'9002','quoteText':'hỏi','source':'listen',"
          "'undo':{'msgId':'3','cliMsgId':'8','threadId':'77','group':true}},\n"
          "{'msgId':'1','threadId':'77','threadType':'group','senderId':'9002','ts':'1791160964000','msgType':'webchat',"
          "'content':'hỏi','undo':{'msgId':'1'},'reacts':{'reactions':null,'rMsgId':1}}]",
          "1 text 2026-10-05T07:42:45+07:00 id=3 client=8 gid=77 from=9001 name=Mẫu quote=hỏi text=đáp\n"
          "2 text " SHOWN " id=1 gid=77 from=9002 text=hỏi\n");
}

static void check_recalls(void)
{
    check("{'msgId':'3','msgType':'chat.undo','content':{'globalMsgId':8055261175080,'cliMsgId':17,'deleteMsg':0},@}\n"
          "{'msgType':'chat.undo','content':{'globalMsgId':0,'cliMsgId':'17','deleteMsg':0},@}\n"
          "{'msgType':'chat.undo','content':'{\\\"globalMsgId\\\":\\\"5\\\"}',@}\n"
          "{'data':{'content':{'globalMsgId':'5','cliMsgId':'6','deleteMsg':0},@},'threadId':'77','isSelf':false}\n"
          "{'msgType':'chat.delete','content':{'globalMsgId':5},@}\n"
          "{'msgType':'webchat','content':{'title':'x','globalMsgId':5,'deleteMsg':0},@}",
          "1 event recall " SHOWN " id=3" ACT " value=8055261175080\n"
          "2 event recall " SHOWN ACT " value=17\n"
          "3 event recall " SHOWN ACT " value=5\n"
          "4 event recall " SHOWN ACT " value=5\n"
          "5 event delete-by-admin " SHOWN ACT " value=5\n"
          "6 text " SHOWN BY " text=x\n");
}

static void check_reactions(void)
{
    check("{'msgId':'4','msgType':'chat.reaction','content':{'rType':5,'rMsg':[{'cMsg':'1','msgId':'1'}]},@}\n"
          "{'data':{'content':{'rMsg':[{'gMsgID':1}],'rIcon':'/-heart','rType':5},@},'threadId':'77','isSelf':false}",
          "1 event reaction " SHOWN " id=4" ACT "\n2 event reaction " SHOWN ACT "\n");
}

static void check_notices(void)
{
    check("{'msgId':'7','msgType':'webchat','content':{'title':'Dụ tạo nhắc hẹn mới Họp',"
          "'action':'msginfo.actionlist','params':'{}'},@}\n"
          "{'msgType':'chat.ecard','content':'{\\\"title\\\":\\\"Dụ rời khỏi nhóm\\\","
          "\\\"action\\\":\\\"msginfo.actionlist\\\"}',@}\n"
          "{'msgType':'webchat','content':'Dụ rời khỏi nhóm',@}",
          "1 event reminder " SHOWN " id=7 gid=77 by=Dụ value=Họp\n"
          "2 event leave " SHOWN " gid=77 by=Dụ\n"
          "3 text " SHOWN BY " text=Dụ rời khỏi nhóm\n");
}

#define GROUP "'groupId':'77','groupName':'Sở','time':'1791160964000'"
#define AT " " SHOWN " group=Sở gid=77"

/* {type, data}, and the line of its event. */
static const struct {
    const char *type, *data, *line;
} group_events[] = {
    {"join", "'updateMembers':[{'id':'5','dName':'Ví Dụ'}]", "join" AT " by=Ví Dụ by-id=5"},
    {"join", "'sourceId':'5','updateMembers':[{'id':'5','dName':'Ví Dụ'}]", "join" AT " by=Ví Dụ by-id=5"},
    {"join", "'sourceId':'9','updateMembers':[{'id':'5','dName':'Ví Dụ'},{'id':'6','dName':'Mẫu Hai'}]",
     "add" AT " by-id=9 to=Ví Dụ to=Mẫu Hai"},
    {"join", "'updateMembers':[{'id':'5','dName':'A'},{'id':'6','dName':'B'}]", "join" AT " by=A by-id=5 to=A to=B"},
    {"join_request", "'updateMembers':['5']", "join-request" AT " by-id=5"},
    {"leave", "'sourceId':'5','updateMembers':[{'id':'5','dName':'A'}]", "leave" AT " by=A by-id=5"},
    {"remove_member", "'sourceId':'9','updateMembers':[{'id':'5','dName':'A'}]", "remove" AT " by-id=9 to=A"},
    {"block_member", "'sourceId':'9','updateMembers':[{'id':'5'}]", "block" AT " by-id=9 to=5"},
    {"add_admin", "'sourceId':'9','updateMembers':[{'id':'5','dName':'A'}]", "add-deputy" AT " by-id=9 to=A"},
    {"remove_admin", "'sourceId':'9','updateMembers':[{'id':'5','dName':'A'}]", "remove-deputy" AT " by-id=9 to=A"},
    {"update_setting", "'sourceId':'9','updateMembers':[]", "setting" AT " by-id=9 value=Sở"},
    {"update_avatar", "'sourceId':'9'", "avatar" AT " by-id=9"},
    {"new_pin_topic", "'actorId':'9','topic':{'type':2,'params':'{\\\"global_msg_id\\\":\\\"55\\\",\\\"title\\\":\\\"t\\\"}'}",
     "pin" AT " by-id=9 value=55"},
    {"unpin_topic", "'actorId':'9','topic':{'type':0,'params':{'title':'ghi chú'}}", "unpin" AT " by-id=9 value=ghi chú"},
    {"update_board", "'sourceId':'9','groupTopic':{'type':3,'params':{'question':'Mấy giờ?'}}",
     "poll" AT " by-id=9 value=Mấy giờ?"},
    {"update_board", "'sourceId':'9','groupTopic':{'type':0}", "note" AT " by-id=9"},
    {"accept_remind", "'updateMembers':['5','6']", "reminder" AT " by-id=5 to=5 to=6"},
    {"chua_biet", "'sourceId':'9'", "unknown" AT " by-id=9"},
};

static void check_group_events(void)
{
    for (size_t i = 0; i < sizeof group_events / sizeof *group_events; i++) {
        struct str text = arena_format(arena, "{'type':'%s','act':'x','data':{%s," GROUP "},'threadId':'77','isSelf':false}",
                                       group_events[i].type, group_events[i].data);
        struct str want = arena_format(arena, "1 event %s\n", group_events[i].line);
        check(text.p, want.p);
    }
    struct transcript transcript = read("{'type':'join','data':{'groupId':'77','updateMembers':[{'id':'5'}]}}\n"
                                        "{'eventName':'group_event','data':{'type':'leave','data':{" GROUP ","
                                        "'updateMembers':[{'id':'5'}]},'threadId':'77'}}\n"
                                        "{'eventName':'typing','data':{'type':1,'data':{'uid':'5'}}}");
    CHECK_STR(buf_str(&transcript.lines), "1 event join ? gid=77 by-id=5\n2 event leave" AT " by-id=5\n");
    CHECK(transcript.accounting.bad_times == 1 && transcript.accounting.ignored == 1);
    transcript_free(&transcript);
}

/* A private talk is nobody's business but the two people's. */
static void check_direct(void)
{
    struct transcript transcript = read("{'type':0,'data':{" ONE "},'threadId':'9001'}\n"
                                        "{'threadType':'user','threadId':'9001','content':'a','senderId':'9001'}\n"
                                        "{'data':{'content':{'rMsg':[]},@},'threadId':'77','isGroup':false}\n"
                                        "{'type':'group','data':{" TWO "},'threadId':'77','isGroup':true}\n");
    CHECK_STR(buf_str(&transcript.lines), "4 text " SHOWN " id=2" BY " text=hai\n");
    CHECK(transcript.accounting.ignored == 3 && transcript.losses[LOSS_NOTE] == 1);
    transcript_free(&transcript);
}

static void check_exporter(void)
{
    struct read_options options = {.self_uid = STR("42"), .self_name = STR("Người xuất")};
    struct transcript transcript;
    transcript_read(&transcript, &reader_zca,
                    json("{'content':'b','uidFrom':'0','ts':1791160964000}\n"
                         "{'msgType':'chat.undo','uidFrom':'0','ts':1791160964000,'content':{'globalMsgId':5}}"),
                    0, &options);
    CHECK_STR(buf_str(&transcript.lines), "1 text " SHOWN " from=42 name=Người xuất self=yes text=b\n"
                                          "2 event recall " SHOWN " by=Người xuất by-id=42 value=5\n");
    transcript_free(&transcript);
}

static void check_damage(void)
{
    struct transcript transcript = read("{" ONE "}\n{'msgId':,}\nkhông phải JSON\n7\n{'a':1}\n"
                                        "{'data':{'uidFrom':['5'],'content':'x'}}\n"
                                        "{'content':['x'],@}\n{'content':'giữ','uidFrom':'8','dName':{'a':1},'ts':'x'}\n");
    CHECK_STR(buf_str(&transcript.lines), "1 text " SHOWN " id=1" BY " text=một\n8 text ? from=8 text=giữ\n");
    CHECK(transcript.accounting.quarantined == 6 && transcript.accounting.bad_times == 1);
    CHECK(transcript.accounting.complete && transcript.first_loss.line == 2);
    transcript_free(&transcript);
    transcript = read("{'groupMsgs':[{" ONE "},\n{" TWO);
    CHECK_STR(buf_str(&transcript.lines), "1 text " SHOWN " id=1" BY " text=một\n");
    CHECK(transcript.usable && transcript.accounting.quarantined == 1);
    transcript_free(&transcript);
    transcript = read("[{" ONE "}]\n[{" TWO "}]");
    CHECK(transcript.accounting.accepted == 1 && !transcript.accounting.complete && transcript.first_loss.line == 2);
    transcript_free(&transcript);
    transcript = read("{'groupMsgs':[]}");
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1);
    transcript_free(&transcript);
    check_prefixes(&reader_zca, json("[{" ONE "},{" TWO "}]"), 1);
    check_prefixes(&reader_zca, json("{'data':{'groupMsgs':[{'data':{" ONE "}},{'data':{" TWO "}}],'more':0}}"), 1);
}

static const struct {
    const char *text;
    enum claim claim;
    bool has_events;
} claims[] = {
    {"{'uidFrom':'2','content':'a'}", CLAIM_SURE, false},
    {"[{'msgType':'chat.undo','content':{}}]", CLAIM_SURE, false},
    {"{'data':{'groupMsgs':[{'content':'a','uidFrom':'1'}", CLAIM_SURE, false},
    {"{'type':1,'data':{'content':'a','uidFrom':'1'}}", CLAIM_SURE, true},
    {"{'content':'a','uidFrom':'1'}\n{'type':'join','data':{'updateMembers':[]}}", CLAIM_SURE, true},
    {"{'type':'leave','data':{}}", CLAIM_SURE, true},
    {"{'type':'mới','data':{'groupId':'7'}}", CLAIM_LIKELY, true},
    {"{'eventName':'typing','data':{}}", CLAIM_LIKELY, true},
    {"{'msgType':1,'uidFrom':'2','content':'a'}", CLAIM_NO, false},
    {"{'messages':[{'id':1,'text':'a'}]}", CLAIM_NO, false},
    {"{'data':{'a':1}}", CLAIM_NO, true},
    {"[12/09/2026 11:19:44] A: một", CLAIM_NO, false},
    {"[Thông báo] họp", CLAIM_NO, false},
    {"", CLAIM_NO, false},
};

static void check_claims(void)
{
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
        struct sample sample = {json(claims[i].text), true};
        bool has_events = reader_carries(&reader_zca, &sample) & CARRIES_EVENTS;
        if (!CHECK(reader_zca.probe(&sample) == claims[i].claim && has_events == claims[i].has_events))
            printf("    %s\n", claims[i].text);
    }
}

int main(void)
{
    arena = arena_new();
    check_contents();
    check_wrappers();
    check_parts();
    check_openzca();
    check_recalls();
    check_reactions();
    check_notices();
    check_group_events();
    check_direct();
    check_exporter();
    check_damage();
    check_claims();
    check_bounded(&reader_zca, "", "{\"content\":\"a\",\"uidFrom\":\"1\",\"ts\":\"1791160964000\"}\n", "");
    check_bounded(&reader_zca, "{\"data\":{\"groupMsgs\":[{\"content\":\"a\"}",
                  ",{\"type\":1,\"data\":{\"msgType\":\"chat.photo\",\"content\":{\"title\":\"a\",\"params\":\"{}\"}}}", "]}}");
    arena_free(arena);
    return check_result();
}
