/* SPDX-License-Identifier: MIT */
/* The only file that knows libxlsxwriter. Version 1.1.4 writes to a named file alone, so it is given one that
 * exists in memory only: no findings pass through a folder that others can read. */
#include "book.h"

#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "utf8.h"

enum {
    LONGEST_TEXT = 32000, /* UTF-16 units; Excel takes 32,767 */
    PAPER_A4 = 9,
    CHOICES_MOST = 8,
    COLUMNS_MOST = 40,
    LINE_POINTS = 15,
    LINES_MOST = 27, /* a row is at most 409 points high */
};

struct book {
    lxw_workbook *file;
    lxw_worksheet *sheet;
    lxw_format *head, *text, *time;
    lxw_row_t row, rows; /* rows: of the sheet in hand, the head included */
    lxw_col_t column, columns;
    unsigned widths[COLUMNS_MOST];
    size_t lines;             /* of the row in hand */
    struct buf visible, cell; /* of the text in hand */
    int memory;               /* the file that the library writes to */
    bool failed;
};

static void expect(struct book *book, lxw_error error)
{
    book->failed |= error != LXW_NO_ERROR;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* _x0041_ in a cell means "A": the underscore itself is escaped. */
static bool looks_escaped(struct str text)
{
    enum { LENGTH = 7 };
    if (text.n < LENGTH || text.p[0] != '_' || text.p[1] != 'x' || text.p[LENGTH - 1] != '_')
        return false;
    for (size_t i = 2; i < LENGTH - 1; i++)
        if (!is_hex(text.p[i]))
            return false;
    return true;
}

/* What acts is shown as <U+001B>, as XML cannot hold it or it would reorder the line; cut with a mark where
 * Excel would refuse; with a NUL behind. */
static const char *cell_text(struct book *book, struct str text)
{
    enum { FIRST_ASTRAL = 0x10000 };
    struct buf *out = &book->cell;
    size_t units = 0;
    uint32_t c;
    buf_clear(&book->visible);
    utf8_visible(text, true, &book->visible);
    buf_clear(out);
    text = buf_str(&book->visible);
    for (size_t n; units < LONGEST_TEXT && (n = utf8_decode(text, &c)) != 0; text = str_from(text, n)) {
        buf_add(out, looks_escaped(text) ? STR("_x005F_") : str_cut(text, 0, n));
        units += c < FIRST_ASTRAL ? 1 : 2;
    }
    if (text.n)
        buf_text(out, " […]");
    buf_byte(out, '\0');
    return out->p;
}

static lxw_format *format_new(struct book *book, const char *number_format)
{
    lxw_format *format = workbook_add_format(book->file);
    if (!format) {
        book->failed = true;
        return NULL;
    }
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_HAIR);
    if (number_format)
        format_set_num_format(format, number_format);
    return format;
}

static void make_formats(struct book *book)
{
    book->text = format_new(book, NULL);
    book->time = format_new(book, "dd/mm/yyyy hh:mm");
    book->head = format_new(book, NULL);
    if (book->head) {
        format_set_bold(book->head);
        format_set_bg_color(book->head, 0xE8ECF1);
        format_set_border(book->head, LXW_BORDER_THIN);
    }
}

struct book *book_new(struct arena *arena, int64_t made_ms)
{
    struct book *book = arena_alloc(arena, sizeof *book);
    char path[sizeof "/proc/self/fd/" + 3 * sizeof(int)];
    lxw_workbook_options options = {.tmpdir = (char *)"/dev/shm"};
    lxw_doc_properties properties = {.created = (time_t)(made_ms / MS_PER_SECOND)};
    book->memory = memfd_create("workbook", MFD_CLOEXEC);
    snprintf(path, sizeof path, "/proc/self/fd/%d", book->memory);
    book->file = book->memory < 0 ? NULL : workbook_new_opt(path, &options);
    if (!book->file) {
        book->failed = true;
        return book;
    }
    expect(book, workbook_set_properties(book->file, &properties));
    make_formats(book);
    return book;
}

void book_sheet(struct book *book, struct str name)
{
    if (book->failed)
        return;
    book->sheet = workbook_add_worksheet(book->file, cell_text(book, name));
    book->failed |= !book->sheet;
    book->row = book->rows = 0;
    book->column = book->columns = 0;
}

void book_column(struct book *book, struct str title, unsigned width)
{
    lxw_col_t column = book->column++;
    if (book->failed)
        return;
    book->widths[column < COLUMNS_MOST ? column : 0] = width;
    expect(book, worksheet_set_column(book->sheet, column, column, width, NULL));
    expect(book, worksheet_write_string(book->sheet, 0, column, cell_text(book, title), book->head));
    book->columns = book->column;
}

