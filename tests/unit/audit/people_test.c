/* SPDX-License-Identifier: MIT */
/* Who is who: ids, names, aliases, look-alikes, member lists, terms of office. */
#include "people.h"

#include "bench_group.h"

static const struct member *member_of(const struct results *results, const char *id, const char *name)
{
    const struct group_results *group = results->groups[0];
    for (size_t i = 0; i < group->member_count; i++)
        if (id ? str_is(group->members[i]->id, id) : str_is(group->members[i]->name, name))
            return group->members[i];
    return NULL;
}

static void an_id_is_a_person(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    bench_say(&bench, "b3", "Mẹ Mướp", "hai");   /* renamed */
    bench_say(&bench, "z1", "Lò Văn Mẫu", "ba"); /* not b4, whatever the name */
    const struct results *results = audit_end(bench.audit);
    const struct member *renamed = member_of(results, "b3", NULL);
    CHECK(renamed && renamed->messages == 2);
    CHECK_STR(renamed->display, "Mẹ Mướp");
    CHECK_STR(renamed->name, "Vũ Thị Mẫu");
    CHECK(member_of(results, "z1", NULL) && !member_of(results, "z1", NULL)->on_roster);
    CHECK(!member_of(results, "b4", NULL)->posted);
    CHECK(bench_count(results, "account-changed", NULL) == 1 && bench_count(results, "outsider", NULL) == 0);
    bench_free(&bench);
}

static void a_name_is_a_person_in_its_file(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_input(&bench, "a.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_say(&bench, NULL, "Lan", "một");
    bench_say(&bench, NULL, "Lan", "hai");
    bench_say(&bench, NULL, "VŨ THỊ MẪU", "ba"); /* the roster's, however spelled */
    bench_input(&bench, "b.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_say(&bench, NULL, "Lan", "bốn");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->members == 4 + 2); /* two people called Lan beside the roster */
    CHECK(member_of(results, NULL, "Vũ Thị Mẫu")->messages == 1);
    bench_free(&bench);
}

static void a_name_that_two_bear_leads_to_neither(void)
{
    const struct term terms[] = {TERM("t1", "Lan Thị Mẫu", "Văn thư", "member"),
                                 TERM("t2", "Lan Thị Mẫu", "Kế toán", "leader")};
    const struct roster roster = {.terms = terms, .count = 2};
    struct bench bench = bench_new("lai-chau-893");
    bench.options.roster = &roster;
    bench_input(&bench, "a.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_say(&bench, NULL, "Lan Thị Mẫu", "một");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->members == 3);
    CHECK(!member_of(results, "t1", NULL)->posted && !member_of(results, "t2", NULL)->posted);
    bench_free(&bench);
}

static void aliases_lead_to_members(void)
{
    const struct alias_entry aliases[] = {{.alias = STR("Sếp Trung"), .account_id = STR("b1")},
                                          {.alias = STR("chị M"), .full_name = STR("Vũ Thị Mẫu")}};
    struct bench bench = bench_new("lai-chau-893");
    bench.options.aliases = aliases;
    bench.options.alias_count = 2;
    bench_input(&bench, "a.txt", CARRIES_TIMES, TRUST_TEXT);
    bench_say(&bench, NULL, "Sếp Trung", "một");
    bench_say(&bench, NULL, "chị M", "hai");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->members == 4);
    CHECK(member_of(results, NULL, "Lê Mẫu Trung")->messages == 1);
    CHECK(member_of(results, NULL, "Vũ Thị Mẫu")->messages == 1);
    bench_free(&bench);
}

static void names_in_events_lead_to_accounts(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_event(&bench, EVENT_ADD, "Phạm Mẫu Long", "Hoa Tiệm Áo");
    bench_say(&bench, "z5", "Hoa Tiệm Áo", "Chào các anh chị");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(results->members == 5); /* the one added and the one who wrote are one */
    CHECK(bench_count(results, "member-added", &finding) == 1 && str_is(finding->member->id, "b2"));
    CHECK(bench_count(results, "outsider", &finding) >= 1 && str_is(finding->member->id, "z5"));
    bench_free(&bench);
}

static void lookalikes_are_flagged_not_joined(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "z1", "Nguyễn Văn An", "một");
    bench_say(&bench, "z2", "Nguyễn Văn \u0410n", "hai"); /* Cyrillic А */
    bench_say(&bench, "z3", "Nguyễn Văn An ", "ba");
    bench_say(&bench, "z4", "Nguyễn Văn Ân", "bốn");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->members == 4 + 4);
    CHECK(bench_notices(results, NOTICE_LOOKALIKE_ACCOUNT) == 2);
    bench_free(&bench);
}

static void system_lines_are_not_typed(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "Phạm Mẫu Long đã rời khỏi nhóm");
    bench_say(&bench, "b4", "Lò Văn Mẫu", "em thêm chị vào nhóm rồi ạ, chị Mẫu đã rời khỏi nhóm cũ");
    const struct results *results = audit_end(bench.audit);
    CHECK(results->events == 0 && bench_notices(results, NOTICE_SPOOFED_LINE) == 1);
    bench_free(&bench);
}

