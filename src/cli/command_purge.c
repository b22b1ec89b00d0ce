/* SPDX-License-Identifier: MIT */
/* rasoat purge: forgets what a history holds from before a day. */
#include "command.h"
#include "history.h"

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    size_t removed = 0;
    if (session->operand_count != 1 || session->settings.before_ms == INT64_MIN) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần tệp lịch sử và ngày: rasoat purge TỆP --before 2026-01-01",
                        "want a history and a day: rasoat purge FILE --before 2026-01-01"));
        return EXIT_UNUSABLE;
    }
    struct history *history = history_open(session->run, diag, session->operands[0]);
    if (!history)
        return EXIT_UNUSABLE;
    bool good = history_purge(history, session->settings.before_ms, &removed);
    history_close(history);
    if (good)
        diag_report(diag, LOSS_NOTE, NO_PLACE, SAY(diag, "đã xóa %zu phát hiện", "%zu findings were removed"),
                    removed);
    return status_of(session, good ? EXIT_CLEAN : EXIT_OUTPUT);
}

const struct command command_purge = {
    .name = "purge",
    .bit = FOR_PURGE,
    .operands_vi = "TỆP",
    .operands_en = "FILE",
    .title_vi = "xóa khỏi tệp lịch sử những gì có trước một ngày",
    .title_en = "remove from a history what is older than a day",
    .examples = "  rasoat purge lich-su.db --before 2026-01-01\n",
    .run = run,
};
