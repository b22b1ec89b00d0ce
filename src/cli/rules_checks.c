/* SPDX-License-Identifier: MIT */
/* rasoat rules lint, test: whether the rules of a folder are sound, and do what their own tests say. */
#include "audit_chat_test.h"
#include "lint.h"
#include "rule_test_run.h"
#include "rules_action.h"

static enum exit_status lint(struct session *session, char **ids, size_t id_count, struct buf *out)
{
    struct diag *diag = &session->diag;
    struct str folder = id_count ? str_of(ids[0]) : rules_folder(session);
    size_t faults = lint_rules(session->run, diag, folder);
    buf_format(out, SAY(diag, "%zu lỗi trong bộ quy tắc\n", "%zu faults in the rules\n"), faults);
    return faults ? EXIT_CHECK_FAILED : EXIT_CLEAN;
}

struct trial {
    struct session *session;
    const struct ruleset *rules;
    struct scan *scan;
    struct rule_test_tally tally;
};

static void note_result(struct trial *trial, bool good, struct str todo, struct place where,
                        const struct detector *detector, struct str differences)
{
    struct diag *diag = &trial->session->diag;
    if (good) {
        trial->tally.passed++;
    } else if (todo.n) {
        trial->tally.todo++;
    } else {
        trial->tally.failed++;
        diag_report(diag, LOSS_USAGE, where, "%.*s: %.*s", STR_ARG(detector->id), STR_ARG(differences));
    }
}

static void try_names(struct trial *trial, const struct detector *detector)
{
    struct diag *diag = &trial->session->diag;
    for (size_t i = 0; i < detector->test_count; i++) {
        const struct rule_test *test = &detector->tests[i];
        note_result(trial, audit_name_test(detector, test), test->todo, test->where, detector,
                    str_of(test->expect_hit
                               ? SAY(diag, "không nêu tên này", "does not hit this name")
                               : SAY(diag, "nêu tên lẽ ra không nêu", "hits a name it should miss")));
    }
}

static void try_chats(struct trial *trial, const struct detector *detector)
{
    for (size_t i = 0; i < detector->chat_test_count; i++) {
        const struct chat_test *test = &detector->chat_tests[i];
        struct buf differences = {0};
        bool good = audit_chat_test(&trial->session->diag, trial->rules, detector, test, &differences);
        note_result(trial, good, test->todo, test->where, detector, str_trim(buf_str(&differences)));
        buf_free(&differences);
    }
}

static bool is_asked_for(const struct detector *detector, char **ids, size_t id_count)
{
    for (size_t i = 0; i < id_count; i++)
        if (str_is(detector->id, ids[i]))
            return true;
    return id_count == 0;
}

static enum exit_status test(struct session *session, char **ids, size_t id_count, struct buf *out)
{
    struct diag *diag = &session->diag;
    struct trial trial = {.session = session,
                          .rules = ruleset_load_all(session->run, diag, rules_folder(session))};
    size_t tried = 0;
    if (!trial.rules)
        return EXIT_UNUSABLE;
    trial.scan = scan_new(session->run, trial.rules);
    for (size_t i = 0; i < trial.rules->detector_count; i++) {
        const struct detector *detector = trial.rules->detectors[i];
        if (!is_asked_for(detector, ids, id_count))
            continue;
        tried++;
        if (detector->primitive == PRIMITIVE_NAME)
            try_names(&trial, detector);
        else
            rule_tests_run(session->run, diag, trial.scan, detector, &trial.tally);
        try_chats(&trial, detector);
    }
    if (tried == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE, SAY(diag, "không có bộ phát hiện “%s”", "no detector \"%s\""),
                    ids[0]);
        return EXIT_UNUSABLE;
    }
    buf_format(out,
               SAY(diag, "%zu bộ phát hiện: %zu phép thử đạt, %zu không đạt, %zu biết trước\n",
                   "%zu detectors: %zu tests passed, %zu failed, %zu known misses\n"),
               tried, trial.tally.passed, trial.tally.failed, trial.tally.todo);
    return trial.tally.failed || trial.tally.passed == 0 ? EXIT_CHECK_FAILED : EXIT_CLEAN;
}

const struct rules_action rules_lint = {"lint", lint};
const struct rules_action rules_test = {"test", test};
