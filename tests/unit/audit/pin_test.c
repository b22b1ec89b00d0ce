/* SPDX-License-Identifier: MIT */
/* Pins that name their order by id. */
#include "bench_group.h"

static void pins_find_their_order(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){.id = STR("o1"),
                                        .sender = {STR("b1"), STR("Lê Mẫu Trung")},
                                        .text = STR("CHỈ ĐẠO: các phòng nộp báo cáo trước 16h")});
    bench_send(&bench, (struct message){.id = STR("o2"),
                                        .sender = {STR("b1"), STR("Lê Mẫu Trung")},
                                        .text = STR("QUAN TRỌNG: rà soát hộ dân vùng ngập")});
    bench.sink.event(bench.sink.self, &(struct event){.at = bench.now,
                                                      .type = EVENT_PIN,
                                                      .value = STR("o1"),
                                                      .actor = {STR("b1"), STR("Lê Mẫu Trung")}});
    bench.now = bench_time("2026-10-20 09:00");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Chào cả nhà");
    const struct finding *finding;
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "not-pinned", &finding) == 1 && str_is(finding->message_id, "o2"));
    bench_free(&bench);
}

int main(void)
{
    pins_find_their_order();
    return check_result();
}
