/* SPDX-License-Identifier: MIT */
/* Sentences. */
#include "sentences.h"

#include "letters.h"
#include "utf8.h"

#define ELLIPSIS "\xE2\x80\xA6"

static bool begins_word(struct str text)
{
    uint32_t code_point = 0;
    if (text.n)
        utf8_decode_valid(text.p, &code_point);
    return (code_point >= '0' && code_point <= '9') || letter_of(code_point).letter;
}

/* How many bytes at `at` end a sentence; 0 for none. A dot inside "1.000", "đ.c", "gov.vn" does not. */
static size_t end_mark(struct str text, size_t at)
{
    switch (text.p[at]) {
    case '\n': case '!': case '?':
        return 1;
    case '.':
        return !begins_word(str_from(text, at + 1));
    }
    return str_starts(str_from(text, at), STR(ELLIPSIS)) ? sizeof ELLIPSIS - 1 : 0;
}

struct extents sentences_of(struct arena *arena, const struct fold *fold)
{
    struct extents sentences = {0};
    uint32_t from = 0;
    for (size_t at = 0, n; at < fold->text.n; at += n ? n : 1) {
        n = end_mark(fold->text, at);
        if (n == 0)
            continue;
        extents_add(arena, &sentences, (struct stretch){from, (uint32_t)(at + n)});
        from = (uint32_t)(at + n);
    }
    extents_add(arena, &sentences, (struct stretch){from, (uint32_t)fold->text.n + 1});
    return sentences;
}

struct stretch sentences_at(const struct extents *sentences, uint32_t at)
{
    size_t low = 0, high = sentences->count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sentences->list[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return sentences->list[low];
}
