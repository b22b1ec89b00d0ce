/* SPDX-License-Identifier: MIT */
/* Rows of a list of people, with what every such list has in common. */
#include "list_file.h"

#include "cells.h"
#include "decode.h"
#include "normalize.h"

static bool fail(struct list_file *list, struct place place, const char *reason)
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
    return text.storage;
}

static bool read_heading(struct list_file *list, struct arena *arena, const struct csv_row *row)
{
    size_t twice;
    headings_map(arena, list->headings, row, list->columns, &twice);
    if (twice != HEADING_ABSENT)
        return fail(list, row->where, SAY(list->diag, "hai cột cùng tên", "two columns have the same name"));
    return list->is_complete(list->columns) ||
           fail(list, row->where, SAY(list->diag, list->wants_vi, list->wants_en));
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
    enum csv_result result = csv_next(rows, &row);
    if (result == CSV_ROW) {
        size_t width = row.count;
        if (!read_heading(list, arena, &row))
            return false;
        while ((result = csv_next(rows, &row)) == CSV_ROW)
            read_row(list, &row, width);
    }
    if (result == CSV_BROKEN)
        return false;
    return list->rows ||
           fail(list, (struct place){.file = list->file},
                SAY(list->diag, "danh sách không có dòng nào dùng được", "the list has no usable row"));
}

static bool is_json(struct str sample)
{
    struct str text = str_trim(sample);
    return str_starts(text, STR("{")) || str_starts(text, STR("["));
}

bool list_file_read(struct list_file *list, struct source *source)
{
    if (!source)
        return false;
    struct arena *arena = arena_new();
    struct str raw = source_sample(source);
    enum encoding encoding = encoding_of(raw);
    struct str sample = decode_sample(arena, raw, encoding);
    struct feed feed = decode_feed(arena, source_feed(source), encoding);
    size_t known;
    list->file = arena_str(list->arena, source_path(source));
    list->name = arena_str(list->arena, source_name(source));
    bool good = list->read_json && is_json(sample)
                    ? list->read_json(list, arena, feed)
                    : read_rows(list, arena, feed, headings_delimiter(list->headings, sample, &known));
    list->sha256 = source_sha256(source, list->arena);
    arena_free(arena);
    return good && source_whole(source);
}

/* Spreadsheets round long numbers to 8.40388E+18: that is no account any more. */
struct str list_account(struct list_file *list, const struct csv_row *row, size_t meaning)
{
    struct str account = list_cell(list, row, meaning);
    if (!cell_is_rounded_id(account))
        return account;
    diag_report(list->diag, LOSS_RECORD, row->where, "%s",
                SAY(list->diag, "mã tài khoản đã bị bảng tính làm tròn; lưu cột này ở dạng văn bản",
                    "a spreadsheet has rounded this account id; keep the column as text"));
    return STR_NONE;
}
