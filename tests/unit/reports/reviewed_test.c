/* SPDX-License-Identifier: MIT */
/* A reviewer's word changes what reports say: the stamp of the run, the cell of the finding, the record. */
#include "check.h"
#include "fixture.h"
#include "report.h"
#include "reviewed.h"
#include "reviewing.h"

static bool says(const struct report *report, const struct results *results, const char *words)
{
    struct buf out = {0};
    report->render_one(results, &out);
    bool found = str_find(buf_str(&out), str_of(words)) < out.n;
    buf_free(&out);
    return found;
}

/* The same conclusion on so many of the findings that ask for one. */
static void conclude(struct results *results, const struct review *review, size_t count)
{
    const struct group_results *group = results->groups[0];
    results->reviews = (struct review_progress){0};
    for (size_t i = 0; i < group->finding_count && count; i++) {
        struct finding *finding = (struct finding *)group->findings[i];
        if (finding->class == CLASS_ATTEST || finding->severity == SEVERITY_INFO)
            continue;
        finding->review = review;
        count--;
    }
    reviewing_count(&results->reviews, group);
}

static void test_course(struct arena *arena)
{
    const struct review review = {.conclusion = CONCLUSION_CONFIRMED,
                                  .by = STR("Nguyễn Văn Mẫu"),
                                  .at = STR("2026-11-05"),
                                  .note = STR("đã <xem> & hỏi")};
    struct results *results = fixture_month(arena);
    CHECK(results->reviews.all > 1 && results->reviews.concluded == 0);
    CHECK(reviewed_mark(results) == WORD_BEFORE_REVIEW);
    CHECK(!says(&report_html, results, ">vi phạm<"));
    CHECK(says(&report_jsonl, results, "\"review\":null"));

    conclude(results, &review, 1);
    CHECK(reviewed_mark(results) == WORD_UNDER_REVIEW);
    CHECK(says(&report_text, results, "Đang rà soát. Người rà soát đã kết luận 1 trên"));
    CHECK(says(&report_html, results, "<strong>vi phạm</strong>"));
    CHECK(says(&report_html, results, "05/11/2026; đã &lt;xem&gt; &amp; hỏi"));
    CHECK(says(&report_jsonl, results,
               "\"review\":{\"conclusion\":\"confirmed\",\"by\":\"Nguyễn Văn Mẫu\",\"at\":\"2026-11-05\","));

    conclude(results, &review, SIZE_MAX);
    CHECK(reviewed_mark(results) == WORD_REVIEWED);
    CHECK(!says(&report_html, results, "Bản trước rà soát"));
}

static void test_words(struct arena *arena)
{
    enum conclusion conclusion = CONCLUSION_COUNT;
    for (int i = 0; i < CONCLUSION_COUNT; i++)
        CHECK(conclusion_named(str_of(conclusion_name((enum conclusion)i)), &conclusion) &&
              conclusion == (enum conclusion)i);
    CHECK(!conclusion_named(STR("guilty"), &conclusion));
    const struct review dismissed = {.conclusion = CONCLUSION_DISMISSED, .until = STR("2027-01-31")};
    CHECK_STR(reviewed_conclusion(&dismissed, false), "báo nhầm");
    CHECK_STR(reviewed_conclusion(NULL, false), "chưa rà soát");
    CHECK_STR(reviewed_grounds(arena, &dismissed, false), "đến hết 31/01/2027");
    CHECK_STR(reviewed_grounds(arena, NULL, false), "");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_course(arena);
    test_words(arena);
    arena_free(arena);
    return check_result();
}
