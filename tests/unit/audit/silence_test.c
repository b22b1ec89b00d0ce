/* SPDX-License-Identifier: MIT */
/* Who is not called silent: signs of life that are no messages, an export that shows a part of the talk. */
#include "bench_group.h"

static void whoever_votes_is_not_silent(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b1", "Lê Mẫu Trung", "Chào các đồng chí");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Chào anh");
    bench_event(&bench, EVENT_VOTE, "Vũ Thị Mẫu", NULL);
    bench.now.ms += 30 * (int64_t)MS_PER_DAY;
    bench_say(&bench, "b1", "Lê Mẫu Trung", "Chào các đồng chí");
    const struct finding *finding;
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "inactive", &finding) == 1 && str_is(finding->member->id, "b4"));
    bench_free(&bench);
}

/* An input that is a window leaves gaps that no other input is known to fill. */
static void a_window_calls_nobody_silent(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "trang.html", ALL_CARRIED | CARRIES_WINDOW, TRUST_IDS);
    bench_say(&bench, "b1", "Lê Mẫu Trung", "Chào các đồng chí");
    bench.now.ms += 30 * (int64_t)MS_PER_DAY;
    bench_start(&bench);
    bench_say(&bench, "b1", "Lê Mẫu Trung", "Chào các đồng chí");
    CHECK(bench_count(audit_end(bench.audit), "inactive", NULL) == 0);
    bench_free(&bench);
}

int main(void)
{
    whoever_votes_is_not_silent();
    a_window_calls_nobody_silent();
    return check_result();
}
