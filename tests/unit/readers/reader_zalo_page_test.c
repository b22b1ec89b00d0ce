/* SPDX-License-Identifier: MIT */
/* Saved pages of Zalo Web since 2024: bubbles of every sort, runs, what is not a message. */
#include "page.h"

static struct arena *arena;

#define LIST(content)  "<div id='messageViewScroll'>\n" content "</div>\n"
#define AT             "1791160964000"
#define SHOWN          "2026-10-05T07:42:44+07:00"
#define IDS(uid)       " data-qid='55@" AT "_" uid "_g77'"
#define BUBBLE(inside) "<div id='bb_msg_id_" AT "' class='chat-message'" IDS("9001") ">" inside "</div>\n"
#define NAMED(name)    "<div class='message-sender-name-content'><div class='truncate'>" name "</div></div>"
#define TEXT(text)     "<span data-component='message-text-content'>" text "</span>"
#define LINE           "2 text " SHOWN " id=55 client=" AT " gid=77 from=9001"

/* The inside of one bubble, and the line it gives. */
static const struct {
    const char *inside, *line;
} bubbles[] = {
    {NAMED("Mẫu") TEXT("chào"), LINE " name=Mẫu text=chào"},
    {NAMED("Mẫu<div>Trưởng nhóm</div>") TEXT("chào"), LINE " name=Mẫu text=chào"},
    {TEXT("chào"), LINE " text=chào"},
    {"<div class='text-message__container'><div data-component='text-container'>" TEXT(
         "một<br>hai") "</div></div>",
     LINE " text=một\\nhai"},
    {"<div class='card card--text' data-id='div_ReceivedMsg_Text'><div-13 "
     "class='card-sender-name'>Mẫu</div-13>"
     "<span-15 id='mtc-55'><span class='text'>&lt;b&gt; &amp;amp;</span></span-15></div>",
     LINE " name=Mẫu text=<b> &amp;"},
    {TEXT("<a class='mention-name'>@Dụ</a> <a class='mention-name'>@All</a> xem"),
     LINE " text=@Dụ @All xem"}, /* whom a mention means is a name here, and no id */
    {"<div class='message-quote-fragment__container'><div class='truncate quote-name'>Dụ</div><div "
     "class='message-quote-fragment__description'>lời người khác <a class='mention-name'>@Ai</a></div>"
     "<img src='x'></div>" TEXT("lời mình"),
     LINE " quoted=Dụ quote=lời người khác @Ai text=lời mình"},
    {TEXT("[Khẩn cấp] trực"), LINE " priority=urgent text=trực"},
    {TEXT("<a class='text-is-link' data-content='https://a.vn/dai' href='https://a.vn'>a.vn/d…</a> đọc"),
     LINE " link=https://a.vn/dai text=https://a.vn/dai đọc"},
    {TEXT("<a href='https://a.vn'>a.vn</a>"), LINE " link=https://a.vn text=a.vn"},
    {TEXT("<a href='javascript:x()'>a.vn</a>"), LINE " text=a.vn"},
    {TEXT("hiện<span class='opacity-0'>a</span><b hidden>ẩn</b>"), LINE " text=hiện"},
    {TEXT("chữ") "<div class='message-reaction-container'><img src='x'>/-strong 3</div>", LINE " text=chữ"},
};

