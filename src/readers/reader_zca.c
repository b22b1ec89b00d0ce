/* SPDX-License-Identifier: MIT */
/* Messages and events as programs of the zca-js family hand them on: bare, wrapped, in pages of history, or
 * flattened into rows (openzca, zalo-agent-cli, n8n). */
#include "reader.h"

#include "intake.h"
#include "json_records.h"
#include "placeholder.h"
#include "zalo_body.h"
#include "zalo_record.h"
#include "zca_event.h"

struct zca {
    struct intake intake;
    size_t direct; /* records of talks between two people: no group's regulation is about them */
};

static const struct zalo_dialect dialect = {
    .id = {"msgId", "messageId", "msg_id", "cliMsgId"},
    .sender = {"uidFrom", "senderId", "uid_from"},
    .name = {"dName", "senderName"},
    .group = {"threadId", "thread_id", "idTo"},
    .body = {"content"},
    .kind = {"msgType", "msg_type"},
    .time = {"ts", "timestampMs", "timestamp", "time"},
};

/* Pages of history: these hold the records. */
static const char *const lists[] = {"groupMsgs", "msgs", "messages"};
enum { LIST_COUNT = sizeof lists / sizeof *lists };

/* --- wrappers --- */

/* {eventName, data: {type, data: {…}, threadId, isSelf}}: what the outer objects say of the record inside. */
struct wrapped {
    const struct json_value *record;
    struct str happening, type; /* "eventName"; of the innermost wrapper */
    struct str thread;
    bool by_self, is_direct;
};

static bool names_direct_thread(struct str type)
{
    return str_is(type, "0") || str_equal_ascii_case(type, STR("user"));
}

static void note_wrapper(struct wrapped *wrapped)
{
    static json_field_names thread_names = {"threadId", "thread_id"};
    static json_field_names type_names = {"threadType", "thread_type"};
    static json_field_names self_names = {"isSelf", "is_self"};
    const struct json_value *wrapper = wrapped->record;
    struct str thread = json_field_id(json_field(wrapper, thread_names));
    struct str happening = json_field_at(wrapper, "eventName");
    wrapped->thread = thread.n ? thread : wrapped->thread;
    wrapped->happening = happening.n ? happening : wrapped->happening;
    wrapped->by_self |= json_field_is_yes(json_field(wrapper, self_names));
    const struct json_value *is_group = json_member(wrapper, "isGroup");
    wrapped->is_direct |= names_direct_thread(json_field_text(json_field(wrapper, type_names))) ||
                          (is_group && is_group->type == JSON_FALSE);
}

static struct wrapped unwrap(const struct json_value *record)
{
    enum { WRAPPERS_DEEP = 4 };
    struct wrapped wrapped = {.record = record};
    for (int depth = 0; depth < WRAPPERS_DEEP; depth++) {
        const struct json_value *data = json_member(wrapped.record, "data");
        note_wrapper(&wrapped);
        if (!data || data->type != JSON_OBJECT || json_member(wrapped.record, "content"))
            break;
        wrapped.type = json_field_at(wrapped.record, "type");
        wrapped.is_direct |= names_direct_thread(wrapped.type);
        wrapped.record = data;
    }
    return wrapped;
}

/* --- what a record is --- */

/* Openings, receipts and the like: nobody speaks and nothing happens in the group. */
static bool is_noise(struct str happening)
{
    static const char *const noises[] = {
        "typing",       "seen",   "seen_messages", "delivered",  "delivered_messages", "connected",
        "disconnected", "closed", "error",         "cipher_key", "friend_event",       "upload_attachment",
    };
    for (size_t i = 0; i < sizeof noises / sizeof *noises; i++)
        if (str_is(happening, noises[i]))
            return true;
    return false;
}

static bool is_group_event(const struct wrapped *wrapped)
{
    return !json_member(wrapped->record, "content") &&
           (zca_event_is_known(wrapped->type) || json_member(wrapped->record, "groupId"));
}

/* A body names another message by one of these. */
static struct str target_of(const struct json_value *body)
{
    struct str id = json_field_id(json_member(body, "globalMsgId"));
    return id.n ? id : json_field_id(json_member(body, "cliMsgId"));
}

/* Undone messages and reactions are known by their kind; where that is missing, by an object that nobody can
 * type. */
static enum word_sense sense_of(const struct kind_word *word, const struct json_value *body, bool has_kind)
{
    if (word->sense == WORD_DELETED && target_of(body).n)
        return WORD_RECALL_EVENT;
    if (has_kind || !body || body->type != JSON_OBJECT)
        return word->sense;
    return json_member(body, "rMsg")                             ? WORD_REACTION
           : json_member(body, "deleteMsg") && target_of(body).n ? WORD_RECALL_EVENT
                                                                 : word->sense;
}

/* Where a program left the kind out: words, or an object of some kind. */
static struct str kind_in(const struct json_value *record)
{
    struct str kind = json_field_text(json_field(record, dialect.kind));
    return kind.n ? kind : json_field_at(record, "type");
}

