/* SPDX-License-Identifier: MIT */
#include "markup.h"

#include "check.h"

static void check_text(struct str text, const char *want)
{
    struct buf out = {0};
    struct markup markup = {.out = &out};
    markup_text(&markup, text);
    CHECK_STR(buf_str(&out), want);
    buf_free(&out);
}

static void test_escapes(void)
{
    check_text(STR(""), "");
    check_text(STR("Không có gì"), "Không có gì");
    check_text(STR("<&>\"'"), "&lt;&amp;&gt;&quot;&#39;");
    check_text(STR("&amp;"), "&amp;amp;");
    check_text(STR("một\nhai"), "một\nhai");
    check_text(STR("\x1B[2J\u202Eabc\u2028"), "&lt;U+001B&gt;[2J&lt;U+202E&gt;abc&lt;U+2028&gt;");
    check_text(STR("a\xFFz"), "a\uFFFDz");
}

static void test_elements(void)
{
    struct buf out = {0};
    struct markup markup = {.out = &out};
    markup_raw(&markup, "<!DOCTYPE html>");
    markup_open(&markup, "p");
    markup_attribute(&markup, "class", STR("x\" onclick=\"y"));
    markup_attribute(&markup, "title", STR("'<"));
    markup_text(&markup, STR("a"));
    markup_open(&markup, "br");
    markup_text(&markup, STR("b"));
    markup_open(&markup, "meta");
    markup_attribute(&markup, "charset", STR("utf-8"));
    markup_element(&markup, "i", STR("c<"));
    markup_open(&markup, "b");
    markup_close(&markup);
    markup_close(&markup);
    CHECK_STR(buf_str(&out), "<!DOCTYPE html><p class=\"x&quot; onclick=&quot;y\" title=\"&#39;&lt;\">a<br>b"
                             "<meta charset=\"utf-8\"><i>c&lt;</i><b></b></p>");
    CHECK(markup.depth == 0);
    buf_free(&out);
}

/* A text that does not fit is dropped whole: half an entity would be another text. */
static void test_limit(void)
{
    struct buf out = {.limit_bytes = 6};
    struct markup markup = {.out = &out};
    markup_text(&markup, STR("ab"));
    markup_text(&markup, STR("<<"));
    CHECK_STR(buf_str(&out), "ab");
    CHECK(out.failed);
    buf_free(&out);
}

int main(void)
{
    test_escapes();
    test_elements();
    test_limit();
    return check_result();
}
