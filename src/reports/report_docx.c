/* SPDX-License-Identifier: MIT */
/* The DOCX report: for each group a report, its appendices, and minutes for every member with findings; a
 * letter where names alone were judged. */
#include "docx_documents.h"
#include "report.h"

static struct buf *file_in(struct outputs *outputs, struct str folder, struct str name)
{
    return outputs_file(outputs, arena_format(outputs->arena, "%.*s%.*s", STR_ARG(folder), STR_ARG(name)));
}

static void group_files(const struct results *results, const struct group_results *group, struct str folder,
                        struct outputs *outputs)
{
    struct arena *arena = arena_new();
    const struct digest *digest = digest_new(arena, results, group);
    struct docx docx;
    docx_begin(&docx, arena, results);
    docx.digest = digest;
    docx_report(&docx);
    docx_end(&docx, file_in(outputs, folder, STR("report.docx")));

    docx_begin(&docx, arena, results);
    docx.digest = digest;
    docx.is_wide = true;
    docx_appendix(&docx);
    docx_end(&docx, file_in(outputs, folder, STR("appendix.docx")));

    for (size_t i = 0; i < group->member_count; i++) {
        if (!docx_minutes_are_due(digest, group->members[i]))
            continue;
        docx_begin(&docx, arena, results);
        docx.digest = digest;
        docx_minutes(&docx, group->members[i]);
        docx_end(&docx, file_in(outputs, folder,
                                arena_format(arena, "members/%.*s.docx", STR_ARG(group->members[i]->slug))));
    }
    arena_free(arena);
}

static void write_audit(struct docx *docx)
{
    docx_report(docx);
    docx_section(docx, true);
    docx_appendix(docx);
}

/* One document: of each group the report with its appendices behind it, or the letter. */
static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct docx docx;
    docx_begin(&docx, arena, results);
    for (size_t i = 0; i < results->group_count; i++) {
        docx.digest = digest_new(arena, results, results->groups[i]);
        if (i)
            docx_section(&docx, false);
        (results->names_only ? docx_names : write_audit)(&docx);
    }
    docx_end(&docx, out);
    arena_free(arena);
}

static void render(const struct results *results, struct outputs *outputs)
{
    if (results->names_only) {
        render_one(results, outputs_file(outputs, STR("names.docx")));
        return;
    }
    for (size_t i = 0; i < results->group_count; i++) {
        const struct group_results *group = results->groups[i];
        struct str folder = results->group_count == 1
                                ? STR("")
                                : arena_format(outputs->arena, "groups/%.*s/", STR_ARG(group->slug));
        group_files(results, group, folder, outputs);
    }
}

const struct report report_docx = {
    .name = "docx",
    .file = "report.docx",
    .names_file = "names.docx",
    .suffixes = ".docx",
    .by_default = false,
    .render = render,
    .render_one = render_one,
};
