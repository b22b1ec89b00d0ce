/* SPDX-License-Identifier: MIT */
/* Where sentences end, and where a dot is only a dot. */
#include "sentences.h"

#include "buf.h"
#include "check.h"

static const struct {
    const char *text, *cut; /* the same with "|" between sentences */
} rows[] = {
    {"", ""},
    {"họp lúc 8h", "họp lúc 8h"},
    {"một. hai! ba? bốn… năm", "một.| hai!| ba?| bốn…| năm"},
    {"một\nhai\n\nba", "một\n|hai\n|\n|ba"},
    {"1.000.000 đồng, 3.5 điểm", "1.000.000 đồng, 3.5 điểm"},
    {"các đ.c ở tp.hcm xem gov.vn", "các đ.c ở tp.hcm xem gov.vn"},
    {"hết.", "hết.|"},
    {"nói “hết.” rồi", "nói “hết.|” rồi"},
    {"...", ".|.|.|"},
    {"một.đ", "một.đ"},
};

static void spell(struct arena *arena, const struct fold *fold, struct buf *out)
{
    struct extents sentences = sentences_of(arena, fold);
    buf_clear(out);
    for (size_t i = 0; i < sentences.count; i++) {
        struct stretch sentence = sentences.list[i];
        CHECK(i == 0 ? sentence.at == 0 : sentence.at == sentences.list[i - 1].end);
        buf_text(out, i ? "|" : "");
        buf_add(out, str_cut(fold->text, sentence.at, sentence.end - sentence.at));
        for (uint32_t at = sentence.at; at < sentence.end; at++)
            CHECK(sentences_at(&sentences, at).at == sentence.at);
    }
    CHECK(sentences.list[sentences.count - 1].end == fold->text.n + 1);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct buf got = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct fold fold;
        fold_text(arena, str_of(rows[i].text), &fold);
        spell(arena, &fold, &got);
        CHECK_STR(buf_str(&got), rows[i].cut);
    }
    buf_free(&got);
    arena_free(arena);
    return check_result();
}
