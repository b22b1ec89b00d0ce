/* SPDX-License-Identifier: MIT */
/* Logs of what happened in a group, as tables: our own, and Bot-Member-Zalo's. */
#include "reader.h"

#include "cells.h"
#include "day_order.h"
#include "headings.h"
#include "intake.h"
#include "lookahead.h"

enum column {
    COLUMN_TIME, COLUMN_EVENT, COLUMN_GROUP_ID, COLUMN_GROUP, COLUMN_ACTOR_ID, COLUMN_ACTOR, COLUMN_TARGET_ID,
    COLUMN_TARGET, COLUMN_MEMBER_ID, COLUMN_MEMBER, COLUMN_VALUE, COLUMN_COUNT
};

static const struct heading heading_list[] = {
    {"time", COLUMN_TIME}, {"ts", COLUMN_TIME}, {"thoigian", COLUMN_TIME},
    {"event", COLUMN_EVENT}, {"eventtype", COLUMN_EVENT}, {"sukien", COLUMN_EVENT},
    {"groupid", COLUMN_GROUP_ID}, {"group", COLUMN_GROUP}, {"nhom", COLUMN_GROUP},
    {"actorid", COLUMN_ACTOR_ID}, {"actor", COLUMN_ACTOR},
    {"targetid", COLUMN_TARGET_ID}, {"target", COLUMN_TARGET},
    {"zalouserid", COLUMN_MEMBER_ID}, {"displayname", COLUMN_MEMBER},
    {"value", COLUMN_VALUE}, {"note", COLUMN_VALUE},
};

static bool is_event_table(const size_t *columns)
{
    return columns[COLUMN_TIME] != HEADING_ABSENT && columns[COLUMN_EVENT] != HEADING_ABSENT;
}

static const struct headings headings = {heading_list, sizeof heading_list / sizeof *heading_list, COLUMN_COUNT,
                                         is_event_table};

enum { KNOWN_ENOUGH = 3 };

struct event_log {
    struct intake intake;
    struct csv_rows *rows;
    size_t columns[COLUMN_COUNT];
    size_t width;
    enum day_order order;
};

/* --- words --- */

/* Bot-Member-Zalo's words; all others are ours, as event_name spells them. */
static const struct {
    const char *word;
    enum event_type type;
} foreign_words[] = {
    {"joined", EVENT_JOIN},
    {"left", EVENT_LEAVE},
    {"removed", EVENT_REMOVE},
    {"blocked", EVENT_BLOCK},
};

static enum event_type type_of(struct str word)
{
    for (size_t i = 0; i < sizeof foreign_words / sizeof *foreign_words; i++)
        if (str_equal_ascii_case(word, str_of(foreign_words[i].word)))
            return foreign_words[i].type;
    for (size_t type = 0; type < EVENT_COUNT; type++)
        if (str_equal_ascii_case(word, str_of(event_name((enum event_type)type))))
            return (enum event_type)type;
    return EVENT_UNKNOWN;
}

/* --- rows --- */

static struct str cell(const struct event_log *log, const struct csv_row *row, enum column column)
{
    return str_trim(headings_cell(row, log->columns, column));
}

static struct str id_in(struct event_log *log, const struct csv_row *row, enum column column)
{
    return intake_id(&log->intake, headings_place(row, log->columns, column), cell(log, row, column));
}

static struct party party(struct event_log *log, const struct csv_row *row, enum column id, enum column name)
{
    return (struct party){id_in(log, row, id), intake_cell(&log->intake, headings_place(row, log->columns, name),
                                                           headings_cell(row, log->columns, name))};
}

static bool is_named(const struct party *party)
{
    return party->id.n || party->name.n;
}

/* A log of members has one column for them: who comes or goes acts, to all others it is done. */
static void place_member(struct event *event, struct party member, struct party *targets)
{
    bool acts = event->type == EVENT_JOIN || event->type == EVENT_JOIN_REQUEST || event->type == EVENT_LEAVE;
    if (acts && !is_named(&event->actor))
        event->actor = member;
    else if (is_named(&member))
        targets[event->target_count++] = member;
}

static void take_row(struct event_log *log, const struct csv_row *row)
{
    struct str word = cell(log, row, COLUMN_EVENT);
    struct party targets[2]; /* a target, and the member of a log that has both columns */
    struct party target = party(log, row, COLUMN_TARGET_ID, COLUMN_TARGET);
    struct event event = {
        .group_id = id_in(log, row, COLUMN_GROUP_ID),
        .group = cell(log, row, COLUMN_GROUP),
        .at = intake_time(&log->intake, row->where, cell(log, row, COLUMN_TIME), log->order),
        .type = type_of(word),
        .actor = party(log, row, COLUMN_ACTOR_ID, COLUMN_ACTOR),
        .targets = targets,
        .value = cell(log, row, COLUMN_VALUE),
        .where = row->where,
    };
    if (event.type == EVENT_UNKNOWN)
        event.sentence = word;
    if (is_named(&target))
        targets[event.target_count++] = target;
    place_member(&event, party(log, row, COLUMN_MEMBER_ID, COLUMN_MEMBER), targets);
    intake_event(&log->intake, &event);
}

