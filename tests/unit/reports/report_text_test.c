/* SPDX-License-Identifier: MIT */
#include "report.h"

#include "check.h"
#include "fixture.h"
#include "utf8.h"

static bool is_rule(struct str line)
{
    return str_starts(line, STR("─"));
}

/* Behind the stamps, only headings and the names of groups start at the margin: no message can pass for one.
 */
static void test_margin(struct arena *arena)
{
    struct buf out = {0};
    report_text.render_one(fixture_hostile(arena), &out);
    struct str rest = buf_str(&out), line, before = STR("");
    size_t headings = 0;
    rest = str_from(rest, str_find(rest, STR("\n\n")));
    while (str_split(&rest, '\n', &line)) {
        if (is_rule(line)) {
            headings++;
            CHECK(before.n && utf8_columns(before) == utf8_columns(line));
        } else if (line.n && line.p[0] != ' ' && !str_starts(line, STR("Báo cáo rà soát nhóm Zalo: "))) {
            CHECK(str_starts(rest, STR("─")));
        }
        before = line;
    }
    CHECK(headings > 10);
    buf_free(&out);
}

static void check_line(const struct buf *out, const char *line)
{
    if (!CHECK(str_find(buf_str(out), str_of(line)) < out->n))
        printf("    %s\n", line);
}

static void test_content(struct arena *arena)
{
    struct buf out = {0};
    report_text.render_one(fixture_month(arena), &out);
    check_line(&out, "\n  Nguyễn Thị Thanh Bình              1              3       khớp danh sách\n");
    check_line(&out, "\n    │ Chúc cả phòng cuối tuần vui vẻ «🌸🌸»\n");
    check_line(&out, "\n  Kiểm đếm bản ghi              1240 = 1214 + 19 + 2 + 5 + 0\n");
    check_line(&out, "\n  • Đối chiếu danh sách: 1 tài khoản không có trong danh sách.\n");
    CHECK(str_find(buf_str(&out), STR("KHÔNG ĐẦY ĐỦ")) == out.n);
    buf_clear(&out);
    report_text.render_one(fixture_empty(arena), &out);
    check_line(&out, "\n  Không phát hiện theo bộ quy tắc mau-01 bản 3.\n");
    buf_free(&out);
}

/* Where a list ends early it says how many more there are, facts and signs apart. */
static void test_cut_lists(struct arena *arena)
{
    enum { NAMES = 35 };
    struct buf out = {0};
    struct results *results = fixture_month(arena);
    struct group_results *group = (struct group_results *)results->groups[0];
    struct name_verdict *names = arena_array(arena, NAMES, sizeof *names);
    for (size_t i = 0; i < NAMES; i++)
        names[i] = (struct name_verdict){.member = group->members[0],
                                         .pack = results->rules->packs[0],
                                         .sufficient = true,
                                         .advice = {STR("sửa tên"), STR("change")}};
    group->names = names;
    group->name_count = NAMES;
    report_text.render_one(results, &out);
    check_line(&out, "\n  Còn 5 tên đề nghị sửa, ");
    buf_clear(&out);
    group->name_count = 30;
    report_text.render_one(results, &out);
    CHECK(str_find(buf_str(&out), STR(" tên đề nghị sửa, có đủ")) == out.n);
    buf_clear(&out);
    report_text.render_one(fixture_many(arena, 50, 5), &out);
    check_line(&out, " mục xác định được và ");
    buf_free(&out);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_cut_lists(arena);
    test_margin(arena);
    test_content(arena);
    arena_free(arena);
    return check_result();
}