static void member_lists_name_and_admit(void)
{
    const struct listed list[] = {
        {.account_id = STR("b3"), .display = STR("Vũ Thị Mẫu - CV"), .role = ZALO_MEMBER},
        {.account_id = STR("z8"), .display = STR("Tiệm Hoa"), .role = ZALO_OWNER}};
    struct bench bench = bench_new("lai-chau-893");
    bench.options.members = list;
    bench.options.member_count = 2;
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK_STR(member_of(results, "b3", NULL)->display, "Vũ Thị Mẫu - CV");
    CHECK(member_of(results, "z8", NULL)->in_list && member_of(results, "z8", NULL)->zalo_role == ZALO_OWNER);
    CHECK(bench_count(results, "outsider", &finding) >= 1 && str_is(finding->member->id, "z8"));
    bench_free(&bench);
}

static void names_and_strangers_from_before_the_period(void)
{
    struct bench bench = bench_new("lai-chau-893");
    bench.options.since_ms = bench_time("2026-10-06 00:00").ms;
    bench_start(&bench);
    bench_say(&bench, "b3", "Mẹ Mướp", "một");
    bench_event(&bench, EVENT_JOIN, "Khách Qua Đường", NULL);
    bench.now = bench_time("2026-10-06 08:00");
    bench_send(&bench,
               (struct message){.id = STR("m3"), .sender = {STR("b3"), STR("Mẹ Mướp")}, .text = STR("hai")});
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "name-not-real", &finding) >= 1 && str_is(finding->message_id, "m3"));
    CHECK(bench_count(results, "outsider", NULL) >= 1);
    bench_free(&bench);
}

static void terms_of_office(void)
{
    struct bench bench = bench_new("lai-chau-893");
    struct run run = {.arena = bench.arena};
    const struct term terms[] = {
        {.role = STR("member"), .joined_ms = INT64_MIN, .left_ms = bench_time("2026-03-02 00:00").ms},
        {.role = STR("leader"), .joined_ms = bench_time("2026-06-01 00:00").ms, .left_ms = INT64_MAX}};
    const struct term *list[] = {&terms[0], &terms[1]};
    struct person person = {.terms = list, .term_count = 2};
    CHECK_STR(person_roles(&run, &person, bench_time("2026-02-01 08:00")), "member");
    CHECK_STR(person_roles(&run, &person, bench_time("2026-03-01 17:00")), "member"); /* the day he leaves */
    CHECK_STR(person_roles(&run, &person, bench_time("2026-04-01 08:00")), "");
    CHECK_STR(person_roles(&run, &person, bench_time("2026-07-01 08:00")), "leader");
    CHECK_STR(person_roles(&run, &person, bench_time("2026-02-01 08:00")), "member");
    CHECK(!person_is_past(&person, bench_time("2026-04-01 08:00")));
    CHECK(roles_share(STR("admin leader"), STR("leader")) &&
          !roles_share(STR("admin"), STR("administrator")));
    CHECK(!roles_share(STR(""), STR("")));
    bench_free(&bench);
}

/* Whose term lies outside the period is nobody to look for in the group. */
static void terms_outside_the_period(void)
{
    const struct term over = {.account_id = STR("t1"),
                              .full_name = STR("Lan Thị Mẫu"),
                              .joined_ms = INT64_MIN,
                              .left_ms = bench_time("2026-09-02 00:00").ms},
                      ahead = {.account_id = STR("t2"),
                               .full_name = STR("Cúc Thị Mẫu"),
                               .joined_ms = bench_time("2026-10-20 00:00").ms,
                               .left_ms = INT64_MAX},
                      now = {.account_id = STR("t3"),
                             .full_name = STR("Mai Thị Mẫu"),
                             .joined_ms = INT64_MIN,
                             .left_ms = bench_time("2026-10-06 00:00").ms};
    const struct term terms[] = {over, ahead, now};
    const struct roster roster = {.terms = terms, .count = 3};
    struct bench bench = bench_new("lai-chau-893");
    bench.options.roster = &roster;
    bench_start(&bench);
    bench_say(&bench, "z1", "Vũ Thị Mẫu", "một");
    const struct results *results = audit_end(bench.audit);
    CHECK(member_of(results, "t1", NULL)->tenure == TENURE_OVER);
    CHECK(member_of(results, "t2", NULL)->tenure == TENURE_AHEAD);
    CHECK(member_of(results, "t3", NULL)->tenure == TENURE_NOW);
    CHECK(member_of(results, "z1", NULL)->tenure == TENURE_NONE);
    bench_free(&bench);
}

static const struct notice *notice_of(const struct results *results, enum notice_kind kind, const char *id)
{
    for (size_t i = 0; i < results->groups[0]->notice_count; i++) {
        const struct notice *notice = &results->groups[0]->notices[i];
        if (notice->kind == kind && (!id || str_is(notice->member->id, id)))
            return notice;
    }
    return NULL;
}

#define LISTED(path, id, name, its_role, day)                                                                \
    {                                                                                                        \
        .account_id = STR(id), .display = STR(name), .role = its_role, .taken = day, .where.file = STR(path) \
    }

