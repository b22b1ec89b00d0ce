/* SPDX-License-Identifier: MIT */
#include "kind_word.h"

#include "check.h"
#include "label.h"

static const struct {
    const char *label;
    enum word_sense sense;
    enum message_kind kind;
} rows[] = {
    {"Hình ảnh", WORD_KIND, KIND_IMAGE},
    {"Photo", WORD_KIND, KIND_IMAGE},
    {"Album", WORD_KIND, KIND_IMAGE},
    {"Video", WORD_KIND, KIND_VIDEO},
    {"File", WORD_KIND, KIND_FILE},
    {"Tập tin", WORD_KIND, KIND_FILE},
    {"Sticker", WORD_KIND, KIND_STICKER},
    {"Bộ sticker", WORD_KIND, KIND_STICKER},
    {"Link", WORD_KIND, KIND_LINK},
    {"GIF", WORD_KIND, KIND_GIF},
    {"Tin nhắn thoại", WORD_KIND, KIND_VOICE},
    {"Voice Note", WORD_KIND, KIND_VOICE},
    {"Danh thiếp", WORD_KIND, KIND_CONTACT},
    {"Chia sẻ danh thiếp", WORD_KIND, KIND_CONTACT},
    {"Vị trí", WORD_KIND, KIND_LOCATION},
    {"LIVE - Chia sẻ vị trí", WORD_KIND, KIND_LOCATION},
    {"Bình chọn", WORD_KIND, KIND_POLL},
    {"Thư mục", WORD_KIND, KIND_FOLDER},
    {"Thiệp", WORD_KIND, KIND_CARD},
    {"Vẽ hình", WORD_KIND, KIND_DRAWING},
    {"Hình vẽ tay", WORD_KIND, KIND_DRAWING},
    {"Bài viết", WORD_KIND, KIND_ARTICLE},
    {"Cuộc gọi nhỡ", WORD_KIND, KIND_CALL},
    {"Công việc", WORD_KIND, KIND_TODO},
    {"Tin nhắn Media", WORD_KIND, KIND_UNKNOWN},
    {"Tin nhắn chưa hỗ trợ ở phiên bản hiện tại", WORD_KIND, KIND_UNKNOWN},
    {"chat.video.msg", WORD_KIND, KIND_VIDEO},
    {"webchat", WORD_KIND, KIND_TEXT},
    {"share.file", WORD_KIND, KIND_FILE},
    {"System Message", WORD_SYSTEM, KIND_TEXT},
    {"Tin nhắn đã được thu hồi", WORD_RECALLED, KIND_TEXT},
    {"Tin nhắn đã xóa", WORD_DELETED, KIND_TEXT},
    {"Tin nhắn đã tự xóa", WORD_EXPIRED, KIND_TEXT},
    {"chat.undo", WORD_RECALL_EVENT, KIND_TEXT},
    {"chat.reaction", WORD_REACTION, KIND_TEXT},
    {"Quan trọng", WORD_IMPORTANT, KIND_TEXT},
    {"Khẩn cấp", WORD_URGENT, KIND_TEXT},
};

int main(void)
{
    struct arena *arena = arena_new();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct kind_word *word = kind_word(label_key(arena, str_of(rows[i].label)));
        if (!CHECK(word && word->sense == rows[i].sense && word->kind == rows[i].kind))
            printf("    %s\n", rows[i].label);
    }
    CHECK(!kind_word(STR("")) && !kind_word(STR("hologram")) && !kind_word(STR("zzz")));
    /* The words of our own table, but for "recalled" and "system", are those of the kinds. */
    for (int kind = 0; kind < KIND_UNKNOWN; kind++) {
        const struct kind_word *word = kind_word(str_of(kind_name((enum message_kind)kind)));
        CHECK(word && (int)word->kind == kind);
    }
    size_t count;
    const struct kind_word *all = kind_words(&count);
    for (size_t i = 1; i < count; i++)
        CHECK(str_compare(str_of(all[i - 1].key), str_of(all[i].key)) < 0); /* bisection needs their order */
    arena_free(arena);
    return check_result();
}
