/* SPDX-License-Identifier: MIT */
/* The working book, findings.xlsx or names.xlsx: the tables an office filters and prints, and the column in
 * which the reviewer concludes. `rasoat review` takes it back in. */
#include "ledger.h"
#include "report.h"
#include "reviewed.h"
#include "book.h"

static void write_cell(struct book *book, const struct results *results, struct cell cell)
{
    if (cell.kind == CELL_NUMBER)
        book_number(book, cell.number);
    else if (cell.kind == CELL_TIME)
        book_time(book, cell.at, results->zone_minutes);
    else
        book_text(book, cell.text);
}

static void write_rows(struct book *book, struct entry entry, const struct ledger *ledger)
{
    size_t count = ledger->rows(entry.results, entry.group);
    for (entry.index = 0; entry.index < count; entry.index++) {
        for (size_t i = 0; i < ledger->column_count; i++)
            write_cell(book, entry.results, ledger->columns[i].cell(&entry));
        book_row_end(book);
    }
}

/* One of the four, from a list that drops down. */
static void offer_conclusions(struct book *book, const struct results *results, size_t column)
{
    struct str words[CONCLUSION_COUNT];
    for (int i = 0; i < CONCLUSION_COUNT; i++)
        words[i] =
            reviewed_conclusion(&(struct review){.conclusion = (enum conclusion)i}, results->in_english);
    book_choices(book, column, words, CONCLUSION_COUNT, wording(WORD_CONCLUSION_HINT, results->in_english));
}

static void write_sheet(struct book *book, struct entry entry, const struct ledger *ledger)
{
    const struct results *results = entry.results;
    book_sheet(book, wording(ledger->title, results->in_english));
    for (size_t i = 0; i < ledger->column_count; i++)
        book_column(book, wording(ledger->columns[i].title, results->in_english), ledger->columns[i].width);
    book_row_end(book);
    for (size_t g = 0; g < results->group_count; g++) {
        entry.group = results->groups[g];
        write_rows(book, entry, ledger);
    }
    for (size_t i = 0; i < ledger->column_count; i++)
        if (ledger->columns[i].is_conclusion)
            offer_conclusions(book, results, i);
    book_sheet_end(book, ledger->frozen, ledger->printed);
}

static void render_one(const struct results *results, struct buf *out)
{
    struct arena *arena = arena_new();
    struct book *book = book_new(arena, results->report_ms);
    size_t count;
    const struct ledger *const *sheets = ledgers_of(results, &count);
    for (size_t i = 0; i < count; i++)
        write_sheet(book, (struct entry){arena, results, NULL, 0}, sheets[i]);
    book_finish(book, out);
    arena_free(arena);
}

static void render(const struct results *results, struct outputs *outputs)
{
    render_one(results, outputs_file(outputs, str_of(report_file(&report_xlsx, results))));
}

const struct report report_xlsx = {
    .name = "xlsx",
    .file = "findings.xlsx",
    .names_file = "names.xlsx",
    .suffixes = ".xlsx",
    .render = render,
    .render_one = render_one,
};
