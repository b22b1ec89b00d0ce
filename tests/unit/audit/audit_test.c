/* SPDX-License-Identifier: MIT */
/* The audit over the shipped rules: attribution, classes, secrets, recalls, force, period, groups, memory. */
#include "audit.h"

#include "bench_group.h"

#define ADVERTISEMENT "Em thanh lý điện thoại cũ giá 500k, ai cần ib em nhé"

static void one_finding_per_clause(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){.id = STR("m1"),
                                        .sender = {STR("b3"), STR("Vũ Thị Mẫu")},
                                        .text = STR("Cong viec hom nay da xong roi a")});
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "no-diacritics", &finding) == 1);
    CHECK_STR(finding->pack->id, "lai-chau-893");
    CHECK_STR(finding->clause->id, "Đ3.k1.b");
    CHECK(finding->class == finding->clause->checks[0].class);
    CHECK_STR(finding->message_id, "m1");
    CHECK_STR(finding->member->name, "Vũ Thị Mẫu");
    CHECK(finding->member->findings[finding->class] >= 1 && finding->excerpt.n > 0 && finding->id.n > 0);
    bench_free(&bench);
}

static void detectors_alone(void)
{
    struct bench bench = bench_new(NULL);
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", ADVERTISEMENT);
    bench_event(&bench, EVENT_ADD, "Vũ Thị Mẫu", "Tiệm Hoa");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "advertising", &finding) == 1);
    CHECK(!finding->pack && !finding->clause && finding->class == CLASS_SIGN);
    CHECK(bench_count(results, "member-added", NULL) == 0);
    CHECK(results->findings[CLASS_ATTEST] == 0 && results->groups[0]->coverage_count == 0);
    bench_free(&bench);
}

#define IN_AN_OLD_FONT "C\u00e9ng h\u00dfa x\u00b7 h\u00e9i chñ nghÜa ViÖt Nam" /* TCVN3 read as Latin-1 */

static void facts_need_an_account(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", IN_AN_OLD_FONT);
    const struct finding *finding;
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "legacy-encoding", &finding) == 1 && finding->class == CLASS_FACT);
    CHECK(bench_notices(results, NOTICE_REPAIRED_TEXT) == 1 && results->groups[0]->repairs == 1);
    bench_free(&bench);
}

static void without_ids_nothing_is_a_fact(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "dan.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_say(&bench, NULL, "Vũ Thị Mẫu", IN_AN_OLD_FONT);
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "legacy-encoding", &finding) == 1 && finding->class == CLASS_SIGN);
    CHECK(results->findings[CLASS_FACT] == 0);
    CHECK(bench_count(results, "name-no-position", NULL) == 0); /* may be the exporter's alias */
    CHECK(bench_notices(results, NOTICE_PASTED_SOURCE) == 1);
    const struct group_results *group = results->groups[0];
    for (size_t i = 0; i < group->coverage_count; i++) {
        if (str_is(group->coverage[i].clause->id, "Đ4.k5"))
            CHECK(!group->coverage[i].sufficient && group->coverage[i].missing.vi.n > 0);
        if (str_is(group->coverage[i].clause->id, "Đ3.k1.b"))
            CHECK(group->coverage[i].sufficient);
    }
    bench_free(&bench);
}

static void secrets_are_never_quoted(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu",
              "TUYỆT MẬT\nKế hoạch 12, thanh lý máy giá 500k ib em 🙂, đ.m");
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "state-secret", NULL) >= 1);
    for (size_t i = 0; i < results->groups[0]->finding_count; i++) {
        const struct finding *finding = results->groups[0]->findings[i];
        CHECK(finding->class == CLASS_ATTEST || str_starts(finding->detector->id, STR("name-")) ||
              !finding->excerpt.n);
    }
    bench_free(&bench);
}

