/* SPDX-License-Identifier: MIT */
/* Rows of a rule table. */
#include "table.h"

#include "raise.h"

/* A spreadsheet writes a row that was emptied as bare delimiters. */
static bool is_blank(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (str_trim(row->fields[i]).n)
            return false;
    return true;
}

bool table_next(struct table *table)
{
    struct csv_row row;
    do {
        if (csv_next(table->rows, &row) != CSV_ROW)
            return false;
    } while (is_blank(&row));
    if (row.count > table->columns)
        diag_report(table->loader->diag, LOSS_USAGE, row.where,
                    SAY(table->loader->diag, "dòng có %zu cột, bảng này có %zu: %s",
                        "the row has %zu columns, this table has %zu: %s"),
                    row.count, table->columns, table->header);
    for (size_t i = 0; i < table->columns; i++)
        table->cells[i] = i < row.count ? arena_str(table->loader->arena, str_trim(row.fields[i])) : STR("");
    table->where = row.where;
    return true;
}

bool table_open(struct table *table, struct loader *loader, const struct rule_file *file, const char *header)
{
    struct str content = file->content, rest = str_of(header), name;
    if (str_starts(content, STR("\xEF\xBB\xBF"))) /* spreadsheets write one */
        content = str_from(content, 3);
    *table = (struct table){.loader = loader, .header = header, .memory = {content, 0}};
    table->raised = raised_to_usage(loader->diag);
    table->rows = csv_open(loader->arena, &table->raised, feed_over(&table->memory), file->path, ';');
    while (str_split(&rest, ';', &name))
        table->columns++;
    bool good = table_next(table);
    rest = str_of(header);
    for (size_t i = 0; good && str_split(&rest, ';', &name); i++)
        good = str_equal(table->cells[i], name);
    if (!good)
        diag_report(loader->diag, LOSS_USAGE, (struct place){file->path, 1, 1, 0},
                    SAY(loader->diag, "dòng đầu của bảng phải là: %s", "the table's first row must be: %s"),
                    header);
    return good;
}
