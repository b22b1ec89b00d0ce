/* SPDX-License-Identifier: MIT */
/* The tables are in order, so that a search finds all of them. */
#include "frequency.h"

#include "check.h"
#include "frequency_tables.h"

static void check_table(const struct frequency *list, size_t count, bool bare)
{
    for (size_t i = 0; i < count; i++) {
        CHECK(i == 0 || str_compare(str_of(list[i - 1].syllable), str_of(list[i].syllable)) < 0);
        CHECK(frequency_of(str_of(list[i].syllable), bare) == list[i].per_thousand);
        CHECK(list[i].per_thousand > 1 && list[i].per_thousand < 1000);
    }
}

int main(void)
{
    check_table(frequencies_toned, FREQUENCIES_TONED, false);
    check_table(frequencies_bare, FREQUENCIES_BARE, true);
    CHECK(frequency_of(STR("khoèo"), false) == 1);
    CHECK(frequency_of(STR(""), false) == 1);
    CHECK(frequency_of(STR("không"), false) > frequency_of(STR("huyện"), false));
    CHECK(frequency_of(STR("không"), true) == 1 && frequency_of(STR("khong"), true) > 1);
    CHECK(frequency_of_pair(STR("không"), STR("được"), false) < frequency_of(STR("được"), false));
    CHECK(frequency_of_pair(STR("khoèo"), STR("chân"), false) == 1);
    return check_result();
}
