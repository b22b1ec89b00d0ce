/* SPDX-License-Identifier: MIT */
/* Pages of Zalo Web as they were from 2018 to 2020: no numbers of messages, only a day above and a clock
 * below. */
#include "reader.h"

#include "page_chat.h"
#include "tag_scan.h"

static const struct page_mark marks[] = {
    {ATTRIBUTE_CLASS, "chat-date", PART_DATE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "chat-item", PART_ITEM, KIND_COUNT},
    {ATTRIBUTE_CLASS, "wrap-message", PART_BUBBLE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "card-sender-name", PART_SENDER, KIND_COUNT},
    {ATTRIBUTE_CLASS, "text", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_CLASS, "mention-name", PART_MENTION, KIND_COUNT},
    {ATTRIBUTE_CLASS, "quote-banner", PART_QUOTE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "quote-name", PART_QUOTED_NAME, KIND_COUNT},
    {ATTRIBUTE_CLASS, "file-name", PART_FILE, KIND_FILE},
    {ATTRIBUTE_CLASS, "undo-message", PART_RECALL, KIND_TEXT},
    {ATTRIBUTE_TRANSLATION, "STR_UNDO_MSG", PART_RECALL, KIND_TEXT},
    {ATTRIBUTE_CLASS, "message-info", PART_SYSTEM, KIND_COUNT},
    {ATTRIBUTE_CLASS, "card-send-time__sendTime", PART_CLOCK, KIND_COUNT},
    {ATTRIBUTE_CLASS, "card--text", PART_NONE, KIND_TEXT},
    {ATTRIBUTE_CLASS, "card--picture", PART_NONE, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "card--photo", PART_NONE, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "card--group-photo", PART_NONE, KIND_IMAGE},
    {ATTRIBUTE_CLASS, "card--file", PART_NONE, KIND_FILE},
    {ATTRIBUTE_CLASS, "card--sticker", PART_NONE, KIND_STICKER},
    {ATTRIBUTE_CLASS, "card--voice", PART_ASIDE, KIND_VOICE},
    {ATTRIBUTE_CLASS, "card--link", PART_NONE, KIND_LINK},
    {ATTRIBUTE_CLASS, "avatar", PART_ASIDE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "message-reaction-container", PART_ASIDE, KIND_COUNT},
};

/* Nothing on such a page bears an id. */
static void identify(struct arena *arena, const struct html_attribute *attribute, bool is_inside,
                     struct message *message)
{
    (void)arena, (void)attribute, (void)is_inside, (void)message;
}

static const struct page_dialect dialect = {
    .marks = {marks, sizeof marks / sizeof *marks},
    .proof = "wrap-message",
    .item_is_run = true,
    .identify = identify,
};

static enum claim probe(const struct sample *sample)
{
    if (!page_chat_is_page(sample) || !tag_scan_finds(sample->text, dialect.proof))
        return CLAIM_NO;
    return tag_scan_finds(sample->text, "chat-message") ? CLAIM_SURE : CLAIM_NO;
}

static bool read(struct reading *reading)
{
    return page_chat_read(reading, &dialect);
}

const struct reader reader_zalo_page_2018 = {
    .name = "zalo-page-2018",
    .title_vi = "trang Zalo Web đã lưu (2018–2020)",
    .title_en = "saved page of Zalo Web (2018–2020)",
    .basis_vi = "trang có khung tin của Zalo Web 2018–2020",
    .basis_en = "a page with the message frames of Zalo Web 2018–2020",
    .marks = (const char *const[]){"messageViewScroll", "chat-message", "card-send-time__sendTime", NULL},
    .trust = TRUST_TABLE,
    .experimental = true,
    .carries = CARRIES_TIMES | CARRIES_WINDOW | CARRIES_QUOTES | CARRIES_FILE_NAMES,
    .probe = probe,
    .read = read,
};