static void read_row(struct event_log *log, const struct csv_row *row)
{
    const struct diag *diag = log->intake.reading->diag;
    if (cells_are_empty(row))
        intake_ignore(&log->intake);
    else if (!cells_fit(row, log->width))
        intake_quarantine(&log->intake, row->where,
                          SAY(diag, "dòng có số cột khác dòng tiêu đề: để riêng, không soát",
                              "the row has not as many columns as the heading: set aside, not audited"));
    else if (!cell(log, row, COLUMN_EVENT).n)
        intake_quarantine(&log->intake, row->where,
                          SAY(diag, "dòng không ghi sự kiện: để riêng, không soát",
                              "the row names no event: set aside, not audited"));
    else
        take_row(log, row);
}

/* --- the file --- */

struct layout {
    char delimiter;
    size_t known;
    size_t columns[COLUMN_COUNT];
    struct day_order_evidence days;
};

static void look_at(struct str sample, struct layout *layout)
{
    struct arena *arena = arena_new();
    struct csv_row row;
    *layout = (struct layout){0};
    struct csv_rows *rows =
        headings_rows(arena, &headings, sample, layout->columns, &layout->delimiter, &layout->known);
    while (rows && csv_next(rows, &row) == CSV_ROW)
        day_order_see(&layout->days, headings_cell(&row, layout->columns, COLUMN_TIME));
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
    return layout.known >= KNOWN_ENOUGH && is_event_table(layout.columns) ? CLAIM_SURE : CLAIM_NO;
}

static unsigned carries(const struct sample *sample)
{
    struct layout layout;
    look_at(sample->text, &layout);
    bool has_ids = layout.known && (layout.columns[COLUMN_ACTOR_ID] != HEADING_ABSENT ||
                                    layout.columns[COLUMN_MEMBER_ID] != HEADING_ABSENT);
    return CARRIES_TIMES | CARRIES_EVENTS | (has_ids ? CARRIES_ACCOUNT_IDS | CARRIES_PROFILE_NAMES : 0u);
}

static bool read_heading(struct event_log *log)
{
    struct reading *reading = log->intake.reading;
    struct heading_row heading = {0};
    if (headings_find(log->intake.scratch, &headings, log->rows, log->columns, &heading) != CSV_ROW)
        return false;
    log->width = heading.width;
    for (size_t i = 0; i < heading.passed; i++)
        intake_ignore(&log->intake); /* the table's title */
    if (heading.is_complete && heading.twice == HEADING_ABSENT)
        return true;
    diag_report(reading->diag, LOSS_FILE, heading.where, "%s",
                heading.is_complete
                    ? SAY(reading->diag, "hai cột cùng tên", "two columns have the same name")
                    : SAY(reading->diag, "bảng sự kiện cần cột time và event",
                          "a table of events needs columns time and event"));
    return false;
}

static bool read(struct reading *reading)
{
    struct event_log log = {0};
    struct layout layout;
    struct csv_row row;
    enum csv_result result;
    look_at(lookahead(reading->arena, &reading->feed, LOOKAHEAD_BYTES), &layout);
    intake_begin(&log.intake, reading);
    log.order = day_order_of(&layout.days);
    log.rows = csv_open(reading->arena, reading->diag, reading->feed, reading->file, layout.delimiter);
    if (!read_heading(&log))
        return false;
    while ((result = csv_next(log.rows, &row)) == CSV_ROW)
        read_row(&log, &row);
    reading->accounting.complete = result == CSV_END;
    if (intake_end(&log.intake))
        return true;
    if (result == CSV_END)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag, "bảng không có sự kiện nào dùng được", "the table has no usable event"));
    return false;
}

const struct reader reader_events = {
    .name = "events",
    .title_vi = "nhật ký sự kiện nhóm (CSV)",
    .title_en = "log of a group's events (CSV)",
    .basis_vi = "dòng tiêu đề có cột thời gian và sự kiện",
    .basis_en = "a heading with columns of time and event",
    .trust = TRUST_TABLE,
    .experimental = true,
    .is_aside = true,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_PROFILE_NAMES,
    .carries_in = carries,
    .is_headed = is_headed,
    .probe = probe,
    .read = read,
};
