/* SPDX-License-Identifier: MIT */
/* Rows of conclusions. Nothing is guessed: a word that is none of the four is refused, with the four named. */
#include "conclusions_table.h"

#include "label.h"
#include "list_file.h"
#include "source.h"
#include "stamp.h"

enum column {
    COLUMN_FINDING, COLUMN_REVISION, COLUMN_CONCLUSION, COLUMN_NOTE, COLUMN_BY, COLUMN_AT, COLUMN_UNTIL, COLUMNS
};

static const struct heading heading_list[] = {
    {"maphathien", COLUMN_FINDING}, {"findingid", COLUMN_FINDING}, {"finding", COLUMN_FINDING}, {"id", COLUMN_FINDING},
    {"ban", COLUMN_REVISION}, {"revision", COLUMN_REVISION}, {"detectorrevision", COLUMN_REVISION},
    {"ketluan", COLUMN_CONCLUSION}, {"conclusion", COLUMN_CONCLUSION},
    {"ghichu", COLUMN_NOTE}, {"note", COLUMN_NOTE}, {"lydoduyet", COLUMN_NOTE}, {"approvalreason", COLUMN_NOTE},
    {"nguoirasoat", COLUMN_BY}, {"reviewer", COLUMN_BY}, {"nguoiduyet", COLUMN_BY}, {"approver", COLUMN_BY},
    {"ngayrasoat", COLUMN_AT}, {"reviewedon", COLUMN_AT}, {"date", COLUMN_AT},
    {"hethan", COLUMN_UNTIL}, {"until", COLUMN_UNTIL}, {"expires", COLUMN_UNTIL},
};

static bool is_table(const size_t *columns)
{
    return columns[COLUMN_FINDING] != HEADING_ABSENT && columns[COLUMN_CONCLUSION] != HEADING_ABSENT;
}

static const struct headings headings = {heading_list, sizeof heading_list / sizeof *heading_list, COLUMNS, is_table};

static const struct {
    const char *key; /* a label_key */
    enum conclusion conclusion;
} words[] = {
    {"vipham", CONCLUSION_CONFIRMED},  {"confirmed", CONCLUSION_CONFIRMED}, {"phuhop", CONCLUSION_COMPLIANT},
    {"compliant", CONCLUSION_COMPLIANT}, {"nghivan", CONCLUSION_UNCLEAR},   {"unclear", CONCLUSION_UNCLEAR},
    {"baonham", CONCLUSION_DISMISSED}, {"dismissed", CONCLUSION_DISMISSED},
};
static const char *const withdrawals[] = {"chuarasoat", "notreviewed"};

struct table {
    struct review_entry *list;
    size_t count, capacity;
    const struct conclusion_terms *terms;
};

static bool is_withdrawal(struct str key)
{
    for (size_t i = 0; i < sizeof withdrawals / sizeof *withdrawals; i++)
        if (str_is(key, withdrawals[i]))
            return true;
    return false;
}

static bool conclusion_of(struct str key, enum conclusion *conclusion)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(key, words[i].key)) {
            *conclusion = words[i].conclusion;
            return true;
        }
    return false;
}

static void refuse(struct list_file *list, const struct csv_row *row, const char *reason, struct str cell)
{
    enum { SHOWN_BYTES = 40 };
    diag_report(list->diag, LOSS_RECORD, row->where, "%s: “%.*s”", reason, STR_ARG(str_cut(cell, 0, SHOWN_BYTES)));
}

