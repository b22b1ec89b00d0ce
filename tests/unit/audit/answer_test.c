/* SPDX-License-Identifier: MIT */
/* Orders and answers, at the edges the chats inside the detector file do not reach. */
#include "bench_group.h"

#define ORDER "Đề nghị các đồng chí báo cáo số liệu, nhắn tin xác nhận trong ngày"

static enum answer_state state_of(const struct results *results, const char *id)
{
    const struct group_results *group = results->groups[0];
    for (size_t i = 0; i < group->obligation_count; i++)
        if (str_is(group->obligations[i].asked->id, id))
            return group->obligations[i].state;
    return (enum answer_state) - 1;
}

static void answers_of_each_kind(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){
                           .id = STR("o1"), .sender = {STR("b1"), STR("Lê Mẫu Trung")}, .text = STR(ORDER)});
    bench_send(&bench, (struct message){.sender = {STR("b2"), STR("Phạm Mẫu Long")},
                                        .text = STR("em đang trên đường"),
                                        .quote = {.message_id = STR("o1"), .present = true}});
    bench_send(&bench, (struct message){.sender = {STR("b3"), STR("Vũ Thị Mẫu")}, .kind = KIND_VOICE});
    bench_send(&bench, (struct message){.sender = {STR("b4"), STR("Lò Văn Mẫu")}, .kind = KIND_IMAGE});
    bench.now = bench_time("2026-10-12 09:00");
    bench_say(&bench, "b4", "Lò Văn Mẫu", "Đã nhận chỉ đạo ạ");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(results->groups[0]->obligation_count == 3);
    CHECK(state_of(results, "b2") == ANSWER_IN_TIME && state_of(results, "b3") == ANSWER_IN_TIME);
    CHECK(state_of(results, "b4") == ANSWER_LATE);
    CHECK(bench_count(results, "no-acknowledgement", &finding) == 1);
    CHECK(str_is(finding->member->id, "b4") && str_is(finding->message_id, "o1"));
    bench_free(&bench);
}

static void an_open_deadline_accuses_nobody(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b1", "Lê Mẫu Trung", ORDER);
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Rõ ạ");
    const struct results *results = audit_end(bench.audit);
    CHECK(state_of(results, "b3") == ANSWER_OPEN && bench_count(results, "no-acknowledgement", NULL) == 0);
    bench_free(&bench);
}

static void only_those_mentioned_are_asked(void)
{
    const struct mention mention = {.whom = {STR("b3"), STR("Vũ Thị Mẫu")}};
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){.sender = {STR("b1"), STR("Lê Mẫu Trung")},
                                        .text = STR(ORDER),
                                        .mentions = &mention,
                                        .mention_count = 1});
    bench.now = bench_time("2026-10-20 09:00");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Chào cả nhà");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(results->groups[0]->obligation_count == 1);
    CHECK(bench_count(results, "no-acknowledgement", &finding) == 1 && str_is(finding->member->id, "b3"));
    bench_free(&bench);
}

static void who_has_left_is_not_asked(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_event(&bench, EVENT_LEAVE, "Lò Văn Mẫu", NULL);
    bench_say(&bench, "b1", "Lê Mẫu Trung", ORDER);
    const struct results *results = audit_end(bench.audit);
    CHECK(results->groups[0]->obligation_count == 2);
    CHECK(state_of(results, "b4") == (enum answer_state) - 1);
    bench_free(&bench);
}

static void an_order_taken_back_asks_nothing(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){
                           .id = STR("o1"), .sender = {STR("b1"), STR("Lê Mẫu Trung")}, .text = STR(ORDER)});
    bench.sink.event(bench.sink.self, &(struct event){.at = bench.now,
                                                      .type = EVENT_RECALL,
                                                      .actor = {STR("b1"), STR("Lê Mẫu Trung")},
                                                      .value = STR("o1")});
    bench.now = bench_time("2026-10-20 09:00");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Chào cả nhà");
    CHECK(audit_end(bench.audit)->groups[0]->obligation_count == 0);
    bench_free(&bench);
}

/* The answer may stand outside what the page showed. */
static void a_window_leaves_no_order_unanswered(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "trang.html", ALL_CARRIED | CARRIES_WINDOW, TRUST_IDS);
    bench_say(&bench, "b1", "Lê Mẫu Trung", ORDER);
    bench.now = bench_time("2026-10-20 09:00");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "Chào cả nhà");
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "no-acknowledgement", NULL) == 0);
    for (size_t i = 0; i < results->groups[0]->coverage_count; i++) {
        const struct coverage *row = &results->groups[0]->coverage[i];
        for (size_t c = 0; c < row->clause->check_count; c++)
            if (row->clause->checks[c].detector->primitive == PRIMITIVE_ANSWER)
                CHECK(!row->sufficient && str_find(row->missing.en, STR("window")) < row->missing.en.n);
    }
    bench_free(&bench);
}

int main(void)
{
    answers_of_each_kind();
    an_open_deadline_accuses_nobody();
    only_those_mentioned_are_asked();
    who_has_left_is_not_asked();
    an_order_taken_back_asks_nothing();
    a_window_leaves_no_order_unanswered();
    return check_result();
}
