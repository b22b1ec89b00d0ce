/* SPDX-License-Identifier: MIT */
/* rasoat rules: what rules there are, whether they are sound, what they cover. */
#include "command.h"
#include "rules_action.h"

static const struct rules_action *const actions[] = {
    &rules_list, &rules_show, &rules_lint, &rules_test, &rules_bench, &rules_coverage,
};
enum { ACTION_COUNT = sizeof actions / sizeof actions[0] };

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    for (size_t i = 0; session->operand_count && i < ACTION_COUNT; i++) {
        if (!str_is(str_of(session->operands[0]), actions[i]->name))
            continue;
        struct buf out = {0};
        enum exit_status status =
            actions[i]->run(session, session->operands + 1, session->operand_count - 1, &out);
        console_print(diag, buf_str(&out));
        buf_free(&out);
        return status;
    }
    diag_report(diag, LOSS_USAGE, NO_PLACE,
                SAY(diag, "cần một việc: list, show, lint, test, bench hoặc coverage",
                    "want one of: list, show, lint, test, bench, coverage"));
    return EXIT_UNUSABLE;
}

const struct command command_rules = {
    .name = "rules",
    .bit = FOR_RULES,
    .operands_vi = "list | show MÃ | lint [THƯ MỤC] | test [MÃ] | bench TỆP… | coverage [MÃ]",
    .operands_en = "list | show ID | lint [FOLDER] | test [ID] | bench FILE… | coverage [ID]",
    .title_vi = "xem, kiểm tra và thử các quy chế, bộ phát hiện",
    .title_en = "show, check and test the regulations and detectors",
    .examples = "  rasoat rules list\n"
                "  rasoat rules show lai-chau-893\n"
                "  rasoat rules coverage lai-chau-893\n",
    .run = run,
};
