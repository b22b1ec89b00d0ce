/* SPDX-License-Identifier: MIT */
/* The chats inside the shipped detector files: all of them hold, and a wrong expectation is noticed. */
#include "audit_chat_test.h"

#include "check.h"

static void every_shipped_chat_holds(const struct ruleset *rules, struct diag *diag, size_t *chats,
                                     size_t *names)
{
    for (size_t i = 0; i < rules->detector_count; i++) {
        const struct detector *detector = rules->detectors[i];
        for (size_t k = 0; k < detector->chat_test_count; k++, ++*chats) {
            const struct chat_test *test = &detector->chat_tests[k];
            struct buf differences = {0};
            if (!CHECK(audit_chat_test(diag, rules, detector, test, &differences) || test->todo.n))
                printf("    %.*s:%zu: %.*s", STR_ARG(test->where.file), test->where.line,
                       STR_ARG(buf_str(&differences)));
            buf_free(&differences);
        }
        for (size_t k = 0; detector->primitive == PRIMITIVE_NAME && k < detector->test_count; k++, ++*names)
            if (!CHECK(audit_name_test(detector, &detector->tests[k]) || detector->tests[k].todo.n))
                printf("    %.*s: %.*s\n", STR_ARG(detector->id), STR_ARG(detector->tests[k].text));
    }
}

static const struct detector *detector_named(const struct ruleset *rules, const char *id)
{
    for (size_t i = 0; i < rules->detector_count; i++)
        if (str_is(rules->detectors[i]->id, id))
            return rules->detectors[i];
    return NULL;
}

static void a_wrong_expectation_fails(const struct ruleset *rules, struct diag *diag)
{
    const struct detector *recalled = detector_named(rules, "recalled");
    const struct test_step step = {.by = STR("Chu Thị Mẫu"), .kind = STR("recalled")};
    const struct test_expectation right = {STR("recalled"), STR("Chu Thị Mẫu"), 1};
    const struct test_expectation wrong = {STR("recalled"), STR("Chu Thị Mẫu"), 2};
    struct chat_test test = {.steps = &step, .step_count = 1, .expected = &right, .expected_count = 1};
    struct buf differences = {0};
    CHECK(audit_chat_test(diag, rules, recalled, &test, &differences) && differences.n == 0);
    test.expected_count = 0;
    CHECK(!audit_chat_test(diag, rules, recalled, &test, &differences));
    CHECK_STR(buf_str(&differences), "thừa recalled:Chu Thị Mẫu@1\n");
    buf_clear(&differences);
    test.expected = &wrong;
    test.expected_count = 1;
    CHECK(!audit_chat_test(diag, rules, recalled, &test, &differences));
    CHECK_STR(buf_str(&differences), "thừa recalled:Chu Thị Mẫu@1\nthiếu recalled:Chu Thị Mẫu@2\n");
    buf_free(&differences);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct diag diag = {0};
    const struct ruleset *rules = ruleset_load(arena, &diag, STR(RULES_DIR), NULL, 0, true);
    size_t chats = 0, names = 0;
    if (CHECK(rules != NULL)) {
        every_shipped_chat_holds(rules, &diag, &chats, &names);
        a_wrong_expectation_fails(rules, &diag);
    }
    CHECK(chats > 20 && names > 20);
    arena_free(arena);
    return check_result();
}
