/* SPDX-License-Identifier: MIT */
#include "wording.h"

#include "check.h"
#include "fixture.h"

/* Before a named reviewer concludes, no word of ours may: neither guilt nor innocence, no fine, no ranking.
 */
static void test_forbidden_words(void)
{
    static const char *const forbidden[] = {"vi phạm", "Vi phạm", "phạt",    "tội",      "xếp hạng", "violat",
                                            "guilt",   "offend",  "penalty", "innocent", "ranking"};
    for (int word = 0; word < WORD_COUNT; word++)
        for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++)
            for (int language = 0; language < 2; language++) {
                struct str text = wording((enum word)word, language == 1);
                if (word == WORD_CONCLUSION_CONFIRMED)
                    continue; /* the named reviewer's own word */
                if (str_find(text, str_of(forbidden[i])) != text.n)
                    printf("\"%.*s\" says \"%s\"\n", STR_ARG(text), forbidden[i]);
                CHECK(str_find(text, str_of(forbidden[i])) == text.n);
            }
}

/* Both languages are there and have the same places to fill in. */
static void test_table(void)
{
    for (int word = 0; word < WORD_COUNT; word++) {
        struct str vi = wording((enum word)word, false), en = wording((enum word)word, true);
        CHECK(vi.n && en.n);
        for (char place = '1'; place <= '4'; place++) {
            char braces[] = {'{', place, '}', '\0'};
            CHECK((str_find(vi, str_of(braces)) < vi.n) == (str_find(en, str_of(braces)) < en.n));
        }
    }
}

static void test_fill(struct arena *arena)
{
    CHECK_STR(wording_fill(arena, false, WORD_PERIOD_BOTH, FILL(STR("a"), STR("b"))), "từ a đến b");
    CHECK_STR(wording_fill(arena, false, WORD_PERIOD_BOTH, FILL(STR("{2}"), STR("b"))), "từ {2} đến b");
    CHECK_STR(wording_fill(arena, true, WORD_PERIOD_ALL, FILL(STR("a"))), "the whole export");
}

static void test_numbers(struct arena *arena)
{
    CHECK_STR(wording_number(arena, false, 0), "0");
    CHECK_STR(wording_number(arena, false, 999), "999");
    CHECK_STR(wording_number(arena, false, 1000), "1.000");
    CHECK_STR(wording_number(arena, false, 12345678), "12.345.678");
    CHECK_STR(wording_number(arena, true, 1234), "1,234");
    CHECK_STR(wording_number(arena, false, UINT64_MAX), "18.446.744.073.709.551.615");
}

static void test_times(struct arena *arena)
{
    struct results *results = fixture_month(arena);
    struct stamp at = {1791162764000, PRECISION_SECOND};
    CHECK_STR(wording_time(arena, results, at), "05/10/2026 08:12");
    CHECK_STR(wording_time(arena, results, (struct stamp){0, PRECISION_NONE}), "không rõ");
    CHECK_STR(wording_moment(arena, results, INT64_MAX), "không rõ");
    CHECK_STR(wording_date(arena, results, at.ms), "05/10/2026");
    CHECK_STR(wording_zone(arena, 7 * 60), "+07:00");
    CHECK_STR(wording_zone(arena, -(9 * 60 + 30)), "-09:30");
    CHECK_STR(wording_period(arena, results), "từ 15/09/2026 đến 14/10/2026");
    results->since_ms += MS_PER_HOUR;
    CHECK_STR(wording_period(arena, results), "từ 15/09/2026 01:00 đến 14/10/2026");
    results->until_ms = INT64_MAX;
    CHECK_STR(wording_period(arena, results), "từ 15/09/2026 01:00");
    results->since_ms = INT64_MIN;
    CHECK_STR(wording_period(arena, results), "toàn bộ bản xuất");
}

static void test_names(struct arena *arena)
{
    struct results *results = fixture_hostile(arena);
    CHECK_STR(wording_packs(arena, results), "bộ quy tắc mau-01 bản 3; bộ quy tắc mau-02 bản 1");
    results->detectors_only = true;
    CHECK_STR(wording_packs(arena, results), "các bộ phát hiện chung");
    CHECK_STR(wording_of((struct bilingual){STR("hai"), STR_NONE}, true), "hai");
    CHECK_STR(wording_of((struct bilingual){STR_NONE, STR("two")}, false), "two");
    CHECK(wording_of((struct bilingual){STR_NONE, STR_NONE}, false).p != NULL);
    CHECK_STR(wording_role(STR("leader"), false), "lãnh đạo");
    CHECK_STR(wording_role(STR("thư ký"), false), "thư ký");
}

static void test_no_orders(struct arena *arena)
{
    struct coverage rule = {.sufficient = true, .missing = {STR("thiếu danh sách"), STR("no roster")}};
    CHECK_STR(wording_no_orders(arena, false, NULL, WORD_NONE),
              "Không bộ quy tắc nào trong lần chạy này xét việc trả lời chỉ đạo.");
    CHECK_STR(wording_no_orders(arena, false, &rule, WORD_NONE), "không có");
    rule.sufficient = false;
    CHECK_STR(wording_no_orders(arena, false, &rule, WORD_NONE), "Không đủ dữ liệu: thiếu danh sách");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_forbidden_words();
    test_table();
    test_fill(arena);
    test_numbers(arena);
    test_times(arena);
    test_names(arena);
    test_no_orders(arena);
    arena_free(arena);
    return check_result();
}
