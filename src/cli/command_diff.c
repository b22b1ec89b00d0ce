/* SPDX-License-Identifier: MIT */
/* rasoat diff: two earlier runs side by side. */
#include "difference.h"
#include "rerender.h"

static struct results *read_run(struct session *session, struct arena *arena, const char *path)
{
    struct run_folder folder;
    return run_folder_open(arena, &session->diag, path, &folder) ? rerender_read(session, &folder) : NULL;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    enum exit_status status = EXIT_UNUSABLE;
    struct buf text = {0};
    if (session->operand_count != 2) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần hai thư mục báo cáo: rasoat diff CŨ MỚI",
                        "want two report folders: rasoat diff OLD NEW"));
        return EXIT_UNUSABLE;
    }
    struct arena *arena = arena_new();
    const struct results *older = read_run(session, arena, session->operands[0]);
    const struct results *newer = older ? read_run(session, arena, session->operands[1]) : NULL;
    if (newer) {
        bool differs = difference_write(older, newer, &text);
        status = status_of(session, differs ? EXIT_FOUND : EXIT_CLEAN);
        if (!console_print(diag, buf_str(&text)))
            status = EXIT_OUTPUT;
    }
    buf_free(&text);
    arena_free(arena);
    return status;
}

const struct command command_diff = {
    .name = "diff",
    .bit = FOR_DIFF,
    .operands_vi = "CŨ MỚI",
    .operands_en = "OLD NEW",
    .title_vi = "so hai lần rà soát: phát hiện mới, hết, giữ nguyên của từng người",
    .title_en = "compare two runs: findings new, gone, unchanged, per member",
    .examples = "  rasoat diff thang-10/ thang-11/\n",
    .run = run,
};
