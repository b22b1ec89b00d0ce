/* SPDX-License-Identifier: MIT */
#include "viet.h"

#include "check.h"

static void check_ascending(const char *const *words, size_t count,
                            int (*compare)(struct str a, struct str b))
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            int order = compare(str_of(words[i]), str_of(words[j]));
            if (!CHECK((order > 0) - (order < 0) == (i > j) - (i < j)))
                printf("    %s, %s: %d\n", words[i], words[j], order);
        }
}

static void alphabet_then_tones(void)
{
    static const char *const words[] = {
        "",    "1",   "a",        "à",     "ả",   "ã",  "á",  "ạ",  "an", "ăn", "ân",
        "ba",  "bà",  "bà An",    "bà Ân", "bán", "cá", "da", "dạ", "đa", "e",  "ê",
        "hoa", "hòa", "hòa bình", "i",     "o",   "ô",  "ơ",  "u",  "ư",  "y",
    };
    check_ascending(words, sizeof words / sizeof *words, viet_compare);
}

static void given_names_first(void)
{
    static const char *const names[] = {
        "Trần Văn An",     "Lê Thị Ánh", "Nguyễn Văn Ân", "Lê Văn Bình", "Nguyễn Thị Bình",
        "Nguyễn Văn Bình", "Hoàng Dũng", "Đỗ Đạt",        "Đỗ Văn Đạt",  "Y Blŭ Niê",
    };
    check_ascending(names, sizeof names / sizeof *names, viet_compare_names);
    CHECK(viet_compare_names(STR("  Lê  An "), STR("Lê An")) != 0); /* a total order: bytes decide last */
}

int main(void)
{
    alphabet_then_tones();
    given_names_first();
    return check_result();
}
