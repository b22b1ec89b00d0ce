/* SPDX-License-Identifier: MIT */
/* CSV, written: cells, quotes and what keeps a spreadsheet from reading a cell as a formula. */
#include "csvw.h"

#include "utf8.h"

/* What a spreadsheet skips before it looks for a formula: blanks, and characters without width. */
static bool is_skipped(uint32_t code_point)
{
    return code_point == ' ' || code_point == 0x00A0 || code_point == 0x00AD || code_point == 0x180E ||
           code_point == 0x2060 || code_point == 0x3000 || code_point == 0xFEFF || code_point == '\n' ||
           (code_point >= 0x2000 && code_point <= 0x200F);
}

static bool starts_formula(uint32_t code_point)
{
    static const uint32_t starters[] = {'=', '+', '-', '@', '\t', '\r', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    for (size_t i = 0; i < sizeof starters / sizeof starters[0]; i++)
        if (code_point == starters[i])
            return true;
    return false;
}

static bool may_be_formula(struct str text)
{
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(text, &code_point)) != 0; text = str_from(text, n))
        if (!is_skipped(code_point))
            return starts_formula(code_point);
    return false;
}

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
    if (may_be_formula(text))
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
