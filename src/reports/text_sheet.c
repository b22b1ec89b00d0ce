/* SPDX-License-Identifier: MIT */
/* Lines of a plain-text report. */
#include "text_sheet.h"

#include "utf8.h"

enum { WIDTH = 96, FIGURE_COLUMNS = 8 /* ends under the heading of its class */ };
#define QUOTE_MARK "    │ "

/* One line of data, made harmless. */
static struct str shown(struct sheet *sheet, struct str text)
{
    struct buf visible = {0};
    utf8_visible(text, false, &visible);
    struct str copy = arena_str(sheet->arena, buf_str(&visible));
    buf_free(&visible);
    return copy;
}

void sheet_line(struct sheet *sheet)
{
    buf_byte(sheet->out, '\n');
}

void sheet_add(struct sheet *sheet, struct str text)
{
    buf_add(sheet->out, shown(sheet, text));
}

void sheet_column(struct sheet *sheet, struct str text, size_t columns)
{
    struct str visible = shown(sheet, text);
    size_t used = utf8_columns(visible);
    buf_add(sheet->out, visible);
    buf_repeat(sheet->out, ' ', used < columns ? columns - used : 1);
}

void sheet_number(struct sheet *sheet, size_t number, size_t columns)
{
    struct str digits = wording_number(sheet->arena, sheet->in_english, number);
    buf_repeat(sheet->out, ' ', digits.n < columns ? columns - digits.n : 1);
    buf_add(sheet->out, digits);
}

void sheet_word(struct sheet *sheet, enum word name)
{
    buf_add(sheet->out, wording(name, sheet->in_english));
}

void sheet_heading(struct sheet *sheet, enum word name)
{
    struct str text = wording(name, sheet->in_english);
    sheet_line(sheet);
    buf_add(sheet->out, text);
    sheet_line(sheet);
    for (size_t i = utf8_columns(text); i > 0; i--)
        buf_text(sheet->out, "─");
    sheet_line(sheet);
}

static void flow(struct sheet *sheet, size_t at, const char *next, struct str text)
{
    struct str rest = text, piece;
    bool begun = false; /* a word stands on this line */
    while (str_split(&rest, ' ', &piece)) {
        struct str visible = shown(sheet, piece);
        size_t columns = utf8_columns(visible);
        if (begun && at + 1 + columns > WIDTH) {
            sheet_line(sheet);
            buf_text(sheet->out, next);
            at = utf8_columns(str_of(next));
            begun = false;
        }
        if (begun)
            buf_byte(sheet->out, ' ');
        at += begun + columns;
        buf_add(sheet->out, visible);
        begun = true;
    }
    sheet_line(sheet);
}

void sheet_wrapped(struct sheet *sheet, const char *first, const char *next, struct str text)
{
    buf_text(sheet->out, first);
    flow(sheet, utf8_columns(str_of(first)), next, text);
}

void sheet_hanging(struct sheet *sheet, size_t at, struct str text)
{
    flow(sheet, at, arena_format(sheet->arena, "%*s", (int)at, "").p, text);
}

void sheet_note(struct sheet *sheet, struct str text)
{
    sheet_wrapped(sheet, "  ", "  ", text);
}

void sheet_quoted(struct sheet *sheet, struct str text)
{
    struct str rest = text, line;
    while (str_split(&rest, '\n', &line))
        sheet_wrapped(sheet, QUOTE_MARK, QUOTE_MARK, line);
}

void sheet_field(struct sheet *sheet, enum word label, struct str value)
{
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(label, sheet->in_english), SHEET_LABEL_COLUMNS);
    sheet_add(sheet, value);
    sheet_line(sheet);
}

void sheet_count(struct sheet *sheet, enum word label, size_t count)
{
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(label, sheet->in_english), SHEET_LABEL_COLUMNS);
    sheet_number(sheet, count, SHEET_COUNT_COLUMNS);
    sheet_line(sheet);
}

void sheet_class_heads(struct sheet *sheet)
{
    sheet_column(sheet, wording(WORD_CLASS_FACT, sheet->in_english), SHEET_CLASS_COLUMNS);
    sheet_column(sheet, wording(WORD_CLASS_SIGN, sheet->in_english), SHEET_CLASS_COLUMNS);
}

void sheet_class_figures(struct sheet *sheet, const size_t counts[CLASS_COUNT])
{
    for (int class = 0; class < CLASS_ATTEST; class ++) {
        sheet_number(sheet, counts[class], FIGURE_COLUMNS);
        buf_repeat(sheet->out, ' ', SHEET_CLASS_COLUMNS - FIGURE_COLUMNS);
    }
}
