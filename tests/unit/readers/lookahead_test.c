/* SPDX-License-Identifier: MIT */
#include "lookahead.h"

#include "buf.h"
#include "check.h"

int main(void)
{
    for (size_t step = 1; step <= 7; step++) {
        struct arena *arena = arena_new();
        struct feed_memory memory = {STR("abcdefg"), step};
        struct feed feed = feed_over(&memory);
        struct buf all = {0};
        struct str chunk;
        CHECK_STR(lookahead(arena, &feed, 3), "abc"); /* whatever the chunks */
        CHECK_STR(lookahead(arena, &feed, 100), "abcdefg");
        while (feed_next(feed, &chunk)) {
            CHECK(chunk.n > 0);
            buf_add(&all, chunk);
        }
        CHECK_STR(buf_str(&all), "abcdefg");
        CHECK(!feed_next(feed, &chunk));
        buf_free(&all);
        arena_free(arena);
    }
    struct arena *arena = arena_new();
    struct feed_memory nothing = {STR_NONE, 0};
    struct feed feed = feed_over(&nothing);
    struct str chunk;
    CHECK(lookahead(arena, &feed, 3).n == 0 && !feed_next(feed, &chunk));
    arena_free(arena);
    return check_result();
}
