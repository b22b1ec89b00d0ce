/* SPDX-License-Identifier: MIT */
/* rasoat inspect: what a file is, who and what is in it, what can be audited in it. */
#include "command.h"
#include "delivery.h"
#include "input.h"
#include "map.h"
#include "normalize.h"
#include "repeats.h"
#include "utf8.h"
#include "walk.h"

enum { REPEATS_BYTES = 16 << 20 }; /* three hundred thousand records; more wait in the spool */

/* What passed by; people and groups are counted by id, else by name. */
struct survey {
    struct arena *arena, *scratch;
    struct map *people, *groups;
    struct repeats *repeated_messages, *repeated_events;
    size_t messages, recalls, untimed, kinds[KIND_COUNT], events[EVENT_COUNT], listed;
    int64_t first_ms, last_ms;
};

static void note_key(const struct survey *survey, struct map *map, struct str id, struct str name)
{
    struct text text;
    normalize(survey->scratch, id.n ? id : name, &text);
    if (text.storage.n && !map_get(map, text.storage)) {
        struct str key = arena_str(survey->arena, text.storage);
        map_set(map, key, (void *)(uintptr_t)key.p);
    }
}

static void note_time(struct survey *survey, struct stamp at)
{
    if (at.precision == PRECISION_NONE) {
        survey->untimed++;
        return;
    }
    survey->first_ms = at.ms < survey->first_ms ? at.ms : survey->first_ms;
    survey->last_ms = at.ms > survey->last_ms ? at.ms : survey->last_ms;
}

static void see_message(void *self, const struct message *message)
{
    struct survey *survey = self;
    arena_reset(survey->scratch);
    survey->messages++;
    repeats_message(survey->repeated_messages, 0, message);
    survey->recalls += message->recall != RECALL_NONE;
    survey->kinds[message->kind]++;
    note_key(survey, survey->people, message->sender.id, message->sender.name);
    note_key(survey, survey->groups, message->group_id, message->group);
    note_time(survey, message->at);
}

static void see_event(void *self, const struct event *event)
{
    struct survey *survey = self;
    arena_reset(survey->scratch);
    survey->events[event->type]++;
    repeats_event(survey->repeated_events, 0, event);
    note_key(survey, survey->groups, event->group_id, event->group);
    note_time(survey, event->at);
}

static void see_member(void *self, const struct listed *member)
{
    (void)member;
    ((struct survey *)self)->listed++;
}

static void write_counts(struct buf *out, const char *title, const size_t *counts, size_t n,
                         const char *(*name)(size_t))
{
    bool any = false;
    for (size_t i = 0; i < n; i++)
        if (counts[i])
            buf_format(out, "%s%s %zu", any ? ", " : title, name(i), counts[i]), any = true;
    if (any)
        buf_byte(out, '\n');
}

static const char *kind_word(size_t kind)
{
    return kind_name((enum message_kind)kind);
}

static const char *event_word(size_t type)
{
    return event_name((enum event_type)type);
}

static const struct {
    enum capability bit;
    const char *vi, *en;
} capabilities[] = {
    {CARRIES_ACCOUNT_IDS, "mã tài khoản người gửi", "the senders' account ids"},
    {CARRIES_MESSAGE_IDS, "mã tin nhắn", "message ids"},
    {CARRIES_TIMES, "thời gian từng tin", "the time of each message"},
    {CARRIES_EVENTS, "sự kiện nhóm (thêm, rời, ghim, đổi tên …)",
     "group events (added, left, pinned, renamed …)"},
    {CARRIES_RECALLS, "dấu vết thu hồi", "traces of recalls"},
    {CARRIES_QUOTES, "tin được trích trả lời", "quoted messages"},
    {CARRIES_FILE_NAMES, "tên tệp gửi kèm", "names of attachments"},
    {CARRIES_PROFILE_NAMES, "tên hiển thị do thành viên tự đặt", "names the members chose themselves"},
    {CARRIES_REACTIONS, "cảm xúc thả vào tin", "reactions"},
};

static void write_capabilities(struct buf *out, unsigned carries, bool in_english)
{
    for (int has = 1; has >= 0; has--) {
        buf_text(out, has ? (in_english ? "  carries:\n" : "  có trong tệp:\n")
                          : (in_english ? "  lacks:\n" : "  không có:\n"));
        for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
            if (((carries & capabilities[i].bit) != 0) == has)
                buf_format(out, "    %s %s\n", has ? "+" : "-",
                           in_english ? capabilities[i].en : capabilities[i].vi);
    }
}

static const char *claim_word(enum claim claim, bool in_english)
{
    static const char *const words[][2] = {
        [CLAIM_NO] = {"theo --from", "by --from"},
        [CLAIM_FITS] = {"có thể đúng", "it fits"},
        [CLAIM_LIKELY] = {"nhiều khả năng", "likely"},
        [CLAIM_SURE] = {"chắc chắn", "sure"},
    };
    return words[claim][in_english];
}

