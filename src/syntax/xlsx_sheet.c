/* SPDX-License-Identifier: MIT */
/* A worksheet of XLSX: rows of cells, each with its reference, its type and its style. */
#include "cell_value.h"
#include "xlsx_book.h"

struct sheet_reading {
    struct xlsx_book *book;
    struct sheet_text text;
    size_t row, column;
    void (*write)(struct sheet_reading *reading, struct str value, struct buf *out); /* by the cell's type */
    unsigned shows;
    struct buf shown;
    bool lacks_string;
};

/* --- values --- */

static void write_number(struct sheet_reading *reading, struct str value, struct buf *out)
{
    cell_number(value, reading->shows, reading->book->since_1904, out);
}

static void write_words(struct sheet_reading *reading, struct str value, struct buf *out)
{
    (void)reading;
    cell_text(value, out);
}

static void write_boolean(struct sheet_reading *reading, struct str value, struct buf *out)
{
    (void)reading;
    buf_text(out, str_is(value, "1") ? "TRUE" : "FALSE");
}

static void write_shared(struct sheet_reading *reading, struct str value, struct buf *out)
{
    const struct xlsx_book *book = reading->book;
    unsigned long long index;
    if (!str_number(value, &index) || index >= book->string_count) {
        reading->lacks_string = true;
        return;
    }
    struct stretch string = book->strings[index];
    char *to = buf_reserve(out, (size_t)string.bytes);
    if (to && spool_read(book->workbook->spool, string.at, to, (size_t)string.bytes))
        out->n += (size_t)string.bytes;
}

static const struct {
    const char *type;
    void (*write)(struct sheet_reading *reading, struct str value, struct buf *out);
} types[] = {
    {"s", write_shared},  {"inlineStr", write_words}, {"str", write_words},
    {"b", write_boolean}, {"e", write_words},         {"d", write_words},
};

/* --- elements --- */

static void start_cell(struct sheet_reading *reading, struct xlsx_attributes attributes)
{
    const struct xlsx_book *book = reading->book;
    struct str type = xlsx_attribute(attributes, "t");
    unsigned long long style = 0;
    size_t column, row;
    if (cell_reference(xlsx_attribute(attributes, "r"), &column, &row)) {
        reading->column = column;
        reading->row = row;
    } else {
        reading->column++;
    }
    str_number(xlsx_attribute(attributes, "s"), &style);
    reading->shows = style < book->style_count ? book->shows[style] : 0;
    reading->write = write_number;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is(type, types[i].type))
            reading->write = types[i].write;
}

static void start(struct xlsx_book *book, void *self, struct str name, struct xlsx_attributes attributes)
{
    struct sheet_reading *reading = self;
    unsigned long long row;
    xlsx_text_start(book, name);
    if (str_is(name, "row")) {
        reading->row = str_number(xlsx_attribute(attributes, "r"), &row) ? (size_t)row : reading->row + 1;
        reading->column = 0;
    } else if (str_is(name, "c")) {
        start_cell(reading, attributes);
        buf_clear(&book->text);
    } else if (str_is(name, "v")) {
        book->in_text = true;
    }
}

static void end(struct xlsx_book *book, void *self, struct str name)
{
    struct sheet_reading *reading = self;
    xlsx_text_end(book, name);
    if (str_is(name, "v"))
        book->in_text = false;
    if (!str_is(name, "c") || !book->text.n)
        return;
    buf_clear(&reading->shown);
    reading->write(reading, buf_str(&book->text), &reading->shown);
    sheet_cell(&reading->text, reading->row, reading->column, buf_str(&reading->shown));
}

bool xlsx_sheet_read(struct xlsx_book *book, const struct xlsx_sheet *sheet, struct str part)
{
    struct sheet_reading reading = {.book = book, .shown.limit_bytes = XLSX_TEXT_LIMIT_BYTES};
    sheet_begin(&reading.text, book->workbook->spool);
    bool good = xlsx_part_read(book, part, &(struct xlsx_part){.start = start, .end = end, .self = &reading});
    struct stretch text = sheet_end(&reading.text);
    buf_free(&reading.shown);
    if (good && (reading.text.failed || reading.lacks_string))
        return workbook_refuse_cell(book->workbook, sheet->name);
    if (good)
        workbook_add(book->workbook, sheet->name, sheet->is_hidden, text);
    return good;
}
