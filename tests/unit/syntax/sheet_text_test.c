/* SPDX-License-Identifier: MIT */
/* What goes into a sheet's text comes back from csv_rows, with the places of cells. */
#include "sheet_text.h"

#include "check.h"
#include "csv_rows.h"

static const struct {
    size_t row, column;
    const char *text;
} cells[] = {
    {1, 1, "Nội dung"}, {1, 2, "Tên"}, {1, 3, "Mã"}, {3, 1, "hai\ndòng \"trích\"\r\n"}, {3, 3, "7"},
    {4, 2, "chỉ một ô"}, {6, 1, "a,b;c\td"}, {6, 5, "ngoài bảng"},
};

static void print_rows(struct arena *arena, struct spool *spool, struct stretch text, struct buf *out)
{
    struct diag diag = {0};
    struct csv_rows *rows = csv_open(arena, &diag, spool_feed(arena, spool, text), STR("s"), CSV_SHEET_DELIMITER);
    struct csv_row row;
    while (csv_next(rows, &row) == CSV_ROW) {
        CHECK(row.where.byte == PLACE_CELL && row.where.column == 1);
        buf_format(out, "%zu:", row.where.line);
        for (size_t i = 0; i < row.count; i++)
            buf_format(out, "%s%.*s", i ? "|" : "", STR_ARG(row.fields[i]));
        buf_byte(out, ';');
    }
    CHECK(diag.worst == LOSS_NOTE);
}

static void cells_come_back(struct arena *arena, struct spool *spool)
{
    struct sheet_text sheet;
    struct buf out = {0};
    sheet_begin(&sheet, spool);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        CHECK(sheet_cell(&sheet, cells[i].row, cells[i].column, str_of(cells[i].text)));
    print_rows(arena, spool, sheet_end(&sheet), &out);
    CHECK_STR(buf_str(&out), "1:Nội dung|Tên|Mã;3:hai\ndòng \"trích\"\r\n||7;4:|chỉ một ô|;6:a,b;c\td||||ngoài bảng;");
    buf_free(&out);
}

static void limits_hold(struct spool *spool)
{
    static const size_t wrong[][2] = {{1, 1}, {1, 2}, {2, SHEET_COLUMN_LIMIT + 1}, {SHEET_ROW_LIMIT + 1, 1}};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct sheet_text sheet;
        sheet_begin(&sheet, spool);
        CHECK(sheet_cell(&sheet, 1, 2, STR("x")));
        CHECK(!sheet_cell(&sheet, wrong[i][0], wrong[i][1], STR("y")) && sheet.failed);
        sheet_end(&sheet);
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    struct diag diag = {0};
    struct spool *spool = spool_new(arena, &diag, "/tmp");
    cells_come_back(arena, spool);
    limits_hold(spool);
    arena_free(arena);
    return check_result();
}
