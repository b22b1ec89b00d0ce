/* SPDX-License-Identifier: MIT */
/* The folder of an earlier run rendered again: which formats, and what may be replaced. */
#include "rerender.h"

#include <sys/stat.h>

#include "past_run.h"
#include "report.h"

static bool is_same_place(struct str a, struct str b)
{
    struct stat left, right;
    return stat(a.p, &left) == 0 && stat(b.p, &right) == 0 && left.st_dev == right.st_dev &&
           left.st_ino == right.st_ino;
}

static bool is_asked_for(const struct settings *settings, const char *format)
{
    for (size_t i = 0; i < settings->format_count; i++)
        if (str_is(settings->formats[i], format))
            return true;
    return false;
}

/* In any folder of the run's. */
static bool is_called(struct str name, const char *wanted)
{
    struct str file = str_of(wanted);
    bool is_whole = name.n == file.n || (name.n > file.n && name.p[name.n - file.n - 1] == '/');
    return is_whole && str_ends(name, file);
}

bool rerender_wrote(const struct run_folder *folder, const struct report *report)
{
    for (size_t i = 0; i < folder->count; i++)
        if (is_called(folder->files[i].name, report->file) ||
            (report->names_file && is_called(folder->files[i].name, report->names_file)))
            return true;
    return false;
}

/* The records always stay with what is made of them; in place, everything else that was there stays, too. */
static bool is_kept(const struct run_folder *folder, const struct report *report, bool everything)
{
    bool is_record = report == &report_jsonl || report == &report_json;
    return is_record || (everything && rerender_wrote(folder, report));
}

static void add_formats(struct settings *settings, const struct run_folder *folder, bool everything)
{
    for (size_t i = 0; i < report_count() && settings->format_count < SETTINGS_FORMATS; i++)
        if (is_kept(folder, report_at(i), everything) && !is_asked_for(settings, report_at(i)->name))
            settings->formats[settings->format_count++] = str_of(report_at(i)->name);
}

static bool keep_off(const struct run_folder *folder, struct str name)
{
    struct diag *diag = folder->diag;
    diag_report(diag, LOSS_USAGE, (struct place){folder->path, 0, 0, 0},
                SAY(diag,
                    "“%.*s” không phải do lần chạy này ghi hoặc đã đổi: không ghi đè, hãy thêm -o THƯ-MỤC",
                    "\"%.*s\" was not written by this run or has changed: not replaced, add -o FOLDER"),
                STR_ARG(name));
    return false;
}

/* Is it one of the files that were just read? */
static bool is_own(const struct run_folder *folder, struct str name, char *const *own, size_t own_count)
{
    struct str whole = arena_format(folder->arena, "%.*s/%.*s", STR_ARG(folder->path), STR_ARG(name));
    for (size_t i = 0; i < own_count; i++)
        if (is_same_place(whole, str_of(own[i])))
            return true;
    return false;
}

/* A folder is swapped in whole, so nothing of somebody else's may stand in it: a working book, a signed scan.
 */
static bool may_replace(const struct run_folder *folder, char *const *own, size_t own_count)
{
    struct str *strangers;
    if (run_folder_strangers(folder, &strangers))
        return keep_off(folder, strangers[0]);
    for (size_t i = 0; i < folder->count; i++)
        if (run_folder_look(folder, &folder->files[i]) == RUN_FILE_CHANGED &&
            !is_own(folder, folder->files[i].name, own, own_count))
            return keep_off(folder, folder->files[i].name);
    return true;
}

static bool read_records(const struct run_folder *folder, struct past_records *records)
{
    return run_folder_read(folder, STR("summary.json"), &records->summary_path, &records->summary) &&
           run_folder_read(folder, STR("findings.jsonl"), &records->findings_path, &records->findings);
}

/* A profile given now speaks for the office; without one the office is as it was. */
struct results *rerender_read(struct session *session, const struct run_folder *folder)
{
    struct past_records records;
    struct results *results =
        read_records(folder, &records) ? past_run_read(folder->arena, &session->diag, &records) : NULL;
    if (results && session->settings.profile.n)
        results->letterhead = session->settings.letterhead;
    return results;
}

/* Without -o, or with the folder itself, the reports are added in place. */
bool rerender_settle(struct session *session, const struct run_folder *folder, char *const *own,
                     size_t own_count)
{
    struct settings *settings = &session->settings;
    bool in_place = !settings->output.n || is_same_place(settings->output, folder->path);
    if (in_place && !may_replace(folder, own, own_count))
        return false;
    if (in_place)
        settings->output = folder->path;
    if (in_place || !report_for_suffix(settings->output))
        add_formats(settings, folder, in_place || !settings->format_count);
    return true;
}

enum exit_status rerender_write(struct session *session, const struct results *results)
{
    struct delivery delivery;
    if (!delivery_plan(session, NULL, &delivery) || !delivery_write(session, &delivery, results))
        return status_of(session, EXIT_UNUSABLE);
    return status_of(session, results->complete ? EXIT_CLEAN : EXIT_INCOMPLETE);
}
