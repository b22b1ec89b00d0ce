/* SPDX-License-Identifier: MIT */
/* Signs of life that are no messages. */
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

int main(void)
{
    whoever_votes_is_not_silent();
    return check_result();
}
