/* SPDX-License-Identifier: MIT */
/* Cited laws and what has replaced them, from laws.csv. */
#include "buf.h"
#include "stamp.h"
#include "table.h"

enum { ID, NAME, FROM, UNTIL, SUCCESSOR };

int64_t loader_day(struct loader *loader, struct str text, struct place where, int64_t otherwise)
{
    struct stamp stamp;
    if (text.n == 0)
        return otherwise;
    if (stamp_parse(text, ZONE_VIETNAM_MINUTES, DAY_FIRST, &stamp) && stamp.precision == PRECISION_DAY)
        return stamp.ms;
    diag_report(loader->diag, LOSS_USAGE, where,
                SAY(loader->diag, "“%.*s” không phải ngày; viết như 2026-03-01",
                    "“%.*s” is no day; write it like 2026-03-01"),
                STR_ARG(text));
    return otherwise;
}

struct law_row {
    struct law law;
    struct str successor;
    struct place where;
};

static void take_row(struct loader *loader, struct table *table)
{
    struct law_row *row = arena_alloc(loader->arena, sizeof *row);
    row->law = (struct law){.id = table->cells[ID], .name = table->cells[NAME]};
    row->law.from_ms = loader_day(loader, table->cells[FROM], table->where, INT64_MIN);
    row->law.until_ms = loader_day(loader, table->cells[UNTIL], table->where, INT64_MAX);
    row->successor = table->cells[SUCCESSOR];
    row->where = table->where;
    if (map_get(loader->laws, row->law.id))
        diag_report(loader->diag, LOSS_USAGE, table->where,
                    SAY(loader->diag, "văn bản “%.*s” có hai dòng", "the law “%.*s” has two rows"),
                    STR_ARG(row->law.id));
    map_set(loader->laws, row->law.id, row);
    loader->law_ids = arena_grow(loader->arena, loader->law_ids, loader->law_count, &loader->law_capacity,
                                 sizeof *loader->law_ids);
    loader->law_ids[loader->law_count++] = row->law.id;
}

static struct law_row *find(struct loader *loader, struct str id, struct place asked)
{
    struct law_row *row = map_get(loader->laws, id);
    if (!row)
        suggest(loader->diag, LOSS_USAGE, asked, SAY(loader->diag, "văn bản", "law"), id,
                (struct choices){loader->law_ids, loader->law_count});
    return row;
}

void loader_laws(struct loader *loader)
{
    struct table table;
    loader->laws_file = loader_file(loader, STR("laws.csv"));
    if (!loader->laws_file ||
        !table_open(&table, loader, loader->laws_file, "id;name;from;until;successor;note"))
        return;
    while (table_next(&table))
        take_row(loader, &table);
    for (size_t i = 0; i < loader->law_count; i++) {
        struct law_row *row = map_get(loader->laws, loader->law_ids[i]);
        struct law_row *successor = row->successor.n ? find(loader, row->successor, row->where) : NULL;
        row->law.successor = successor ? &successor->law : NULL;
    }
}

const struct law *loader_law(struct loader *loader, struct str id, struct place asked)
{
    struct law_row *row = find(loader, id, asked);
    return row ? &row->law : NULL;
}

/* As offices write it: days below 10 and the first two months get a zero (Decree 30/2020). */
static void write_day(struct buf *out, int64_t at_ms)
{
    enum { FIRST_MONTH_WITHOUT_ZERO = 3 };
    struct civil civil = stamp_civil(at_ms, ZONE_VIETNAM_MINUTES);
    const char *zero = civil.month < FIRST_MONTH_WITHOUT_ZERO ? "0" : "";
    buf_format(out, "%02d/%s%d/%04d", civil.day, zero, civil.month, civil.year);
}

struct str law_at(struct arena *arena, const struct law *law, int64_t at_ms)
{
    enum { LONGEST_CHAIN = 8 }; /* also the end of a circle that a table may hold */
    struct buf name = {0};
    buf_add(&name, law->name);
    for (int i = 0; i < LONGEST_CHAIN && law->successor && at_ms >= law->until_ms; i++) {
        buf_text(&name, "; từ ");
        write_day(&name, law->until_ms);
        buf_text(&name, " là ");
        buf_add(&name, law->successor->name);
        law = law->successor;
    }
    struct str kept = arena_str(arena, buf_str(&name));
    buf_free(&name);
    return kept;
}
