/* SPDX-License-Identifier: MIT */
/* Messages as Zalo Web and Zalo PC hold them in memory: a JSON array, or one object per line (a decrypted
 * backup). */
#include "reader.h"

#include <assert.h>

#include "ciphertext.h"
#include "intake.h"
#include "json_tree.h"
#include "label.h"
#include "lookahead.h"
#include "placeholder.h"
#include "system_sentence.h"
#include "zalo_code.h"

struct web {
    struct intake intake;
    struct json *json;
    bool words_seen; /* a message that is no ciphertext: then none is */
};

/* --- members under any of their names --- */

enum { NAMES_PER_MEMBER = 4 };
typedef const char *const member_names[NAMES_PER_MEMBER];

static member_names id_names = {"msgId", "zglobalMsgId", "globalMsgId"};
static member_names sender_names = {"fromUid", "uidFrom"};
static member_names display_names = {"dName"};
static member_names group_names = {"toUid", "idTo"};
static member_names body_names = {"message", "content"};
static member_names time_names = {"serverTime", "sendDttm", "ts", "localDttm"};
static member_names quoted_id_names = {"globalMsgId", "msgId"};
static member_names quoted_text_names = {"msg", "message"};

static const struct json_value *member(const struct json_value *value, member_names names)
{
    for (size_t i = 0; i < NAMES_PER_MEMBER && names[i]; i++) {
        const struct json_value *found = json_member(value, names[i]);
        if (found)
            return found;
    }
    return NULL;
}

static bool is_scalar(const struct json_value *value)
{
    return !value || value->type == JSON_STRING || value->type == JSON_NUMBER || value->type == JSON_NULL;
}

static struct str text_of(const struct json_value *value)
{
    return value && (value->type == JSON_STRING || value->type == JSON_NUMBER) ? value->text : STR_NONE;
}

static struct str text_at(const struct json_value *value, const char *key)
{
    return text_of(json_member(value, key));
}

/* Ids: "0" and nothing both mean none. */
static struct str id_of(const struct json_value *value)
{
    struct str id = text_of(value);
    return str_is(id, "0") ? STR_NONE : id;
}

/* JSON as a value or inside a string. */
static const struct json_value *inner(struct web *web, const struct json_value *value)
{
    return value && value->type == JSON_STRING ? json_inside(web->intake.scratch, value->text) : value;
}

/* --- bodies --- */

/* Which members of a body hold what; by kind. */
static const struct shape {
    const char *text, *attachment, *link;
} shapes[] = {
    [KIND_TEXT] = {.text = "title"},
    [KIND_IMAGE] = {.text = "title"},
    [KIND_VIDEO] = {.text = "title"},
    [KIND_VOICE] = {.text = NULL},
    [KIND_STICKER] = {.attachment = "id"},
    [KIND_GIF] = {.text = NULL},
    [KIND_FILE] = {.attachment = "title"},
    [KIND_FOLDER] = {.attachment = "title"},
    [KIND_LINK] = {.text = "title", .link = "href"},
    [KIND_CONTACT] = {.attachment = "title"},
    [KIND_LOCATION] = {.attachment = "desc"},
    [KIND_POLL] = {.text = "question"},
    [KIND_TODO] = {.text = "title"},
    [KIND_CARD] = {.text = "title"},
    [KIND_CALL] = {.text = NULL},
    [KIND_DRAWING] = {.text = NULL},
    [KIND_ARTICLE] = {.text = "title", .link = "href"},
    [KIND_UNKNOWN] = {.text = "title", .link = "href"},
};
static_assert(sizeof shapes / sizeof *shapes == KIND_COUNT, "each kind has its shape");

/* What the action says more exactly than the kind. Zalo spells "recommened" so. */
static enum message_kind kind_by_action(enum message_kind kind, const struct json_value *body,
                                        const struct json_value *params)
{
    struct str action = text_at(body, "action");
    if (str_is(action, "rtf"))
        return KIND_TEXT;
    if (kind == KIND_LINK && str_ends(action, STR(".user")))
        return KIND_CONTACT;
    if (kind == KIND_FILE && str_is(text_at(params, "fType"), "2"))
        return KIND_FOLDER;
    return kind;
}

static struct str part(const struct json_value *body, const struct json_value *params, const char *key)
{
    struct str text = key ? text_at(body, key) : STR_NONE;
    return key && !text.n ? text_at(params, key) : text;
}

