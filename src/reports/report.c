/* SPDX-License-Identifier: MIT */
/* The list of reports, and the files they make. */
#include "report.h"

#include "arena.h"

#define TABLE_ENTRY(name) &report_##name,
static const struct report *const reports[] = {REPORTS(TABLE_ENTRY)};
#undef TABLE_ENTRY

size_t report_count(void)
{
    return sizeof reports / sizeof reports[0];
}

const struct report *report_at(size_t index)
{
    return reports[index];
}

const char *report_file(const struct report *report, const struct results *results)
{
    return results->names_only && report->names_file ? report->names_file : report->file;
}

const struct report *report_named(struct str name)
{
    for (size_t i = 0; i < report_count(); i++)
        if (str_is(name, reports[i]->name))
            return reports[i];
    return NULL;
}

static bool has_suffix(const struct report *report, struct str path)
{
    struct str rest = str_of(report->suffixes), suffix;
    while (str_split(&rest, ' ', &suffix))
        if (path.n > suffix.n && str_equal_ascii_case(str_from(path, path.n - suffix.n), suffix))
            return true;
    return false;
}

const struct report *report_for_suffix(struct str path)
{
    for (size_t i = 0; i < report_count(); i++)
        if (has_suffix(reports[i], path))
            return reports[i];
    return NULL;
}

struct buf *outputs_file(struct outputs *outputs, struct str name)
{
    outputs->list =
        arena_grow(outputs->arena, outputs->list, outputs->count, &outputs->capacity, sizeof *outputs->list);
    struct output *output = &outputs->list[outputs->count++];
    *output = (struct output){.name = arena_str(outputs->arena, name)};
    return &output->content;
}

void outputs_free(struct outputs *outputs)
{
    for (size_t i = 0; i < outputs->count; i++)
        buf_free(&outputs->list[i].content);
    outputs->count = 0;
}