/* The same for what is more than words. */
static const struct {
    const char *inside, *kind, *rest;
} kinds[] = {
    {"<div class='file-message__content-title' title='Kế hoạch.pdf'><div>Kế hoạ…</div></div>"
     "<a class='file-message__actions' href='https://tep'>Tải về</a>",
     "file", " file=Kế hoạch.pdf"},
    {"<div class='file-message__content-title'><div>Kế hoạch</div><div>.pdf</div></div>", "file",
     " file=Kế hoạch.pdf"},
    {"<div data-id='div_ReceivedMsg_Photo' class='img-msg-v2'><img src='x'></div>", "image", ""},
    {"<div class='img-msg-v2'><img src='x'><div class='img-msg-v2__cap'>chú thích</div></div>", "image",
     " text=chú thích"},
    {"<div class='card--group-photo'><img src='x'><img src='y'></div>", "image", ""},
    {"<div><img src='x'></div>", "image", ""},
    {"<div data-id='div_ReceivedMsg_Voice' class='voice-message'><b>00:15</b></div>", "voice", ""},
    {"<div data-id='div_ReceivedMsg_Sticker'><canvas></canvas></div>", "sticker", ""},
    {"<div class='video-message__w-caption-wrapper'>quay ở hội trường<div "
     "class='video-message__floaty-duration-wrapper'>0:20</div></div>",
     "video", " text=quay ở hội trường"},
    {"<div class='link-message' data-id='div_ReceivedMsg_Link'>" TEXT(
         "<a class='text-is-link' data-content='https://a.vn/1'>a.vn…</a>") "<div "
                                                                            "class='link-message__link-title'"
                                                                            ">lời "
                                                                            "trang khác</div></div>",
     "link", " link=https://a.vn/1 text=https://a.vn/1"},
    {"<div data-id='div_ReceivedMsg_Poll'><b>Chọn giờ họp</b></div>", "poll", ""},
    {"<section>Danh thiếp: Dụ</section>", "unknown", " text=Danh thiếp: Dụ"},
    {"<div data-id='div_DisabledTargetEventLayer'></div>", "unknown", ""},
    {"<div class='undo-message'>Tin nhắn đã được thu hồi</div>", "text", " recall=by-sender"},
    {"<span data-translate-inner='STR_UNDO_MSG'>Tin nhắn đã được thu hồi</span>", "text",
     " recall=by-sender"},
    {"<div class='undo-message'>x</div>" TEXT("lời đã thu hồi"), "text", " recall=by-sender"},
};

static void check_bubbles(void)
{
    for (size_t i = 0; i < sizeof bubbles / sizeof *bubbles; i++) {
        struct str page = arena_format(arena, LIST(BUBBLE("%s")), bubbles[i].inside);
        check_reading(&reader_zalo_page, page_text(arena, page.p),
                      arena_format(arena, "%s\n", bubbles[i].line).p);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct str page = arena_format(arena, LIST(BUBBLE("%s")), kinds[i].inside);
        struct str line = arena_format(arena, "2 %s " SHOWN " id=55 client=" AT " gid=77 from=9001%s\n",
                                       kinds[i].kind, kinds[i].rest);
        check_reading(&reader_zalo_page, page_text(arena, page.p), line.p);
    }
}

#define OF(uid, inside) "<div id='bb_msg_id_" AT "' data-qid='1@" AT "_" uid "_g77'>" inside "</div>\n"
#define BARE(inside)    "<div id='bb_msg_id_" AT "'>" inside "</div>\n"
#define SENT(line)      #line " text " SHOWN " id=1 client=" AT " gid=77"
#define GAVE(line, uid) SENT(line) " from=" uid
#define BARELY(line)    #line " text " SHOWN " client=" AT

