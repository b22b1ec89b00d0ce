/* SPDX-License-Identifier: MIT */
/* Display names against the roster: what is the same, what is another person or office. */
#include "name_form.h"

#include "check.h"
#include "normalize.h"

static bool differs(const char *display, const char *full_name, const char *position, const char *unit)
{
    struct arena *arena = arena_new();
    struct text text;
    struct fold fold;
    struct name_parts parts;
    normalize(arena, str_of(display), &text);
    fold_text(arena, text.storage, &fold);
    name_take_apart(arena, &fold, &parts);
    bool result = name_differs(arena, &parts, str_of(full_name), str_of(position), str_of(unit));
    arena_free(arena);
    return result;
}

static void spellings_of_the_same(void)
{
    CHECK(!differs("Lê Mẫu Trung - Chủ tịch UBND tỉnh", "Lê Mẫu Trung", "Chủ tịch UBND tỉnh", "UBND tỉnh"));
    CHECK(!differs("PHẠM MẪU LONG - GĐ SỞ KH&CN", "Phạm Mẫu Long", "Giám đốc Sở KH&CN", "Sở KH&CN"));
    CHECK(!differs("Phan Thị Thuý - TP KHTC", "Phan Thị Thúy", "Trưởng phòng KHTC", "Sở NN&PTNT"));
    CHECK(!differs("Đặng Thu Mẫu - CV VP UBND tỉnh", "Đặng Thu Mẫu", "Chuyên viên", "VP UBND tỉnh"));
    CHECK(!differs("Dang Thu Mau", "Đặng Thu Mẫu", "Chuyên viên", ""));
    CHECK(!differs("Mẫu", "Đặng Thu Mẫu", "Chuyên viên", ""));
    CHECK(!differs("Hòa Bình Nguyễn", "Nguyễn Hòa Bình", "", ""));
    CHECK(!differs("Trần V. Mẫu", "Trần Văn Mẫu", "", ""));
    CHECK(!differs("Trần Văn Mẫu - TP Kế hoạch Tài chính", "Trần Văn Mẫu", "Trưởng phòng", "KHTC"));
    CHECK(!differs("Trần Văn Mẫu - Viên chức", "Trần Văn Mẫu", "Kỹ thuật viên", ""));
}

static void other_people_and_offices(void)
{
    CHECK(differs("Hoàng Văn Tú - Giám đốc Sở Xây dựng", "Hoàng Mẫu Tuấn", "Giám đốc Sở Xây dựng",
                  "Sở Xây dựng"));
    CHECK(differs("Vũ Thị Mẫu - Phó Giám đốc Sở Tài chính", "Vũ Thị Mẫu", "Giám đốc Sở Tài chính",
                  "Sở Tài chính"));
    CHECK(
        differs("Vũ Thị Mẫu - Giám đốc Sở Xây dựng", "Vũ Thị Mẫu", "Giám đốc Sở Tài chính", "Sở Tài chính"));
    CHECK(differs("Gió Lạ", "Vũ Thị Mẫu", "Chuyên viên", ""));
    CHECK(differs("Phan Thị Thủy", "Phan Thị Thúy", "", ""));
}

int main(void)
{
    spellings_of_the_same();
    other_people_and_offices();
    return check_result();
}
