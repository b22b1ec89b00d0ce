/* SPDX-License-Identifier: MIT */
/* Lines of a page as people see them. */
#include "page_words.h"

#include "check.h"

/* Tags are written as <name>; what they are does not matter but for <br> and blocks. */
static void check_said(const char *markup, const char *want)
{
    struct page_words words = {0};
    for (struct str rest = str_of(markup), tag; rest.n;) {
        size_t begin = str_find_byte(rest, '<');
        for (size_t i = 0; i < begin; i++) /* pieces of one byte */
            page_words_add(&words, str_cut(rest, i, 1));
        rest = str_from(rest, begin + 1);
        if (str_split(&rest, '>', &tag) && begin < (size_t)-1)
            page_words_tag(&words, tag);
    }
    CHECK_STR(page_words_said(&words), want);
    page_words_clear(&words);
    CHECK(page_words_said(&words).n == 0);
    buf_free(&words.text);
}

static void check_limit(void)
{
    struct page_words words = {0};
    struct buf long_text = {0};
    buf_repeat(&long_text, 'x', 700000);
    for (int i = 0; i < 5; i++)
        page_words_add(&words, buf_str(&long_text));
    CHECK(words.text.n > 1 << 20 && words.text.n < 1100000);
    buf_free(&long_text);
    buf_free(&words.text);
}

int main(void)
{
    check_said("", "");
    check_said("một<br>hai<br><br>ba", "một\nhai\n\nba");
    check_said("<div>một<div><div>hai<div>", "một\nhai");
    check_said("<div>\n  <div>\n    một\n  <div>\n  <div-14>hai<div-14>\n", "một\nhai");
    check_said("<b>một<b> <b>hai<b>", "một hai");
    check_said("<b>một <b><b>hai<b>", "một hai");
    check_said("một<br><div>hai<div>", "một\nhai");
    check_said("một\nhai", "một\nhai"); /* between two tags all is somebody's */
    check_limit();
    return check_result();
}
