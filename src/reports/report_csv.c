/* SPDX-License-Identifier: MIT */
/* The file findings.csv: one row per finding for a spreadsheet, with columns for the reviewer. */
#include "records.h"
#include "report.h"
#include "utf8.h"
#include "wording.h"

#define BYTE_ORDER_MARK  "\xEF\xBB\xBF" /* without it LibreOffice and Excel take Vietnamese for cp1252 */
#define SHOWN_LINE_BREAK " ⏎ "

static const enum word columns[] = {
    WORD_NUMBER,     WORD_GROUP,      WORD_TIME,   WORD_NAME,           WORD_DISPLAY,     WORD_ACCOUNT,
    WORD_CLASS,      WORD_SEVERITY,   WORD_CLAUSE, WORD_CLAUSE_SUMMARY, WORD_PACK,        WORD_DETECTOR,
    WORD_EXCERPT,    WORD_REASON,     WORD_LAWS,   WORD_FILE,           WORD_LINE,        WORD_MESSAGE_ID,
    WORD_FINDING_ID, WORD_CONCLUSION, WORD_NOTE,   WORD_REVIEWER,       WORD_REVIEWED_ON,
};

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

/* Quotes doubled, line breaks shown: a cell stays on one line, so that a cut file cannot make new rows. */
static void add_quoted(struct buf *out, struct str text)
{
    buf_byte(out, '"');
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] == '\n')
            buf_text(out, SHOWN_LINE_BREAK);
        else if (text.p[i] == '"')
            buf_text(out, "\"\"");
        else
            buf_byte(out, text.p[i]);
    buf_byte(out, '"');
}

struct table {
    struct buf *out, shown;
    size_t column;
};

static void cell(struct table *table, struct str text)
{
    buf_clear(&table->shown);
    if (may_be_formula(text))
        buf_byte(&table->shown, '\'');
    utf8_visible(text, true, &table->shown);
    if (table->column++)
        buf_byte(table->out, ',');
    add_quoted(table->out, buf_str(&table->shown));
}

static void row_end(struct table *table)
{
    buf_text(table->out, "\r\n");
    table->column = 0;
}

static void number_cell(struct table *table, size_t number)
{
    if (table->column++)
        buf_byte(table->out, ',');
    buf_format(table->out, "%zu", number);
}

static void who_cells(struct table *table, const struct finding *finding, bool in_english)
{
    static const struct member nobody;
    const struct member *member = finding->member ? finding->member : &nobody;
    cell(table, finding->member ? member->name : wording(WORD_WHOLE_GROUP, in_english));
    cell(table, member->display);
    cell(table, member->id);
}

static void rule_cells(struct table *table, const struct finding *finding, bool in_english)
{
    cell(table, wording(wording_class(finding->class), in_english));
    cell(table, wording(wording_severity(finding->severity), in_english));
    cell(table, finding->clause ? finding->clause->id : STR_NONE);
    cell(table, finding->clause ? wording_of(finding->clause->summary, in_english) : STR_NONE);
    cell(table, finding->pack ? finding->pack->id : STR_NONE);
    cell(table, finding->detector ? finding->detector->id : STR_NONE);
}

static void what_cells(struct table *table, const struct finding *finding, bool in_english)
{
    cell(table, finding->excerpt);
    cell(table, wording_of(finding->reason, in_english));
    cell(table, finding->laws);
    cell(table, finding->where.file);
    if (finding->where.line)
        number_cell(table, finding->where.line);
    else
        cell(table, STR_NONE);
    cell(table, finding->message_id);
    cell(table, finding->id);
}

static void finding_row(struct table *table, struct arena *arena, const struct results *results,
                        const struct group_results *group, size_t index)
{
    const struct finding *finding = group->findings[index];
    number_cell(table, index + 1);
    cell(table, records_group(group));
    cell(table,
         finding->at.precision == PRECISION_NONE ? STR_NONE : wording_time(arena, results, finding->at));
    who_cells(table, finding, results->in_english);
    rule_cells(table, finding, results->in_english);
    what_cells(table, finding, results->in_english);
    while (table->column < sizeof columns / sizeof columns[0])
        cell(table, STR_NONE); /* the reviewer's */
    row_end(table);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct table table = {.out = out};
    buf_text(out, BYTE_ORDER_MARK);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        cell(&table, wording(columns[i], results->in_english));
    row_end(&table);
    for (size_t i = 0; i < results->group_count; i++)
        for (size_t k = 0; k < results->groups[i]->finding_count; k++)
            finding_row(&table, arena, results, results->groups[i], k);
    buf_free(&table.shown);
    arena_free(arena);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, STR("findings.csv")));
}

const struct report report_csv = {
    .name = "csv",
    .file = "findings.csv",
    .suffixes = ".csv",
    .by_default = true,
    .render = render,
    .render_one = render_one,
};
