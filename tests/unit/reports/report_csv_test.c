/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "check.h"
#include "fixture.h"

/* The cell a text becomes: what stands in the reason's column of the first row. */
static void check_cell(struct str text, const char *want)
{
    struct arena *arena = arena_new();
    struct results *results = fixture_many(arena, 1, 1);
    struct finding *finding = arena_alloc(arena, sizeof *finding);
    struct buf out = {0};
    *finding = *results->groups[0]->findings[0];
    finding->reason.vi = text;
    *(const struct finding **)results->groups[0]->findings = finding;
    report_csv.render_one(results, &out);
    struct str cell = arena_format(arena, ",\"\",\"%s\",\"\",\"\",", want);
    if (!CHECK(str_find(buf_str(&out), cell) < out.n))
        printf("    no %.*s in\n%.*s\n", STR_ARG(cell), STR_ARG(buf_str(&out)));
    buf_free(&out);
    arena_free(arena);
}

static void test_cells(void)
{
    check_cell(STR("Đề nghị xác minh"), "Đề nghị xác minh");
    check_cell(STR("a \"b\", c;d"), "a \"\"b\"\", c;d");
    check_cell(STR("một\nhai"), "một ⏎ hai");
    check_cell(STR("=1+1"), "'=1+1");
    check_cell(STR("+84"), "'+84");
    check_cell(STR("-"), "'-");
    check_cell(STR("@SUM(A1)"), "'@SUM(A1)");
    check_cell(STR("\t=1"), "'<U+0009>=1");
    check_cell(STR("\r=1"), "'<U+000D>=1");
    check_cell(STR("  \u00A0=1"), "'  \u00A0=1");
    check_cell(STR("\u200B\uFEFF=1"), "'\u200B\uFEFF=1");
    check_cell(STR("\n=1"), "' ⏎ =1");
    check_cell(STR("＝1"), "'＝1");
    check_cell(STR("＋1"), "'＋1");
    check_cell(STR("－1"), "'－1");
    check_cell(STR("＠a"), "'＠a");
    check_cell(STR("1=1"), "1=1");
    check_cell(STR("a\x1B[2J"), "a<U+001B>[2J");
    check_cell(STR("\xFF"), "\uFFFD");
}

/* The header stands even with no rows, behind the mark by which spreadsheets know UTF-8. */
static void test_empty(void)
{
    struct arena *arena = arena_new();
    struct buf out = {0};
    report_csv.render_one(fixture_empty(arena), &out);
    CHECK(str_starts(buf_str(&out), STR("\xEF\xBB\xBF\"Số\",\"Thời gian\",")));
    CHECK(str_ends(buf_str(&out), STR("\"Mã phát hiện\"\r\n")));
    CHECK(str_find_byte(buf_str(&out), '\n') == out.n - 1);
    buf_free(&out);
    arena_free(arena);
}

int main(void)
{
    test_cells();
    test_empty();
    return check_result();
}
