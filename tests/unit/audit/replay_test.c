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

static struct message sent(const char *id, const char *account, const char *name, const char *text,
                           const char *at)
{
    struct message message = message_of(id, name, text, at);
    message.sender.id = str_of(account);
    return message;
}

static const struct member *bearer(const struct results *results, const char *id)
{
    for (size_t i = 0; i < results->groups[0]->member_count; i++)
        if (str_is(results->groups[0]->members[i]->id, id))
            return results->groups[0]->members[i];
    return NULL;
}

/* In each export its exporter has no account; the other one's has it. An alias of one is nobody's own name.
 */
static void exports_of_two_people(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "a.json", ALL_CARRIED, TRUST_IDS);
    bench_send(&bench, sent("m1", "", "Vũ Thị Mẫu", "một", "2026-10-05 08:00"));
    bench_send(&bench, sent("m2", "b4", "Anh Lò", "hai", "2026-10-05 08:01"));
    bench_send(&bench, sent("m3", "", "Vũ Thị Mẫu", "ba", "2026-10-05 08:02"));
    told(&bench, &(struct input_facts){.file = STR("a.json"), .accepted = 3, .complete = true});
    bench_input(&bench, "b.json", ALL_CARRIED, TRUST_IDS);
    bench_send(&bench, sent("m1", "b3", "Vũ Thị Mẫu", "một", "2026-10-05 08:00"));
    bench_send(&bench, sent("m2", "", "Lò Văn Mẫu", "hai", "2026-10-05 08:01"));
    bench_send(&bench, sent("m4", "b3", "Vũ Thị Mẫu", "bốn", "2026-10-05 08:03"));
    told(&bench, &(struct input_facts){.file = STR("b.json"), .accepted = 3, .complete = true});
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 4 && results->members == 4);
    CHECK(bearer(results, "b3")->messages == 3 && bearer(results, "b4")->messages == 1);
    CHECK(bench_notices(results, NOTICE_ID_CONFLICT) == 0 &&
          bench_count(results, "account-changed", NULL) == 0);
    CHECK(results->inputs[1].joining.called_count == 1);
    CHECK_STR(results->inputs[1].joining.called[0].name, "Lò Văn Mẫu");
    bench_free(&bench);
}

/* One message under two names: neither is judged as the member's own, unless a list has it. */
static void names_in_doubt(void)
{
    for (int listed = 0; listed < 2; listed++) {
        const struct listed list[] = {{.account_id = STR("b4"), .display = STR("Anh Lò")}};
        struct bench bench = bench_new("lai-chau-893");
        bench.options.members = list;
        bench.options.member_count = (size_t)listed;
        bench_input(&bench, "a.json", ALL_CARRIED, TRUST_IDS);
        bench_send(&bench, sent("m1", "b4", "Anh Lò", "một", "2026-10-05 08:00"));
        bench_input(&bench, "b.json", ALL_CARRIED, TRUST_IDS);
        bench_send(&bench, sent("m1", "b4", "Lò Văn Mẫu - Văn thư", "một", "2026-10-05 08:00"));
        const struct results *results = audit_end(bench.audit);
        CHECK(bench_count(results, "name-no-position", NULL) == (size_t)listed);
        bench_free(&bench);
    }
}

#define LONG_ONE   "Văn phòng đã chuẩn bị phòng họp tầng ba"
#define LONG_TWO   "Đề nghị các đơn vị gửi số liệu trước giờ họp"
#define LONG_THREE "Phòng Kế hoạch đã gửi biểu tổng hợp quý ba"

/* A pasted text whose clock is ahead, with an alias: one talk, in order, and what it alone has is the
 * member's. */
static void a_clock_that_is_ahead(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "dán.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_send(&bench, message_of("", "Chị M", LONG_ONE, "2026-10-05 08:02:00"));
    bench_send(&bench, message_of("", "Chị M", LONG_TWO, "2026-10-05 08:12:00"));
    bench_send(&bench, message_of("", "Chị M", "Rõ", "2026-10-05 08:13:00"));
    bench_send(&bench, message_of("", "Chị M", LONG_THREE, "2026-10-05 08:22:00"));
    bench_send(&bench, message_of("", "Chị M", "chỉ ở đây", "2026-10-05 08:23:00"));
    told(&bench, &(struct input_facts){.file = STR("dán.txt"), .accepted = 5, .complete = true});
    bench_input(&bench, "a.json", ALL_CARRIED, TRUST_IDS);
    bench_send(&bench, sent("m1", "b3", "Vũ Thị Mẫu", LONG_ONE, "2026-10-05 08:00:00"));
    bench_send(&bench, sent("m2", "b3", "Vũ Thị Mẫu", LONG_TWO, "2026-10-05 08:10:00"));
    bench_send(&bench, sent("m3", "b3", "Vũ Thị Mẫu", "Rõ", "2026-10-05 08:11:00"));
    bench_send(&bench, sent("m4", "b3", "Vũ Thị Mẫu", LONG_THREE, "2026-10-05 08:20:00"));
    told(&bench, &(struct input_facts){.file = STR("a.json"), .accepted = 4, .complete = true});
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 5 && results->members == 4 && bearer(results, "b3")->messages == 5);
    CHECK(results->groups[0]->last_ms == bench_time("2026-10-05 08:21").ms);
    CHECK(results->inputs[0].joining.ahead_ms == 2 * MS_PER_MINUTE);
    CHECK(results->inputs[0].joining.witnesses == 3 && results->inputs[1].joining.witnesses == 0);
    CHECK_STR(results->inputs[0].joining.against, "a.json");
    CHECK_STR(bearer(results, "b3")->display, "Vũ Thị Mẫu");
    bench_free(&bench);
}

