/* SPDX-License-Identifier: MIT */
#include "buf.h"

#include "check.h"

int main(void)
{
    struct buf buf = {0};
    for (int i = 0; i < 1000; i++)
        buf_format(&buf, "%d,", i % 10);
    CHECK(buf.n == 2000 && !buf.failed);
    buf_clear(&buf);
    buf_text(&buf, "ab");
    buf_byte(&buf, 'c');
    buf_repeat(&buf, '-', 3);
    CHECK_STR(buf_str(&buf), "abc---");
    buf_free(&buf);

    struct buf small = {.limit_bytes = 4};
    buf_text(&small, "abcd");
    CHECK(!small.failed);
    buf_text(&small, "e");
    CHECK(small.failed);
    buf_text(&small, "");
    CHECK_STR(buf_str(&small), "abcd"); /* what went past the limit was dropped whole */
    buf_free(&small);
    return check_result();
}
