/* SPDX-License-Identifier: MIT */
/* Rows of a list of people, with what every such list has in common. */
#include "list_file.h"

#include "cells.h"
#include "decode.h"
#include "normalize.h"
#include "refusal.h"
#include "workbook.h"

static bool fail(const struct list_file *list, struct place place, const char *reason)
{
    diag_report(list->diag, LOSS_FILE, place, "%s", reason);
    return false;
}

struct str list_cell(const struct list_file *list, const struct csv_row *row, size_t meaning)
{
    return str_trim(headings_cell(row, list->columns, meaning));
}

/* A cell in storage form, kept. */
struct str list_text(const struct list_file *list, const struct csv_row *row, size_t meaning)
{
    struct text text;
    normalize(list->arena, arena_str(list->arena, list_cell(list, row, meaning)), &text);
    if (text.counts[REPAIR_UTF8])
        diag_report(list->diag, LOSS_RECORD, headings_place(row, list->columns, meaning), "%s",
                    SAY(list->diag, "ô có byte không đúng UTF-8, hiện là U+FFFD; hãy lưu lại danh sách dạng UTF-8",
                        "the cell has bytes that are not UTF-8, shown as U+FFFD; save the list as UTF-8"));
    return text.storage;
}

static bool check_heading(const struct list_file *list, const struct heading_row *heading)
{
    if (!heading->is_complete)
        return fail(list, heading->where, SAY(list->diag, list->wants_vi, list->wants_en));
    return heading->twice == HEADING_ABSENT ||
           fail(list, heading->where, SAY(list->diag, "hai cột cùng tên", "two columns have the same name"));
}

static void read_row(struct list_file *list, const struct csv_row *row, size_t width)
{
    bool fits = cells_fit(row, width);
    if (cells_are_empty(row))
        return;
    if (fits && list->take(list->self, list, row))
        list->rows++;
    else
        diag_report(list->diag, LOSS_RECORD, row->where, "%s",
                    fits ? SAY(list->diag, "dòng thiếu tên hoặc mã tài khoản, bỏ qua",
                               "the row lacks a name or account, left out")
                         : SAY(list->diag, "dòng có số cột khác dòng tiêu đề, bỏ qua",
                               "the row has not as many columns as the heading, left out"));
}

static bool read_rows(struct list_file *list, struct arena *arena, struct feed feed, char delimiter)
{
    struct csv_rows *rows = csv_open(arena, list->diag, feed, list->file, delimiter);
    struct csv_row row;
    struct heading_row heading = {0};
    enum csv_result result = headings_find(arena, list->headings, rows, list->columns, &heading);
    if (result == CSV_ROW) {
        if (!check_heading(list, &heading))
            return false;
        while ((result = csv_next(rows, &row)) == CSV_ROW)
            read_row(list, &row, heading.width);
    }
    if (result == CSV_BROKEN)
        return false;
    return list->rows ||
           fail(list, (struct place){.file = list->file},
                SAY(list->diag, "danh sách không có dòng nào dùng được", "the list has no usable row"));
}

bool list_file_fits(const struct headings *headings, struct str sample)
{
    struct arena *arena = arena_new();
    struct diag silent = {0};
    struct feed_memory memory = {sample, 0};
    struct heading_row heading = {0};
    size_t known;
    struct csv_rows *rows =
        csv_open(arena, &silent, feed_over(&memory), STR_NONE, headings_delimiter(headings, sample, &known));
    headings_find(arena, headings, rows, arena_array(arena, headings->meanings, sizeof(size_t)), &heading);
    arena_free(arena);
    return heading.is_complete;
}

static bool is_json(struct str sample)
{
    struct str text = str_trim(sample);
    return str_starts(text, STR("{")) || str_starts(text, STR("["));
}

static enum claim claim_of_list(const void *headings, const struct sample *sample)
{
    return list_file_fits(headings, sample->text) ? CLAIM_LIKELY : CLAIM_NO;
}

/* A list is one sheet: the first that fits. */
static struct source *sheet_of(const struct list_file *list, struct arena *arena, struct source *workbook)
{
    struct spool *spool = spool_new(arena, list->diag, NULL);
    struct sheets sheets;
    sheets_find(&(struct sheet_search){arena, list->diag, spool, claim_of_list, list->headings}, workbook, &sheets);
    for (size_t i = 1; i < sheets.count; i++)
        diag_report(list->diag, LOSS_NOTE, (struct place){.file = sheets.list[i].title.path}, "%s",
                    SAY(list->diag, "trang tính này không đọc: danh sách lấy ở trang phù hợp đầu tiên",
                        "this sheet is not read: the list is the first sheet that fits"));
    return sheets.count ? sheets_source(arena, list->diag, spool, &sheets, 0) : NULL;
}

static bool read_source(struct list_file *list, struct arena *arena, struct source *source)
{
    struct str raw = source_sample(source);
    enum encoding encoding = encoding_of(raw);
    struct str sample = decode_sample(arena, raw, encoding);
    struct feed feed = decode_feed(arena, source_feed(source), encoding);
    size_t known;
    list->file = arena_str(list->arena, source_path(source));
    list->name = arena_str(list->arena, source_name(source));
    struct str refusal = refusal_by_encoding(list->diag, sample);
    if (refusal.n) {
        diag_report(list->diag, LOSS_FILE, (struct place){.file = list->file}, "%.*s", STR_ARG(refusal));
        return false;
    }
    encoding_tell(list->diag, list->file, raw, encoding);
    bool good = list->read_json && is_json(sample)
                    ? list->read_json(list, arena, feed)
                    : read_rows(list, arena, feed, headings_delimiter(list->headings, sample, &known));
    list->sha256 = source_sha256(source, list->arena);
    return good && source_whole(source);
}

bool list_file_read(struct list_file *list, struct source *source)
{
    struct arena *arena = arena_new();
    if (source && workbook_kind(source_sample(source)))
        source = sheet_of(list, arena, source);
    bool good = source && read_source(list, arena, source);
    arena_free(arena);
    return good;
}

/* Spreadsheets round long numbers to 8.40388E+18: that is no account any more. */
struct str list_account(struct list_file *list, const struct csv_row *row, size_t meaning)
{
    struct str account = list_cell(list, row, meaning);
    if (!cell_is_rounded_id(account) && !cell_is_zeroed_id(account) && !cell_is_error(account))
        return account;
    diag_report(list->diag, LOSS_RECORD, headings_place(row, list->columns, meaning), "%s",
                SAY(list->diag, "mã tài khoản đã bị bảng tính làm tròn hoặc báo lỗi; lưu cột này ở dạng văn bản",
                    "a spreadsheet has rounded this account id or shows an error; keep the column as text"));
    return STR_NONE;
}
