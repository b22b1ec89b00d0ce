/* SPDX-License-Identifier: MIT */
#include "digest.h"

#include "check.h"
#include "fixture.h"
#include "standing.h"

static void test_members(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    const struct group_results *group = results->groups[0];
    const struct digest *digest = digest_new(arena, results, group);
    const struct clause_run *runs;
    size_t all = 0;
    for (size_t i = 0; i < group->member_count; i++) {
        size_t count = digest_member(digest, group->members[i], &runs);
        struct class_counts found = digest_counts(runs, count);
        for (int class = 0; class < CLASS_COUNT; class ++)
            CHECK(found.all[class] == group->members[i]->findings[class]);
        for (size_t k = 0; k < count; k++)
            all += runs[k].count;
    }
    all += digest->found.all[CLASS_ATTEST]; /* these concern the whole group */
    CHECK(all == group->finding_count);

    CHECK(digest_member(digest, group->members[1], &runs) == 2);
    CHECK_STR(runs[0].clause->id, "Đ3.k2");
    CHECK_STR(runs[1].clause->id, "Đ4.k3.b");
    CHECK(runs[1].count == 3 && runs[1].counts[CLASS_SIGN] == 3 && runs[1].worst == SEVERITY_LOW);
    CHECK(runs[1].list[0].number == 5 && runs[1].list[1].number == 10 && runs[1].list[2].number == 15);
    CHECK(digest_member(digest, group->members[0], &runs) == 0);
}

/* In the order of the regulation; what has no clause comes last. */
static void test_clauses(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    const struct digest *digest = digest_new(arena, results, results->groups[0]);
    bool without = false;
    for (size_t i = 0; i < digest->clause_count; i++) {
        CHECK(!without || !digest->clauses[i].clause);
        without = !digest->clauses[i].clause;
        if (i && digest->clauses[i].clause)
            CHECK(digest->clauses[i - 1].clause < digest->clauses[i].clause);
    }
    CHECK(without);
    CHECK(digest->found.all[CLASS_FACT] == 5 && digest->found.all[CLASS_SIGN] == 8 &&
          digest->found.all[CLASS_ATTEST] == 2);
}

static void test_worst(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    const struct digest *digest = digest_new(arena, results, results->groups[0]);
    const struct numbered *list;
    CHECK(digest_worst(digest, SEVERITY_HIGH, &list) == 2);
    CHECK(list[0].finding->severity == SEVERITY_CRITICAL && list[1].finding->severity == SEVERITY_HIGH);
    size_t count = digest_worst(digest, SEVERITY_INFO, &list);
    CHECK(count == 13);
    for (size_t i = 1; i < count; i++)
        CHECK(list[i - 1].finding->severity > list[i].finding->severity ||
              list[i - 1].number < list[i].number);
}

static void test_the_rest(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    const struct digest *digest = digest_new(arena, results, results->groups[0]);
    CHECK(digest->order_count == 3 && digest->orders[0].count == 4);
    CHECK(digest->orders[0].counts[ANSWER_NONE] == 2 && digest->orders[0].counts[ANSWER_LATE] == 1);
    CHECK(digest->answers[ANSWER_IN_TIME] == 5 && digest->answers[ANSWER_LATE] == 1);
    CHECK(digest->answers[ANSWER_NONE] == 3 && digest->answers[ANSWER_OPEN] == 3);
    CHECK(digest->outsiders == 1 && digest->not_seen == 1);
    CHECK(digest->names_good == 5 && digest->names_to_change == 4 && digest->names_insufficient == 0);
    struct clause_counts counts = digest_coverage(digest, NULL);
    CHECK(counts.all == 9 && counts.checked == 5 && counts.attested == 2);
    CHECK(counts.not_applicable == 1 && counts.insufficient == 1);
    CHECK(digest_coverage(digest, results->rules->packs[0]).all == 9);
    CHECK_STR(digest_answer_rule(digest)->clause->id, "Đ5.k1");
}

/* Two packs, one name each: what either wants changed is one name to change. */
static void test_names_are_counted_once(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    struct group_results group = *results->groups[0];
    const struct member *first = group.members[0], *second = group.members[1];
    const struct name_verdict names[] = {{.member = first, .sufficient = true, .good = true},
                                         {.member = first, .sufficient = true, .good = false},
                                         {.member = second, .sufficient = true, .good = true},
                                         {.member = second, .sufficient = false}};
    group.names = names;
    group.name_count = sizeof names / sizeof names[0];
    const struct digest *digest = digest_new(arena, results, &group);
    CHECK(digest->names_good == 0 && digest->names_to_change == 1 && digest->names_insufficient == 1);
}

static void test_terms_out_of_the_period(struct arena *arena)
{
    const struct results *results = fixture_month(arena);
    struct member member = {.on_roster = true, .tenure = TENURE_NOW};
    const struct member *members[] = {&member};
    struct group_results group = {.members = members, .member_count = 1};
    CHECK(digest_new(arena, results, &group)->not_seen == 1);
    CHECK(standing_presence(results, &member) == WORD_PRESENCE_NOT_SEEN);
    member.tenure = TENURE_OVER;
    CHECK(digest_new(arena, results, &group)->not_seen == 0);
    CHECK(standing_presence(results, &member) == WORD_PRESENCE_OVER);
    CHECK(standing_verdict(results, &(struct name_verdict){.member = &member}) == WORD_PRESENCE_OVER);
    member.tenure = TENURE_AHEAD;
    CHECK(standing_presence(results, &member) == WORD_PRESENCE_AHEAD);
}

static void test_nothing(struct arena *arena)
{
    const struct results *results = fixture_empty(arena);
    const struct digest *digest = digest_new(arena, results, results->groups[0]);
    const struct numbered *list;
    CHECK(digest->clause_count == 0 && digest->order_count == 0 && digest->outsiders == 0);
    CHECK(digest_worst(digest, SEVERITY_INFO, &list) == 0);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_members(arena);
    test_clauses(arena);
    test_worst(arena);
    test_the_rest(arena);
    test_names_are_counted_once(arena);
    test_terms_out_of_the_period(arena);
    test_nothing(arena);
    arena_free(arena);
    return check_result();
}