/* A name goes on where it may, and never to another account. */
static void check_authors(void)
{
    check_reading(
        &reader_zalo_page,
        page_text(arena, LIST(OF("1", NAMED("Một") TEXT("a")) OF("1", TEXT("b"))
                                  OF("2", NAMED("Hai") TEXT("c")) OF("1", TEXT("d")) OF("3", TEXT("e")))),
        GAVE(2, "1") " name=Một text=a\n" GAVE(3, "1") " name=Một text=b\n" GAVE(
            4, "2") " name=Hai text=c\n" GAVE(5, "1") " name=Một text=d\n" GAVE(6, "3") " text=e\n");
    check_reading(
        &reader_zalo_page,
        page_text(arena, LIST("<div class='chat-item'>" BARE(NAMED("Một") TEXT(
                             "a")) "</div>"
                                   "<div class='chat-item'>" BARE(TEXT(
                                       "b")) "</div>"
                                             "<div class='chat-item me'>" BARE(TEXT(
                                                 "c")) "</div>"
                                                       "<div class='chat-item'>" BARE(TEXT("d")) "</div>")),
        BARELY(2) " name=Một text=a\n" BARELY(3) " name=Một text=b\n" BARELY(
            4) " name=Bạn self=yes text=c\n" BARELY(5) " text=d\n");
    check_reading(
        &reader_zalo_page,
        page_text(arena,
                  LIST(BARE(NAMED("Một") TEXT("a")) "<div class='chat-date'>Hôm nay</div>" BARE(TEXT("b"))
                           BARE("<i data-id='div_LastSentMsg_Text'></i>" TEXT("c")) OF("0", TEXT("d")))),
        BARELY(2) " name=Một text=a\n" BARELY(3) " text=b\n" BARELY(4) " name=Bạn self=yes text=c\n" SENT(
            5) " self=yes text=d\n");
    struct read_options options = {.self_uid = STR("42"), .self_name = STR("Người xuất"), .group = STR("Sở")};
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_page, page_text(arena, LIST(OF("0", TEXT("d")))), 0, &options);
    CHECK_STR(buf_str(&transcript.lines), "2 text " SHOWN " id=1 client=" AT
                                          " group=Sở gid=77 from=42 name=Người xuất self=yes text=d\n");
    transcript_free(&transcript);
}

/* An album bears its ids in its own; without a number the day and the clock serve. */
static void check_ids(void)
{
    check_reading(
        &reader_zalo_page,
        page_text(arena,
                  LIST("<div id='bb_msg_id_" AT "_9001_g77'>" TEXT(
                      "a") "</div>\n"
                           "<div class='chat-date'>07:00 05/10/2026</div><div id='bb_msg_id_x'>" NAMED("Một")
                               TEXT("b") "</div>\n<div id='bb_msg_id_y'>" TEXT(
                                   "c") "<span class='card-send-time__sendTime'>07:42</span></div>\n")),
        "2 text " SHOWN " client=" AT " gid=77 from=9001 text=a\n"
        "3 text 2026-10-05T07:42:00+07:00 client=x gid=77 name=Một text=b\n"
        "4 text 2026-10-05T07:42:00+07:00 client=y gid=77 name=Một text=c\n");
    struct transcript transcript;
    transcript_read(
        &transcript, &reader_zalo_page,
        page_text(arena, LIST(BARE(TEXT("a") "<b class='card-send-time__sendTime'>07:45</b>")
                                  BARE(TEXT("b") "<b class='card-send-time__sendTime'>07:52</b>"))),
        0, NULL);
    CHECK(transcript.losses[LOSS_NOTE] == 1 && transcript.accounting.complete);
    transcript_free(&transcript);
}

static void check_events(void)
{
    check_reading(
        &reader_zalo_page,
        page_text(arena, LIST(BARE(NAMED("Một") TEXT(
                             "Dụ đã rời khỏi nhóm")) "<div class='chat-item'><div class='message-info'><b "
                                                     "class='message-info_text'>Dụ đã thêm Họa vào "
                                                     "nhóm</b></div></div>\n" BARE(
                                                         "<div class='message-info'>Dụ rời khỏi nhóm</div>")
                                                         BARE(TEXT("a")))),
        BARELY(2) " name=Một text=Dụ đã rời khỏi nhóm\n3 event add " SHOWN " by=Dụ to=Họa\n"
                  "4 event leave " SHOWN " by=Dụ\n" BARELY(5) " text=a\n");
}

/* What is no message of the talk: hidden, in scripts, in comments, escaped, in the list of talks. */
static void check_decoys(void)
{
    struct transcript transcript;
    transcript_read(
        &transcript, &reader_zalo_page,
        page_text(
            arena,
            "<html><head><script>'" BUBBLE(TEXT(
                "1")) "'</script></head><body>\n"
                      "<!-- " BUBBLE(TEXT(
                          "2")) " --><div class='conv-item'><span class='truncate text'>3</span>"
                                "<span class='message-sender-name-content'>Ai</span></div>\n"
                                "<div style='display:none'>" BUBBLE(TEXT("4")) "</div><template>" BUBBLE(
                                    TEXT("5")) "</template>\n" BUBBLE(TEXT("&lt;div "
                                                                           "id=&quot;bb_msg_id_1&quot;&gt;6&"
                                                                           "lt;/div&gt;")) "</body></html>"),
        0, NULL);
    CHECK(str_ends(buf_str(&transcript.lines), STR(" text=<div id=\"bb_msg_id_1\">6</div>\n")));
    CHECK(transcript.accounting.accepted == 1 && transcript.accounting.ignored == 2 &&
          transcript.accounting.seen == 3);
    CHECK(transcript.accounting.complete);
    transcript_free(&transcript);
}

