/* SPDX-License-Identifier: MIT */
/* Rows of a key. */
#include "key_table.h"

#include "list_file.h"
#include "source.h"

enum column { COLUMN_CODE, COLUMN_ACCOUNT, COLUMN_NAME, COLUMN_DISPLAY, COLUMNS };

static const struct heading heading_list[] = {
    {"code", COLUMN_CODE},
    {"accountid", COLUMN_ACCOUNT},
    {"fullname", COLUMN_NAME},
    {"displayname", COLUMN_DISPLAY},
};

static bool is_key(const size_t *columns)
{
    for (size_t i = 0; i < COLUMNS; i++)
        if (columns[i] == HEADING_ABSENT)
            return false;
    return true;
}

static const struct headings headings = {heading_list, sizeof heading_list / sizeof *heading_list, COLUMNS, is_key};

struct table {
    struct key_entry *list;
    size_t count, capacity;
};

static bool take_entry(void *self, struct list_file *list, const struct csv_row *row)
{
    struct table *table = self;
    struct key_entry entry = {
        .code = list_text(list, row, COLUMN_CODE),
        .account_id = arena_str(list->arena, list_account(list, row, COLUMN_ACCOUNT)),
        .name = list_text(list, row, COLUMN_NAME),
        .display = list_text(list, row, COLUMN_DISPLAY),
    };
    table->list = arena_grow(list->arena, table->list, table->count, &table->capacity, sizeof *table->list);
    table->list[table->count++] = entry;
    return entry.code.n > 0;
}

bool key_read(struct arena *arena, struct diag *diag, const char *path, struct key *key)
{
    struct table table = {0};
    struct list_file list = {
        .arena = arena,
        .diag = diag,
        .headings = &headings,
        .wants_vi = "bảng khóa cần các cột code, account_id, full_name, display_name",
        .wants_en = "a key needs the columns code, account_id, full_name, display_name",
        .take = take_entry,
        .self = &table,
    };
    if (!list_file_read(&list, source_open(arena, diag, path)))
        return false;
    *key = (struct key){table.list, table.count};
    return true;
}