/* Wrapped at words, so that a line is seldom full. */
static void grow_row(struct book *book, lxw_col_t column, struct str text)
{
    enum { LOST_BY_WRAPPING = 2 };
    size_t width = book->widths[column < COLUMNS_MOST ? column : 0], lines = 0;
    struct str line;
    width = width > 2 * LOST_BY_WRAPPING ? width - LOST_BY_WRAPPING : width;
    while (lines < LINES_MOST && str_split(&text, '\n', &line))
        lines += utf8_columns(line) / width + 1;
    if (lines > book->lines)
        book->lines = lines;
}

void book_text(struct book *book, struct str text)
{
    lxw_col_t column = book->column++;
    if (book->failed)
        return;
    grow_row(book, column, text);
    expect(book,
           text.n ? worksheet_write_string(book->sheet, book->row, column, cell_text(book, text), book->text)
                  : worksheet_write_blank(book->sheet, book->row, column, book->text));
}

void book_number(struct book *book, uint64_t number)
{
    lxw_col_t column = book->column++;
    if (!book->failed)
        expect(book, worksheet_write_number(book->sheet, book->row, column, (double)number, book->text));
}

void book_time(struct book *book, struct stamp at, int zone_minutes)
{
    if (at.precision == PRECISION_NONE) {
        book_text(book, STR(""));
        return;
    }
    struct civil local = stamp_civil(at.ms, zone_minutes);
    lxw_datetime time = {local.year, local.month, local.day, local.hour, local.minute, local.second};
    lxw_col_t column = book->column++;
    if (!book->failed)
        expect(book, worksheet_write_datetime(book->sheet, book->row, column, &time, book->time));
}

void book_row_end(struct book *book)
{
    size_t lines = book->lines < LINES_MOST ? book->lines : LINES_MOST;
    if (!book->failed && lines > 1)
        expect(book, worksheet_set_row(book->sheet, book->row, (double)(lines * LINE_POINTS), NULL));
    book->lines = 1;
    book->rows = ++book->row;
    book->column = 0;
}

void book_choices(struct book *book, size_t column, const struct str *words, size_t count, struct str hint)
{
    char *list[CHOICES_MOST + 1] = {0};
    struct buf texts[CHOICES_MOST] = {0};
    if (book->failed || book->rows < 2 || count > CHOICES_MOST)
        return;
    for (size_t i = 0; i < count; i++) {
        buf_add(&texts[i], words[i]);
        buf_byte(&texts[i], '\0');
        list[i] = texts[i].p;
    }
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .ignore_blank = LXW_VALIDATION_ON,
        .dropdown = LXW_VALIDATION_ON,
        .show_error = LXW_VALIDATION_ON,
        .error_type = LXW_VALIDATION_ERROR_TYPE_STOP,
        .error_message = (char *)cell_text(book, hint),
        .value_list = list,
    };
    expect(book, worksheet_data_validation_range(book->sheet, 1, (lxw_col_t)column, book->rows - 1,
                                                 (lxw_col_t)column, &validation));
    for (size_t i = 0; i < count; i++)
        buf_free(&texts[i]);
}

void book_sheet_end(struct book *book, size_t frozen_columns, size_t printed_columns)
{
    if (book->failed)
        return;
    lxw_col_t last = (lxw_col_t)(book->columns - 1);
    worksheet_freeze_panes(book->sheet, 1, (lxw_col_t)frozen_columns);
    expect(book, worksheet_autofilter(book->sheet, 0, 0, book->rows - 1, last));
    expect(book, worksheet_print_area(book->sheet, 0, 0, book->rows - 1, (lxw_col_t)(printed_columns - 1)));
    expect(book, worksheet_repeat_rows(book->sheet, 0, 0));
    expect(book, worksheet_set_footer(book->sheet, "&L&A&R&P/&N"));
    worksheet_set_landscape(book->sheet);
    worksheet_set_paper(book->sheet, PAPER_A4);
    worksheet_fit_to_pages(book->sheet, 1, 0);
}

/* What the library wrote. */
static void take_file(struct book *book, struct buf *out)
{
    struct stat facts;
    if (fstat(book->memory, &facts) != 0 || facts.st_size <= 0) {
        book->failed = true;
        return;
    }
    size_t size = (size_t)facts.st_size, got = 0;
    char *room = buf_reserve(out, size);
    while (room && got < size) {
        ssize_t n = pread(book->memory, room + got, size - got, (off_t)got);
        if (n <= 0)
            break;
        got += (size_t)n;
    }
    book->failed |= got < size;
    if (room)
        out->n += got;
}

void book_finish(struct book *book, struct buf *out)
{
    if (book->file)
        expect(book, workbook_close(book->file));
    if (!book->failed)
        take_file(book, out);
    if (book->memory >= 0)
        close(book->memory);
    buf_free(&book->visible);
    buf_free(&book->cell);
    out->failed |= book->failed;
}
