/* SPDX-License-Identifier: MIT */
#include "feed.h"

#include "check.h"

int main(void)
{
    struct feed_memory memory = {STR("abcdefg"), 3};
    struct feed feed = feed_over(&memory);
    struct str chunk;
    CHECK(feed_next(feed, &chunk));
    CHECK_STR(chunk, "abc");
    CHECK(feed_next(feed, &chunk) && feed_next(feed, &chunk));
    CHECK_STR(chunk, "g");
    CHECK(!feed_next(feed, &chunk));
    return check_result();
}