/* The same ids and words, all hours away: a table without a zone, not so many conflicts. */
static void a_table_in_another_zone(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "a.json", ALL_CARRIED, TRUST_IDS);
    bench_send(&bench, sent("m1", "b3", "Vũ Thị Mẫu", "một", "2026-10-05 08:00:00"));
    bench_send(&bench, sent("m2", "b3", "Vũ Thị Mẫu", "hai", "2026-10-05 08:10:00"));
    bench_send(&bench, sent("m3", "b3", "Vũ Thị Mẫu", "ba", "2026-10-05 08:20:00"));
    bench_send(&bench, sent("m4", "b3", "Vũ Thị Mẫu", "bốn", "2026-10-05 08:30:00"));
    bench_start(&bench);
    bench_send(&bench, sent("m1", "b3", "Vũ Thị Mẫu", "một", "2026-10-05 01:00:00"));
    bench_send(&bench, sent("m2", "b3", "Vũ Thị Mẫu", "hai", "2026-10-05 01:10:00"));
    bench_send(&bench, sent("m3", "b3", "Vũ Thị Mẫu", "ba", "2026-10-05 01:20:00"));
    bench_send(&bench, sent("m4", "b3", "Vũ Thị Mẫu", "bốn", "2026-10-05 02:00:00")); /* not so */
    const struct results *results = audit_end(bench.audit);
    CHECK(results->messages == 5 && bench_notices(results, NOTICE_ID_CONFLICT) == 1);
    bench_free(&bench);
}

/* Said of the author of a pasted line, as information: nothing is taken from it, and nothing added. */
static void pasted_lines_to_look_up(void)
{
    for (int text = 0; text < 2; text++) {
        struct bench bench = bench_new("lai-chau-893");
        bench_input(&bench, "a", CARRIES_TIMES, text ? TRUST_TEXT : TRUST_TABLE);
        bench_send(&bench, message_of("", "Vũ Thị Mẫu", "một", "2026-10-05 08:00"));
        bench_send(&bench,
                   message_of("", "Lò Văn Mẫu", "hai\n[04/10/2026 08:00:00] Sếp: duyệt", "2026-10-05 08:01"));
        bench_send(&bench, message_of("", "Người Lạ Mặt", "ba", "2026-10-05 07:00"));
        bench_send(&bench, message_of("", "Lò Văn Mẫu", "Lịch:\n08:00 Vũ Thị Mẫu: họp", "2026-10-05 08:02"));
        const struct results *results = audit_end(bench.audit);
        CHECK(results->messages == 4 && results->events == 0);
        CHECK(bench_notices(results, NOTICE_HEADER_LINE) == (size_t)text);
        CHECK(bench_notices(results, NOTICE_EARLIER_LINE) == (size_t)text);
        CHECK(bench_notices(results, NOTICE_UNKNOWN_NAME) == (size_t)text); /* the others are on the roster */
        for (size_t i = 0; i < results->groups[0]->notice_count; i++)
            if (results->groups[0]->notices[i].kind == NOTICE_HEADER_LINE)
                CHECK_STR(results->groups[0]->notices[i].member->name, "Lò Văn Mẫu");
        bench_free(&bench);
    }
}

/* Without a list and another source nobody is known, so nobody is unknown; an alias explains a name. */
static void names_that_nothing_could_know(void)
{
    const struct alias_entry aliases[] = {{.alias = STR("Người Lạ Mặt"), .full_name = STR("Vũ Thị Mẫu")}};
    for (int with_alias = 0; with_alias < 2; with_alias++) {
        struct bench bench = bench_new("lai-chau-893");
        bench.options.roster = with_alias ? &bench_roster : NULL;
        bench.options.aliases = aliases;
        bench.options.alias_count = (size_t)with_alias;
        bench_input(&bench, "a.txt", CARRIES_TIMES, TRUST_TEXT);
        bench_send(&bench, message_of("", "Người Lạ Mặt", "một", "2026-10-05 08:00"));
        CHECK(bench_notices(audit_end(bench.audit), NOTICE_UNKNOWN_NAME) == 0);
        bench_free(&bench);
    }
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
    exports_of_two_people();
    names_in_doubt();
    a_clock_that_is_ahead();
    a_table_in_another_zone();
    pasted_lines_to_look_up();
    names_that_nothing_could_know();
    return check_result();
}
