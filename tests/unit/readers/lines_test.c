/* SPDX-License-Identifier: MIT */
#include "lines.h"

#include "check.h"

static void check_lines(struct str content, const char *want)
{
    for (size_t step = 0; step < 5; step++) {
        struct feed_memory memory = {content, step};
        struct lines lines;
        struct line line;
        struct buf out = {0};
        lines_begin(&lines, feed_over(&memory), STR("t"));
        while (lines_next(&lines, &line)) {
            buf_format(&out, "%zu@%llu(", line.where.line, (unsigned long long)line.where.byte);
            buf_add(&out, line.text);
            buf_text(&out, ")");
        }
        CHECK_STR(buf_str(&out), want);
        buf_free(&out);
        buf_free(&lines.joined);
    }
}

int main(void)
{
    check_lines(STR("a\nbc\n"), "1@0(a)2@2(bc)");
    check_lines(STR("a\r\nbc\r\r\n\nd"), "1@0(a)2@3(bc)3@8()4@9(d)");
    check_lines(STR("\n\n"), "1@0()2@1()");
    check_lines(STR("a\rb"), "1@0(a\rb)");
    check_lines(STR(""), "");
    return check_result();
}
