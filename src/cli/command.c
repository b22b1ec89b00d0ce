/* SPDX-License-Identifier: MIT */
/* Commands: the list, their command lines, the exit status of a run. */
#include "command.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "origin.h"
#include "profile.h"

static const struct command *const commands[] = {
#define ENTRY(name) &command_##name,
    COMMANDS(ENTRY)
#undef ENTRY
};

size_t command_count(void)
{
    return sizeof commands / sizeof *commands;
}

const struct command *command_at(size_t index)
{
    return commands[index];
}

enum { OPTIONS_LIMIT = 64, FIRST_LONG_CODE = 256 /* above every letter */ };

struct getopt_tables {
    struct option longs[OPTIONS_LIMIT + 1];
    char letters[2 * OPTIONS_LIMIT + 2];
};

static void fill_tables(struct getopt_tables *tables, unsigned command)
{
    size_t longs = 0, letters = 0;
    tables->letters[letters++] = ':'; /* a missing argument is told apart */
    for (size_t i = 0; i < option_count() && longs < OPTIONS_LIMIT; i++) {
        const struct option_spec *spec = option_at(i);
        if (!(spec->commands & command) || spec->traits & PROFILE_ONLY)
            continue;
        tables->longs[longs++] = (struct option){
            spec->name, spec->argument_vi ? required_argument : no_argument, NULL, FIRST_LONG_CODE + (int)i};
        if (spec->letter) {
            tables->letters[letters++] = spec->letter;
            if (spec->argument_vi)
                tables->letters[letters++] = ':';
        }
    }
    tables->longs[longs] = (struct option){0};
    tables->letters[letters] = '\0';
}

static const struct option_spec *spec_of_code(int code)
{
    if (code >= FIRST_LONG_CODE)
        return option_at((size_t)(code - FIRST_LONG_CODE));
    for (size_t i = 0; i < option_count(); i++)
        if (option_at(i)->letter == code)
            return option_at(i);
    return NULL;
}

static void refuse_option(struct session *session, const struct command *command, int code, const char *word)
{
    struct diag *diag = &session->diag;
    struct str name = str_of(word);
    while (name.n && name.p[0] == '-')
        name = str_from(name, 1);
    name.n = str_find_byte(name, '=');
    if (code == ':')
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "tùy chọn “%s” cần một giá trị", "the option \"%s\" wants a value"), word);
    else if (optopt >= FIRST_LONG_CODE)
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "tùy chọn “%s” không nhận giá trị", "the option \"%s\" takes no value"), word);
    else
        option_named(diag, name, command->bit, false, NO_PLACE);
}

/* One pass over the command line; with only_profile it looks for --profile, --lang and -q alone. */
static bool read_words(struct session *session, const struct command *command, int argc, char **argv,
                       bool only_first)
{
    static const char first[] = "profile lang quiet help version";
    struct getopt_tables tables;
    fill_tables(&tables, command->bit);
    opterr = 0;
    optind = 0; /* start anew: the line is read twice */
    for (int code; (code = getopt_long(argc, argv, tables.letters, tables.longs, NULL)) != -1;) {
        const struct option_spec *spec = code == '?' || code == ':' ? NULL : spec_of_code(code);
        if (!spec && only_first)
            continue;
        if (!spec) {
            refuse_option(session, command, code, argv[optind - 1]);
            return false;
        }
        if ((strstr(first, spec->name) != NULL) != only_first)
            continue;
        const struct given given = {&session->settings,
                                    &session->diag,
                                    str_of(optarg),
                                    {arena_format(session->run, "--%s", spec->name), 0, 0, 0}};
        if (!option_take(spec, &given))
            return false;
        origin_note(session, spec, given.value);
    }
    session->operands = argv + optind;
    session->operand_count = (size_t)(argc - optind);
    return true;
}

bool command_line_read(struct session *session, const struct command *command, int argc, char **argv)
{
    struct settings *settings = &session->settings;
    if (!read_words(session, command, argc, argv, true))
        return false;
    console_set(&session->console, &session->diag, settings->quiet, settings->in_english);
    if (settings->help || settings->version)
        return true;
    if (settings->profile.n && !profile_read(settings, &session->diag, settings->profile, command->bit))
        return false;
    return read_words(session, command, argc, argv, false) && settings_finish(settings);
}

struct str rules_folder(struct session *session)
{
    enum { LONGEST_PATH = 4096 };
    char program[LONGEST_PATH];
    const char *told = getenv("RASOAT_RULES");
    if (told && *told)
        return arena_str(session->run, str_of(told));
    ssize_t n = readlink("/proc/self/exe", program, sizeof program);
    bool uninstalled = n > 0 && str_starts((struct str){program, (size_t)n}, STR(BUILD_ROOT "/"));
    return uninstalled ? STR(SOURCE_RULES) : STR(INSTALLED_RULES);
}

enum exit_status status_of(const struct session *session, enum exit_status clean)
{
    static const enum exit_status by_loss[LOSS_COUNT] = {
        [LOSS_NOTE] = EXIT_CLEAN,     [LOSS_RECORD] = EXIT_INCOMPLETE, [LOSS_FILE] = EXIT_INCOMPLETE,
        [LOSS_USAGE] = EXIT_UNUSABLE, [LOSS_OUTPUT] = EXIT_OUTPUT,
    };
    enum exit_status worst = by_loss[session->diag.worst];
    return worst == EXIT_CLEAN ? clean : worst;
}
