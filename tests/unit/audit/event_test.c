/* SPDX-License-Identifier: MIT */
/* A leader's word before an event: whose, for whom, and when nobody acted. */
#include "bench_group.h"

static size_t changed_after(const char *by, const char *name, const char *word)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, by, name, word);
    bench_event(&bench, EVENT_RENAME, "Phạm Mẫu Long", NULL);
    size_t n = bench_count(audit_end(bench.audit), "group-changed", NULL);
    bench_free(&bench);
    return n;
}

static void a_word_before_makes_it_rightful(void)
{
    CHECK(changed_after("b1", "Lê Mẫu Trung", "Long đổi tên nhóm theo quyết định mới nhé") == 0);
    CHECK(changed_after("b1", "Lê Mẫu Trung", "Chào các đồng chí") == 1);
    CHECK(changed_after("b3", "Vũ Thị Mẫu", "Long đổi tên nhóm theo quyết định mới nhé") ==
          1); /* no leader */
}

static size_t added_after(const char *word)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b1", "Lê Mẫu Trung", word);
    bench_event(&bench, EVENT_ADD, "Phạm Mẫu Long", "Hoàng Thị Sen");
    size_t n = bench_count(audit_end(bench.audit), "member-added", NULL);
    bench_free(&bench);
    return n;
}

static void a_word_is_for_whom_it_names(void)
{
    CHECK(added_after("Long thêm chị Sen vào nhóm giúp anh") == 0);
    CHECK(added_after("Long thêm chị Mẫu vào nhóm giúp anh") == 1);
    CHECK(added_after("Đồng ý") == 1); /* to what? */
}

static void nobody_adds_whoever_comes_by_a_link(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_event(&bench, EVENT_JOIN, "Khách Qua Đường", NULL);
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "member-added", NULL) == 0 && bench_count(results, "outsider", NULL) >= 1);
    bench_free(&bench);
}

int main(void)
{
    a_word_before_makes_it_rightful();
    a_word_is_for_whom_it_names();
    nobody_adds_whoever_comes_by_a_link();
    return check_result();
}