static void read_object(struct web *web, const struct json_value *body, struct message *message)
{
    const struct json_value *params = inner(web, json_member(body, "params"));
    message->kind = kind_by_action(message->kind, body, params);
    const struct shape *shape = &shapes[message->kind];
    message->text = part(body, params, shape->text);
    message->attachment = part(body, params, shape->attachment);
    message->link = part(body, params, shape->link);
    message->album = id_of(json_member(params, "group_layout_id"));
}

static void read_body(struct web *web, const struct json_value *body, struct message *message)
{
    const struct json_value *object = body;
    if (body && body->type == JSON_STRING && message->kind != KIND_TEXT)
        object = json_inside(web->intake.scratch, body->text);
    if (object && object->type == JSON_OBJECT)
        read_object(web, object, message);
    else
        message->text = text_of(body);
}

/* --- parts of a message --- */

static struct stamp time_of(struct web *web, const struct json_value *record)
{
    struct str first = STR_NONE;
    for (size_t i = 0; i < NAMES_PER_MEMBER; i++) {
        struct str digits = text_at(record, time_names[i]);
        struct stamp stamp;
        bool seconds;
        if (stamp_parse_epoch(digits, &stamp, &seconds))
            return intake_epoch(&web->intake, record->where, digits);
        if (!first.n)
            first = digits;
    }
    return intake_epoch(&web->intake, record->where, first);
}

/* One family of programs writes "g1414…" for a group, the other only the digits. */
static struct str group_of(const struct json_value *record)
{
    struct str id = id_of(member(record, group_names));
    return str_starts(id, STR("g")) ? str_from(id, 1) : id;
}

static struct quote quote_of(const struct json_value *record)
{
    const struct json_value *quote = json_member(record, "quote");
    if (!quote || quote->type != JSON_OBJECT)
        return (struct quote){.present = false};
    return (struct quote){
        .author = {id_of(json_member(quote, "ownerId")), text_at(quote, "fromD")},
        .text = text_of(member(quote, quoted_text_names)),
        .message_id = id_of(member(quote, quoted_id_names)),
        .present = true,
    };
}

static void read_mentions(struct web *web, const struct json_value *record, struct message *message)
{
    const struct json_value *list = json_member(record, "mentions");
    size_t count = 0;
    if (!list || list->type != JSON_ARRAY)
        return;
    for (const struct json_value *item = list->first; item; item = item->next)
        count++;
    struct mention *mentions = arena_array(web->intake.scratch, count, sizeof *mentions);
    for (const struct json_value *item = list->first; item; item = item->next)
        mentions[message->mention_count++] = (struct mention){
            .whom = {.id = text_at(item, "uid")},
            .everybody = str_is(text_at(item, "type"), "1"),
        };
    message->mentions = mentions;
}

/* --- records --- */

static const struct kind_word *word_of(struct web *web, struct str kind)
{
    static const struct kind_word unknown = {"", WORD_KIND, KIND_UNKNOWN};
    const struct kind_word *word = zalo_code(kind);
    if (!word)
        word = kind_word(label_key(web->intake.scratch, kind));
    return word ? word : &unknown;
}

/* What is wrong with a record, or NULL. */
static const char *fault_of(const struct web *web, const struct json_value *record)
{
    const struct diag *diag = web->intake.reading->diag;
    if (record->type != JSON_OBJECT)
        return SAY(diag, "chỗ này phải là một tin nhắn {…}: để riêng, không soát",
                   "a message {…} is expected here: set aside, not audited");
    const struct json_value *body = member(record, body_names);
    if (!is_scalar(member(record, sender_names)) || !is_scalar(member(record, id_names)) ||
        !is_scalar(member(record, group_names)))
        return SAY(diag, "mã tài khoản, mã tin hoặc mã nhóm sai kiểu: để riêng, không soát",
                   "an account, message or group id has the wrong type: set aside, not audited");
    if (!json_member(record, "msgType") && !body)
        return SAY(diag, "bản ghi không giống tin nhắn Zalo: để riêng, không soát",
                   "the record does not look like a message of Zalo: set aside, not audited");
    if (body && !is_scalar(body) && body->type != JSON_OBJECT)
        return SAY(diag, "nội dung tin sai kiểu: để riêng, không soát",
                   "the message's content has the wrong type: set aside, not audited");
    return NULL;
}

/* Backups hold records of conversations among those of messages. */
static bool is_conversation(const struct json_value *record)
{
    return json_member(record, "isGroup") && !json_member(record, "msgType") && !member(record, body_names);
}

