/* SPDX-License-Identifier: MIT */
/* rasoat convert: an export as our own table of messages, normalized. It holds every text, so it is asked for
 * explicitly. */
#include "command.h"
#include "csvw.h"
#include "delivery.h"
#include "input.h"
#include "journal.h"
#include "normalize.h"
#include "output.h"
#include "walk.h"

enum { STEP_BYTES = 1 << 16 }; /* written out when so much has gathered */

struct conversion {
    struct session *session;
    struct arena *scratch;
    struct output_stream *file; /* NULL: standard output */
    struct buf out;
    struct csvw csv;
    bool failed;
    struct journal *journal; /* several inputs, one talk */
    size_t input;            /* the one that is read */
};

static void flush(struct conversion *conversion)
{
    struct str ready = buf_str(&conversion->out);
    bool good = conversion->file ? output_stream_add(conversion->file, ready)
                                 : conversion->failed || console_print(&conversion->session->diag, ready);
    conversion->failed |= !good;
    buf_clear(&conversion->out);
}

static void cell(struct conversion *conversion, struct str raw)
{
    struct text text;
    normalize(conversion->scratch, raw, &text);
    csvw_cell(&conversion->csv, text.storage);
}

static void time_cell(struct conversion *conversion, struct stamp at)
{
    struct buf time = {0};
    if (at.precision != PRECISION_NONE)
        stamp_write_iso(at.ms, conversion->session->settings.zone_minutes, &time);
    csvw_cell(&conversion->csv, buf_str(&time));
    buf_free(&time);
}

static void end_row(struct conversion *conversion)
{
    csvw_row_end(&conversion->csv);
    arena_reset(conversion->scratch);
    if (conversion->out.n >= STEP_BYTES)
        flush(conversion);
}

/* The word of our own table; a kind it has no word for keeps the export's. */
static struct str type_word(const struct message *message)
{
    if (message->recall != RECALL_NONE)
        return STR("recalled");
    return message->kind == KIND_UNKNOWN ? message->source_kind : str_of(kind_name(message->kind));
}

static void write_message(void *self, const struct message *message, const struct playback *playback)
{
    struct conversion *conversion = self;
    if (playback->repeat == REPEAT_DUPLICATE)
        return;
    bool recalled = playback->repeat == REPEAT_RECALLED; /* as another input shows */
    cell(conversion, message->id);
    cell(conversion, message->group.n ? message->group : message->group_id);
    time_cell(conversion, message->at);
    cell(conversion, message->sender.id);
    cell(conversion, message->sender.name);
    cell(conversion, recalled ? STR("recalled") : type_word(message));
    cell(conversion, recalled ? STR_NONE : message->text);
    cell(conversion, recalled ? STR_NONE : message->attachment.n ? message->attachment : message->link);
    end_row(conversion);
}

static void write_event(void *self, const struct event *event, const struct playback *playback)
{
    struct conversion *conversion = self;
    if (playback->repeat == REPEAT_DUPLICATE)
        return;
    cell(conversion, event->id);
    cell(conversion, event->group.n ? event->group : event->group_id);
    time_cell(conversion, event->at);
    cell(conversion, STR_NONE);
    cell(conversion, STR_NONE);
    cell(conversion, STR("system"));
    cell(conversion, event->sentence);
    cell(conversion, STR_NONE);
    end_row(conversion);
}

static void note_message(void *self, const struct message *message)
{
    const struct conversion *conversion = self;
    journal_message(conversion->journal, conversion->input, message);
}

static void note_event(void *self, const struct event *event)
{
    const struct conversion *conversion = self;
    journal_event(conversion->journal, conversion->input, event);
}

static void pass_member(void *self, const struct listed *member)
{
    (void)self, (void)member; /* a list of members is no message */
}

static void write_heading(struct conversion *conversion)
{
    static const char *const names[] = {"id",     "group", "time", "sender_id",
                                        "sender", "type",  "text", "attachment"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        csvw_cell(&conversion->csv, str_of(names[i]));
    csvw_row_end(&conversion->csv);
}

static size_t convert_all(struct conversion *conversion)
{
    const struct sink sink = {conversion, note_message, note_event, pass_member};
    const struct player player = {conversion, write_message, write_event};
    struct session *session = conversion->session;
    size_t usable = 0;
    struct walk *walk = walk_begin(session, sheets_claim_of_readers, session->operands, session->operand_count);
    struct arena *reading = arena_new();
    struct input input;
    for (struct source *source; (source = walk_next(walk, reading)); conversion->input++) {
        bool is_open = input_open(session, reading, source, &input);
        if (is_open)
            journal_trust(conversion->journal, conversion->input, input.reader->trust);
        usable += is_open && input_read(session, reading, &input, &sink);
        arena_reset(reading);
    }
    arena_free(reading);
    journal_judge(conversion->journal);
    return journal_play(conversion->journal, &player) ? usable : 0;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct str path = session->settings.output;
    struct conversion conversion = {.session = session, .scratch = arena_new()};
    conversion.journal = journal_new(session->run, diag, delivery_spool_folder(session), 0);
    conversion.csv = (struct csvw){.out = &conversion.out, .style = CSVW_DATA};
    if (session->operand_count == 0)
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần ít nhất một tệp xuất", "want at least one export"));
    else if (path.n)
        conversion.file = output_stream_begin(diag, path.p);
    size_t usable = 0;
    if (session->operand_count && (conversion.file || path.n == 0)) {
        write_heading(&conversion);
        usable = convert_all(&conversion);
        flush(&conversion);
    }
    if (conversion.file && usable)
        output_stream_commit(conversion.file);
    else if (conversion.file)
        output_stream_abandon(conversion.file);
    csvw_free(&conversion.csv);
    buf_free(&conversion.out);
    arena_free(conversion.scratch);
    return usable ? status_of(session, EXIT_CLEAN) : diag->worst == LOSS_OUTPUT ? EXIT_OUTPUT : EXIT_UNUSABLE;
}

const struct command command_convert = {
    .name = "convert",
    .bit = FOR_CONVERT,
    .operands_vi = "TỆP|THƯ-MỤC…",
    .operands_en = "FILE|FOLDER…",
    .title_vi = "chuyển tệp xuất thành bảng tin nhắn đã chuẩn hóa (chứa mọi nội dung)",
    .title_en = "turn an export into a normalized table of messages (holds every text)",
    .examples = "  rasoat convert chat.json -o messages.csv\n",
    .run = run,
};
