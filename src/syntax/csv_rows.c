/* SPDX-License-Identifier: MIT */
/* Table rows by libcsv, which is fed up to each delimiter or line end: that way a row is handed on as soon as
 * it is complete, and the place of each field's first byte is known without a second parser. */
#include "csv_rows.h"

#include <csv.h>
#include <string.h>

#include "buf.h"

struct span {
    size_t at, n; /* in `bytes`, which may move while the row grows */
};

struct csv_rows {
    struct arena *arena;
    struct diag *diag;
    struct feed feed;
    struct str file;
    char delimiter;
    struct csv_parser parser;
    struct str rest; /* what is left of the current chunk */
    uint64_t byte, line_start, row_start;
    size_t line;
    struct buf bytes; /* the row's fields, one behind the other */
    struct span *spans;
    struct str *fields;
    size_t count, span_capacity, field_capacity;
    struct place row, field;
    bool in_row, in_field, row_complete, ended, broken;
};

enum { GROWTH_BYTES = 16 * 1024 }; /* libcsv grows a field by 128 bytes at a time otherwise */

static int is_never_blank(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void release(void *object)
{
    struct csv_rows *rows = object;
    csv_free(&rows->parser);
    buf_free(&rows->bytes);
}

struct csv_rows *csv_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
                          char delimiter)
{
    struct csv_rows *rows = arena_alloc(arena, sizeof *rows);
    *rows = (struct csv_rows){
        .arena = arena, .diag = diag, .feed = feed, .file = file, .delimiter = delimiter, .line = 1};
    if (csv_init(&rows->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL))
        memory_exhausted();
    csv_set_delim(&rows->parser, (unsigned char)delimiter);
    csv_set_space_func(&rows->parser, is_never_blank);
    csv_set_blk_size(&rows->parser, GROWTH_BYTES);
    arena_defer(arena, release, rows);
    return rows;
}

static void field_ended(void *text, size_t n, void *context)
{
    struct csv_rows *rows = context;
    rows->spans =
        arena_grow(rows->arena, rows->spans, rows->count, &rows->span_capacity, sizeof *rows->spans);
    rows->spans[rows->count++] = (struct span){rows->bytes.n, n};
    buf_add(&rows->bytes, (struct str){text, n});
    rows->in_field = false;
}

static void row_ended(int terminator, void *context)
{
    (void)terminator;
    struct csv_rows *rows = context;
    rows->row_complete = true;
}

static struct place here(const struct csv_rows *rows)
{
    if (rows->delimiter == CSV_SHEET_DELIMITER)
        return (struct place){rows->file, rows->line, 1, PLACE_CELL};
    return (struct place){rows->file, rows->line, (size_t)(rows->byte - rows->line_start) + 1, rows->byte};
}

/* Up to and including the next delimiter or line end, inside quotes or not. */
static struct str next_piece(const struct csv_rows *rows)
{
    size_t n = 0;
    while (n < rows->rest.n) {
        char byte = rows->rest.p[n++];
        if (byte == rows->delimiter || byte == '\n' || byte == '\r')
            break;
    }
    return str_cut(rows->rest, 0, n);
}

static void note_beginning(struct csv_rows *rows, char first)
{
    if (rows->in_field || first == '\n' || first == '\r')
        return;
    rows->field = here(rows);
    rows->in_field = first != rows->delimiter;
    if (!rows->in_row) {
        rows->row = rows->field;
        rows->row_start = rows->byte;
    }
    rows->in_row = true;
}

static enum csv_result refuse(struct csv_rows *rows, struct place place, const char *words)
{
    diag_report(rows->diag, LOSS_FILE, place, "%s", words);
    rows->broken = true;
    return CSV_BROKEN;
}

static enum csv_result refuse_quotes(struct csv_rows *rows)
{
    return refuse(
        rows, rows->field,
        SAY(rows->diag, "dấu ngoặc kép của ô này không khép đúng: phần sau của bảng không đọc được",
            "the quotes of this field do not close properly: the table cannot be read any further"));
}

static enum csv_result refuse_size(struct csv_rows *rows)
{
    return refuse(rows, rows->row,
                  SAY(rows->diag, "dòng này dài quá mức cho phép, có thể do dấu ngoặc kép không khép",
                      "this row is longer than allowed, perhaps because of a quote that never closes"));
}

/* A sheet's lines are its rows, whatever line ends stand in its cells. */
static bool ends_line(const struct csv_rows *rows, struct str piece)
{
    return piece.p[piece.n - 1] == '\n' &&
           (rows->delimiter != CSV_SHEET_DELIMITER || rows->row_complete || !rows->in_row);
}

static void take_piece(struct csv_rows *rows, struct str piece)
{
    rows->rest = str_from(rows->rest, piece.n);
    rows->byte += piece.n;
    if (ends_line(rows, piece)) {
        rows->line++;
        rows->line_start = rows->byte;
    }
}

static bool feed_parser(struct csv_rows *rows, struct str piece)
{
    if (csv_parse(&rows->parser, piece.p, piece.n, field_ended, row_ended, rows) == piece.n)
        return true;
    if (csv_error(&rows->parser) != CSV_EPARSE)
        memory_exhausted();
    return false;
}

static void give(struct csv_rows *rows, struct csv_row *row)
{
    while (rows->field_capacity < rows->count)
        rows->fields = arena_grow(rows->arena, rows->fields, rows->field_capacity, &rows->field_capacity,
                                  sizeof *rows->fields);
    for (size_t i = 0; i < rows->count; i++)
        rows->fields[i] = str_cut(buf_str(&rows->bytes), rows->spans[i].at, rows->spans[i].n);
    *row = (struct csv_row){rows->fields, rows->count, rows->row};
}

static enum csv_result finish(struct csv_rows *rows, struct csv_row *row)
{
    rows->ended = true;
    if (csv_fini(&rows->parser, field_ended, row_ended, rows)) {
        if (csv_error(&rows->parser) != CSV_EPARSE)
            memory_exhausted();
        return refuse_quotes(rows);
    }
    if (!rows->row_complete)
        return CSV_END;
    give(rows, row);
    return CSV_ROW;
}

enum csv_result csv_next(struct csv_rows *rows, struct csv_row *row)
{
    if (rows->broken || rows->ended)
        return rows->broken ? CSV_BROKEN : CSV_END;
    rows->count = 0;
    rows->in_row = rows->row_complete = false;
    buf_clear(&rows->bytes);
    while (!rows->row_complete) {
        if (rows->rest.n == 0 && !feed_next(rows->feed, &rows->rest))
            return finish(rows, row);
        struct str piece = next_piece(rows);
        note_beginning(rows, piece.p[0]);
        if (!feed_parser(rows, piece))
            return refuse_quotes(rows);
        take_piece(rows, piece);
        if (rows->count > CSV_FIELD_LIMIT || rows->byte - rows->row_start > CSV_ROW_LIMIT_BYTES)
            return refuse_size(rows);
    }
    give(rows, row);
    return CSV_ROW;
}