/* A day as people or spreadsheets write it, as YYYY-MM-DD; an empty cell stays empty. */
static bool day_of(struct list_file *list, const struct csv_row *row, size_t column, struct str *day)
{
    enum { ISO_DATE_BYTES = 10 };
    const struct table *table = list->self;
    struct str cell = list_cell(list, row, column);
    struct stamp stamp;
    struct buf iso = {0};
    *day = STR("");
    if (!cell.n)
        return true;
    if (!stamp_parse(cell, table->terms->zone_minutes, DAY_FIRST, &stamp)) {
        refuse(list, row, SAY(list->diag, "ngày không đọc được, viết như 20/11/2026", "no date, write 20/11/2026"), cell);
        return false;
    }
    stamp_write_iso(stamp.ms, table->terms->zone_minutes, &iso);
    *day = arena_str(list->arena, str_cut(buf_str(&iso), 0, ISO_DATE_BYTES));
    buf_free(&iso);
    return true;
}

static bool is_approved(struct list_file *list, const struct csv_row *row, const struct review *review)
{
    const struct table *table = list->self;
    if (!table->terms->approved || (review->note.n && review->by.n && review->until.n))
        return true;
    refuse(list, row,
           SAY(list->diag, "kết luận dùng cho nhiều kỳ cần lý do, người duyệt và ngày hết hạn",
               "a conclusion for runs to come needs a reason, an approver and a last day"),
           list_cell(list, row, COLUMN_FINDING));
    return false;
}

static bool judge(struct list_file *list, const struct csv_row *row, struct review_entry *entry)
{
    const struct table *table = list->self;
    struct str cell = list_cell(list, row, COLUMN_CONCLUSION), key = label_key(list->arena, cell);
    struct review *review = &entry->review;
    entry->withdrawn = is_withdrawal(key);
    if (entry->withdrawn)
        return true;
    if (!conclusion_of(key, &review->conclusion)) {
        refuse(list, row,
               SAY(list->diag, "kết luận phải là vi phạm, phù hợp, nghi vấn hoặc báo nhầm",
                   "a conclusion is confirmed, compliant, unclear or dismissed"),
               cell);
        return false;
    }
    review->note = list_text(list, row, COLUMN_NOTE);
    review->by = list_text(list, row, COLUMN_BY);
    if (!review->by.n)
        review->by = table->terms->reviewer;
    if (review->conclusion == CONCLUSION_CONFIRMED && !review->by.n) {
        refuse(list, row,
               SAY(list->diag, "kết luận này cần tên người rà soát (cột “Người rà soát” hoặc --reviewer)",
                   "this conclusion needs the reviewer's name (column \"Reviewer\" or --reviewer)"),
               cell);
        return false;
    }
    return day_of(list, row, COLUMN_AT, &review->at) && day_of(list, row, COLUMN_UNTIL, &review->until) &&
           is_approved(list, row, review);
}

static bool take_entry(void *self, struct list_file *list, const struct csv_row *row)
{
    struct table *table = self;
    struct review_entry entry = {.finding = list_text(list, row, COLUMN_FINDING), .where = row->where};
    unsigned long long revision;
    if (!entry.finding.n || !list_cell(list, row, COLUMN_CONCLUSION).n)
        return true; /* nobody has concluded yet */
    if (str_number(list_cell(list, row, COLUMN_REVISION), &revision))
        entry.revision = (unsigned)revision;
    if (!judge(list, row, &entry))
        return true; /* told of */
    table->list = arena_grow(list->arena, table->list, table->count, &table->capacity, sizeof *table->list);
    table->list[table->count++] = entry;
    return true;
}

bool conclusions_read(struct arena *arena, struct diag *diag, const char *path, const struct conclusion_terms *terms,
                      struct conclusions *conclusions)
{
    struct table table = {.terms = terms};
    struct list_file list = {
        .arena = arena,
        .diag = diag,
        .headings = &headings,
        .wants_vi = "bảng kết luận cần cột “Mã phát hiện” và “Kết luận”",
        .wants_en = "a table of conclusions needs the columns \"Finding id\" and \"Conclusion\"",
        .take = take_entry,
        .self = &table,
    };
    if (!list_file_read(&list, source_open(arena, diag, path)))
        return false;
    *conclusions = (struct conclusions){table.list, table.count};
    return true;
}
