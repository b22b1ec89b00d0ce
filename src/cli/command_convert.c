/* SPDX-License-Identifier: MIT */
/* rasoat convert: an export as our own table of messages, normalized. It holds every text, so it is asked for
 * explicitly. */
#include "command.h"
#include "delivery.h"
#include "input.h"
#include "journal.h"
#include "own_tables.h"

struct conversion {
    struct session *session;
    struct own_tables *tables;
    struct journal *journal;         /* several inputs, one talk */
    size_t input;                    /* the one that is read */
    struct own_tables_origin origin; /* `carries`: of each of the inputs that hold the talk */
    bool has_talk;
};

static void write_message(void *self, const struct message *message, const struct playback *playback)
{
    const struct conversion *conversion = self;
    if (playback->repeat == REPEAT_RECALLED)
        own_tables_recalled(conversion->tables, message);
    else if (playback->repeat != REPEAT_DUPLICATE)
        own_tables_message(conversion->tables, message);
}

static void write_event(void *self, const struct event *event, const struct playback *playback)
{
    const struct conversion *conversion = self;
    if (playback->repeat != REPEAT_DUPLICATE)
        own_tables_event(conversion->tables, event);
}

static void note_message(void *self, const struct message *message)
{
    struct conversion *conversion = self;
    conversion->origin.has_group_ids |= message->group_id.n > 0;
    journal_message(conversion->journal, conversion->input, message);
}

static void note_event(void *self, const struct event *event)
{
    struct conversion *conversion = self;
    conversion->origin.has_group_ids |= event->group_id.n > 0;
    journal_event(conversion->journal, conversion->input, event);
}

static void pass_member(void *self, const struct listed *member)
{
    (void)self, (void)member; /* a list of members is no message */
}

/* A log of events beside a talk does not say what the talk's export carries. */
static void note_origin(struct conversion *conversion, const struct input *input)
{
    const unsigned carries = input->facts.carries;
    struct own_tables_origin *origin = &conversion->origin;
    bool is_talk = !input->reader->is_aside;
    if (is_talk && conversion->has_talk)
        origin->carries = (origin->carries & carries) | ((origin->carries | carries) & CARRIES_WINDOW);
    else if (is_talk || !conversion->has_talk)
        origin->carries = carries;
    conversion->has_talk |= is_talk;
    origin->is_official_account |= input->reader->is_official_account;
}

static size_t convert_all(struct conversion *conversion, struct walk *walk)
{
    const struct sink sink = {conversion, note_message, note_event, pass_member};
    const struct player player = {conversion, write_message, write_event};
    struct session *session = conversion->session;
    size_t usable = 0;
    struct arena *reading = arena_new();
    struct input input;
    for (struct source *source; (source = walk_next(walk, reading)); conversion->input++) {
        if (input_open(session, reading, source, &input)) {
            journal_trust(conversion->journal, conversion->input, input.reader->trust);
            note_origin(conversion, &input);
            usable += input_read(session, reading, &input, &sink);
        }
        arena_reset(reading);
    }
    arena_free(reading);
    own_tables_heading(conversion->tables, &conversion->origin);
    journal_judge(conversion->journal);
    return journal_play(conversion->journal, &player) ? usable : 0;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    if (session->operand_count == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE,
                    SAY(diag, "cần ít nhất một tệp xuất", "want at least one export"));
        return EXIT_UNUSABLE;
    }
    struct walk *walk =
        walk_begin(session, sheets_claim_of_readers, session->operands, session->operand_count);
    struct conversion conversion = {.session = session, .tables = own_tables_begin(session, walk)};
    size_t usable = 0;
    if (conversion.tables) {
        conversion.journal = journal_new(session->run, diag, delivery_spool_folder(session), 0);
        usable = convert_all(&conversion, walk);
        own_tables_end(conversion.tables, usable);
    }
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
