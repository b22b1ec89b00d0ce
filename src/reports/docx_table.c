/* SPDX-License-Identifier: MIT */
/* Tables of a document. */
#include "docx_table.h"

#include <assert.h>

enum { WHOLE = 100 };
enum {
    ROWS_MOST = 100
}; /* LibreOffice's time grows with the square of a table's rows; a longer one goes on in another */

#define BORDER(side) "<w:" side " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
static const char ruled[] = "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>" BORDER("top")
    BORDER("left") BORDER("bottom") BORDER("right") BORDER("insideH")
        BORDER("insideV") "</w:tblBorders>"
                          "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>"
                          "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";
#undef BORDER
static const char framing[] =
    "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>"
    "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>"
    "</w:tblPr>";

static int width_of(const struct docx_table *table, size_t column)
{
    return docx_text_width(table->docx) * table->columns[column].share / WHOLE;
}

static void open_table(const struct docx_table *table, const char *properties)
{
    struct markup *markup = &table->docx->markup;
    markup_open(markup, "w:tbl");
    markup_raw(markup, properties);
    markup_open(markup, "w:tblGrid");
    for (size_t i = 0; i < table->count; i++)
        markup_raw(markup, arena_format(table->docx->arena, "<w:gridCol w:w=\"%d\"/>", width_of(table, i)).p);
    markup_close(markup);
}

static void row_begin(struct docx_table *table, const char *properties)
{
    markup_open(&table->docx->markup, "w:tr");
    markup_raw(&table->docx->markup, properties);
    table->at = 0;
}

static void write_heads(struct docx_table *table)
{
    row_begin(table, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (size_t i = 0; i < table->count; i++) {
        docx_cell_begin(table);
        docx_put(table->docx, table->is_small ? "SmallHead" : "CellHead",
                 wording(table->columns[i].head, table->docx->in_english));
        docx_cell_end(table);
    }
    docx_row_end(table);
}

void docx_table_begin(struct docx_table *table, struct docx *docx, const struct docx_column *columns,
                      size_t count)
{
    assert(count <= DOCX_COLUMNS);
    *table = (struct docx_table){.docx = docx, .columns = columns, .count = count, .is_small = docx->is_wide};
    open_table(table, ruled);
    write_heads(table);
}

void docx_frame_begin(struct docx_table *table, struct docx *docx, const struct docx_column *columns,
                      size_t count)
{
    assert(count <= DOCX_COLUMNS);
    *table = (struct docx_table){.docx = docx, .columns = columns, .count = count, .is_small = docx->is_wide};
    open_table(table, framing);
}

/* A paragraph must stand between two tables, or they become one. */
void docx_table_end(struct docx_table *table)
{
    markup_close(&table->docx->markup);
    docx_put(table->docx, "After", STR(""));
}

void docx_row_begin(struct docx_table *table)
{
    if (table->rows == ROWS_MOST) {
        docx_table_end(table);
        docx_table_begin(table, table->docx, table->columns, table->count);
    }
    table->rows++;
    row_begin(table, "<w:trPr><w:cantSplit/></w:trPr>");
}

void docx_row_end(struct docx_table *table)
{
    assert(table->at == table->count);
    markup_close(&table->docx->markup);
}

void docx_cell_begin(struct docx_table *table)
{
    struct docx *docx = table->docx;
    assert(table->at < table->count);
    markup_open(&docx->markup, "w:tc");
    markup_raw(&docx->markup, arena_format(docx->arena, "<w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>",
                                           width_of(table, table->at))
                                  .p);
}

void docx_cell_end(struct docx_table *table)
{
    markup_close(&table->docx->markup);
    table->at++;
}

const char *docx_cell_style(const struct docx_table *table)
{
    if (table->is_small)
        return "Small";
    return table->columns[table->at].is_number ? "CellNumber" : "Cell";
}

void docx_cell(struct docx_table *table, struct str text)
{
    docx_cell_begin(table);
    docx_put(table->docx, docx_cell_style(table), text);
    docx_cell_end(table);
}

void docx_cell_code(struct docx_table *table, struct str code)
{
    docx_cell_begin(table);
    docx_put(table->docx, "Code", code);
    docx_cell_end(table);
}

void docx_cell_number(struct docx_table *table, uint64_t number)
{
    docx_cell(table, wording_number(table->docx->arena, table->docx->in_english, number));
}
