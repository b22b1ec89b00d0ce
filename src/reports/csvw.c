/* SPDX-License-Identifier: MIT */
/* CSV, written: cells and quotes. */
#include "csvw.h"

#include "formula_guard.h"
#include "utf8.h"

static void add_quoted(struct buf *out, struct str text, const char *line_break)
{
    buf_byte(out, '"');
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '\n')
            buf_text(out, line_break);
        else if (text.p[i] == '"')
            buf_text(out, "\"\"");
        else
            buf_byte(out, text.p[i]);
    buf_byte(out, '"');
}

/* A shown cell stays on one line, so that a cut file cannot make new rows. */
void csvw_cell(struct csvw *csv, struct str text)
{
    if (csv->column++)
        buf_byte(csv->out, ',');
    buf_clear(&csv->shown);
    if (formula_guard_needed(text))
        buf_byte(&csv->shown, '\'');
    if (csv->style == CSVW_SHOWN)
        utf8_visible(text, true, &csv->shown);
    else
        buf_add(&csv->shown, text);
    add_quoted(csv->out, buf_str(&csv->shown), csv->style == CSVW_SHOWN ? " ⏎ " : "\n");
}

void csvw_number(struct csvw *csv, size_t number)
{
    if (csv->column++)
        buf_byte(csv->out, ',');
    buf_format(csv->out, "%zu", number);
}

void csvw_row_end(struct csvw *csv)
{
    buf_text(csv->out, csv->style == CSVW_SHOWN ? "\r\n" : "\n");
    csv->column = 0;
}

void csvw_free(struct csvw *csv)
{
    buf_free(&csv->shown);
}
