/* SPDX-License-Identifier: MIT */
#include "str.h"

#include "check.h"

int main(void)
{
    CHECK_STR(str_trim(STR(" \tab c\r\n")), "ab c");
    CHECK_STR(str_trim(STR("  ")), "");
    CHECK(str_find(STR("abcabd"), STR("abd")) == 3 && str_find(STR("abc"), STR("x")) == 3);
    CHECK(str_find_byte(STR_NONE, 'x') == 0);
    struct str rest = STR("a,,b"), part;
    CHECK(str_split(&rest, ',', &part));
    CHECK_STR(part, "a");
    CHECK(str_split(&rest, ',', &part) && part.n == 0);
    CHECK(str_split(&rest, ',', &part));
    CHECK_STR(part, "b");
    CHECK(!str_split(&rest, ',', &part));
    unsigned long long number;
    CHECK(str_number(STR("18446744073709551615"), &number) && number == ~0ULL);
    CHECK(!str_number(STR("18446744073709551616"), &number) && !str_number(STR(""), &number) && !str_number(STR("1x"), &number));
    CHECK(str_distance(STR("advertising"), STR("advertisng"), 3) == 1);
    CHECK(str_distance(STR("abc"), STR("xyz"), 2) == 3);
    CHECK(str_compare(STR("a"), STR("ab")) < 0 && str_compare(STR("b"), STR("ab")) > 0);
    CHECK_STR(str_cut(STR("abcdef"), 4, 9), "ef");
    CHECK(str_equal_ascii_case(STR("UTF-8"), STR("utf-8")) && !str_equal_ascii_case(STR("a"), STR("b")));
    return check_result();
}
