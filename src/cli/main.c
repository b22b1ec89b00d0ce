/* SPDX-License-Identifier: MIT */
/* rasoat: the map of the program.
 *
 *   main.c       picks the command            command_*.c   one file a command
 *   command.c    command lines, exit status   settings.c    the table of options
 *   profile.c    a group's profile            console.c     what the user sees
 *   walk.c       operands -> inputs           input.c       an input -> reader -> sink
 *   inputs.c     all inputs of an audit       delivery.c    reports -> files
 *   run_folder.c an earlier run's folder      rerender.c    its reports made again
 *   origin.c     how a run was asked for      rerun.c       the run asked for again
 *
 * Below: reports, audit, rules and readers, model, syntax, text, base (see src/README.md). */
#include <stdlib.h>

#include "command.h"

static const struct command *command_named(struct str name)
{
    for (size_t i = 0; i < command_count(); i++)
        if (str_is(name, command_at(i)->name))
            return command_at(i);
    return NULL;
}

static enum exit_status print_text(struct session *session, struct buf *text)
{
    console_print(&session->diag, buf_str(text));
    buf_free(text);
    return status_of(session, EXIT_CLEAN);
}

static enum exit_status run_command(struct session *session, const struct command *command, int argc,
                                    char **argv)
{
    struct buf text = {0};
    if (!command_line_read(session, command, argc, argv))
        return status_of(session, EXIT_UNUSABLE);
    if (session->settings.help) {
        help_command(command, session->settings.in_english, &text);
        return print_text(session, &text);
    }
    if (session->settings.version) {
        buf_text(&text, "rasoat " VERSION "\n");
        return print_text(session, &text);
    }
    return command->run(session);
}

/* No command: help and version are answered, anything else is a slip. */
static enum exit_status run_without_command(struct session *session, struct str word)
{
    struct buf text = {0};
    if (str_is(word, "--version") || str_is(word, "-V")) {
        buf_text(&text, "rasoat " VERSION "\n");
    } else if (str_is(word, "--help") || str_is(word, "-h") || str_is(word, "help")) {
        help_general(false, &text);
    } else {
        struct diag *diag = &session->diag;
        diag_report(
            diag, LOSS_USAGE, NO_PLACE,
            SAY(diag, "không có lệnh “%.*s”; xem rasoat --help", "no command \"%.*s\"; see rasoat --help"),
            STR_ARG(word));
    }
    return print_text(session, &text);
}

int main(int argc, char **argv)
{
    console_prepare();
    struct session session = {.run = arena_new()};
    session.diag = console_diag(&session.console);
    session.settings = settings_default(session.run);

    struct str word = argc > 1 ? str_of(argv[1]) : STR("--help");
    const struct command *command = command_named(word);
    enum exit_status status =
        command ? run_command(&session, command, argc - 1, argv + 1) : run_without_command(&session, word);
    console_finish(&session.console, &session.diag);
    arena_free(session.run);
    return argc > 1 ? (int)status : EXIT_UNUSABLE;
}