static void recalled_texts_are_forgotten(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_send(&bench, (struct message){.id = STR("m7"),
                                        .sender = {STR("b3"), STR("Vũ Thị Mẫu")},
                                        .text = STR("Cong viec hom nay da xong roi a")});
    bench.now.ms += MS_PER_MINUTE;
    bench.sink.event(bench.sink.self, &(struct event){.at = bench.now,
                                                      .type = EVENT_RECALL,
                                                      .actor = {STR("b3"), STR("Vũ Thị Mẫu")},
                                                      .value = STR("m7")});
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "no-diacritics", &finding) == 1 && !finding->excerpt.n);
    CHECK(bench_count(results, "recalled", &finding) == 1);
    CHECK(!finding->pack && finding->severity == SEVERITY_INFO && !finding->excerpt.n);
    CHECK(results->groups[0]->recalls == 1);
    bench_free(&bench);
}

static void out_of_force_there_is_no_finding(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench.now = bench_time("2019-07-31 10:00"); /* the regulation came into force a day later */
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a");
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_count(results, "no-diacritics", NULL) == 0);
    CHECK(bench_notices(results, NOTICE_OUT_OF_FORCE) == 1);
    bench_free(&bench);
}

static void the_period_limits_findings_not_sight(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.since_ms = bench_time("2026-10-06 00:00").ms;
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a");
    bench_say(&bench, "b1", "Lê Mẫu Trung", "Long đổi tên nhóm theo quyết định mới nhé");
    bench.now = bench_time("2026-10-06 08:00");
    bench_event(&bench, EVENT_RENAME, "Phạm Mẫu Long", NULL);
    bench_say(&bench, "b4", "Lò Văn Mẫu", "Da nhan duoc tin cua anh roi a");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "no-diacritics", &finding) == 1 && str_is(finding->member->id, "b4"));
    CHECK(bench_count(results, "group-changed", NULL) == 0); /* the word was said the day before */
    CHECK(results->messages == 1 && results->events == 1);
    bench_free(&bench);
}

static void duplicates_and_conflicts(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    struct message message = {
        .id = STR("m1"), .sender = {STR("b3"), STR("Vũ Thị Mẫu")}, .text = STR("bản gốc"), .at = bench.now};
    bench_send(&bench, message);
    bench_send(&bench, message);
    message.text = STR("bản sửa");
    bench_send(&bench, message);
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 2 && results->skipped == 1);
    CHECK(bench_notices(results, NOTICE_DUPLICATE) == 1 && bench_notices(results, NOTICE_ID_CONFLICT) == 1);
    bench_free(&bench);
}

static void time_that_runs_backwards_is_said(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    bench.now = bench_time("2026-10-04 08:00");
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "hai");
    const struct results *results = audit_end(bench.audit);
    CHECK(bench_notices(results, NOTICE_TIME_DISORDER) == 1);
    CHECK(results->groups[0]->first_ms < results->groups[0]->last_ms);
    bench_free(&bench);
}

static void more_than_three_days_of_silence_are_a_gap(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    bench.now.ms += 3 * (int64_t)MS_PER_DAY - MS_PER_MINUTE; /* bench_say adds one */
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "hai");
    bench.now.ms += 3 * (int64_t)MS_PER_DAY - MS_PER_MINUTE + MS_PER_SECOND;
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "ba");
    CHECK(audit_end(bench.audit)->groups[0]->gap_count == 1);
    bench_free(&bench);
}

static void say_in(struct bench *bench, const char *group, const char *id, const char *text)
{
    bench_send(
        bench,
        (struct message){.group = str_of(group), .sender = {str_of(id), STR("Ai đó")}, .text = str_of(text)});
}

