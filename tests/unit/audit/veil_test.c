/* SPDX-License-Identifier: MIT */
#include "veil.h"

#include "check.h"

int main(void)
{
    struct arena *arena = arena_new();
    struct veil *veil = veil_new(arena);
    veil_add(veil, STR("Lê Văn Ví"), STR("TV-01"));
    veil_add(veil, STR("Lê Văn Ví - Phó Giám đốc"), STR("TV-01"));
    veil_add(veil, STR("Thí Dụ"), STR("TV-02"));
    veil_add(veil, STR("Dụ"), STR("TV-03"));
    veil_add(veil, STR("9000000000000000112"), STR("TV-04"));
    veil_add(veil, STR("2026"), STR("TV-05"));

    CHECK_STR(veil_over(veil, STR("gửi Lê Văn Ví, Thí Dụ")), "gửi TV-01, TV-02");
    CHECK_STR(veil_over(veil, STR("Lê Văn Ví - Phó Giám đốc báo cáo")), "TV-01 báo cáo");
    CHECK_STR(veil_over(veil, STR("“Lê Văn Ví” (Lê Văn Ví)")), "“TV-01” (TV-01)");
    CHECK_STR(veil_over(veil, STR("Lê «Văn» Ví nói")), "TV-01 nói");
    CHECK_STR(veil_over(veil, STR("Lê Văn Vích, Dụ, năm 2026")), "Lê Văn Vích, Dụ, năm 2026");
    CHECK_STR(veil_over(veil, STR("tài khoản 9000000000000000112.")), "tài khoản TV-04.");
    CHECK_STR(veil_over(veil, STR("")), "");
    arena_free(arena);
    return check_result();
}