/* Who was there before the talk and is there behind it was there; of the others it is not sure. */
static void lists_of_several_days(void)
{
    const struct stamp before = {bench_time("2026-09-10 00:00").ms, PRECISION_DAY},
                       behind = {bench_time("2026-11-02 00:00").ms, PRECISION_DAY};
    const struct listed list[] = {
        LISTED("11.csv", "b3", "Vũ Thị Mẫu", ZALO_DEPUTY, behind),
        LISTED("11.csv", "z1", "Khách Ở Lại", ZALO_MEMBER, behind),
        LISTED("11.csv", "z1", "Khách Ở Lại", ZALO_UNKNOWN, behind),
        LISTED("11.csv", "z3", "Khách Mới Vào", ZALO_MEMBER, behind),
        LISTED("09.csv", "b3", "Vũ Thị Mẫu", ZALO_MEMBER, before),
        LISTED("09.csv", "z1", "Khách Ở Lại", ZALO_MEMBER, before),
        LISTED("09.csv", "z2", "Khách Đã Ra", ZALO_MEMBER, before),
    };
    struct bench bench = bench_new("lai-chau-893");
    bench.options.members = list;
    bench.options.member_count = sizeof list / sizeof *list;
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    size_t outsiders = bench_count(results, "outsider", &finding);
    CHECK(outsiders >= 1 && str_is(finding->member->id, "z1"));
    for (size_t i = 0; i < results->groups[0]->finding_count; i++) {
        const struct finding *other = results->groups[0]->findings[i];
        bool is_of_names = other->detector && other->detector->primitive == PRIMITIVE_NAME;
        CHECK(!other->member || is_of_names ||
              (!str_is(other->member->id, "z2") && !str_is(other->member->id, "z3")));
    }
    CHECK(notice_of(results, NOTICE_LIST_WENT, "z2") && notice_of(results, NOTICE_LIST_CAME, "z3"));
    CHECK(!notice_of(results, NOTICE_LIST_CAME, "z1") && !notice_of(results, NOTICE_LIST_WENT, "b3"));
    CHECK(bench_notices(results, NOTICE_LIST_USED) == 2 && bench_notices(results, NOTICE_LIST_UNDATED) == 0);
    const struct notice *role = notice_of(results, NOTICE_LIST_ROLE, "b3");
    CHECK(role && str_ends(role->text.vi, STR("member → deputy; 09.csv (10/09/2026) → 11.csv (02/11/2026)")));
    bench_free(&bench);
}

/* What happens behind a list's day is told by events, not by the list. */
static void events_behind_a_list(void)
{
    const struct stamp before = {bench_time("2026-09-10 00:00").ms, PRECISION_DAY},
                       none = {0, PRECISION_NONE};
    for (int dated = 0; dated < 2; dated++) {
        const struct listed list[] = {
            LISTED("09.csv", "z1", "Khách Ở Lại", ZALO_MEMBER, dated ? before : none)};
        struct bench bench = bench_new("lai-chau-893");
        bench.options.members = list;
        bench.options.member_count = 1;
        bench_start(&bench);
        bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
        bench_event(&bench, EVENT_LEAVE, "Khách Ở Lại", NULL);
        const struct results *results = audit_end(bench.audit);
        CHECK((bench_count(results, "outsider", NULL) > 0) == !dated);
        CHECK(bench_notices(results, NOTICE_LIST_UNDATED) == !dated);
        bench_free(&bench);
    }
}

/* A list that somebody left out of the next one, both before the talk's end: he is gone. */
static void two_lists_before_the_end(void)
{
    const struct stamp first = {bench_time("2026-09-10 00:00").ms, PRECISION_DAY},
                       second = {bench_time("2026-09-20 00:00").ms, PRECISION_DAY};
    const struct listed list[] = {
        LISTED("1.csv", "z1", "Khách Một", ZALO_MEMBER, first),
        LISTED("1.csv", "z2", "Khách Hai", ZALO_MEMBER, first),
        LISTED("2.csv", "z2", "Khách Hai", ZALO_MEMBER, second),
    };
    struct bench bench = bench_new("lai-chau-893");
    bench.options.members = list;
    bench.options.member_count = sizeof list / sizeof *list;
    bench_start(&bench);
    bench_say(&bench, "b3", "Vũ Thị Mẫu", "một");
    const struct results *results = audit_end(bench.audit);
    const struct finding *finding;
    CHECK(bench_count(results, "outsider", &finding) >= 1 && str_is(finding->member->id, "z2"));
    CHECK(notice_of(results, NOTICE_LIST_WENT, "z1"));
    bench_free(&bench);
}

int main(void)
{
    an_id_is_a_person();
    a_name_is_a_person_in_its_file();
    a_name_that_two_bear_leads_to_neither();
    aliases_lead_to_members();
    names_in_events_lead_to_accounts();
    lookalikes_are_flagged_not_joined();
    system_lines_are_not_typed();
    member_lists_name_and_admit();
    names_and_strangers_from_before_the_period();
    terms_of_office();
    terms_outside_the_period();
    lists_of_several_days();
    events_behind_a_list();
    two_lists_before_the_end();
    return check_result();
}
