/* SPDX-License-Identifier: MIT */
#include "placeholder.h"

#include "check.h"

static struct message read(struct arena *arena, const char *text)
{
    struct message message = {.kind = KIND_TEXT, .text = str_of(text)};
    placeholder_read(arena, &message);
    return message;
}

static void check_words(struct arena *arena)
{
    struct message message = read(arena, "[Hình ảnh] ");
    CHECK(message.kind == KIND_IMAGE && message.text.n == 0);
    CHECK_STR(message.source_kind, "Hình ảnh");
    message = read(arena, "[Hình ảnh] Tình hình");
    CHECK(message.kind == KIND_IMAGE);
    CHECK_STR(message.text, "Tình hình");
    message = read(arena, "[File] bao-cao.docx");
    CHECK(message.kind == KIND_FILE && message.text.n == 0);
    CHECK_STR(message.attachment, "bao-cao.docx");
    message = read(arena, "[Khẩn cấp] [Hình ảnh]");
    CHECK(message.priority == PRIORITY_URGENT && message.kind == KIND_IMAGE && message.text.n == 0);
    message = read(arena, "[Trả lời] rõ");
    CHECK(message.quote.present);
    CHECK_STR(message.text, "rõ");
    message = read(arena, "[Lạ lùng]");
    CHECK(message.kind == KIND_UNKNOWN);
    CHECK_STR(message.text, "[Lạ lùng]"); /* nothing is lost */
    CHECK(read(arena, "[Tin nhắn đã được thu hồi]").recall == RECALL_BY_SENDER);
    CHECK(read(arena, "Tin nhắn đã được thu hồi").recall == RECALL_BY_SENDER);
    CHECK(read(arena, "[Tin nhắn đã xóa]").recall == RECALL_BY_ADMIN);
    CHECK(read(arena, "[Tin nhắn đã thu hồi]").text.n == 0);
}

static void check_real_words(struct arena *arena)
{
    static const char *const texts[] = {"",
                                        "[",
                                        "[]",
                                        "[Thông báo] họp 8 giờ",
                                        "chào [Video]",
                                        "[Hình\nảnh]",
                                        "Tin nhắn đã được thu hồi rồi nhé",
                                        "[Tin nhắn đã được thu hồi] nhé"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct message message = read(arena, texts[i]);
        CHECK(message.kind == KIND_TEXT && message.recall == RECALL_NONE);
        CHECK_STR(message.text, texts[i]);
    }
    struct message message = {.kind = KIND_TEXT, .text = STR("[Hình ảnh] [Quan trọng]")};
    placeholder_read_prefix(arena, &message); /* a column says that it is text */
    CHECK(message.kind == KIND_TEXT && message.priority == PRIORITY_NORMAL);
    message.text = STR("[Quan trọng] họp");
    placeholder_read_prefix(arena, &message);
    CHECK(message.priority == PRIORITY_IMPORTANT);
    CHECK_STR(message.text, "họp");
}

static void check_recall(void)
{
    struct message message = {.kind = KIND_FILE,
                              .text = STR("a"),
                              .attachment = STR("b"),
                              .link = STR("c"),
                              .quote = {.present = true, .text = STR("d")},
                              .mention_count = 1};
    message_recall(&message, RECALL_BY_ADMIN);
    CHECK(message.recall == RECALL_BY_ADMIN && !message.text.n && !message.attachment.n && !message.link.n);
    CHECK(!message.quote.present && !message.quote.text.n && message.mention_count == 0);
}

int main(void)
{
    struct arena *arena = arena_new();
    check_words(arena);
    check_real_words(arena);
    check_recall();
    arena_free(arena);
    return check_result();
}
