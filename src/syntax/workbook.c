/* SPDX-License-Identifier: MIT */
/* Workbooks by their first bytes. */
#include "workbook.h"

#include "archive_parts.h"
#include "workbook_kinds.h"

static bool is_xlsx(struct str sample)
{
    return str_starts(sample, STR("PK\x03\x04")) && str_find(sample, STR("xl/")) < sample.n &&
           !archive_is(sample);
}

static struct str without_mark(struct str sample)
{
    return str_starts(sample, STR("\xEF\xBB\xBF")) ? str_from(sample, 3) : sample;
}

static bool is_2003(struct str sample)
{
    return str_starts(str_trim(without_mark(sample)), STR("<?xml")) &&
           str_find(sample, STR("urn:schemas-microsoft-com:office:spreadsheet")) < sample.n &&
           str_find(sample, STR("Workbook")) < sample.n;
}

static const struct kind {
    const char *name;
    bool (*is)(struct str sample);
    bool (*read)(struct workbook *workbook, struct stretch content);
} kinds[] = {
    {"XLSX", is_xlsx, workbook_read_xlsx},
    {"Excel XML 2003", is_2003, workbook_read_2003},
};

static const struct kind *kind_of(struct str sample)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].is(sample))
            return &kinds[i];
    return NULL;
}

const char *workbook_kind(struct str sample)
{
    const struct kind *kind = kind_of(sample);
    return kind ? kind->name : NULL;
}

bool workbook_read(struct workbook *workbook, struct stretch content)
{
    struct arena *arena = arena_new();
    struct str sample = STR_NONE;
    feed_next(spool_feed(arena, workbook->spool, content), &sample);
    const struct kind *kind = kind_of(sample);
    bool good = kind && kind->read(workbook, content);
    arena_free(arena);
    return good;
}

void workbook_add(struct workbook *workbook, struct str name, bool is_hidden, struct stretch text)
{
    workbook->sheets = arena_grow(workbook->arena, workbook->sheets, workbook->count, &workbook->capacity,
                                  sizeof *workbook->sheets);
    workbook->sheets[workbook->count++] = (struct sheet){arena_str(workbook->arena, name), is_hidden, text};
}

bool workbook_refuse(struct workbook *workbook, struct str sheet, const char *reason_vi,
                     const char *reason_en)
{
    struct diag *diag = workbook->diag;
    struct str file =
        sheet.n ? arena_format(workbook->arena, "%.*s: %.*s", STR_ARG(workbook->file), STR_ARG(sheet))
                : workbook->file;
    diag_report(diag, LOSS_FILE, (struct place){.file = file}, "%s", SAY(diag, reason_vi, reason_en));
    return false;
}

bool workbook_refuse_cell(struct workbook *workbook, struct str sheet)
{
    return workbook_refuse(
        workbook, sheet, "trang tính có ô không theo thứ tự hoặc rộng, dài quá mức cho phép: không đọc được",
        "the sheet has cells out of order, or is wider or longer than allowed: it cannot be read");
}
