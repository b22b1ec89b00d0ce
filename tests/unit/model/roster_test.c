/* SPDX-License-Identifier: MIT */
/* Terms of office by account and by name. */
#include "roster.h"

#include "check.h"

static const struct term terms[] = {
    {.account_id = {"a1", 2},
     .full_name = {"Trần Thị Thúy", sizeof "Trần Thị Thúy" - 1},
     .position = {"cũ", 4},
     .joined_ms = INT64_MIN,
     .left_ms = 2000},
    {.account_id = {"a1", 2},
     .full_name = {"Trần Thị Thúy", sizeof "Trần Thị Thúy" - 1},
     .position = {"mới", 5},
     .joined_ms = 1500,
     .left_ms = 3000},
    {.account_id = {"a2", 2},
     .full_name = {"Lê Văn Mẫu", sizeof "Lê Văn Mẫu" - 1},
     .display = {"Mẫu PCT", sizeof "Mẫu PCT" - 1},
     .joined_ms = INT64_MIN,
     .left_ms = INT64_MAX,
     .group = {"g", 1}},
    {.account_id = {"a3", 2}, .full_name = {"Vũ Thị Thử", sizeof "Vũ Thị Thử" - 1}, .left_ms = INT64_MAX},
    {.account_id = {"a4", 2}, .full_name = {"Vũ Thị Thử", sizeof "Vũ Thị Thử" - 1}, .left_ms = INT64_MAX},
};

int main(void)
{
    struct arena *arena = arena_new();
    struct roster roster = {terms, sizeof terms / sizeof *terms, STR_NONE, STR_NONE, NULL};
    roster_index(arena, &roster);
    CHECK(roster_by_account(&roster, STR("a1"), 0, false) == &terms[0]);
    CHECK(roster_by_account(&roster, STR("a1"), 1700, false) == &terms[1]); /* the newer of two */
    CHECK(roster_by_account(&roster, STR("a1"), 2999, false) == &terms[1]);
    CHECK(!roster_by_account(&roster, STR("a1"), 3000, false));
    CHECK(roster_by_account(&roster, STR("a1"), 9000, true) == &terms[1]);
    CHECK(!roster_by_account(&roster, STR("a9"), 0, true) && !roster_by_account(&roster, STR(""), 0, true));

    CHECK(roster_by_name(&roster, STR("Trần Thị Thuý"), 100, false) == &terms[0]); /* tone placement */
    CHECK(roster_by_name(&roster, STR("TRẦN THỊ THÚY"), 100, false) == &terms[0]);
    CHECK(roster_by_name(&roster, STR("Tra\xCC\x82\xCC\x80n Thi\xCC\xA3  Thu\xCC\x81y "), 100, false) ==
          &terms[0]); /* NFD */
    CHECK(roster_by_name(&roster, STR("mẫu pct"), 0, false) == &terms[2]);
    CHECK(!roster_by_name(&roster, STR("Tran Thi Thuy"), 100, false));
    CHECK(!roster_by_name(&roster, STR("Vũ Thị Thử"), 100, true)); /* two accounts */
    CHECK(!roster_by_name(&roster, STR(""), 100, true));
    CHECK(roster_has_group_column(&roster));
    roster.count = 2;
    CHECK(!roster_has_group_column(&roster));
    arena_free(arena);
    return check_result();
}
