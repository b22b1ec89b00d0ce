/* SPDX-License-Identifier: MIT */
/* Writes the reports of a fixture: render_fixture month|hostile|empty|many vi|en FOLDER. The folder gets what
 * a run would make, sealed, and each lone file as alone/NAME. */
#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "output.h"
#include "report.h"

static struct results *many(struct arena *arena)
{
    enum { FINDINGS = 5000, MEMBERS = 500 }; /* what a report has to open smoothly */
    return fixture_many(arena, FINDINGS, MEMBERS);
}

static const struct {
    const char *name;
    struct results *(*make)(struct arena *arena);
} fixtures[] = {
    {"month", fixture_month}, {"hostile", fixture_hostile}, {"empty", fixture_empty}, {"many", many}};

static void say(void *context, const struct diag_entry *entry)
{
    fprintf(stderr, "%.*s: %.*s\n", STR_ARG(entry->place.file), STR_ARG(entry->text));
    (void)context;
}

static bool write_files(const struct outputs *outputs, const char *path)
{
    struct diag diag = {.in_english = true, .emit = say};
    struct output_folder *folder = output_begin(&diag, path, "SHA256SUMS");
    for (size_t i = 0; folder && i < outputs->count; i++)
        output_add(folder, outputs->list[i].name, buf_str(&outputs->list[i].content));
    return folder && output_commit(folder);
}

static bool render(struct results *results, const char *path)
{
    struct outputs outputs = {.arena = arena_new()};
    for (size_t i = 0; i < report_count(); i++)
        if (report_at(i)->by_default)
            report_at(i)->render(results, &outputs);
    report_seal(results, &outputs);
    for (size_t i = 0; i < report_count(); i++) {
        struct str name = arena_format(outputs.arena, "alone/%s", report_at(i)->file);
        report_at(i)->render_one(results, outputs_file(&outputs, name));
    }
    bool good = write_files(&outputs, path);
    outputs_free(&outputs);
    arena_free(outputs.arena);
    return good;
}

int main(int count, char **arguments)
{
    bool good = false;
    for (size_t i = 0; count == 4 && i < sizeof fixtures / sizeof fixtures[0]; i++) {
        if (strcmp(arguments[1], fixtures[i].name) != 0)
            continue;
        struct arena *arena = arena_new();
        struct results *results = fixtures[i].make(arena);
        results->in_english = strcmp(arguments[2], "en") == 0;
        good = render(results, arguments[3]);
        arena_free(arena);
    }
    return !good;
}