static struct party sender_of(struct web *web, const struct json_value *record)
{
    const struct diag *diag = web->intake.reading->diag;
    const struct json_value *name = member(record, display_names);
    if (!is_scalar(name))
        intake_doubt(&web->intake, record->where,
                     SAY(diag, "tên hiển thị sai kiểu: coi như không có tên",
                         "the name has the wrong type: taken as none"));
    return (struct party){text_of(member(record, sender_names)), text_of(name)};
}

static void take_event(struct web *web, const struct json_value *record, const struct kind_word *word)
{
    const struct json_value *body = member(record, body_names), *object = inner(web, body);
    struct party sender = sender_of(web, record);
    struct event event = {
        .id = id_of(member(record, id_names)), .group_id = group_of(record), .where = record->where};
    event.at = time_of(web, record);
    struct str sentence = text_at(record, "msgText");
    if (!sentence.n && object && object->type == JSON_OBJECT)
        sentence = part(object, NULL, json_member(object, "msgText") ? "msgText" : "title");
    else if (!sentence.n)
        sentence = text_of(body);
    system_sentence(web->intake.scratch, word->sense == WORD_RECALL_EVENT ? STR_NONE : sentence, &event);
    if (word->sense == WORD_RECALL_EVENT) {
        event.type = EVENT_RECALL;
        event.value = id_of(json_member(object, "globalMsgId"));
    }
    if (!event.actor.name.n || str_equal(event.actor.name, sender.name))
        event.actor = sender;
    intake_event(&web->intake, &event);
}

static enum recall recall_of(enum word_sense sense)
{
    return sense == WORD_RECALLED  ? RECALL_BY_SENDER
           : sense == WORD_DELETED ? RECALL_BY_ADMIN
           : sense == WORD_EXPIRED ? RECALL_EXPIRED
                                   : RECALL_NONE;
}

static void take_message(struct web *web, const struct json_value *record, const struct kind_word *word)
{
    const struct diag *diag = web->intake.reading->diag;
    const struct json_value *body = member(record, body_names);
    struct str kind = text_at(record, "msgType"), origin = text_at(record, "originMsgType");
    struct message message = {
        .id = id_of(member(record, id_names)),
        .group_id = group_of(record),
        .kind = word->kind,
        .source_kind = origin.n ? origin : kind,
        .quote = quote_of(record),
        .forwarded = str_is(kind, "chat.forward") || str_is(origin, "chat.forward"),
        .where = record->where,
    };
    message.sender = sender_of(web, record);
    message.by_exporter = str_is(message.sender.id, "0");
    message.at = time_of(web, record);
    if (!web->words_seen && body && body->type == JSON_STRING && is_ciphertext(body->text)) {
        intake_quarantine(
            &web->intake, record->where,
            SAY(diag, "nội dung tin đang mã hóa (lấy thẳng từ kho của trình duyệt): không soát được",
                "the message is encrypted (taken from the browser's store): it cannot be audited"));
        return;
    }
    read_mentions(web, record, &message);
    read_body(web, body, &message);
    placeholder_read_prefix(web->intake.scratch, &message);
    if (recall_of(word->sense) != RECALL_NONE)
        message_recall(&message, recall_of(word->sense));
    web->words_seen = web->words_seen || (message.kind == KIND_TEXT && message.text.n);
    intake_message(&web->intake, &message);
}

static void take_record(struct web *web, const struct json_value *record)
{
    const char *fault = is_conversation(record) ? NULL : fault_of(web, record);
    struct str kind = text_at(record, "msgType");
    const struct kind_word *word = word_of(web, kind.n ? kind : STR("1"));
    /* An object's action is Zalo's; the same inside a string may be what somebody typed. */
    bool is_notice = str_is(text_at(member(record, body_names), "action"), "msginfo.actionlist");
    if (fault)
        intake_quarantine(&web->intake, record->where, fault);
    else if (is_conversation(record) || word->sense == WORD_REACTION)
        intake_ignore(&web->intake);
    else if (word->sense == WORD_SYSTEM || word->sense == WORD_RECALL_EVENT || is_notice)
        take_event(web, record, word);
    else
        take_message(web, record, word);
}

/* --- the file --- */

static const char blanks[] = " \t\r\n";

static char first_byte(struct str text)
{
    size_t i = 0;
    while (i < text.n && str_find_byte(STR(blanks), text.p[i]) < sizeof blanks - 1)
        i++;
    return i < text.n ? text.p[i] : '\0';
}

