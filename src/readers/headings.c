/* SPDX-License-Identifier: MIT */
/* Headings by their keys. */
#include "headings.h"

#include "formula_guard.h"
#include "label.h"

static size_t rank_of(const struct headings *headings, struct str key)
{
    for (size_t i = 0; i < headings->count; i++)
        if (str_is(key, headings->list[i].key))
            return i;
    return HEADING_ABSENT;
}

/* Sets columns[meaning] to the column's number or HEADING_ABSENT; gives how many are present. *twice is the column
 * that repeats a known heading, or HEADING_ABSENT. */
static size_t map_row(struct arena *arena, const struct headings *headings, const struct csv_row *row,
                      size_t *columns, size_t *twice)
{
    size_t known = 0, *column_of = arena_array(arena, headings->count, sizeof *column_of);
    *twice = HEADING_ABSENT;
    for (size_t i = 0; i < headings->count; i++)
        column_of[i] = HEADING_ABSENT;
    for (size_t i = 0; i < row->count; i++) {
        size_t rank = rank_of(headings, label_key(arena, row->fields[i]));
        if (rank == HEADING_ABSENT)
            continue;
        if (column_of[rank] != HEADING_ABSENT && *twice == HEADING_ABSENT)
            *twice = i;
        column_of[rank] = i;
    }
    for (size_t i = 0; i < headings->meanings; i++)
        columns[i] = HEADING_ABSENT;
    for (size_t i = 0; i < headings->count; i++) {
        size_t *column = &columns[headings->list[i].meaning];
        if (*column == HEADING_ABSENT && column_of[i] != HEADING_ABSENT) {
            *column = column_of[i];
            known++;
        }
    }
    return known;
}

enum csv_result headings_find(struct arena *arena, const struct headings *headings, struct csv_rows *rows,
                              size_t *columns, struct heading_row *found)
{
    enum { TITLES_LIMIT = 10 };
    size_t *first = arena_array(arena, headings->meanings, sizeof *first);
    enum csv_result result;
    for (size_t i = 0; i <= TITLES_LIMIT && (result = csv_next(rows, &found->row)) == CSV_ROW; i++) {
        size_t twice, known = map_row(arena, headings, &found->row, i ? columns : first, &twice);
        bool is_complete = headings->is_complete(i ? columns : first);
        if (i == 0 || is_complete)
            *found = (struct heading_row){found->row, found->row.where, found->row.count, known, twice, i, is_complete};
        if (is_complete)
            break;
    }
    if (!found->passed)
        for (size_t i = 0; i < headings->meanings; i++)
            columns[i] = first[i];
    return found->width ? CSV_ROW : result;
}

/* Of the row only what outlives the look at it. */
static struct heading_row heading_under(const struct headings *headings, struct str sample, char delimiter)
{
    struct arena *arena = arena_new();
    struct diag silent = {0};
    struct feed_memory memory = {sample, 0};
    struct csv_rows *rows = csv_open(arena, &silent, feed_over(&memory), STR_NONE, delimiter);
    struct heading_row found = {0};
    headings_find(arena, headings, rows, arena_array(arena, headings->meanings, sizeof(size_t)), &found);
    arena_free(arena);
    found.row = (struct csv_row){0};
    return found;
}

char headings_delimiter(const struct headings *headings, struct str sample, size_t *known)
{
    static const char delimiters[] = {',', ';', '\t'};
    char best = delimiters[0];
    *known = 0;
    if (str_find_byte(sample, CSV_SHEET_DELIMITER) < sample.n) {
        *known = heading_under(headings, sample, CSV_SHEET_DELIMITER).known;
        return CSV_SHEET_DELIMITER;
    }
    for (size_t i = 0; i < sizeof delimiters; i++) {
        size_t under = heading_under(headings, sample, delimiters[i]).known;
        if (under > *known) {
            *known = under;
            best = delimiters[i];
        }
    }
    return best;
}

bool headings_lead(const struct headings *headings, struct str sample)
{
    size_t known;
    char delimiter = headings_delimiter(headings, sample, &known);
    struct heading_row found = heading_under(headings, sample, delimiter);
    return found.is_complete && !found.passed;
}

struct csv_rows *headings_rows(struct arena *arena, const struct headings *headings, struct str sample,
                               size_t *columns, char *delimiter, size_t *known)
{
    struct diag *silent = arena_alloc(arena, sizeof *silent);
    struct feed_memory *memory = arena_alloc(arena, sizeof *memory);
    struct heading_row heading = {0};
    *silent = (struct diag){0};
    *memory = (struct feed_memory){sample, 0};
    *delimiter = headings_delimiter(headings, sample, known);
    struct csv_rows *rows = csv_open(arena, silent, feed_over(memory), STR_NONE, *delimiter);
    headings_find(arena, headings, rows, columns, &heading);
    *known = heading.known;
    return heading.known ? rows : NULL;
}

struct str headings_cell(const struct csv_row *row, const size_t *columns, size_t meaning)
{
    size_t column = columns[meaning];
    return column < row->count ? formula_guard_off(row->fields[column]) : STR_NONE;
}

struct place headings_place(const struct csv_row *row, const size_t *columns, size_t meaning)
{
    struct place place = row->where;
    if (place.byte == PLACE_CELL && columns[meaning] != HEADING_ABSENT)
        place.column = columns[meaning] + 1;
    return place;
}