static void groups_are_apart(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    say_in(&bench, "Nhóm Một", "b3", "một");
    say_in(&bench, "Nhóm Hai", "b3", "hai");
    say_in(&bench, "Nhóm Một", "b3", "ba");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->group_count == 2 && results->groups[0]->messages == 2 &&
          results->groups[1]->messages == 1);
    CHECK_STR(results->groups[0]->slug, "nhom-mot");
    CHECK(bench.diag.counts[LOSS_USAGE] == 1); /* a roster without groups serves one of them only */
    bench_free(&bench);

    bench = bench_new("lai-chau-893");
    bench.options.group = STR("NHÓM HAI");
    bench_start(&bench);
    say_in(&bench, "Nhóm Một", "b3", "một");
    say_in(&bench, "Nhóm Hai", "b3", "hai");
    results = audit_end(bench.audit);
    CHECK(results->group_count == 1 && results->messages == 1 && bench.diag.counts[LOSS_USAGE] == 0);
    bench_free(&bench);

    bench = bench_new("lai-chau-893");
    bench.options.group = STR("Nhóm Ba");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    results = audit_end(bench.audit);
    CHECK(results->groups[0]->named_by_user);
    CHECK_STR(results->groups[0]->name, "Nhóm Ba");
    bench_free(&bench);
}

static void the_report_counts(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b4", "Lò Văn Mẫu", "một");
    bench_say(&bench, "b2", "Phạm Mẫu Long", "hai");
    audit_input(bench.audit, &(struct input_facts){
                                 .file = STR("nhom.csv"), .ignored = 2, .quarantined = 1, .complete = false});
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 2 && results->members == 4 && results->skipped == 3 && !results->complete);
    const struct group_results *group = results->groups[0];
    CHECK_STR(group->members[0]->name, "Phạm Mẫu Long"); /* by given name: Long, Mẫu, Mẫu, Trung */
    CHECK_STR(group->members[0]->slug, "01-pham-mau-long");
    CHECK(!group->members[2]->posted && group->members[2]->on_roster);
    CHECK(results->report_ms == group->last_ms);
    size_t questions = 0;
    for (size_t i = 0; i < group->coverage_count; i++)
        questions += group->coverage[i].clause->question.vi.n > 0;
    CHECK(questions > 0 && results->findings[CLASS_ATTEST] == questions);
    bench_free(&bench);
}

static void one_member_alone(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.only_member = STR("b4");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a");
    bench_say(&bench, "b4", "Lò Văn Mẫu", "Da nhan duoc tin cua anh roi a");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(results->groups[0]->member_count == 1);
    CHECK(bench_count(results, "no-diacritics", &finding) == 1 && str_is(finding->member->id, "b4"));
    bench_free(&bench);
}

static void clean_talk_takes_no_memory(void)
{
    static const char *const texts[] = {"Đã nhận chỉ đạo ạ", "Phòng kế hoạch gửi báo cáo tuần",
                                        "Chiều nay họp lúc 14h tại phòng họp tầng 2",
                                        "Em gửi tài liệu trên hệ thống"};
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    size_t blocks = 0;
    for (size_t i = 0; i < 4000; i++) {
        if (i == 1000)
            blocks = arena_blocks(bench.arena);
        bench_say(&bench, i % 2 ? "b3" : "b4", i % 2 ? "Vũ Thị Mẫu - CV" : "Lò Văn Mẫu - Văn thư",
                  texts[i % 4]);
    }
    CHECK(arena_blocks(bench.arena) == blocks);
    CHECK(audit_end(bench.audit)->messages == 4000);
    bench_free(&bench);
}

int main(void)
{
    one_finding_per_clause();
    detectors_alone();
    facts_need_an_account();
    without_ids_nothing_is_a_fact();
    secrets_are_never_quoted();
    recalled_texts_are_forgotten();
    out_of_force_there_is_no_finding();
    the_period_limits_findings_not_sight();
    duplicates_and_conflicts();
    time_that_runs_backwards_is_said();
    more_than_three_days_of_silence_are_a_gap();
    groups_are_apart();
    the_report_counts();
    one_member_alone();
    clean_talk_takes_no_memory();
    return check_result();
}
