/* SPDX-License-Identifier: MIT */
/* Tables of messages (CSV, TSV): our own, those of bots and CRM programs, iLEAPP's, and what people make in Excel. */
#include "reader.h"

#include "cells.h"
#include "day_order.h"
#include "headings.h"
#include "intake.h"
#include "kind_word.h"
#include "label.h"
#include "lookahead.h"
#include "map.h"
#include "placeholder.h"
#include "system_sentence.h"

enum column {
    COLUMN_ID, COLUMN_GROUP_ID, COLUMN_GROUP, COLUMN_TIME, COLUMN_DATE, COLUMN_CLOCK, COLUMN_SENDER_ID, COLUMN_SENDER,
    COLUMN_KIND, COLUMN_TEXT, COLUMN_ATTACHMENT, COLUMN_DELETED, COLUMN_SELF, COLUMN_FROM_PUBLIC,
    COLUMN_SENDER_SEEN, COLUMN_KIND_SEEN, COLUMN_TEXT_SEEN, COLUMN_ATTACHMENT_SEEN, COLUMN_COUNT
};

static const struct heading message_headings[] = {
    {"id", COLUMN_ID}, {"messageid", COLUMN_ID}, {"msgid", COLUMN_ID}, {"matin", COLUMN_ID},
    {"groupid", COLUMN_GROUP_ID}, {"threadid", COLUMN_GROUP_ID},
    {"group", COLUMN_GROUP}, {"sourcegroup", COLUMN_GROUP}, {"conversationname", COLUMN_GROUP},
    {"chatname", COLUMN_GROUP}, {"tenchat", COLUMN_GROUP}, {"tennhom", COLUMN_GROUP}, {"nhom", COLUMN_GROUP},
    {"phienhoithoai", COLUMN_GROUP},
    {"ts", COLUMN_TIME}, {"timestamp", COLUMN_TIME}, {"time", COLUMN_TIME}, {"datetime", COLUMN_TIME},
    {"thoigiangui", COLUMN_TIME}, {"thoigian", COLUMN_TIME},
    {"messagedate", COLUMN_DATE}, {"ngaygui", COLUMN_DATE}, {"ngay", COLUMN_DATE}, {"date", COLUMN_DATE},
    {"messagetime", COLUMN_CLOCK}, {"gio", COLUMN_CLOCK}, {"giogui", COLUMN_CLOCK},
    {"senderid", COLUMN_SENDER_ID}, {"zalouserid", COLUMN_SENDER_ID}, {"userid", COLUMN_SENDER_ID},
    {"uid", COLUMN_SENDER_ID}, {"accountid", COLUMN_SENDER_ID}, {"mataikhoan", COLUMN_SENDER_ID},
    {"zaloid", COLUMN_SENDER_ID},
    {"sendername", COLUMN_SENDER}, {"sender", COLUMN_SENDER}, {"displayname", COLUMN_SENDER},
    {"nguoigui", COLUMN_SENDER}, {"hoten", COLUMN_SENDER}, {"tennguoigui", COLUMN_SENDER}, {"ten", COLUMN_SENDER},
    {"messagetype", COLUMN_KIND}, {"msgtype", COLUMN_KIND}, {"recordtype", COLUMN_KIND}, {"type", COLUMN_KIND},
    {"loaitin", COLUMN_KIND}, {"loai", COLUMN_KIND},
    {"text", COLUMN_TEXT}, {"content", COLUMN_TEXT}, {"textcontent", COLUMN_TEXT}, {"message", COLUMN_TEXT},
    {"messagetext", COLUMN_TEXT}, {"noidung", COLUMN_TEXT}, {"noidungtinnhan", COLUMN_TEXT}, {"tinnhan", COLUMN_TEXT},
    {"attachment", COLUMN_ATTACHMENT}, {"attachmentfile", COLUMN_ATTACHMENT}, {"imageurls", COLUMN_ATTACHMENT},
    {"tepdinhkem", COLUMN_ATTACHMENT}, {"dinhkem", COLUMN_ATTACHMENT},
    {"deleted", COLUMN_DELETED}, {"thuhoi", COLUMN_DELETED}, {"dathuhoi", COLUMN_DELETED},
    {"isself", COLUMN_SELF}, {"issent", COLUMN_SELF}, {"outgoing", COLUMN_SELF},
    {"frompublic", COLUMN_FROM_PUBLIC},
    {"senderseen", COLUMN_SENDER_SEEN}, {"typeseen", COLUMN_KIND_SEEN}, {"textseen", COLUMN_TEXT_SEEN},
    {"attachmentseen", COLUMN_ATTACHMENT_SEEN},
};

/* Our own table made of an export that does not promise such a thing holds what it showed: it is read the same, and
 * is not relied on. */
