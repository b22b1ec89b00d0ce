/* SPDX-License-Identifier: MIT */
/* Pages of Zalo Web as they are since 2024, saved whole or in part: every bubble bears the number that the
 * sender's program gave the message, which is its time. */
#include "reader.h"

#include "kind_word.h"
#include "label.h"
#include "page_chat.h"
#include "tag_scan.h"

#define BUBBLE_ID "bb_msg_id_"

/* Zalo's own names of things. They change from release to release; what begins with data- or id changes
 * least. */
static const struct page_mark marks[] = {
    {ATTRIBUTE_ID, BUBBLE_ID, PART_BUBBLE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "chat-date", PART_DATE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "chat-item", PART_ITEM, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-sender-name-content", PART_SENDER, KIND_COUNT},
    {ATTRIBUTE_CLASS, "card-sender-name", PART_SENDER, KIND_COUNT},
    {ATTRIBUTE_COMPONENT, "message-text-content", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_COMPONENT, "text-container", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_CLASS, "text-message__container", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_CLASS, "text", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_CLASS, "img-msg-v2__cap", PART_TEXT, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "video-message__w-caption-wrapper", PART_TEXT, KIND_VIDEO},
    {ATTRIBUTE_CLASS, "mention-name", PART_MENTION, KIND_COUNT},
    {ATTRIBUTE_CLASS, "text-is-link", PART_LINK, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-quote-fragment__container", PART_QUOTE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-quote-fragment__title", PART_QUOTED_NAME, KIND_COUNT},
    {ATTRIBUTE_CLASS, "quote-name", PART_QUOTED_NAME, KIND_COUNT},
    {ATTRIBUTE_CLASS, "file-message__content-title", PART_FILE, KIND_FILE},
    {ATTRIBUTE_CLASS, "undo-message", PART_RECALL, KIND_TEXT},
    {ATTRIBUTE_TRANSLATION, "STR_UNDO_MSG", PART_RECALL, KIND_TEXT},
    {ATTRIBUTE_TRANSLATION, "STR_RECALLED", PART_RECALL, KIND_TEXT},
    {ATTRIBUTE_CLASS, "message-info", PART_SYSTEM, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-info_text", PART_SYSTEM, KIND_COUNT},
    {ATTRIBUTE_CLASS, "card-send-time__sendTime", PART_CLOCK, KIND_COUNT},
    {ATTRIBUTE_CLASS, "img-msg-v2", PART_NONE, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "card--group-photo", PART_NONE, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "voice-message", PART_ASIDE, KIND_VOICE},
    {ATTRIBUTE_CLASS, "link-message", PART_NONE, KIND_LINK},
    {ATTRIBUTE_CLASS, "link-message-v2", PART_NONE, KIND_LINK},
    {ATTRIBUTE_CLASS, "call-message", PART_NONE, KIND_CALL},
    {ATTRIBUTE_CLASS, "link-message__link-title", PART_ASIDE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "video-message__floaty-duration-wrapper", PART_ASIDE, KIND_VIDEO},
    {ATTRIBUTE_CLASS, "file-message__content-info-size", PART_ASIDE, KIND_FILE},
    {ATTRIBUTE_CLASS, "file-message__actions", PART_ASIDE, KIND_FILE},
    {ATTRIBUTE_CLASS, "message-reaction-container", PART_ASIDE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-action", PART_ASIDE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "opacity-0", PART_ASIDE, KIND_COUNT},
};

/* <number>, or in albums <number>_<author>_<group> */
static void read_bubble_id(struct arena *arena, struct str value, struct message *message)
{
    struct str rest = str_from(value, sizeof BUBBLE_ID - 1), number, author, group;
    bool seconds;
    if (!str_split(&rest, '_', &number))
        return;
    message->client_id = arena_str(arena, number);
    if (!stamp_parse_epoch(number, &message->at, &seconds))
        message->at = (struct stamp){0, PRECISION_NONE};
    if (str_split(&rest, '_', &author) && str_split(&rest, '_', &group)) {
        message->sender.id = arena_str(arena, author);
        message->group_id = arena_str(arena, str_from(group, str_starts(group, STR("g"))));
    }
}

/* <id>@<number>_<author>_<group> */
static void read_full_id(struct arena *arena, struct str value, struct message *message)
{
    struct str rest = value, id, number, author, group;
    if (message->id.n || !str_split(&rest, '@', &id) || !str_split(&rest, '_', &number) ||
        !str_split(&rest, '_', &author) || !str_split(&rest, '_', &group))
        return;
    message->id = arena_str(arena, id);
    message->sender.id = arena_str(arena, author);
    message->group_id = arena_str(arena, str_from(group, str_starts(group, STR("g"))));
}

/* div_SentMsg_Text, div_ReceivedMsg_Photo, btn_LastSentMsg_React */
static void read_data_id(struct arena *arena, struct str value, struct message *message)
{
    const struct str own = STR("SentMsg_"), any = STR("Msg_");
    size_t at = str_find(value, any);
    message->by_exporter = message->by_exporter || str_find(value, own) < value.n;
    const struct kind_word *word =
        at < value.n ? kind_word(label_key(arena, str_from(value, at + any.n))) : NULL;
    if (word && word->sense == WORD_KIND)
        page_marks_set_kind(message, word->kind);
}

static void identify(struct arena *arena, const struct html_attribute *attribute, bool is_inside,
                     struct message *message)
{
    if (str_is(attribute->name, "id") && !is_inside)
        read_bubble_id(arena, attribute->value, message);
    else if (str_is(attribute->name, "data-qid"))
        read_full_id(arena, attribute->value, message);
    else if (str_is(attribute->name, "data-id"))
        read_data_id(arena, attribute->value, message);
}

static const struct page_dialect dialect = {
    .marks = {marks, sizeof marks / sizeof *marks},
    .proof = "msg_id_",
    .identify = identify,
};

/* The list of talks and the head of a page may fill the sample: then it is one of Zalo's by its address or
 * its title. */
static enum claim probe(const struct sample *sample)
{
    const struct str names[] = {STR("//chat.zalo.me/"), STR("<title>Zalo"), STR("id=\"messageViewScroll\"")};
    if (!page_chat_is_page(sample))
        return CLAIM_NO;
    if (tag_scan_finds(sample->text, dialect.proof))
        return CLAIM_SURE;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_find(sample->text, names[i]) < sample->text.n)
            return CLAIM_LIKELY;
    return CLAIM_NO;
}

/* The ids stand beside buttons that not every page has. */
static unsigned carries(const struct sample *sample)
{
    return CARRIES_TIMES | CARRIES_WINDOW | CARRIES_QUOTES | CARRIES_FILE_NAMES |
           (tag_scan_finds(sample->text, "data-qid") ? CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS : 0);
}

static bool read(struct reading *reading)
{
    return page_chat_read(reading, &dialect);
}

const struct reader reader_zalo_page = {
    .name = "zalo-page",
    .title_vi = "trang Zalo Web đã lưu (từ năm 2024)",
    .title_en = "saved page of Zalo Web (since 2024)",
    .basis_vi = "trang có khung tin của Zalo Web từ năm 2024",
    .basis_en = "a page with the message frames of Zalo Web since 2024",
    .marks = (const char *const[]){"bb_msg_id_", "data-qid", "bubble-message", "messageViewScroll", NULL},
    .trust = TRUST_TABLE,
    .experimental = true,
    .carries = CARRIES_TIMES | CARRIES_WINDOW | CARRIES_QUOTES | CARRIES_FILE_NAMES | CARRIES_ACCOUNT_IDS |
               CARRIES_MESSAGE_IDS,
    .carries_in = carries,
    .probe = probe,
    .read = read,
};
