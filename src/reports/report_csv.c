/* SPDX-License-Identifier: MIT */
/* The file findings.csv: one row per finding for a spreadsheet, with columns for the reviewer. */
#include "csvw.h"
#include "records.h"
#include "report.h"
#include "wording.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* without it LibreOffice and Excel take Vietnamese for cp1252 */

static const enum word columns[] = {
    WORD_NUMBER,     WORD_GROUP,      WORD_TIME,   WORD_NAME,           WORD_DISPLAY,     WORD_ACCOUNT,
    WORD_CLASS,      WORD_SEVERITY,   WORD_CLAUSE, WORD_CLAUSE_SUMMARY, WORD_PACK,        WORD_DETECTOR,
    WORD_EXCERPT,    WORD_REASON,     WORD_LAWS,   WORD_FILE,           WORD_LINE,        WORD_MESSAGE_ID,
    WORD_FINDING_ID, WORD_CONCLUSION, WORD_NOTE,   WORD_REVIEWER,       WORD_REVIEWED_ON,
};

static void who_cells(struct csvw *csv, const struct finding *finding, bool in_english)
{
    static const struct member nobody;
    const struct member *member = finding->member ? finding->member : &nobody;
    csvw_cell(csv, finding->member ? member->name : wording(WORD_WHOLE_GROUP, in_english));
    csvw_cell(csv, member->display);
    csvw_cell(csv, member->id);
}

static void rule_cells(struct csvw *csv, const struct finding *finding, bool in_english)
{
    csvw_cell(csv, wording(wording_class(finding->class), in_english));
    csvw_cell(csv, wording(wording_severity(finding->severity), in_english));
    csvw_cell(csv, finding->clause ? finding->clause->id : STR_NONE);
    csvw_cell(csv, finding->clause ? wording_of(finding->clause->summary, in_english) : STR_NONE);
    csvw_cell(csv, finding->pack ? finding->pack->id : STR_NONE);
    csvw_cell(csv, finding->detector ? finding->detector->id : STR_NONE);
}

static void what_cells(struct csvw *csv, const struct finding *finding, bool in_english)
{
    csvw_cell(csv, finding->excerpt);
    csvw_cell(csv, wording_of(finding->reason, in_english));
    csvw_cell(csv, finding->laws);
    csvw_cell(csv, finding->where.file);
    if (finding->where.line)
        csvw_number(csv, finding->where.line);
    else
        csvw_cell(csv, STR_NONE);
    csvw_cell(csv, finding->message_id);
    csvw_cell(csv, finding->id);
}

static void finding_row(struct csvw *csv, struct arena *arena, const struct results *results,
                        const struct group_results *group, size_t index)
{
    const struct finding *finding = group->findings[index];
    csvw_number(csv, index + 1);
    csvw_cell(csv, records_group(group));
    csvw_cell(csv,
              finding->at.precision == PRECISION_NONE ? STR_NONE : wording_time(arena, results, finding->at));
    who_cells(csv, finding, results->in_english);
    rule_cells(csv, finding, results->in_english);
    what_cells(csv, finding, results->in_english);
    while (csv->column < sizeof columns / sizeof columns[0])
        csvw_cell(csv, STR_NONE); /* the reviewer's */
    csvw_row_end(csv);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct csvw csv = {.out = out, .style = CSVW_SHOWN};
    buf_text(out, BYTE_ORDER_MARK);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        csvw_cell(&csv, wording(columns[i], results->in_english));
    csvw_row_end(&csv);
    for (size_t i = 0; i < results->group_count; i++)
        for (size_t k = 0; k < results->groups[i]->finding_count; k++)
            finding_row(&csv, arena, results, results->groups[i], k);
    csvw_free(&csv);
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
