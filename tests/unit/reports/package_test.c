/* SPDX-License-Identifier: MIT */
#include "package.h"

#include <stdlib.h>
#include <time.h>

#include "check.h"

static const struct package_part parts[] = {
    {"[Content_Types].xml", {"<Types/>", 8}},
    {"word/document.xml",
     {"<w:document>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:document>", 75}},
    {"word/empty.xml", {"", 0}},
};
enum { PARTS = sizeof parts / sizeof parts[0] };

static size_t find(struct str text, struct str needle)
{
    return str_find(text, needle);
}

/* The bytes speak of nothing but the parts: no time, zone, user or machine. */
static void test_same_bytes(void)
{
    struct buf first = {0}, second = {0};
    setenv("TZ", "Asia/Ho_Chi_Minh", 1);
    tzset();
    package_write(parts, PARTS, &first);
    setenv("TZ", "America/New_York", 1);
    tzset();
    package_write(parts, PARTS, &second);
    CHECK(str_equal(buf_str(&first), buf_str(&second)));
    buf_free(&first);
    buf_free(&second);
}

static void test_layout(void)
{
    struct buf out = {0};
    package_write(parts, PARTS, &out);
    struct str bytes = buf_str(&out);
    CHECK(str_starts(bytes, STR("PK\x03\x04")));
    CHECK(find(bytes, STR("[Content_Types].xml")) < find(bytes, STR("word/document.xml")));
    CHECK(find(bytes, STR("word/empty.xml")) < bytes.n);
    CHECK(find(bytes, STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")) == bytes.n); /* deflated */
    /* The directory ends the file: 22 bytes from its mark on, without a comment or padding. */
    CHECK(find(bytes, STR("PK\x05\x06")) == bytes.n - 22);
    /* Every date is the first that the format can tell: 1980-01-01 00:00. */
    CHECK(str_equal(str_cut(bytes, 10, 4), (struct str){"\x00\x00\x21\x00", 4}));
    buf_free(&out);
}

int main(void)
{
    test_same_bytes();
    test_layout();
    return check_result();
}
