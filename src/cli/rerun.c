/* SPDX-License-Identifier: MIT */
/* A run of before, asked for again. */
#include "rerun.h"

#include <stdlib.h>

#include "escalation.h"
#include "hash.h"
#include "origin.h"
#include "report.h"
#include "rerender.h"

/* ---- the results, held against the files ---- */

struct comparison {
    struct diag *diag;
    const struct run_folder *folder;
    const struct results *past;
    struct rerun *rerun;
};

static struct str sum_before(const struct run_folder *folder, struct str name)
{
    for (size_t i = 0; i < folder->count; i++)
        if (str_equal(folder->files[i].name, name))
            return folder->files[i].sha256;
    /* The seals are no outputs; what they are now is what they should be. */
    return run_folder_sum(folder->arena,
                          arena_format(folder->arena, "%.*s/%.*s", STR_ARG(folder->path), STR_ARG(name)).p);
}

static void compare(struct comparison *comparison, const struct output *output)
{
    struct diag *diag = comparison->diag;
    struct arena *arena = comparison->folder->arena;
    comparison->rerun->files++;
    if (str_equal(hash_of(buf_str(&output->content), arena), sum_before(comparison->folder, output->name)))
        return;
    comparison->rerun->different++;
    diag_report(diag, LOSS_USAGE, (struct place){output->name, 0, 0, 0},
                SAY(diag, "chạy lại cho kết quả khác", "the run gives something else now"));
}

/* Histories move on: what the run took from one stands in its records. */
static void recall_history(struct arena *arena, struct results *again, const struct results *past)
{
    for (size_t g = 0; g < again->group_count && g < past->group_count; g++) {
        struct group_results *group = (struct group_results *)again->groups[g];
        group->months = past->groups[g]->months;
        group->month_count = past->groups[g]->month_count;
        group->earlier = past->groups[g]->earlier;
        group->earlier_count = past->groups[g]->earlier_count;
        escalation_apply(arena, group, again->zone_minutes);
    }
}

/* The head of documents is the office's, not the audit's: the one that was last told. */
static bool take(void *self, const struct results *results)
{
    struct comparison *comparison = self;
    struct results again = *results;
    struct outputs outputs = {.arena = comparison->folder->arena};
    again.letterhead = comparison->past->letterhead;
    recall_history(comparison->folder->arena, &again, comparison->past);
    for (size_t i = 0; i < report_count(); i++)
        if (rerender_wrote(comparison->folder, report_at(i)))
            report_at(i)->render(&again, &outputs);
    report_seal(&again, &outputs);
    for (size_t i = 0; i < outputs.count; i++)
        compare(comparison, &outputs.list[i]);
    comparison->rerun->done = true;
    outputs_free(&outputs);
    return true;
}

/* ---- the words ---- */

struct wording_again {
    struct session *session;
    const struct whereabouts *whereabouts;
    char **words;
    size_t count;
    bool complete;
};

static void add(struct wording_again *again, struct str word)
{
    again->words[again->count++] = (char *)arena_str(again->session->run, word).p;
}

static struct str sha_of(const struct run_origin *origin, struct str name)
{
    for (size_t i = 0; i < origin->file_count; i++)
        if (str_equal(origin->files[i].name, name))
            return origin->files[i].sha256;
    return STR_NONE;
}

static void add_value(struct wording_again *again, struct str value)
{
    struct diag *diag = &again->session->diag;
    if (str_equal(value, origin_veil)) {
        diag_report(diag, LOSS_FILE, NO_PLACE,
                    SAY(diag, "lời lệnh có tên người đã được che, không chạy lại được",
                        "a person's name is hidden in the run's words, it cannot be asked for again"));
        again->complete = false;
    }
    add(again, value);
}

/* A regulation that is no file here is a shipped one; no history is opened again. */
static bool may_be_absent(const struct option_spec *option)
{
    return option->traits & FILE_OR_ID || str_is(str_of(option->name), "history");
}

/* `behind` is no part of the file's name: the day of a list. */
static void add_file(struct wording_again *again, struct str name, struct str behind, struct str sha256,
                     bool is_optional)
{
    struct diag *diag = &again->session->diag;
    struct str other, path = whereabouts_find(again->whereabouts, name, sha256, &other);
    if (!path.n && !is_optional) {
        diag_report(
            diag, LOSS_FILE, (struct place){name, 0, 0, 0},
            SAY(diag, "không tìm thấy tệp nguyên như cũ, không chạy lại được; hãy ghi đường dẫn sau thư mục",
                "not found as it was, the run cannot be asked for again; name its path behind the folder"));
        again->complete = false;
    }
    add(again, arena_format(again->session->run, "%.*s%.*s", STR_ARG(path.n ? path : name), STR_ARG(behind)));
}

static void add_file_of(struct wording_again *again, const struct run_origin *origin,
                        const struct option_spec *option, struct str value)
{
    struct stamp taken;
    struct str name = option->take == take_members ? members_file(value, 0, &taken) : value;
    add_file(again, name, str_from(value, name.n), sha_of(origin, name), may_be_absent(option));
}

/* Options with their values, the end of options, then files. */
static void add_words(struct wording_again *again, const struct run_origin *origin)
{
    size_t i = 0;
    for (; i < origin->argument_count && !str_is(origin->arguments[i], "--"); i++) {
        const struct option_spec *option = option_exactly(str_from(origin->arguments[i], 2));
        add(again, origin->arguments[i]);
        if (!option || !option->argument_vi || i + 1 == origin->argument_count)
            continue;
        struct str value = origin->arguments[++i];
        if (origin_names_file(option))
            add_file_of(again, origin, option, value);
        else
            add_value(again, value);
    }
    add(again, STR("--"));
    while (++i < origin->argument_count)
        add_file(again, origin->arguments[i], STR_NONE, STR_NONE, false);
}

static const struct command *command_of(const struct run_origin *origin)
{
    for (size_t i = 0; i < command_count(); i++)
        if (str_is(origin->command, command_at(i)->name))
            return command_at(i);
    return NULL;
}

/* An output is named so that conclusions in it are carried over as they were; it is not written. */
struct rerun rerun_folder(struct session *session, const struct run_folder *folder,
                          const struct whereabouts *whereabouts, const struct results *past)
{
    enum { OWN_WORDS = 5 /* the command, --quiet, --output and its path, the end of options */ };
    const struct run_origin *origin = &past->origin;
    const struct command *command = command_of(origin);
    struct rerun rerun = {0};
    struct comparison comparison = {&session->diag, folder, past, &rerun};
    struct receiver receiver = {&comparison, take};
    struct session inner = {.run = session->run, .console = session->console, .receiver = &receiver};
    struct wording_again again = {
        session, whereabouts,
        arena_array(session->run, origin->argument_count + OWN_WORDS, sizeof *again.words), 0,
        command != NULL};
    if (!command)
        return rerun;
    add(&again, origin->command);
    add(&again, STR("--quiet"));
    add(&again, STR("--output"));
    add(&again, folder->path);
    add_words(&again, origin);
    inner.diag = console_diag(&inner.console);
    inner.settings = settings_default(session->run);
    unsetenv("SOURCE_DATE_EPOCH"); /* the run's own time holds */
    if (again.complete && command_line_read(&inner, command, (int)again.count, again.words)) {
        if (past->report_time_told)
            inner.settings.report_ms = past->report_ms;
        command->run(&inner);
    }
    return rerun;
}