/* Members of the first record that only this format has, or its nearest kin. */
static enum claim claim_of(const struct json_value *record)
{
    if (json_member(record, "msgType") && json_member(record, "message"))
        return CLAIM_SURE;
    bool kin = member(record, body_names) && (json_member(record, "msgType") || member(record, sender_names));
    return kin ? CLAIM_LIKELY : CLAIM_FITS;
}

static enum claim probe(const struct sample *sample)
{
    char first = first_byte(sample->text);
    if (first != '[' && first != '{')
        return CLAIM_NO;
    struct arena *arena = arena_new();
    struct diag silent = {0};
    struct feed_memory memory = {sample->text, 0};
    struct json *json = json_open(arena, &silent, feed_over(&memory), STR_NONE, JSON_ONE_VALUE);
    enum json_token token = json_next(json);
    bool too_large, is_array = token == JSON_ARRAY;
    if (is_array)
        token = json_next(json);
    const struct json_value *record = token == JSON_OBJECT ? json_tree(arena, json, token, &too_large) : NULL;
    /* "[12/09/2026 11:19:44] Lan: …" is copied text, not an array. */
    bool is_stamp = token == JSON_NUMBER || (token == JSON_BROKEN && is_array && json_depth(json) == 1);
    enum claim claim = record ? claim_of(record) : is_stamp ? CLAIM_NO : CLAIM_FITS;
    arena_free(arena);
    return claim;
}

static bool take_value(struct web *web, enum json_token first)
{
    const struct diag *diag = web->intake.reading->diag;
    struct place where = json_place(web->json);
    bool too_large;
    const struct json_value *record = json_tree(web->intake.scratch, web->json, first, &too_large);
    if (record)
        take_record(web, record);
    else if (too_large)
        intake_quarantine(
            &web->intake, where,
            SAY(diag, "bản ghi quá lớn, không phải tin nhắn", "the record is too large for a message"));
    return record || too_large;
}

static bool read_array(struct web *web)
{
    enum json_token token = json_next(web->json);
    if (token != JSON_ARRAY)
        return json_skip(web->json, token) && json_next(web->json) == JSON_END;
    while ((token = json_next(web->json)) != JSON_ARRAY_END && token != JSON_BROKEN)
        if (!take_value(web, token))
            intake_lose(&web->intake);
    return token == JSON_ARRAY_END && json_next(web->json) == JSON_END;
}

static bool read_lines(struct web *web)
{
    for (enum json_token token; (token = json_next(web->json)) != JSON_END;)
        if (token == JSON_BROKEN || !take_value(web, token))
            intake_lose(&web->intake);
    return true;
}

static void report_replaced(struct web *web)
{
    struct reading *reading = web->intake.reading;
    size_t replaced = json_replaced(web->json);
    reading->accounting.replaced_characters += replaced;
    if (replaced)
        diag_report(reading->diag, LOSS_NOTE, (struct place){.file = reading->file},
                    SAY(reading->diag, "%zu ký tự bị cắt đôi trong JSON, hiện là U+FFFD",
                        "%zu characters were cut in half in the JSON, shown as U+FFFD"),
                    replaced);
}

static bool read(struct reading *reading)
{
    struct web web = {.words_seen = false};
    bool is_array = first_byte(lookahead(reading->arena, &reading->feed, LOOKAHEAD_BYTES)) != '{';
    intake_begin(&web.intake, reading);
    web.json = json_open(reading->arena, reading->diag, reading->feed, reading->file,
                         is_array ? JSON_ONE_VALUE : JSON_LINES);
    reading->accounting.complete = is_array ? read_array(&web) : read_lines(&web);
    report_replaced(&web);
    if (intake_end(&web.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag,
                        "không có tin nhắn nào đọc được; cần mảng tin nhắn của Zalo Web, văn bản chép từ "
                        "Zalo PC hoặc bảng CSV",
                        "no message could be read; want an array of Zalo Web messages, text copied from Zalo "
                        "PC or a CSV"));
    return false;
}

const struct reader reader_zalo_web = {
    .name = "zalo-web",
    .title_vi = "mảng tin nhắn của Zalo Web/PC (JSON)",
    .title_en = "message array of Zalo Web/PC (JSON)",
    .trust = TRUST_IDS,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS |
               CARRIES_QUOTES | CARRIES_FILE_NAMES | CARRIES_PROFILE_NAMES,
    .probe = probe,
    .read = read,
};
