/* SPDX-License-Identifier: MIT */
/* Where reports go. */
#include "delivery.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "output.h"
#include "report.h"

static const char folder_mark[] = "manifest.json"; /* what an earlier run of ours has left */

static bool refuse(struct session *session, struct str value, const char *reason_vi, const char *reason_en)
{
    struct diag *diag = &session->diag;
    diag_report(diag, LOSS_USAGE, NO_PLACE, "%.*s: %s", STR_ARG(value), SAY(diag, reason_vi, reason_en));
    return false;
}

static bool is_an_input(const char *output, const struct walk *walk)
{
    struct stat target, input;
    size_t count;
    const char *const *inputs = walk_paths(walk, &count);
    if (stat(output, &target) != 0)
        return false;
    for (size_t i = 0; i < count; i++)
        if (stat(inputs[i], &input) == 0 && input.st_dev == target.st_dev && input.st_ino == target.st_ino)
            return true;
    return false;
}

bool delivery_spares_inputs(struct session *session, const struct walk *walk, struct str path)
{
    return !is_an_input(path.p, walk) ||
           refuse(session, path, "không ghi đè lên tệp vào", "would replace an input");
}

static bool refuse_format(struct session *session, struct str name)
{
    struct diag *diag = &session->diag;
    struct buf known = {0};
    for (size_t i = 0; i < report_count(); i++)
        buf_format(&known, "%s%s", i ? ", " : "", report_at(i)->name);
    diag_report(
        diag, LOSS_USAGE, NO_PLACE,
        SAY(diag, "%.*s: không có dạng báo cáo này; có %.*s", "%.*s: no such report format; there are %.*s"),
        STR_ARG(name), STR_ARG(buf_str(&known)));
    buf_free(&known);
    return false;
}

static bool is_chosen(const struct settings *settings, const struct report *report)
{
    for (size_t i = 0; i < settings->format_count; i++)
        if (str_is(settings->formats[i], report->name))
            return true;
    return settings->format_count == 0 && report->by_default;
}

/* In the order of their list, however they were asked for: the manifest names them in it. */
static bool choose_reports(struct session *session, struct delivery *delivery)
{
    const struct settings *settings = &session->settings;
    for (size_t i = 0; i < settings->format_count; i++)
        if (!report_named(settings->formats[i]))
            return refuse_format(session, settings->formats[i]);
    for (size_t i = 0; i < report_count(); i++)
        if (is_chosen(settings, report_at(i)))
            delivery->chosen[delivery->count++] = report_at(i);
    return true;
}

bool delivery_plan(struct session *session, const struct walk *walk, struct delivery *delivery)
{
    const struct settings *settings = &session->settings;
    *delivery = (struct delivery){0};
    if (!choose_reports(session, delivery))
        return false;
    if (settings->output.n == 0) {
        if (delivery->count > 1 && settings->format_count)
            return refuse(session, STR("--format"), "nhiều dạng báo cáo cần một thư mục: thêm -o",
                          "several formats want a folder: add -o");
        delivery->single = settings->format_count ? delivery->chosen[0] : report_named(STR("text"));
        return true;
    }
    if (walk && !delivery_spares_inputs(session, walk, settings->output))
        return false;
    delivery->single = report_for_suffix(settings->output);
    return true;
}

const char *delivery_spool_folder(const struct session *session)
{
    struct str path = session->settings.output;
    if (!path.n)
        return getenv("TMPDIR");
    while (path.n > 1 && path.p[path.n - 1] == '/')
        path.n--;
    while (path.n && path.p[path.n - 1] != '/')
        path.n--;
    return path.n ? arena_str(session->run, path).p : ".";
}

static bool write_single(struct session *session, const struct report *report, const struct results *results)
{
    struct buf content = {0};
    report->render_one(results, &content);
    bool good = session->settings.output.n
                    ? output_file(&session->diag, session->settings.output.p, buf_str(&content))
                    : console_print(&session->diag, buf_str(&content));
    buf_free(&content);
    return good;
}

bool delivery_write(struct session *session, const struct delivery *delivery, const struct results *results)
{
    if (session->receiver)
        return session->receiver->take(session->receiver->self, results);
    if (delivery->single)
        return write_single(session, delivery->single, results);
    struct outputs outputs = {.arena = session->run};
    for (size_t i = 0; i < delivery->count; i++)
        delivery->chosen[i]->render(results, &outputs);
    report_seal(results, &outputs);

    struct output_folder *folder = output_begin(&session->diag, session->settings.output.p, folder_mark);
    bool good = folder;
    for (size_t i = 0; good && i < outputs.count; i++)
        good = output_add(folder, outputs.list[i].name, buf_str(&outputs.list[i].content));
    if (good)
        good = output_commit(folder);
    else
        output_abandon(folder);
    outputs_free(&outputs);
    return good;
}
