/* SPDX-License-Identifier: MIT */
#include "jsonw.h"

#include "check.h"

/* What a text becomes between its quotes. */
static void check_text(struct str text, const char *want)
{
    struct buf out = {0};
    struct jsonw json = {.out = &out};
    jsonw_str(&json, text);
    CHECK_STR(buf_str(&out), want);
    buf_free(&out);
}

static void test_escapes(void)
{
    check_text(STR(""), "\"\"");
    check_text(STR("Đ4.k2 “ổn”"), "\"Đ4.k2 “ổn”\"");
    check_text(STR("a\"b\\c"), "\"a\\\"b\\\\c\"");
    check_text(STR("\n\r\t\b\x1B\x7F"), "\"\\n\\r\\t\\u0008\\u001b\\u007f\"");
    check_text(STR("a\0b"), "\"a\\u0000b\"");
    check_text(STR("</script>&"), "\"\\u003c/script\\u003e\\u0026\"");
    check_text(STR("\u2028\u2029\u202E\u2066\u061C\u200F\uFEFF\uFFFF"),
               "\"\\u2028\\u2029\\u202e\\u2066\\u061c\\u200f\\ufeff\\uffff\"");
    check_text(STR("\U000E0041\U0001F600"), "\"\\udb40\\udc41\U0001F600\""); /* a tag; a face */
    check_text(STR("\xC2\x85"), "\"\\u0085\"");
    check_text(STR("a\xFF\xE1\xBB"), "\"a\\ufffd\\ufffd\\ufffd\""); /* never an ill-formed byte */
    check_text(STR("a\xEF\xBF\xBD"), "\"a\\ufffd\"");               /* the same when it was read back */
    check_text(STR_NONE, "null");
}

static void test_structure(void)
{
    struct buf out = {0};
    struct jsonw json = {.out = &out};
    jsonw_object(&json);
    jsonw_key(&json, "a");
    jsonw_array(&json);
    jsonw_array(&json);
    jsonw_array_end(&json);
    jsonw_number(&json, -1);
    jsonw_number(&json, INT64_MIN);
    jsonw_bool(&json, true);
    jsonw_array_end(&json);
    jsonw_key(&json, "b");
    jsonw_object(&json);
    jsonw_object_end(&json);
    jsonw_key(&json, "c");
    jsonw_null(&json);
    jsonw_object_end(&json);
    jsonw_line_end(&json);
    jsonw_array(&json); /* the next line starts without a comma */
    jsonw_array_end(&json);
    CHECK_STR(buf_str(&out), "{\"a\":[[],-1,-9223372036854775808,true],\"b\":{},\"c\":null}\n[]");
    buf_free(&out);
}

int main(void)
{
    test_escapes();
    test_structure();
    return check_result();
}
