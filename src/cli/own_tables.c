/* SPDX-License-Identifier: MIT */
/* Rows of our own tables; every text in them is normalized. */
#include "own_tables.h"

#include "csvw.h"
#include "delivery.h"
#include "normalize.h"
#include "output.h"
#include "system_sentence.h"

enum { STEP_BYTES = 1 << 16 }; /* written out when so much has gathered */

struct table {
    struct output_stream *file; /* NULL: standard output, or no such table */
    struct buf out;
    struct csvw csv;
    size_t rows;
};

struct own_tables {
    struct session *session;
    struct arena *scratch;
    struct table messages, events;
    const char *events_path; /* NULL: there is no place for them */
    struct own_tables_origin origin;
    bool has_recalls_alone, failed;
    size_t lost_events, lost_reactions;
};

/* --- cells --- */

static void flush(struct own_tables *tables, struct table *table)
{
    struct str ready = buf_str(&table->out);
    bool good = table->file ? output_stream_add(table->file, ready)
                            : tables->failed || console_print(&tables->session->diag, ready);
    tables->failed |= !good;
    buf_clear(&table->out);
}

static void cell(struct own_tables *tables, struct table *table, struct str raw)
{
    struct text text;
    normalize(tables->scratch, raw, &text);
    csvw_cell(&table->csv, text.storage);
}

static void time_cell(struct own_tables *tables, struct table *table, struct stamp at)
{
    struct buf time = {0};
    if (at.precision != PRECISION_NONE)
        stamp_write_iso(at.ms, tables->session->settings.zone_minutes, &time);
    csvw_cell(&table->csv, buf_str(&time));
    buf_free(&time);
}

static void end_row(struct own_tables *tables, struct table *table)
{
    csvw_row_end(&table->csv);
    table->rows++;
    if (table->out.n >= STEP_BYTES)
        flush(tables, table);
}

/* --- messages --- */

struct row {
    struct str id, group_id, group;
    struct stamp at;
    struct party sender;
    struct str type, text, attachment;
    bool is_recalled, from_public;
};

static void write_row(struct own_tables *tables, const struct row *row)
{
    struct table *table = &tables->messages;
    cell(tables, table, row->id);
    cell(tables, table, row->group);
    time_cell(tables, table, row->at);
    cell(tables, table, row->sender.id);
    cell(tables, table, row->sender.name);
    cell(tables, table, row->type);
    cell(tables, table, row->text);
    cell(tables, table, row->attachment);
    if (tables->has_recalls_alone)
        cell(tables, table, row->is_recalled ? STR("undo") : STR_NONE);
    if (tables->origin.is_official_account)
        cell(tables, table, row->from_public ? STR("1") : STR_NONE);
    if (tables->origin.has_group_ids)
        cell(tables, table, row->group_id);
    end_row(tables, table);
    arena_reset(tables->scratch);
}

/* The word of our own table; a kind it has no word for keeps the export's. */
static struct str type_word(const struct message *message)
{
    static const char *const recall_words[] = {[RECALL_BY_SENDER] = "recalled",
                                               [RECALL_BY_ADMIN] = "deleted-message",
                                               [RECALL_EXPIRED] = "chat.vanish"};
    if (message->recall != RECALL_NONE)
        return str_of(recall_words[message->recall]);
    return message->kind == KIND_UNKNOWN ? message->source_kind : str_of(kind_name(message->kind));
}

void own_tables_message(struct own_tables *tables, const struct message *message)
{
    const struct row row = {
        .id = message->id,
        .group_id = message->group_id,
        .group = message->group,
        .at = message->at,
        .sender = message->sender,
        .type = type_word(message),
        .text = message->text,
        .attachment = message->attachment.n ? message->attachment : message->link,
        .is_recalled = message->recall != RECALL_NONE,
        .from_public = message->from_public,
    };
    write_row(tables, &row);
}

void own_tables_recalled(struct own_tables *tables, const struct message *message)
{
    const struct row row = {
        .id = message->id,
        .group_id = message->group_id,
        .group = message->group,
        .at = message->at,
        .sender = message->sender,
        .type = STR("recalled"),
        .is_recalled = true,
        .from_public = message->from_public,
    };
    write_row(tables, &row);
}

/* --- events --- */

/* A line that the source does not mark as Zalo's own must not become one by being converted. */
static void write_sentence(struct own_tables *tables, const struct event *event, struct str sentence)
{
    const struct row row = {
        .id = event->id,
        .group_id = event->group_id,
        .group = event->group,
        .at = event->at,
        .sender = event->actor,
        .type = event->only_sign ? STR("system-unmarked") : STR("system"),
        .text = sentence,
    };
    write_row(tables, &row);
}

static void write_happening(struct own_tables *tables, const struct event *event, const struct party *target)
{
    struct table *table = &tables->events;
    bool has_word = event->type != EVENT_UNKNOWN || !event->sentence.n;
    cell(tables, table, event->group);
    time_cell(tables, table, event->at);
    cell(tables, table, has_word ? str_of(event_name(event->type)) : event->sentence);
    cell(tables, table, event->actor.id);
    cell(tables, table, event->actor.name);
    cell(tables, table, target->id);
    cell(tables, table, target->name);
    cell(tables, table, event->value);
    if (tables->origin.has_group_ids)
        cell(tables, table, event->group_id);
    end_row(tables, table);
    arena_reset(tables->scratch);
}

static void end_heading(const struct own_tables *tables, struct table *table)
{
    if (tables->origin.has_group_ids)
        csvw_cell(&table->csv, STR("group_id"));
    csvw_row_end(&table->csv);
}

