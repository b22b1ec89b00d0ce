/* SPDX-License-Identifier: MIT */
/* "XML Spreadsheet 2003", which Excel still writes: all sheets in one file, values in plain sight. */
#include "workbook_kinds.h"

#include "cell_value.h"
#include "xml_events.h"

enum { CELL_LIMIT_BYTES = 1 << 20 };

struct book_reading {
    struct workbook *workbook;
    struct sheet_text text;
    struct str name;
    bool in_sheet, is_hidden, failed;
    bool in_data, in_comment, in_visible;
    void (*write)(struct str value, struct buf *out); /* by ss:Type */
    size_t row, column, rows_more, columns_more;      /* the current cell; how many it stands for besides */
    struct buf value, shown;
};

/* --- values --- */

static void write_number(struct str value, struct buf *out)
{
    cell_number(value, 0, false, out);
}

static void write_boolean(struct str value, struct buf *out)
{
    buf_text(out, str_is(value, "1") ? "TRUE" : "FALSE");
}

/* "2026-10-05T08:12:44.000"; a clock without a day stands on the last day of 1899, a day at midnight. */
static void write_moment(struct str value, struct buf *out)
{
    enum { DAY_BYTES = 10 };
    struct str day = str_cut(value, 0, DAY_BYTES), clock = str_from(value, DAY_BYTES + 1);
    clock.n = str_find_byte(clock, '.');
    bool has_day = !str_is(day, "1899-12-31"), has_clock = !has_day || !str_is(clock, "00:00:00");
    if (has_day)
        buf_add(out, day);
    if (has_day && has_clock && clock.n)
        buf_byte(out, ' ');
    if (has_clock)
        buf_add(out, clock);
}

static void write_words(struct str value, struct buf *out)
{
    buf_add(out, value);
}

static const struct {
    const char *type;
    void (*write)(struct str value, struct buf *out);
} types[] = {
    {"Number", write_number},
    {"DateTime", write_moment},
    {"Boolean", write_boolean},
};

/* --- elements --- */

struct attributes {
    const struct xml_attribute *list;
    size_t count;
};

static struct str attribute(struct attributes attributes, const char *name)
{
    for (size_t i = 0; i < attributes.count; i++)
        if (str_is(attributes.list[i].name, name))
            return attributes.list[i].value;
    return STR_NONE;
}

static size_t number_in(struct attributes attributes, const char *name)
{
    unsigned long long number;
    return str_number(attribute(attributes, name), &number) && number <= SHEET_ROW_LIMIT ? (size_t)number : 0;
}

/* ss:Index jumps, else it is the next. */
static size_t index_in(struct attributes attributes, size_t next)
{
    size_t index = number_in(attributes, "Index");
    return index ? index : next;
}

static void begin_sheet(struct book_reading *reading, struct attributes attributes)
{
    sheet_begin(&reading->text, reading->workbook->spool);
    reading->name = arena_str(reading->workbook->arena, attribute(attributes, "Name"));
    reading->row = reading->rows_more = 0;
    reading->in_sheet = true;
    reading->is_hidden = false;
}

static void begin_row(struct book_reading *reading, struct attributes attributes)
{
    reading->row = index_in(attributes, reading->row + reading->rows_more + 1);
    reading->rows_more = number_in(attributes, "Span");
    reading->column = reading->columns_more = 0;
}

static void begin_cell(struct book_reading *reading, struct attributes attributes)
{
    reading->column = index_in(attributes, reading->column + reading->columns_more + 1);
    reading->columns_more = number_in(attributes, "MergeAcross");
    buf_clear(&reading->value);
    reading->write = write_words;
}

static void begin_data(struct book_reading *reading, struct attributes attributes)
{
    if (reading->in_comment)
        return;
    reading->in_data = true;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (str_is(attribute(attributes, "Type"), types[i].type))
            reading->write = types[i].write;
}

static void begin_comment(struct book_reading *reading, struct attributes attributes)
{
    (void)attributes;
    reading->in_comment = true;
}

static void begin_visible(struct book_reading *reading, struct attributes attributes)
{
    (void)attributes;
    reading->in_visible = reading->in_sheet;
    buf_clear(&reading->value);
}

static void end_sheet(struct book_reading *reading)
{
    struct stretch text = sheet_end(&reading->text);
    reading->in_sheet = false;
    if (reading->text.failed)
        reading->failed = !workbook_refuse_cell(reading->workbook, reading->name);
    else
        workbook_add(reading->workbook, reading->name, reading->is_hidden, text);
}

static void end_cell(struct book_reading *reading)
{
    buf_clear(&reading->shown);
    reading->write(buf_str(&reading->value), &reading->shown);
    if (reading->in_sheet)
        sheet_cell(&reading->text, reading->row, reading->column, buf_str(&reading->shown));
}

static void end_data(struct book_reading *reading)
{
    reading->in_data = false;
}

static void end_comment(struct book_reading *reading)
{
    reading->in_comment = false;
}

static void end_visible(struct book_reading *reading)
{
    reading->in_visible = false;
    reading->is_hidden |= !str_is(str_trim(buf_str(&reading->value)), "SheetVisible");
}

static const struct element {
    const char *name;
    void (*begin)(struct book_reading *reading, struct attributes attributes);
    void (*end)(struct book_reading *reading);
} elements[] = {
    {"Worksheet", begin_sheet, end_sheet},   {"Row", begin_row, NULL},
    {"Cell", begin_cell, end_cell},          {"Data", begin_data, end_data},
    {"Comment", begin_comment, end_comment}, {"Visible", begin_visible, end_visible},
};

static const struct element *element_named(struct str name)
{
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (str_is(name, elements[i].name))
            return &elements[i];
    return NULL;
}

/* --- the file --- */

static void started(void *self, struct str space, struct str name, const struct xml_attribute *attributes,
                    size_t count, struct place place)
{
    (void)space, (void)place;
    const struct element *element = element_named(name);
    if (element)
        element->begin(self, (struct attributes){attributes, count});
}

static void ended(void *self, struct str name, struct place place)
{
    (void)place;
    const struct element *element = element_named(name);
    if (element && element->end)
        element->end(self);
}

static void took_text(void *self, struct str text, struct place place)
{
    (void)place;
    struct book_reading *reading = self;
    if (reading->in_data || reading->in_visible)
        buf_add(&reading->value, text);
}

bool workbook_read_2003(struct workbook *workbook, struct stretch content)
{
    struct arena *arena = arena_new();
    struct book_reading reading = {
        .workbook = workbook, .write = write_words, .value.limit_bytes = CELL_LIMIT_BYTES};
    const struct xml_handler handler = {&reading, started, ended, took_text};
    bool good = xml_read(arena, workbook->diag, spool_feed(arena, workbook->spool, content), workbook->file,
                         &handler);
    if (reading.in_sheet)
        sheet_end(&reading.text);
    buf_free(&reading.value);
    buf_free(&reading.shown);
    arena_free(arena);
    return good && !reading.failed;
}
