/* SPDX-License-Identifier: MIT */
/* Several inputs of one group become one talk. */
#include "bench_group.h"

static struct message message_of(const char *id, const char *name, const char *text, const char *at)
{
    return (struct message){
        .id = str_of(id), .sender = {.name = str_of(name)}, .text = str_of(text), .at = bench_time(at)};
}

static void told(struct bench *bench, const struct input_facts *facts)
{
    audit_input(bench->audit, facts);
}

/* Two copies of one talk that overlap: what stands in both counts once, and a name is one person in both. */
static void overlapping_copies(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.roster = NULL;
    bench_input(&bench, "một.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_send(&bench, message_of("", "Vũ Thị Mẫu", "một", "2026-10-05 08:00"));
    bench_send(&bench, message_of("", "Lò Văn Mẫu", "[Hình ảnh]", "2026-10-05 08:01"));
    bench_send(&bench, message_of("", "Lò Văn Mẫu", "[Hình ảnh]", "2026-10-05 08:01"));
    told(&bench, &(struct input_facts){.file = STR("một.txt"), .seen = 3, .accepted = 3, .complete = true});
    bench_input(&bench, "hai.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_send(&bench, message_of("", "Lò Văn Mẫu", "[Hình ảnh]", "2026-10-05 08:01"));
    bench_send(&bench, message_of("", "Lò Văn Mẫu", "[Hình ảnh]", "2026-10-05 08:01"));
    bench_send(&bench, message_of("", "Vũ Thị Mẫu", "hai", "2026-10-05 08:02"));
    bench.sink.event(bench.sink.self,
                     &(struct event){.sentence = STR("x"), .at = bench_time("2026-10-05 08:03")});
    told(&bench, &(struct input_facts){
                     .file = STR("hai.txt"), .seen = 4, .accepted = 3, .system = 1, .complete = true});
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 5 && results->events == 1 && results->skipped == 2);
    CHECK(results->groups[0]->member_count == 2);
    CHECK(results->inputs[0].accepted == 3 && results->inputs[0].duplicates == 0);
    CHECK(results->inputs[1].accepted == 1 && results->inputs[1].duplicates == 2);
    CHECK(results->inputs[1].system == 1 && bench_notices(results, NOTICE_DUPLICATE) == 2);
    bench_free(&bench);
}

/* Without overlap nothing shows that equal names are one person. */
static void copies_apart(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.roster = NULL;
    bench_input(&bench, "một.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_send(&bench, message_of("", "Vũ Thị Mẫu", "một", "2026-10-05 08:00"));
    bench_input(&bench, "hai.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_send(&bench, message_of("", "Vũ Thị Mẫu", "hai", "2026-10-04 08:02"));
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 2 && results->skipped == 0);
    CHECK(results->groups[0]->member_count == 2);
    CHECK(bench_notices(results, NOTICE_TIME_DISORDER) == 0); /* the files are in order, each in itself */
    bench_free(&bench);
}

static void events_are_counted_once(void)
{
    struct bench bench = bench_new("lai-chau-893");
    const struct event event = {.id = STR("e1"), .type = EVENT_RENAME, .at = bench_time("2026-10-05 08:00")};
    for (int i = 0; i < 2; i++) {
        bench_start(&bench);
        bench.sink.event(bench.sink.self, &event);
        told(&bench, &(struct input_facts){.file = STR("x"), .seen = 1, .system = 1, .complete = true});
    }
    const struct results *results = audit_end(bench.audit);
    CHECK(results->events == 1 && results->skipped == 1);
    CHECK(results->inputs[1].system == 0 && results->inputs[1].duplicates == 1);
    bench_free(&bench);
}

/* One export was made before the recall, one after; whichever is given first, the words stay hidden. */
static void recalled_in_another_export(void)
{
    for (int order = 0; order < 2; order++) {
        struct bench bench = bench_new("lai-chau-893");
        struct message said =
            message_of("m1", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a", "2026-10-05 08:00");
        struct message recalled = said;
        recalled.text = STR_NONE;
        recalled.recall = RECALL_BY_SENDER;
        bench_start(&bench);
        bench_send(&bench, order ? recalled : said);
        bench_start(&bench);
        bench_send(&bench, order ? said : recalled);
        const struct results *results = audit_end(bench.audit);
        const struct finding *finding;
        CHECK(results->messages == 1 && results->groups[0]->recalls == 1);
        if (CHECK(bench_count(results, "no-diacritics", &finding) == 1))
            CHECK(!finding->excerpt.p);
        CHECK(bench_count(results, "recalled", NULL) == 1);
        CHECK(bench_notices(results, NOTICE_ID_CONFLICT) == 0);
        bench_free(&bench);
    }
}

/* The undo stands before its message in a file that runs newest first. */
static void newest_first_with_an_undo(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench.sink.event(
        bench.sink.self,
        &(struct event){.type = EVENT_RECALL, .value = STR("m1"), .at = bench_time("2026-10-05 08:05")});
    bench_send(&bench, message_of("m1", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a", "2026-10-05 08:00"));
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    if (CHECK(bench_count(results, "no-diacritics", &finding) == 1))
        CHECK(!finding->excerpt.p);
    CHECK(bench_notices(results, NOTICE_TIME_DISORDER) == 1);
    bench_free(&bench);
}

/* zca-js: the undo may know nothing but the id that the sender's program gave the message. */
static void recalled_by_the_senders_id(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    struct message message =
        message_of("m1", "Vũ Thị Mẫu", "Cong viec hom nay da xong roi a", "2026-10-05 08:00");
    message.client_id = STR("c1");
    bench_send(&bench, message);
    message = message_of("m2", "Vũ Thị Mẫu", "Viec hom qua cung da xong roi a", "2026-10-05 08:01");
    message.client_id = STR("c2");
    bench_send(&bench, message);
    bench.sink.event(
        bench.sink.self,
        &(struct event){.type = EVENT_RECALL, .value = STR("c1"), .at = bench_time("2026-10-05 08:05")});
    const struct results *results = audit_end(bench.audit);
    size_t quoted = 0;
    for (size_t i = 0; i < results->groups[0]->finding_count; i++) {
        const struct finding *finding = results->groups[0]->findings[i];
        quoted += finding->detector && str_is(finding->detector->id, "no-diacritics") && finding->excerpt.p;
    }
    CHECK(bench_count(results, "no-diacritics", NULL) == 2 && quoted == 1);
    bench_free(&bench);
}

/* --group says that a copy without group is about the one that has an id; two ids stay two groups. */
static void group_by_option(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.group = STR("Tổ Mẫu");
    static const struct {
        const char *id, *name;
    } groups[] = {{"", "Tổ Mẫu"}, {"g1", "Tổ Mẫu"}, {"", ""}, {"g2", "Tổ Mẫu"}, {"", "Tổ Khác"}};
    bench_start(&bench);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        bench_send(&bench, (struct message){.group_id = str_of(groups[i].id),
                                            .group = str_of(groups[i].name),
                                            .sender = {STR("b1"), STR_NONE},
                                            .text = str_of(groups[i].id)});
    const struct results *results = audit_end(bench.audit);
    CHECK(results->group_count == 2);
    CHECK_STR(results->groups[0]->id, "g1");
    CHECK(results->groups[0]->messages == 3 && results->groups[1]->messages == 1);
    bench_free(&bench);
}

int main(void)
{
    overlapping_copies();
    copies_apart();
    events_are_counted_once();
    recalled_in_another_export();
    newest_first_with_an_undo();
    recalled_by_the_senders_id();
    group_by_option();
    return check_result();
}
