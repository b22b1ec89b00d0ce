/* SPDX-License-Identifier: MIT */
/* The table a run was made for, for a spreadsheet: findings.csv with columns for the reviewer, or names.csv.
 */
#include "csvw.h"
#include "ledger.h"
#include "report.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF" /* without it LibreOffice and Excel take Vietnamese for cp1252 */

static void write_cell(struct csvw *csv, const struct entry *entry, struct cell cell)
{
    if (cell.kind == CELL_NUMBER)
        csvw_number(csv, cell.number);
    else if (cell.kind == CELL_TEXT)
        csvw_cell(csv, cell.text);
    else
        csvw_cell(csv, cell.at.precision == PRECISION_NONE
                           ? STR_NONE
                           : wording_time(entry->arena, entry->results, cell.at));
}

static void write_rows(struct csvw *csv, struct entry entry, const struct ledger *ledger)
{
    size_t count = ledger->rows(entry.results, entry.group);
    for (entry.index = 0; entry.index < count; entry.index++) {
        for (size_t i = 0; i < ledger->column_count; i++)
            write_cell(csv, &entry, ledger->columns[i].cell(&entry));
        csvw_row_end(csv);
    }
}

static void render_one(const struct results *results, struct buf *out)
{
    size_t count;
    const struct ledger *ledger = ledgers_of(results, &count)[0];
    struct arena *arena = arena_new();
    struct csvw csv = {.out = out, .style = CSVW_SHOWN};
    buf_text(out, BYTE_ORDER_MARK);
    for (size_t i = 0; i < ledger->column_count; i++)
        csvw_cell(&csv, wording(ledger->columns[i].title, results->in_english));
    csvw_row_end(&csv);
    for (size_t i = 0; i < results->group_count; i++)
        write_rows(&csv, (struct entry){arena, results, results->groups[i], 0}, ledger);
    csvw_free(&csv);
    arena_free(arena);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, str_of(report_file(&report_csv, results))));
}

const struct report report_csv = {
    .name = "csv",
    .file = "findings.csv",
    .names_file = "names.csv",
    .suffixes = ".csv",
    .by_default = true,
    .render = render,
    .render_one = render_one,
};
