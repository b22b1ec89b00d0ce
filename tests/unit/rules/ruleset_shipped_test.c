/* SPDX-License-Identifier: MIT */
/* The shipped rules: they load, lint finds nothing, their own tests of text detectors pass, and every regulation
 * has as many clauses as it says. */
#include "check.h"
#include "lint.h"
#include "rule_test_run.h"

static void print(void *context, const struct diag_entry *entry)
{
    (void)context;
    printf("%.*s:%zu:%zu: %.*s\n", STR_ARG(entry->place.file), entry->place.line, entry->place.column,
           STR_ARG(entry->text));
}

int main(int count, char **arguments)
{
    struct arena *arena = arena_new();
    struct diag diag = {.in_english = true, .emit = print};
    struct str folder = str_of(count > 1 ? arguments[1] : "rules");
    CHECK(lint_rules(arena, &diag, folder) == 0);
    const struct ruleset *rules = ruleset_load_all(arena, &diag, folder);
    if (!CHECK(rules && rules->detector_count > 0 && rules->pack_count > 0))
        return check_result();
    struct scan *scan = scan_new(arena, rules);
    struct rule_test_tally tally = {0};
    for (size_t i = 0; i < rules->detector_count; i++)
        rule_tests_run(arena, &diag, scan, rules->detectors[i], &tally);
    printf("%zu passed, %zu failed, %zu to do\n", tally.passed, tally.failed, tally.todo);
    CHECK(tally.failed == 0 && tally.passed > 0);
    for (size_t i = 0; i < rules->pack_count; i++) {
        struct pack_coverage coverage = pack_coverage(rules->packs[i]);
        CHECK(coverage.clauses[CLAUSE_CHECKED] + coverage.clauses[CLAUSE_ATTESTED] +
                  coverage.clauses[CLAUSE_NOT_APPLICABLE] ==
              coverage.declared);
    }
    arena_free(arena);
    return check_result();
}
