/* SPDX-License-Identifier: MIT */
/* rasoat reveal: who stands behind a pseudonym; the question is logged before it is answered. */
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "key_table.h"
#include "stamp.h"
#include "utf8.h"

static bool append(const char *path, struct str line)
{
    int log = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (log < 0)
        return false;
    bool good = write(log, line.p, line.n) == (ssize_t)line.n && fsync(log) == 0;
    return close(log) == 0 && good;
}

/* One line: when, who asked, for which code. */
static bool log_question(struct session *session, const char *key_path, struct str code)
{
    struct timespec now;
    struct buf line = {0};
    struct str path = arena_format(session->run, "%s.log", key_path);
    clock_gettime(CLOCK_REALTIME, &now);
    stamp_write_iso((int64_t)now.tv_sec * MS_PER_SECOND, ZONE_VIETNAM_MINUTES, &line);
    buf_byte(&line, '\t');
    utf8_visible(session->settings.reviewer, false, &line);
    buf_format(&line, "\t%.*s\n", STR_ARG(code));
    bool good = append(path.p, buf_str(&line));
    buf_free(&line);
    if (!good)
        diag_report(&session->diag, LOSS_OUTPUT, (struct place){path, 0, 0, 0}, "%s",
                    SAY(&session->diag, "không ghi được nhật ký tra cứu nên không trả lời",
                        "the log of questions cannot be written, so there is no answer"));
    return good;
}

static const struct key_entry *entry_of(const struct key *key, struct str code)
{
    for (size_t i = 0; i < key->count; i++)
        if (str_equal_ascii_case(key->list[i].code, code))
            return &key->list[i];
    return NULL;
}

static bool answer(struct session *session, const struct key *key, struct str code)
{
    const struct key_entry *entry = entry_of(key, code);
    struct diag *diag = &session->diag;
    if (!entry) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "không có mã %.*s trong tệp khóa", "the key has no code %.*s"), STR_ARG(code));
        return false;
    }
    if (!log_question(session, session->operands[0], entry->code))
        return false;
    const struct str cells[] = {entry->code, entry->name, entry->display, entry->account_id};
    struct buf line = {0};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        if (i)
            buf_byte(&line, '\t');
        utf8_visible(cells[i], false, &line);
    }
    buf_byte(&line, '\n');
    bool good = console_print(diag, buf_str(&line));
    buf_free(&line);
    return good;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct key key;
    if (session->operand_count < 2 || !session->settings.reviewer.n) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag,
                        "cần tệp khóa, mã và tên người tra cứu: rasoat reveal KHÓA TV-01 --reviewer TÊN",
                        "want a key, codes and who is asking: rasoat reveal KEY TV-01 --reviewer NAME"));
        return EXIT_UNUSABLE;
    }
    if (!key_read(session->run, diag, session->operands[0], &key))
        return EXIT_UNUSABLE;
    for (size_t i = 1; i < session->operand_count; i++)
        if (!answer(session, &key, str_of(session->operands[i])))
            return status_of(session, EXIT_UNUSABLE);
    return EXIT_CLEAN;
}

const struct command command_reveal = {
    .name = "reveal",
    .bit = FOR_REVEAL,
    .operands_vi = "KHÓA MÃ…",
    .operands_en = "KEY CODE…",
    .title_vi = "cho biết ai đứng sau một mã thay tên, có ghi nhật ký tra cứu",
    .title_en = "tell who stands behind a pseudonym; the question is logged",
    .examples = "  rasoat reveal bao-cao.key.csv TV-01 --reviewer 'Nguyễn Văn Mẫu'\n",
    .run = run,
};
