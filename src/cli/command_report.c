/* SPDX-License-Identifier: MIT */
/* rasoat report: renders an earlier run again, in other formats, without auditing. */
#include "rerender.h"

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct run_folder folder;
    if (session->operand_count != 1) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần một thư mục báo cáo: rasoat report THƯ-MỤC -f DẠNG",
                        "want one report folder: rasoat report FOLDER -f FORMATS"));
        return EXIT_UNUSABLE;
    }
    struct arena *arena = arena_new();
    const struct results *results = NULL;
    if (run_folder_open(arena, diag, session->operands[0], &folder))
        results = rerender_read(session, &folder);
    enum exit_status status = results && rerender_settle(session, &folder, NULL, 0)
                                  ? rerender_write(session, results)
                                  : status_of(session, EXIT_UNUSABLE);
    arena_free(arena);
    return status;
}

const struct command command_report = {
    .name = "report",
    .bit = FOR_REPORT,
    .operands_vi = "THƯ-MỤC",
    .operands_en = "FOLDER",
    .title_vi = "lập lại báo cáo của một lần rà soát ở dạng khác, không rà soát lại",
    .title_en = "render an earlier run again in other formats, without auditing",
    .examples = "  rasoat report bao-cao/ -f text,html\n"
                "  rasoat report bao-cao/ -f html -o bao-cao.html\n",
    .run = run,
};