static const struct {
    enum column seen, column;
} seen_columns[] = {
    {COLUMN_SENDER_SEEN, COLUMN_SENDER},
    {COLUMN_KIND_SEEN, COLUMN_KIND},
    {COLUMN_TEXT_SEEN, COLUMN_TEXT}, /* of a window, which is one still */
    {COLUMN_ATTACHMENT_SEEN, COLUMN_ATTACHMENT},
};

enum {
    KNOWN_KINDS_LIMIT = 256,
    KNOWN_ENOUGH = 2, /* headings that make a first row look like one: what is missing is said when it is read */
};

struct table {
    struct intake intake;
    struct csv_rows *rows;
    size_t columns[COLUMN_COUNT];
    size_t width;
    enum day_order order;
    struct map *kinds; /* words of the kind column met so far, to struct kind_word or `unknown_word` */
};

static const struct kind_word unknown_word = {"", WORD_KIND, KIND_UNKNOWN};

static bool has(const size_t *columns, enum column column)
{
    return columns[column] != HEADING_ABSENT;
}

static bool is_message_table(const size_t *columns)
{
    return (has(columns, COLUMN_TEXT) || has(columns, COLUMN_TEXT_SEEN)) &&
           (has(columns, COLUMN_TIME) || has(columns, COLUMN_DATE)) &&
           (has(columns, COLUMN_SENDER) || has(columns, COLUMN_SENDER_SEEN) || has(columns, COLUMN_SENDER_ID));
}

static const struct headings headings = {message_headings, sizeof message_headings / sizeof *message_headings,
                                         COLUMN_COUNT, is_message_table};

/* --- the first row --- */

struct layout {
    char delimiter;
    size_t known;
    size_t columns[COLUMN_COUNT];
    bool filled[COLUMN_COUNT]; /* some row of the sample has something there */
    struct day_order_evidence days;
};

static struct str cell(const struct csv_row *row, const size_t *columns, enum column column)
{
    return headings_cell(row, columns, column);
}

/* Looks at the sample's rows, the last of which may be cut. */
static void look_at(struct str sample, struct layout *layout)
{
    struct arena *arena = arena_new();
    struct csv_row row;
    *layout = (struct layout){0};
    struct csv_rows *rows =
        headings_rows(arena, &headings, sample, layout->columns, &layout->delimiter, &layout->known);
    while (rows && csv_next(rows, &row) == CSV_ROW) {
        day_order_see(&layout->days, cell(&row, layout->columns, COLUMN_TIME));
        day_order_see(&layout->days, cell(&row, layout->columns, COLUMN_DATE));
        for (enum column column = 0; column < COLUMN_COUNT; column++)
            layout->filled[column] |= cell(&row, layout->columns, column).n > 0;
    }
    arena_free(arena);
}

static bool is_headed(const struct sample *sample)
{
    return headings_lead(&headings, sample->text);
}

static enum claim probe(const struct sample *sample)
{
    struct layout layout;
    look_at(sample->text, &layout);
    if (!layout.known || !is_message_table(layout.columns))
        return layout.known >= KNOWN_ENOUGH ? CLAIM_FITS : CLAIM_NO;
    bool ours = has(layout.columns, COLUMN_SENDER_ID) && has(layout.columns, COLUMN_KIND);
    return ours ? CLAIM_SURE : CLAIM_LIKELY;
}

static unsigned carries(const struct sample *sample)
{
    static const struct {
        enum column column;
        bool every_row; /* it has something in every row: a column of blanks says nothing */
        unsigned carried;
    } needs[] = {
        {COLUMN_SENDER_ID, true, CARRIES_ACCOUNT_IDS | CARRIES_PROFILE_NAMES},
        {COLUMN_ID, true, CARRIES_MESSAGE_IDS},
        {COLUMN_KIND, false, CARRIES_EVENTS | CARRIES_RECALLS},
        {COLUMN_DELETED, false, CARRIES_RECALLS},
        {COLUMN_ATTACHMENT, false, CARRIES_FILE_NAMES},
        {COLUMN_TEXT_SEEN, false, CARRIES_WINDOW},
    };
    struct layout layout;
    unsigned carried = CARRIES_TIMES;
    look_at(sample->text, &layout);
    for (size_t i = 0; layout.known && i < sizeof needs / sizeof *needs; i++)
        if (needs[i].every_row ? layout.filled[needs[i].column] : has(layout.columns, needs[i].column))
            carried |= needs[i].carried;
    return has(layout.columns, COLUMN_SENDER_SEEN) ? carried & ~(unsigned)CARRIES_PROFILE_NAMES : carried;
}

/* --- cells --- */

