/* SPDX-License-Identifier: MIT */
/* rasoat review: takes the reviewer's conclusions back into an earlier run and renders it again. */
#include "conclusions.h"
#include "conclusions_table.h"
#include "rerender.h"
#include "reviewing.h"

/* A later table wins over an earlier one. */
static bool take_conclusions(struct session *session, struct arena *arena, struct results *results)
{
    const struct conclusion_terms terms = {session->settings.reviewer, false, results->zone_minutes};
    for (size_t i = 1; i < session->operand_count; i++) {
        struct conclusions conclusions;
        if (!conclusions_read(arena, &session->diag, session->operands[i], &terms, &conclusions))
            return false;
        conclusions_tell(session, reviewing_apply(arena, results, conclusions.list, conclusions.count),
                         conclusions.count);
    }
    return true;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct run_folder folder;
    if (session->operand_count < 2) {
        diag_report(
            diag, LOSS_USAGE, NO_PLACE,
            SAY(diag, "cần một thư mục báo cáo và bảng kết luận: rasoat review THƯ-MỤC findings.xlsx",
                "want a report folder and a table of conclusions: rasoat review FOLDER findings.xlsx"));
        return EXIT_UNUSABLE;
    }
    struct arena *arena = arena_new();
    struct results *results = NULL;
    if (run_folder_open(arena, diag, session->operands[0], &folder))
        results = rerender_read(session, &folder);
    struct history *history = NULL;
    bool good = results && conclusions_history(session, arena, &history) &&
                take_conclusions(session, arena, results) && conclusions_weigh(arena, results, history) &&
                conclusions_keep(results, history) &&
                rerender_settle(session, &folder, session->operands + 1, session->operand_count - 1);
    history_close(history);
    enum exit_status status = good ? rerender_write(session, results) : EXIT_UNUSABLE;
    arena_free(arena);
    return status;
}

const struct command command_review = {
    .name = "review",
    .bit = FOR_REVIEW,
    .operands_vi = "THƯ-MỤC BẢNG…",
    .operands_en = "FOLDER TABLE…",
    .title_vi = "nhận kết luận của người rà soát vào một lần rà soát rồi lập lại báo cáo",
    .title_en = "take a reviewer's conclusions into an earlier run and render it again",
    .examples = "  rasoat review bao-cao/ bao-cao/findings.xlsx\n"
                "  rasoat review bao-cao/ ket-luan.csv --reviewer 'Nguyễn Văn Mẫu' -f docx\n",
    .run = run,
};
