/* SPDX-License-Identifier: MIT */
/* What the user sees on standard error. */
#include "console.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "arena.h"
#include "cell_value.h"
#include "output.h"
#include "utf8.h"

enum { SHOWN_LIMIT = 100 }; /* of one level: a broken file must not bury its first message */

static const char *const level_words[LOSS_COUNT][2] = {
    [LOSS_NOTE] = {"ghi chú", "note"}, [LOSS_RECORD] = {"cảnh báo", "warning"},
    [LOSS_FILE] = {"lỗi", "error"},    [LOSS_USAGE] = {"lỗi", "error"},
    [LOSS_OUTPUT] = {"lỗi", "error"},
};

static void write_out(int descriptor, struct str text)
{
    while (text.n) {
        ssize_t written = write(descriptor, text.p, text.n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; /* nobody listens on standard error: nothing is left to tell */
        text = str_from(text, (size_t)written);
    }
}

void console_position(struct place place, struct buf *out)
{
    if (place.byte == PLACE_CELL)
        cell_column_letters(place.column, out);
    buf_format(out, "%zu", place.line);
    if (place.byte != PLACE_CELL && place.column)
        buf_format(out, ":%zu", place.column);
}

static void write_place(struct buf *line, struct place place)
{
    if (place.file.n == 0) {
        buf_text(line, "rasoat");
        return;
    }
    utf8_visible(place.file, false, line);
    if (!place.line)
        return;
    buf_byte(line, place.byte == PLACE_CELL ? '!' : ':');
    console_position(place, line);
}

static void show(void *context, const struct diag_entry *entry)
{
    struct console *console = context;
    if ((console->quiet && entry->loss == LOSS_NOTE) || console->shown[entry->loss] >= SHOWN_LIMIT)
        return;
    console->shown[entry->loss]++;
    struct buf line = {0};
    write_place(&line, entry->place);
    buf_format(&line, ": %s: ", level_words[entry->loss][console->in_english]);
    utf8_visible(entry->text, false, &line);
    buf_byte(&line, '\n');
    write_out(STDERR_FILENO, buf_str(&line));
    buf_free(&line);
}

struct diag console_diag(struct console *console)
{
    return (struct diag){.emit = show, .context = console};
}

void console_set(struct console *console, struct diag *diag, bool quiet, bool in_english)
{
    console->quiet = quiet;
    diag->in_english = console->in_english = in_english;
}

void console_finish(struct console *console, struct diag *diag)
{
    size_t hidden = 0;
    for (int loss = console->quiet ? LOSS_RECORD : LOSS_NOTE; loss < LOSS_COUNT; loss++)
        hidden += diag->counts[loss] - console->shown[loss];
    if (hidden == 0)
        return;
    struct buf line = {0};
    buf_format(&line,
               SAY(diag, "rasoat: còn %zu thông báo cùng loại không hiện ra\n",
                   "rasoat: %zu more messages of these kinds are not shown\n"),
               hidden);
    write_out(STDERR_FILENO, buf_str(&line));
    buf_free(&line);
}

bool console_print(struct diag *diag, struct str text)
{
    while (text.n) {
        ssize_t written = write(STDOUT_FILENO, text.p, text.n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            diag_report(diag, LOSS_OUTPUT, NO_PLACE,
                        SAY(diag, "không ghi được ra stdout: %s", "standard output: %s"), strerror(errno));
            return false;
        }
        text = str_from(text, (size_t)written);
    }
    return true;
}

static void stop_by_signal(int number)
{
    static const char message[] =
        "\nrasoat: bị ngắt, không có tệp dở dang / interrupted, no half-written file stays\n";
    output_abandon_all();
    write_out(STDERR_FILENO, STR(message));
    _exit(number == SIGINT ? EXIT_INTERRUPTED : number == SIGXFSZ ? EXIT_OUTPUT : 128 + number);
}

static void stop_without_memory(void)
{
    static const char message[] =
        "rasoat: hết bộ nhớ, không có báo cáo nào được ghi / out of memory, no report was written\n";
    output_abandon_all();
    write_out(STDERR_FILENO, STR(message));
    _exit(EXIT_OUTPUT);
}

/* A closed standard descriptor would be given to the first file we open. */
static void reopen_standard_descriptors(void)
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", O_RDWR) < 0)
            _exit(EXIT_OUTPUT);
}

void console_prepare(void)
{
    static const int deadly[] = {SIGINT, SIGTERM, SIGHUP, SIGXFSZ, SIGXCPU};
    reopen_standard_descriptors();
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    memory_on_exhaustion(stop_without_memory);
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an output fault with a message */
    for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
        sigaction(deadly[i], &(struct sigaction){.sa_handler = stop_by_signal}, NULL);
}