static const struct kind_word *word_of(struct arena *arena, struct str kind, const struct json_value *body)
{
    static const struct kind_word text = {"", WORD_KIND, KIND_TEXT}, link = {"", WORD_KIND, KIND_LINK},
                                  object = {"", WORD_KIND, KIND_UNKNOWN};
    if (kind.n)
        return zalo_word(arena, kind);
    if (!body || body->type != JSON_OBJECT)
        return &text;
    return str_starts(json_field_at(body, "action"), STR("recommened")) ? &link : &object;
}

/* --- records --- */

static struct party sender_of(struct zca *zca, const struct wrapped *wrapped)
{
    return zalo_sender(&zca->intake, &dialect, wrapped->record);
}

static bool is_by_self(const struct wrapped *wrapped, struct party party)
{
    return wrapped->by_self || str_is(party.id, "0");
}

static struct str group_of(const struct wrapped *wrapped)
{
    return wrapped->thread.n ? wrapped->thread : zalo_group(&dialect, wrapped->record);
}

static struct event event_of(struct zca *zca, const struct wrapped *wrapped)
{
    return (struct event){
        .id = zalo_id(&dialect, wrapped->record),
        .group_id = group_of(wrapped),
        .at = zalo_time(&zca->intake, &dialect, wrapped->record),
        .where = wrapped->record->where,
    };
}

static void give_event(struct zca *zca, const struct wrapped *wrapped, struct event *event)
{
    const struct read_options *options = zca->intake.reading->options;
    if (is_by_self(wrapped, event->actor) && options->self_uid.n)
        event->actor = (struct party){options->self_uid, options->self_name};
    intake_event(&zca->intake, event);
}

static void take_group_event(struct zca *zca, const struct wrapped *wrapped)
{
    struct event event = event_of(zca, wrapped);
    struct str thread = event.group_id;
    zca_event(zca->intake.scratch, wrapped->type, wrapped->record, &event);
    event.group_id = event.group_id.n ? event.group_id : thread;
    give_event(zca, wrapped, &event);
}

static void take_sign(struct zca *zca, const struct wrapped *wrapped, enum event_type type, struct str target)
{
    struct event event = event_of(zca, wrapped);
    event.type = type;
    event.actor = sender_of(zca, wrapped);
    event.value = target;
    give_event(zca, wrapped, &event);
}

static void take_notice(struct zca *zca, const struct wrapped *wrapped, const struct json_value *body)
{
    struct event event = event_of(zca, wrapped);
    struct str sentence =
        body && body->type == JSON_OBJECT ? json_field_at(body, "title") : json_field_text(body);
    zalo_sentence(zca->intake.scratch, sentence, sender_of(zca, wrapped), &event);
    give_event(zca, wrapped, &event);
}

/* openzca spreads the quote over its row. */
static struct quote quote_of(const struct json_value *record)
{
    static json_field_names id_names = {"quoteMsgId", "quoteCliMsgId"};
    struct quote quote = zalo_quote(json_member(record, "quote"));
    if (quote.present)
        return quote;
    quote.author.id = json_field_id(json_member(record, "quoteOwnerId"));
    quote.message_id = json_field_id(json_field(record, id_names));
    quote.text = json_field_at(record, "quoteText");
    quote.present = quote.message_id.n || quote.text.n;
    return quote;
}

static void take_message(struct zca *zca, const struct wrapped *wrapped, const struct kind_word *word,
                         struct str kind)
{
    struct arena *scratch = zca->intake.scratch;
    const struct json_value *record = wrapped->record;
    struct message message = {
        .id = zalo_id(&dialect, record),
        .client_id = json_field_id(json_member(record, "cliMsgId")),
        .group_id = group_of(wrapped),
        .source_kind = kind,
        .quote = quote_of(record),
        .forwarded = str_is(kind, "chat.forward"),
        .where = record->where,
    };
    message.sender = sender_of(zca, wrapped);
    message.by_exporter = is_by_self(wrapped, message.sender);
    message.at = zalo_time(&zca->intake, &dialect, record);
    zalo_mentions(scratch, json_member(record, "mentions"), &message);
    zalo_body(scratch, json_field(record, dialect.body), word->kind, &message);
    placeholder_read_prefix(scratch, &message);
    if (kind_word_recall(word) != RECALL_NONE)
        message_recall(&message, kind_word_recall(word));
    intake_message(&zca->intake, &message);
}

/* A record inside all its wrappers, by what it is. */
static void take_inner(struct zca *zca, const struct wrapped *wrapped)
{
    struct arena *scratch = zca->intake.scratch;
    struct str kind = kind_in(wrapped->record);
    const struct json_value *written = json_field(wrapped->record, dialect.body);
    const struct kind_word *word = word_of(scratch, kind, written);
    /* A string may be what somebody typed: an object in it counts only where the kind is none of words. */
    bool was_typed = word->sense == WORD_KIND && word->kind == KIND_TEXT;
    const struct json_value *body = was_typed ? written : json_field_inner(scratch, written);
    enum word_sense sense = sense_of(word, body, kind.n > 0);
    if (sense == WORD_RECALL_EVENT)
        take_sign(zca, wrapped, word->sense == WORD_DELETED ? EVENT_DELETE_BY_ADMIN : EVENT_RECALL,
                  target_of(body));
    else if (sense == WORD_REACTION)
        take_sign(zca, wrapped, EVENT_REACTION, STR_NONE);
    else if (sense == WORD_SYSTEM || str_is(json_field_at(body, "action"), "msginfo.actionlist"))
        take_notice(zca, wrapped, body ? body : written);
    else
        take_message(zca, wrapped, word, kind);
}