static struct str id_in(struct table *table, const struct csv_row *row, enum column column)
{
    return intake_id(&table->intake, headings_place(row, table->columns, column),
                     cell(row, table->columns, column));
}

static struct party sender_of(struct table *table, const struct csv_row *row)
{
    return (struct party){id_in(table, row, COLUMN_SENDER_ID),
                          intake_cell(&table->intake, headings_place(row, table->columns, COLUMN_SENDER),
                                      cell(row, table->columns, COLUMN_SENDER))};
}

static enum recall recall_of(struct str deleted)
{
    if (deleted.n == 0 || str_is(deleted, "0") || str_equal_ascii_case(deleted, STR("false")) ||
        str_equal_ascii_case(deleted, STR("no")))
        return RECALL_NONE;
    return str_equal_ascii_case(deleted, STR("moderation")) ? RECALL_BY_ADMIN : RECALL_BY_SENDER;
}

/* Kinds repeat: each spelling is folded once per file. */
static const struct kind_word *word_of(struct table *table, struct str text)
{
    struct arena *arena = table->intake.reading->arena;
    const struct kind_word *word = map_get(table->kinds, text);
    if (word)
        return word;
    word = kind_word(label_key(table->intake.scratch, text));
    if (!word)
        word = &unknown_word;
    if (map_count(table->kinds) < KNOWN_KINDS_LIMIT)
        map_set(table->kinds, arena_str(arena, text), (void *)word);
    return word;
}

static bool is_clock_only(struct str text)
{
    return text.n && str_find_byte(text, ':') < text.n && str_find_byte(text, '/') == text.n &&
           str_find_byte(text, '-') == text.n;
}

/* One column, or a date and a clock. */
static struct stamp time_of(struct table *table, const struct csv_row *row)
{
    struct str time = str_trim(cell(row, table->columns, COLUMN_TIME));
    struct str date = str_trim(cell(row, table->columns, COLUMN_DATE));
    struct str clock = str_trim(cell(row, table->columns, COLUMN_CLOCK));
    if (!clock.n && is_clock_only(time))
        clock = time;
    if (date.n && (!time.n || is_clock_only(time)))
        time = clock.n ? arena_format(table->intake.scratch, "%.*s %.*s", STR_ARG(date), STR_ARG(clock)) : date;
    return intake_time(&table->intake, row->where, time, table->order);
}

/* --- rows --- */

static void read_event(struct table *table, const struct csv_row *row, const struct kind_word *word, struct stamp at)
{
    struct event event = {
        .id = id_in(table, row, COLUMN_ID),
        .group_id = id_in(table, row, COLUMN_GROUP_ID),
        .group = cell(row, table->columns, COLUMN_GROUP),
        .at = at,
        .only_sign = word->sense == WORD_SYSTEM_SIGN,
        .where = row->where,
    };
    system_sentence_by(table->intake.scratch, cell(row, table->columns, COLUMN_TEXT), sender_of(table, row),
                       &event);
    intake_event(&table->intake, &event);
}

static void read_message(struct table *table, const struct csv_row *row, const struct kind_word *word, struct stamp at)
{
    struct message message = {
        .id = id_in(table, row, COLUMN_ID),
        .group_id = id_in(table, row, COLUMN_GROUP_ID),
        .group = cell(row, table->columns, COLUMN_GROUP),
        .sender = sender_of(table, row),
        .at = at,
        .kind = word ? word->kind : KIND_TEXT,
        .source_kind = cell(row, table->columns, COLUMN_KIND),
        .text = cell(row, table->columns, COLUMN_TEXT),
        .attachment = cell(row, table->columns, COLUMN_ATTACHMENT),
        .where = row->where,
    };
    message.by_exporter = cell_is_yes(cell(row, table->columns, COLUMN_SELF)) || str_is(message.sender.name, "Tôi");
    message.from_public = cell_is_yes(cell(row, table->columns, COLUMN_FROM_PUBLIC));
    message.forwarded = str_is(message.source_kind, "chat.forward");
    if (message.kind == KIND_LINK)
        message.link = message.attachment;
    if (word)
        placeholder_read_prefix(table->intake.scratch, &message);
    else
        placeholder_read(table->intake.scratch, &message);
    enum recall recall = recall_of(cell(row, table->columns, COLUMN_DELETED));
    if (word && kind_word_recall(word) != RECALL_NONE)
        recall = kind_word_recall(word);
    if (recall != RECALL_NONE)
        message_recall(&message, recall);
    intake_message(&table->intake, &message);
}

static bool is_of_zalo(enum word_sense sense)
{
    return sense == WORD_SYSTEM || sense == WORD_SYSTEM_SIGN || sense == WORD_RECALL_EVENT;
}

