/* SPDX-License-Identifier: MIT */
/* Lines of a plain-text report. */
#include "text_sheet.h"

#include "utf8.h"

enum { WIDTH = 96 };
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

void sheet_wrapped(struct sheet *sheet, const char *first, const char *next, struct str text)
{
    const char *margin = first;
    struct str rest = text, piece;
    size_t used = 0;
    while (str_split(&rest, ' ', &piece)) {
        struct str visible = shown(sheet, piece);
        size_t columns = utf8_columns(visible);
        if (used && used + 1 + columns > WIDTH) {
            sheet_line(sheet);
            margin = next;
            used = 0;
        }
        buf_text(sheet->out, used ? " " : margin);
        used = (used ? used + 1 : utf8_columns(str_of(margin))) + columns;
        buf_add(sheet->out, visible);
    }
    sheet_line(sheet);
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
