/* SPDX-License-Identifier: MIT */
#include "formula_guard.h"

#include "buf.h"
#include "check.h"

static void guarded_cells_read_back(void)
{
    static const char *const cells[] = {
        "@Nguyễn Văn Mẫu gửi báo cáo", "'@x", "''=1", "-5", "H'Hen Niê", "'tám'", "", "'", "+84"};
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++) {
        struct buf written = {0};
        buf_text(&written, formula_guard_needed(str_of(cells[i])) ? "'" : "");
        buf_text(&written, cells[i]);
        CHECK_STR(formula_guard_off(buf_str(&written)), cells[i]);
        buf_free(&written);
    }
}

int main(void)
{
    CHECK(formula_guard_needed(STR("=1")) && formula_guard_needed(STR(" \t=1")) &&
          formula_guard_needed(STR("'-1")));
    CHECK(formula_guard_needed(STR("\xEF\xBC\x8B 1")) && formula_guard_needed(STR("\xE2\x80\x8B@x")));
    CHECK(!formula_guard_needed(STR("a=1")) && !formula_guard_needed(STR("")) &&
          !formula_guard_needed(STR("'a")));
    guarded_cells_read_back();
    return check_result();
}