static void take_record(void *self, const struct json_value *record)
{
    struct zca *zca = self;
    struct wrapped wrapped = unwrap(record);
    bool is_event = is_group_event(&wrapped), is_idle = is_noise(wrapped.happening) || wrapped.is_direct;
    const char *fault =
        is_event || is_idle ? NULL : zalo_fault(zca->intake.reading->diag, &dialect, wrapped.record);
    zca->direct += wrapped.is_direct;
    if (fault)
        intake_quarantine(&zca->intake, record->where, fault);
    else if (is_idle)
        intake_ignore(&zca->intake);
    else if (is_event)
        take_group_event(zca, &wrapped);
    else
        take_inner(zca, &wrapped);
}

/* --- the file --- */

static bool has_number(const struct json_value *record)
{
    unsigned long long value;
    struct str kind = json_field_at(record, "msgType");
    return str_number(str_from(kind, str_starts(kind, STR("-"))), &value);
}

static bool is_message(const struct json_value *record)
{
    return json_member(record, "content") && !has_number(record) &&
           (json_field(record, dialect.sender) || json_field(record, dialect.kind));
}

/* The first record of a page of history. */
static const struct json_value *listed(const struct json_value *page)
{
    for (size_t i = 0; i < LIST_COUNT; i++) {
        const struct json_value *list = json_member(page, lists[i]);
        if (list && list->type == JSON_ARRAY && list->first)
            return list->first;
    }
    return NULL;
}

static enum claim claim_of(const struct json_value *record)
{
    const struct json_value *first = listed(record);
    if (!first)
        first = listed(json_member(record, "data"));
    struct wrapped wrapped = unwrap(first ? first : record);
    if (is_message(wrapped.record) || zca_event_is_known(wrapped.type))
        return CLAIM_SURE;
    bool is_kin = wrapped.record != record && (wrapped.happening.n || is_group_event(&wrapped));
    return is_kin ? CLAIM_LIKELY : CLAIM_NO;
}

static enum claim probe(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *record = json_records_first(arena, sample);
    enum claim claim = record ? claim_of(record) : CLAIM_NO;
    arena_free(arena);
    return claim;
}

/* Pages of history and rows hold what was said; what happens in the group only a listener's log. */
static unsigned carries(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *record = json_records_first(arena, sample);
    bool is_log = unwrap(record).record != record && !listed(json_member(record, "data"));
    is_log |= str_find(sample->text, STR("\"updateMembers\"")) < sample->text.n;
    arena_free(arena);
    return reader_zca.carries & ~(is_log ? 0u : CARRIES_EVENTS);
}

static void report_direct(const struct zca *zca)
{
    struct reading *reading = zca->intake.reading;
    if (zca->direct)
        diag_report(reading->diag, LOSS_NOTE, (struct place){.file = reading->file},
                    SAY(reading->diag,
                        "%zu bản ghi là trò chuyện riêng giữa hai người, không phải của nhóm: không soát",
                        "%zu records are private talks between two people, not a group's: not audited"),
                    zca->direct);
}

static bool read(struct reading *reading)
{
    struct zca zca = {.direct = 0};
    intake_begin(&zca.intake, reading);
    json_records_read(&(struct json_records){
        .intake = &zca.intake,
        .take = take_record,
        .self = &zca,
        .lists = lists,
        .list_count = LIST_COUNT,
    });
    report_direct(&zca);
    if (intake_end(&zca.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag, "không có tin nhắn hay sự kiện nào đọc được",
                        "no message and no event could be read"));
    return false;
}

const struct reader reader_zca = {
    .name = "zca",
    .title_vi = "tin nhắn và sự kiện của chương trình họ zca-js (JSON)",
    .title_en = "messages and events of a program of the zca-js family (JSON)",
    .basis_vi = "bản ghi có người gửi, loại và nội dung như zca-js nhận từ Zalo",
    .basis_en = "records with sender, kind and content as zca-js gets them from Zalo",
    .marks =
        (const char *const[]){"\"uidFrom\"", "\"msgType\"", "\"content\"", "\"eventName\"", "\"threadId\"",
                              "\"senderId\"", "\"groupMsgs\"", "\"updateMembers\"", NULL},
    .trust = TRUST_IDS,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS |
               CARRIES_QUOTES | CARRIES_FILE_NAMES | CARRIES_PROFILE_NAMES | CARRIES_REACTIONS,
    .carries_in = carries,
    .probe = probe,
    .read = read,
};
