/* SPDX-License-Identifier: MIT */
/* Runs compared. */
#include "difference.h"

#include <stdlib.h>

#include "map.h"
#include "records.h"
#include "reviewing.h"
#include "text_sheet.h"

enum change { CHANGE_NEW, CHANGE_GONE, CHANGE_SAME, CHANGE_COUNT };
enum { NAME_COLUMNS = 40, CHANGE_COLUMNS = 12, TIME_COLUMNS = 18 };

static const enum word words[CHANGE_COUNT] = {
    [CHANGE_NEW] = WORD_CHANGE_NEW, [CHANGE_GONE] = WORD_CHANGE_GONE, [CHANGE_SAME] = WORD_CHANGE_SAME};

struct person_row {
    struct str key, name;
    size_t counts[CHANGE_COUNT];
};

struct changed {
    const struct finding *finding;
    const struct results *results; /* of the run that has it */
    const struct person_row *who;
    enum change change;
};

struct comparison {
    struct arena *arena;
    struct map *people;
    struct person_row **rows;
    size_t row_count, row_capacity;
    struct changed *list; /* new and gone */
    size_t count, capacity;
};

static struct person_row *row_of(struct comparison *all, const struct member *member, bool in_english)
{
    struct str key = records_person(member);
    struct person_row *row = map_get(all->people, key);
    if (row)
        return row;
    row = arena_alloc(all->arena, sizeof *row);
    *row = (struct person_row){.key = key,
                               .name = member ? member->name : wording(WORD_WHOLE_GROUP, in_english)};
    map_set(all->people, key, row);
    all->rows = arena_grow(all->arena, all->rows, all->row_count, &all->row_capacity, sizeof *all->rows);
    all->rows[all->row_count++] = row;
    return row;
}

static void take(struct comparison *all, const struct results *results, const struct finding *finding,
                 enum change change)
{
    struct person_row *row = row_of(all, finding->member, results->in_english);
    row->counts[change]++;
    if (change == CHANGE_SAME)
        return;
    all->list = arena_grow(all->arena, all->list, all->count, &all->capacity, sizeof *all->list);
    all->list[all->count++] = (struct changed){finding, results, row, change};
}

/* Each finding of the one run, by whether the other has it; questions of attestation are asked every time. */
static void compare(struct comparison *all, const struct results *one, const struct results *other,
                    enum change if_alone, bool count_same)
{
    struct map *ids = reviewing_findings(all->arena, other);
    for (size_t g = 0; g < one->group_count; g++)
        for (size_t i = 0; i < one->groups[g]->finding_count; i++) {
            const struct finding *finding = one->groups[g]->findings[i];
            bool is_same = map_get(ids, finding->id);
            if (finding->class != CLASS_ATTEST && (!is_same || count_same))
                take(all, one, finding, is_same ? CHANGE_SAME : if_alone);
        }
}

static void write_run(struct sheet *sheet, enum word label, const struct results *results)
{
    sheet_field(sheet, label, wording_period(sheet->arena, results));
}

static void write_rows(struct sheet *sheet, const struct comparison *all)
{
    sheet_heading(sheet, WORD_MEMBERS);
    buf_repeat(sheet->out, ' ', SHEET_INDENT);
    sheet_column(sheet, wording(WORD_NAME, sheet->in_english), NAME_COLUMNS);
    for (int change = 0; change < CHANGE_COUNT - 1; change++)
        sheet_column(sheet, wording(words[change], sheet->in_english), CHANGE_COLUMNS);
    sheet_word(sheet, words[CHANGE_COUNT - 1]);
    sheet_line(sheet);
    for (size_t i = 0; i < all->row_count; i++) {
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, all->rows[i]->name, NAME_COLUMNS);
        const size_t *counts = all->rows[i]->counts;
        for (int change = 0; change < CHANGE_COUNT - 1; change++)
            sheet_column(sheet, wording_number(sheet->arena, sheet->in_english, counts[change]),
                         CHANGE_COLUMNS);
        sheet_add(sheet, wording_number(sheet->arena, sheet->in_english, counts[CHANGE_COUNT - 1]));
        sheet_line(sheet);
    }
}

static void write_list(struct sheet *sheet, const struct comparison *all, enum change change)
{
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        const struct changed *item = &all->list[i];
        if (item->change != change)
            continue;
        if (!any)
            sheet_heading(sheet, words[change]);
        any = true;
        buf_repeat(sheet->out, ' ', SHEET_INDENT);
        sheet_column(sheet, wording_time(sheet->arena, item->results, item->finding->at), TIME_COLUMNS);
        sheet_column(sheet, item->who->name, NAME_COLUMNS);
        if (item->finding->clause) {
            sheet_add(sheet, item->finding->clause->id);
            buf_byte(sheet->out, ' ');
        }
        if (item->finding->detector)
            sheet_add(sheet, wording_of(item->finding->detector->title, sheet->in_english));
        sheet_line(sheet);
    }
}

bool difference_write(const struct results *older, const struct results *newer, struct buf *out)
{
    struct arena *arena = arena_new();
    struct comparison all = {.arena = arena, .people = map_new(arena)};
    struct sheet sheet = {.out = out, .arena = arena, .results = newer, .in_english = newer->in_english};
    compare(&all, newer, older, CHANGE_NEW, true);
    compare(&all, older, newer, CHANGE_GONE, false);
    sheet_heading(&sheet, WORD_DIFFERENCE);
    write_run(&sheet, WORD_RUN_OLDER, older);
    write_run(&sheet, WORD_RUN_NEWER, newer);
    if (all.row_count)
        write_rows(&sheet, &all);
    write_list(&sheet, &all, CHANGE_NEW);
    write_list(&sheet, &all, CHANGE_GONE);
    arena_free(arena);
    return all.count > 0;
}