/* A bubble whose end was lost does not swallow the next. */
static void check_untidy(void)
{
    check_reading(
        &reader_zalo_page,
        page_text(arena, LIST("<div id='bb_msg_id_" AT "'>" NAMED("Một") TEXT("a") BARE(TEXT("b")))),
        BARELY(2) " name=Một text=a\n" BARELY(2) " name=Một text=b\n");
    check_reading(&reader_zalo_page, page_text(arena, LIST(BARE(TEXT("a\0")))), BARELY(2) " text=a\n");
}

static void check_refused(const char *page)
{
    struct transcript transcript;
    transcript_read(&transcript, &reader_zalo_page, page_text(arena, page), 0, NULL);
    CHECK(!transcript.usable && transcript.losses[LOSS_FILE] == 1 && transcript.accounting.accepted == 0);
    transcript_free(&transcript);
}

static const struct {
    const char *text;
    enum claim claim;
} claims[] = {
    {LIST(BARE("")), CLAIM_SURE},
    {"<!DOCTYPE html><html><head><title>Zalo - Mẫu</title>", CLAIM_LIKELY},
    {"<!-- saved from url=(0022)https://chat.zalo.me/ --><html>", CLAIM_LIKELY},
    {"<!DOCTYPE html><html><body><p>bb_msg_id_1", CLAIM_NO},
    {"<html><body><p>&lt;div id='bb_msg_id_1'&gt;", CLAIM_NO},
    {"time,sender,text\n1,A,\"<div id='bb_msg_id_1'>\"", CLAIM_NO},
    {"[05/10/2026 07:42:44] A: <div id='bb_msg_id_1'>", CLAIM_NO},
    {"<3 bb_msg_id_1", CLAIM_NO},
    {"", CLAIM_NO},
};

static void check_claims(void)
{
    for (size_t i = 0; i < sizeof claims / sizeof *claims; i++) {
        struct sample sample = {page_text(arena, claims[i].text), true};
        if (!CHECK(reader_zalo_page.probe(&sample) == claims[i].claim))
            printf("    %s\n", claims[i].text);
    }
    struct sample with = {page_text(arena, LIST(BUBBLE(""))), true},
                  without = {page_text(arena, LIST(BARE(""))), true};
    CHECK(reader_carries(&reader_zalo_page, &with) & CARRIES_ACCOUNT_IDS);
    CHECK(!(reader_carries(&reader_zalo_page, &without) & CARRIES_ACCOUNT_IDS));
}

int main(void)
{
    arena = arena_new();
    check_bubbles();
    check_authors();
    check_ids();
    check_events();
    check_decoys();
    check_untidy();
    check_refused(LIST(""));
    check_refused("<html><body><p>một trang khác</p></body></html>");
    check_refused("");
    check_claims();
    page_check_prefixes(
        &reader_zalo_page,
        page_text(arena, "<!DOCTYPE html><html><head><title>Zalo</title></head><body><!-- a -->" LIST(
                             OF("1", NAMED("Một") TEXT("a &amp; b")) OF("1", TEXT("Việt"))) "<script>1"
                                                                                            "</script>"
                                                                                            "</body></"
                                                                                            "html>\n"));
    page_check_prefixes(&reader_zalo_page,
                        page_text(arena, LIST(OF("1", TEXT("a")) OF("2", TEXT("<b>b</b>")))));
    check_bounded(&reader_zalo_page, "<div>",
                  "<div id=\"bb_msg_id_" AT "\"><span class=\"text\">a</span></div>", "</div>");
    arena_free(arena);
    return check_result();
}