static void read_row(struct table *table, const struct csv_row *row)
{
    struct diag *diag = table->intake.reading->diag;
    struct str kind = str_trim(cell(row, table->columns, COLUMN_KIND));
    const struct kind_word *word = kind.n ? word_of(table, kind) : NULL;
    if (cells_are_empty(row) || (word && (word->sense == WORD_DATE || word->sense == WORD_REACTION)))
        intake_ignore(&table->intake);
    else if (!cells_fit(row, table->width))
        intake_quarantine(&table->intake, row->where,
                          SAY(diag, "dòng có số cột khác dòng tiêu đề: để riêng, không soát",
                              "the row has not as many columns as the heading: set aside, not audited"));
    else if (word && is_of_zalo(word->sense))
        read_event(table, row, word, time_of(table, row));
    else
        read_message(table, row, word, time_of(table, row));
}

/* --- the file --- */

static bool refuse(struct reading *reading, struct place place, const char *reason)
{
    diag_report(reading->diag, LOSS_FILE, place, "%s", reason);
    return false;
}

static void use_seen_columns(size_t *columns)
{
    for (size_t i = 0; i < sizeof seen_columns / sizeof *seen_columns; i++)
        if (!has(columns, seen_columns[i].column))
            columns[seen_columns[i].column] = columns[seen_columns[i].seen];
}

static bool take_heading(struct table *table, const struct heading_row *heading)
{
    struct reading *reading = table->intake.reading;
    if (!heading->is_complete)
        return refuse(reading, heading->where,
                      SAY(reading->diag, "bảng không có đủ cột thời gian, người gửi và nội dung",
                          "the table lacks a column of times, senders or texts"));
    if (heading->twice != HEADING_ABSENT) {
        diag_report(reading->diag, LOSS_FILE, heading->where,
                    SAY(reading->diag, "hai cột cùng tên “%.*s”", "two columns are both named \"%.*s\""),
                    STR_ARG(str_cut(heading->row.fields[heading->twice], 0, 60)));
        return false;
    }
    table->width = heading->width;
    use_seen_columns(table->columns);
    for (size_t i = 0; i < heading->passed; i++)
        intake_ignore(&table->intake); /* the table's title */
    return true;
}

static bool open_table(struct table *table, struct reading *reading)
{
    struct layout layout;
    struct place file = {.file = reading->file};
    look_at(lookahead(reading->arena, &reading->feed, LOOKAHEAD_BYTES), &layout);
    intake_begin(&table->intake, reading);
    table->kinds = map_new(reading->arena);
    table->order = day_order_of(&layout.days);
    if (day_order_doubtful(&layout.days))
        diag_report(reading->diag, LOSS_NOTE, file, "%s",
                    table->order == DAY_FIRST
                        ? SAY(reading->diag, "ngày tháng trong tệp có thể đọc hai cách; đã đọc theo ngày/tháng/năm",
                              "the file's dates can be read in two ways; they were read as day/month/year")
                        : SAY(reading->diag, "ngày tháng trong tệp có thể đọc hai cách; đã đọc theo tháng/ngày/năm",
                              "the file's dates can be read in two ways; they were read as month/day/year"));
    table->rows = csv_open(reading->arena, reading->diag, reading->feed, reading->file, layout.delimiter);
    struct heading_row heading = {0};
    enum csv_result result =
        headings_find(table->intake.scratch, &headings, table->rows, table->columns, &heading);
    if (result == CSV_ROW)
        return take_heading(table, &heading);
    return result == CSV_END ? refuse(reading, file, SAY(reading->diag, "bảng rỗng", "the table is empty")) : false;
}

static bool read(struct reading *reading)
{
    struct table table = {0};
    struct csv_row row;
    enum csv_result result;
    if (!open_table(&table, reading))
        return false;
    while ((result = csv_next(table.rows, &row)) == CSV_ROW)
        read_row(&table, &row);
    reading->accounting.complete = result == CSV_END;
    if (intake_end(&table.intake))
        return true;
    if (result == CSV_BROKEN)
        return false;
    return refuse(reading, (struct place){.file = reading->file},
                  SAY(reading->diag, "bảng không có dòng tin nhắn nào dùng được, không có gì để soát",
                      "the table has no usable row of messages, there is nothing to audit"));
}

const struct reader reader_table = {
    .name = "table",
    .title_vi = "bảng tin nhắn (CSV, TSV)",
    .title_en = "table of messages (CSV, TSV)",
    .basis_vi = "dòng tiêu đề có cột thời gian, người gửi và nội dung",
    .basis_en = "a heading with columns of time, sender and text",
    .trust = TRUST_TABLE,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS |
               CARRIES_FILE_NAMES | CARRIES_PROFILE_NAMES,
    .carries_in = carries,
    .is_headed = is_headed,
    .probe = probe,
    .read = read,
};
