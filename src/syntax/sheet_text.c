/* SPDX-License-Identifier: MIT */
/* Cells into lines. */
#include "sheet_text.h"

#include "csv_rows.h"

enum {
    STEP_BYTES = 64 * 1024,
    LEAST_WIDTH = 2, /* so that a table of one column has the delimiter, too */
};

static void flush(struct sheet_text *sheet)
{
    sheet->written.bytes += sheet->line.n;
    sheet->failed |=
        sheet->written.bytes > SHEET_TEXT_LIMIT_BYTES || !spool_add(sheet->spool, buf_str(&sheet->line));
    buf_clear(&sheet->line);
}

void sheet_begin(struct sheet_text *sheet, struct spool *spool)
{
    *sheet = (struct sheet_text){
        .spool = spool, .written = {.at = spool_bytes(spool)}, .row = 1, .width = LEAST_WIDTH};
}

static void go_to_column(struct sheet_text *sheet, size_t column)
{
    size_t from = sheet->column ? sheet->column : 1;
    if (from < column)
        buf_repeat(&sheet->line, CSV_SHEET_DELIMITER, column - from);
    sheet->column = column;
}

/* A row is as wide as those above it: a table's last cells may be empty. */
static void end_row(struct sheet_text *sheet)
{
    if (sheet->column) {
        sheet->width = sheet->column > sheet->width ? sheet->column : sheet->width;
        go_to_column(sheet, sheet->width);
    }
    buf_byte(&sheet->line, '\n');
    sheet->row++;
    sheet->column = 0;
    if (sheet->line.n >= STEP_BYTES)
        flush(sheet);
}

static bool needs_quotes(struct str text)
{
    return str_find_byte(text, '"') < text.n || str_find_byte(text, '\n') < text.n ||
           str_find_byte(text, '\r') < text.n || str_find_byte(text, CSV_SHEET_DELIMITER) < text.n;
}

static void write_field(struct buf *out, struct str text)
{
    bool quoted = needs_quotes(text);
    if (quoted)
        buf_byte(out, '"');
    while (quoted && text.n) {
        size_t n = str_find_byte(text, '"');
        buf_add(out, str_cut(text, 0, n));
        if (n < text.n)
            buf_text(out, "\"\"");
        text = str_from(text, n + 1);
    }
    buf_add(out, text);
    if (quoted)
        buf_byte(out, '"');
}

bool sheet_cell(struct sheet_text *sheet, size_t row, size_t column, struct str text)
{
    if (!text.n)
        return !sheet->failed;
    bool follows = row > sheet->row || (row == sheet->row && column > sheet->column);
    sheet->failed |= !follows || row > SHEET_ROW_LIMIT || column > SHEET_COLUMN_LIMIT;
    while (!sheet->failed && sheet->row < row)
        end_row(sheet);
    if (sheet->failed)
        return false;
    go_to_column(sheet, column);
    write_field(&sheet->line, text);
    return true;
}

struct stretch sheet_end(struct sheet_text *sheet)
{
    if (sheet->column)
        end_row(sheet);
    flush(sheet);
    buf_free(&sheet->line);
    return sheet->written;
}
