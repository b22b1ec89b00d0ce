/* SPDX-License-Identifier: MIT */
/* The two tables of formats in the manual promise what the readers promise: a row for each, "yes" and "no" as
 * their capabilities are, and "experimental" where they are. */
#include "reader.h"

#include "check.h"
#include "source.h"

enum { PAGE_BYTES = 1 << 20, CELLS = 8 };

struct row {
    struct str name, cells[CELLS];
    size_t count;
};

/* ".It zalo-text Ta no Ta second …": rows of tables begin so, and no other line has cells. */
static bool is_row(struct str line, struct row *row)
{
    const struct str begin = STR(".It "), between = STR(" Ta ");
    *row = (struct row){0};
    if (!str_starts(line, begin) || str_find(line, between) == line.n || str_find(line, STR(" Sy ")) < line.n)
        return false;
    for (struct str rest = str_from(line, begin.n); rest.n && row->count < CELLS;) {
        size_t end = str_find(rest, between);
        struct str cell = str_cut(rest, 0, end);
        if (row->name.n)
            row->cells[row->count++] = cell;
        else
            row->name = cell;
        rest = str_from(rest, end < rest.n ? end + between.n : end);
    }
    return true;
}

/* A word that is neither leaves it to the single file. */
static void check_cell(const struct reader *reader, struct str cell, bool carries)
{
    if (!CHECK(cell.n && !(str_is(cell, "yes") && !carries) && !(str_is(cell, "no") && carries)))
        printf("    %s: %.*s\n", reader->name, STR_ARG(cell));
}

static const enum capability seen[] = {CARRIES_ACCOUNT_IDS, CARRIES_MESSAGE_IDS, CARRIES_TIMES,
                                       CARRIES_EVENTS,      CARRIES_RECALLS,     CARRIES_QUOTES};
static const enum capability further[] = {CARRIES_FILE_NAMES, CARRIES_PROFILE_NAMES, CARRIES_REACTIONS};
enum { SEEN = sizeof seen / sizeof *seen, FURTHER = sizeof further / sizeof *further };

static void check_row(const struct reader *reader, const struct row *row)
{
    bool is_second = row->count != SEEN;
    const enum capability *capabilities = is_second ? further : seen;
    for (size_t i = 0; i < (is_second ? FURTHER : SEEN); i++)
        check_cell(reader, row->cells[i], reader->carries & capabilities[i]);
    if (!is_second)
        return;
    struct str standing = row->cells[FURTHER + 1];
    check_cell(reader, row->cells[FURTHER], !(reader->carries & CARRIES_WINDOW));
    CHECK(row->count == FURTHER + 2 && standing.n);
    CHECK(!reader->experimental || str_find(standing, STR("experimental")) < standing.n);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    struct diag diag = {0};
    struct str page, line;
    size_t rows = 0;
    CHECK(argc > 1);
    CHECK(source_read_all(arena, &diag, argv[1], PAGE_BYTES, &page));
    for (struct row row; str_split(&page, '\n', &line);) {
        const struct reader *reader = is_row(line, &row) ? reader_named(row.name) : NULL;
        rows += reader != NULL;
        if (reader)
            check_row(reader, &row);
    }
    CHECK(rows == 2 * reader_count());
    arena_free(arena);
    return check_result();
}
