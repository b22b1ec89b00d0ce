/* SPDX-License-Identifier: MIT */
/* Pages that programs write from messages they hold: each bears its id, its author's and its time as data. */
#include "reader.h"

#include "page_chat.h"
#include "tag_scan.h"

static const struct page_mark marks[] = {
    {ATTRIBUTE_CLASS, "chat-message", PART_BUBBLE, KIND_COUNT},
    {ATTRIBUTE_CLASS, "sender-name", PART_SENDER, KIND_COUNT},
    {ATTRIBUTE_CLASS, "msg-text", PART_TEXT, KIND_TEXT},
    {ATTRIBUTE_CLASS, "system-message", PART_SYSTEM, KIND_COUNT},
};

static void identify(struct arena *arena, const struct html_attribute *attribute, bool is_inside,
                     struct message *message)
{
    bool seconds;
    if (is_inside)
        return;
    if (str_is(attribute->name, "data-id"))
        message->id = arena_str(arena, attribute->value);
    else if (str_is(attribute->name, "data-uid"))
        message->sender.id = arena_str(arena, attribute->value);
    else if (str_is(attribute->name, "data-time") &&
             !stamp_parse_epoch(attribute->value, &message->at, &seconds))
        message->at = (struct stamp){0, PRECISION_NONE};
}

static const struct page_dialect dialect = {
    .marks = {marks, sizeof marks / sizeof *marks},
    .proof = "chat-message",
    .identify = identify,
};

static enum claim probe(const struct sample *sample)
{
    if (!page_chat_is_page(sample) || !tag_scan_finds(sample->text, dialect.proof))
        return CLAIM_NO;
    bool has_authors = tag_scan_finds(sample->text, "data-uid");
    bool has_times = tag_scan_finds(sample->text, "data-time");
    return has_authors && has_times ? CLAIM_SURE : CLAIM_NO;
}

static bool read(struct reading *reading)
{
    return page_chat_read(reading, &dialect);
}

const struct reader reader_marked_page = {
    .name = "marked-page",
    .title_vi = "trang do chương trình tạo (data-id, data-uid, data-time)",
    .title_en = "page written by a program (data-id, data-uid, data-time)",
    .basis_vi = "trang có mỗi tin mang mã, người gửi và thời gian",
    .basis_en = "a page whose messages carry id, sender and time",
    .marks = (const char *const[]){"data-id", "data-uid", "data-time", NULL},
    .trust = TRUST_TABLE,
    .experimental = true,
    .carries = CARRIES_TIMES | CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS,
    .probe = probe,
    .read = read,
};