static void describe(const struct session *session, const struct input *input, const struct survey *survey,
                     struct buf *out)
{
    bool en = session->settings.in_english;
    int zone = session->settings.zone_minutes;
    const struct input_facts *facts = &input->facts;
    struct str title = en ? facts->format_title.en : facts->format_title.vi;
    utf8_visible(facts->file, false, out);
    buf_format(out, "\n  %s %s: %.*s (%s%s), %s\n", en ? "format" : "dạng", facts->format, STR_ARG(title),
               claim_word(input->claim, en),
               !facts->experimental ? ""
               : en                 ? ", experimental"
                                    : ", thử nghiệm",
               facts->encoding);
    buf_format(out, "  %llu byte, SHA-256 %.*s\n", (unsigned long long)facts->bytes, STR_ARG(facts->sha256));
    buf_format(out,
               en ? "  records: %zu seen = %zu accepted + %zu system + %zu duplicate + %zu ignored + %zu "
                    "quarantined\n"
                  : "  bản ghi: đọc %zu = nhận %zu + hệ thống %zu + trùng %zu + bỏ trống %zu + cách ly %zu\n",
               facts->seen, facts->accepted, facts->system, facts->duplicates, facts->ignored,
               facts->quarantined);
    buf_format(out,
               en ? "  messages: %zu, people: %zu, groups: %zu, recalled: %zu\n"
                  : "  tin nhắn: %zu, người gửi: %zu, nhóm: %zu, đã thu hồi: %zu\n",
               survey->messages, map_count(survey->people), map_count(survey->groups), survey->recalls);
    if (survey->first_ms <= survey->last_ms) {
        buf_text(out, en ? "  time: " : "  thời gian: ");
        stamp_write_iso(survey->first_ms, zone, out);
        buf_text(out, en ? " to " : " đến ");
        stamp_write_iso(survey->last_ms, zone, out);
        buf_byte(out, '\n');
    }
    if (survey->untimed)
        buf_format(out, en ? "  without a known time: %zu\n" : "  không rõ thời gian: %zu\n",
                   survey->untimed);
    write_counts(out, en ? "  kinds: " : "  loại tin: ", survey->kinds, KIND_COUNT, kind_word);
    write_counts(out, en ? "  events: " : "  sự kiện: ", survey->events, EVENT_COUNT, event_word);
    if (survey->listed)
        buf_format(out, en ? "  rows of a member list: %zu\n" : "  dòng danh sách thành viên: %zu\n", survey->listed);
    write_capabilities(out, facts->carries, en);
    if (!facts->complete)
        buf_text(out, en ? "  INCOMPLETE: see the messages on standard error\n"
                         : "  KHÔNG ĐẦY ĐỦ: xem thông báo lỗi đi kèm\n");
}

static size_t count_duplicates(struct repeats *repeats, size_t records)
{
    size_t count = 0;
    repeats_judge(repeats);
    for (size_t i = 0; i < records; i++)
        count += repeats_of(repeats, i) == REPEAT_DUPLICATE;
    return count;
}

/* Rows of a member list are of the system too, but no events. */
static size_t count_events(const struct survey *survey)
{
    size_t count = 0;
    for (size_t type = 0; type < EVENT_COUNT; type++)
        count += survey->events[type];
    return count;
}

static void account_for_duplicates(const struct survey *survey, struct input_facts *facts)
{
    size_t messages = count_duplicates(survey->repeated_messages, facts->accepted);
    size_t events = count_duplicates(survey->repeated_events, count_events(survey));
    facts->accepted -= messages;
    facts->system -= events;
    facts->duplicates = messages + events;
}

static bool inspect(struct session *session, struct arena *arena, struct source *source, struct buf *out)
{
    struct spool *spool = spool_new(arena, &session->diag, delivery_spool_folder(session));
    struct survey survey = {.arena = arena,
                            .scratch = arena_new(),
                            .people = map_new(arena),
                            .groups = map_new(arena),
                            .repeated_messages = repeats_new(arena, spool, REPEATS_BYTES),
                            .repeated_events = repeats_new(arena, spool, REPEATS_BYTES),
                            .first_ms = INT64_MAX,
                            .last_ms = INT64_MIN};
    const struct sink sink = {&survey, see_message, see_event, see_member};
    struct input input;
    bool usable = input_open(session, arena, source, &input) && input_read(session, arena, &input, &sink);
    account_for_duplicates(&survey, &input.facts);
    if (usable)
        describe(session, &input, &survey, out);
    arena_free(survey.scratch);
    return usable;
}

static enum exit_status run(struct session *session)
{
    struct diag *diag = &session->diag;
    struct buf out = {0};
    size_t usable = 0;
    if (session->operand_count == 0) {
        diag_report(diag, LOSS_USAGE, NO_PLACE, SAY(diag, "cần ít nhất một tệp", "want at least one file"));
        return EXIT_UNUSABLE;
    }
    struct walk *walk = walk_begin(session);
    struct arena *arena = arena_new();
    for (struct source *source; (source = walk_next(walk, arena)); arena_reset(arena))
        usable += inspect(session, arena, source, &out);
    arena_free(arena);
    console_print(diag, buf_str(&out));
    buf_free(&out);
    return usable ? status_of(session, EXIT_CLEAN) : EXIT_UNUSABLE;
}

const struct command command_inspect = {
    .name = "inspect",
    .bit = FOR_INSPECT,
    .operands_vi = "TỆP|THƯ-MỤC…",
    .operands_en = "FILE|FOLDER…",
    .title_vi = "tệp này là gì, có những gì, soát được gì",
    .title_en = "what a file is, what is in it, what can be audited",
    .examples = "  rasoat inspect chat.json\n",
    .run = run,
};
