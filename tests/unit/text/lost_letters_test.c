/* SPDX-License-Identifier: MIT */
#include "lost_letters.h"

#include "check.h"

int main(void)
{
    CHECK(lost_letters(STR("Nguy?n V?n M?u: ?? ngh? các ??ng chí b?o v?, tr?c, n?p báo cáo, ph?ng h?p, th?ng")));
    CHECK(lost_letters(STR("Nguy?n V?n M?u: c\xE1""c ??ng ch\xED n?p b\xE1o c\xE1o, ph?ng h?p, l?ch tr?c tu?n n\xE0y th?o")));
    CHECK(!lost_letters(STR("Nguy?n V?n M?u"))); /* too few */
    CHECK(!lost_letters(STR("a?b c?d e?f g?h i?k l?m n?o p?q r?s và một chữ đúng"))); /* ộ can be in no such file */
    CHECK(!lost_letters(STR("x?a=1 x?b=2 x?c=3 x?d=4 x?e=5 x?f=6 x?g=7 x?h=8 a/b?c d/e?f")));
    CHECK(!lost_letters(STR("di khong? co di? ai di? di dau? may gio? the a? vay ha? ro chua? xong chua? duoc?")));
    CHECK(!lost_letters(STR("")));
    return check_result();
}