static bool has_events_table(struct own_tables *tables)
{
    static const char *const names[] = {"group", "time",      "event",  "actor_id",
                                        "actor", "target_id", "target", "value"};
    struct table *table = &tables->events;
    if (!table->file && tables->events_path && !tables->failed) {
        table->file = output_stream_begin(&tables->session->diag, tables->events_path);
        tables->failed = !table->file;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            csvw_cell(&table->csv, str_of(names[i]));
        end_heading(tables, table);
    }
    return table->file;
}

void own_tables_event(struct own_tables *tables, const struct event *event)
{
    static const struct party nobody;
    struct str sentence;
    bool whole = system_sentence_of(tables->scratch, event, &sentence);
    if (whole || event->only_sign) {
        write_sentence(tables, event, sentence.n ? sentence : event->sentence);
    } else if (has_events_table(tables)) {
        for (size_t i = 0; i < event->target_count || i == 0; i++)
            write_happening(tables, event, event->target_count ? &event->targets[i] : &nobody);
    } else if (event->type == EVENT_REACTION) {
        tables->lost_reactions++;
    } else {
        tables->lost_events++;
        write_sentence(tables, event, sentence.n ? sentence : str_of(event_name(event->type)));
    }
}

/* --- the files --- */

/* The headings say no more than the source: names that may be the exporter's aliases, kinds of messages where
 * events would not show, words of a window, attachments only so far as they happened to be named. */
void own_tables_heading(struct own_tables *tables, const struct own_tables_origin *origin)
{
    const unsigned carries = origin->carries;
    const char *const names[] = {
        "id",
        "group",
        "time",
        "sender_id",
        carries & CARRIES_PROFILE_NAMES ? "sender" : "sender_seen",
        carries & CARRIES_EVENTS ? "type" : "type_seen",
        carries & CARRIES_WINDOW ? "text_seen" : "text",
        carries & CARRIES_FILE_NAMES ? "attachment" : "attachment_seen",
    };
    tables->origin = *origin;
    tables->has_recalls_alone = carries & CARRIES_RECALLS && !(carries & CARRIES_EVENTS);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        csvw_cell(&tables->messages.csv, str_of(names[i]));
    if (tables->has_recalls_alone)
        csvw_cell(&tables->messages.csv, STR("deleted"));
    if (origin->is_official_account)
        csvw_cell(&tables->messages.csv, STR("from_public"));
    end_heading(tables, &tables->messages);
}

static void open_table(struct table *table)
{
    table->csv = (struct csvw){.out = &table->out, .style = CSVW_DATA};
}

struct own_tables *own_tables_begin(struct session *session, const struct walk *walk)
{
    struct str path = session->settings.output;
    struct own_tables *tables = arena_alloc(session->run, sizeof *tables);
    *tables = (struct own_tables){.session = session};
    if (path.n) {
        const struct str suffix = STR(".csv");
        struct str stem = str_ends(path, suffix) ? str_cut(path, 0, path.n - suffix.n) : path;
        struct str beside = arena_format(session->run, "%.*s.events.csv", STR_ARG(stem));
        tables->events_path = beside.p;
        if (!delivery_spares_inputs(session, walk, path) || !delivery_spares_inputs(session, walk, beside))
            return NULL;
        tables->messages.file = output_stream_begin(&session->diag, path.p);
        if (!tables->messages.file)
            return NULL;
    }
    tables->scratch = arena_new();
    open_table(&tables->messages);
    open_table(&tables->events);
    return tables;
}

static void say_what_to_mind(const struct own_tables *tables)
{
    struct diag *diag = &tables->session->diag;
    if (tables->events.rows)
        diag_report(
            diag, LOSS_NOTE, NO_PLACE,
            SAY(diag,
                "%s: %zu dòng sự kiện và lượt thả cảm xúc mà câu của Zalo không giữ được đủ (mã tài khoản, "
                "giá "
                "trị); khi soát hãy đưa cả hai bảng",
                "%s: %zu rows of events and reactions that Zalo's sentences cannot keep whole (account ids, "
                "values); audit the two tables together"),
            tables->events_path, tables->events.rows);
    if (tables->lost_events)
        diag_report(
            diag, LOSS_NOTE, NO_PLACE,
            SAY(diag,
                "bảng tin nhắn không giữ được đủ %zu sự kiện (mã tài khoản, loại, giá trị); thêm -o để có "
                "bảng sự kiện",
                "the table of messages does not keep %zu events whole (account ids, type, value); add -o for "
                "a table of events"),
            tables->lost_events);
    if (tables->lost_reactions)
        diag_report(diag, LOSS_NOTE, NO_PLACE,
                    SAY(diag,
                        "bảng tin nhắn không chứa được %zu lượt thả cảm xúc; thêm -o để có bảng sự kiện",
                        "the table of messages cannot hold %zu reactions; add -o for a table of events"),
                    tables->lost_reactions);
    if (tables->origin.is_official_account)
        diag_report(diag, LOSS_NOTE, NO_PLACE, "%s",
                    SAY(diag, "bảng này là của một Official Account: khi soát bảng, thêm --group-kind oa",
                        "the table is an Official Account's: when it is audited, add --group-kind oa"));
}

static void close_table(struct own_tables *tables, struct table *table, bool usable)
{
    flush(tables, table);
    if (table->file && usable && !tables->failed)
        output_stream_commit(table->file);
    else if (table->file)
        output_stream_abandon(table->file);
    csvw_free(&table->csv);
    buf_free(&table->out);
}

void own_tables_end(struct own_tables *tables, bool usable)
{
    if (tables->events.file)
        close_table(tables, &tables->events, usable);
    close_table(tables, &tables->messages, usable);
    if (usable && !tables->failed)
        say_what_to_mind(tables);
    arena_free(tables->scratch);
}
