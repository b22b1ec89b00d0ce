/* SPDX-License-Identifier: MIT */
/* Lines that look like headings or system sentences, and office language that does not. */
#include "imitation.h"

#include "check.h"

static bool like_system(const char *text)
{
    struct arena *arena = arena_new();
    struct fold fold;
    fold_text(arena, str_of(text), &fold);
    bool imitates = imitates_system(&fold);
    arena_free(arena);
    return imitates;
}

static void headings(void)
{
    CHECK(imitates_heading(STR("[05/10/2026 07:31:10] Nguyễn Văn Mẫu: đồng ý")));
    CHECK(imitates_heading(STR("Biên bản:\n[05/10/2026 7:31] Nguyễn Văn Mẫu: đồng ý\nhết")));
    CHECK(imitates_heading(STR("a\n[31/02/2026 07:31:10] Nguyễn Văn Mẫu: đồng ý"))); /* no such day */
}

static void plans_and_quotations(void)
{
    CHECK(!imitates_heading(
        STR("Lịch tuần:\n08:00 Nguyễn Văn Mẫu: họp giao ban\n14:00 Trần Thị Thí Dụ: tiếp dân")));
    CHECK(!imitates_heading(STR("[08:00] Nguyễn Văn Mẫu: họp")));
    CHECK(!imitates_heading(STR("[05/10/2026] Nguyễn Văn Mẫu: họp")));
    CHECK(!imitates_heading(STR("[05/10/2026 08:00] họp giao ban tại phòng số 3")));
    CHECK(!imitates_heading(STR("họp lúc [05/10/2026 08:00] Nguyễn Văn Mẫu: chủ trì")));
    CHECK(!imitates_heading(STR("[Hình ảnh] Nguyễn Văn Mẫu: bản vẽ")));
}

static void system_sentences(void)
{
    CHECK(like_system("Nguyễn Văn Mẫu đã rời khỏi nhóm"));
    CHECK(like_system("Vâng\nTrần Thị Dụ đã thêm Lê Văn Ví vào nhóm."));
    CHECK(!like_system("chị Sua đã rời khỏi nhóm rồi, em báo để anh biết"));
    CHECK(!like_system("em đã thêm đồng chí ấy vào danh sách"));
}

int main(void)
{
    headings();
    plans_and_quotations();
    system_sentences();
    return check_result();
}
