/* SPDX-License-Identifier: MIT */
/* Messages as Zalo Web and Zalo PC hold them in memory: a JSON array, or one object per line (a decrypted
 * backup). */
#include "reader.h"

#include "ciphertext.h"
#include "intake.h"
#include "json_records.h"
#include "placeholder.h"
#include "zalo_body.h"
#include "zalo_record.h"

struct web {
    struct intake intake;
    bool words_seen; /* a message that is no ciphertext: then none is */
};

/* Zalo's own names; in a decrypted backup some have others. */
static const struct zalo_dialect dialect = {
    .id = {"msgId", "zglobalMsgId"},
    .sender = {"fromUid", "uidFrom"},
    .name = {"dName"},
    .group = {"toUid", "idTo"},
    .body = {"message", "content"},
    .kind = {"msgType"},
    .time = {"serverTime", "sendDttm", "ts", "localDttm"},
};

/* Backups hold records of conversations among those of messages. */
static bool is_conversation(const struct json_value *record)
{
    return json_member(record, "isGroup") && !json_member(record, "msgType") &&
           !json_field(record, dialect.body);
}

static void take_event(struct web *web, const struct json_value *record)
{
    struct arena *scratch = web->intake.scratch;
    const struct json_value *body = json_field(record, dialect.body);
    const struct json_value *object = json_field_inner(scratch, body);
    static json_field_names sentence_names = {"msgText", "title"};
    struct event event = {
        .id = zalo_id(&dialect, record),
        .group_id = zalo_group(&dialect, record),
        .where = record->where,
    };
    struct str sentence = json_field_at(record, "msgText");
    if (!sentence.n && object && object->type == JSON_OBJECT)
        sentence = json_field_text(json_field(object, sentence_names));
    else if (!sentence.n)
        sentence = json_field_text(body);
    event.at = zalo_time(&web->intake, &dialect, record);
    zalo_sentence(scratch, sentence, zalo_sender(&web->intake, &dialect, record), &event);
    intake_event(&web->intake, &event);
}

/* True, and the message is set aside, when it is encrypted. */
static bool is_locked(struct web *web, const struct json_value *record)
{
    const struct diag *diag = web->intake.reading->diag;
    const struct json_value *body = json_field(record, dialect.body);
    if (web->words_seen || !body || body->type != JSON_STRING || !is_ciphertext(body->text))
        return false;
    intake_quarantine(&web->intake, record->where,
                      SAY(diag,
                          "nội dung tin đang mã hóa (lấy thẳng từ kho của trình duyệt): không soát được",
                          "the message is encrypted (taken from the browser's store): it cannot be audited"));
    return true;
}

static void take_message(struct web *web, const struct json_value *record, const struct kind_word *word)
{
    struct str kind = json_field_at(record, "msgType"), origin = json_field_at(record, "originMsgType");
    struct message message = {
        .id = zalo_id(&dialect, record),
        .group_id = zalo_group(&dialect, record),
        .source_kind = origin.n ? origin : kind,
        .quote = zalo_quote(json_member(record, "quote")),
        .forwarded = str_is(kind, "chat.forward") || str_is(origin, "chat.forward"),
        .where = record->where,
    };
    message.sender = zalo_sender(&web->intake, &dialect, record);
    message.by_exporter = str_is(message.sender.id, "0");
    message.at = zalo_time(&web->intake, &dialect, record);
    if (is_locked(web, record))
        return;
    zalo_mentions(web->intake.scratch, json_member(record, "mentions"), &message);
    zalo_body(web->intake.scratch, json_field(record, dialect.body), word->kind, &message);
    placeholder_read_prefix(web->intake.scratch, &message);
    if (kind_word_recall(word) != RECALL_NONE)
        message_recall(&message, kind_word_recall(word));
    web->words_seen = web->words_seen || (message.kind == KIND_TEXT && message.text.n);
    intake_message(&web->intake, &message);
}

static void take_record(void *self, const struct json_value *record)
{
    struct web *web = self;
    const char *fault =
        is_conversation(record) ? NULL : zalo_fault(web->intake.reading->diag, &dialect, record);
    struct str kind = json_field_at(record, "msgType");
    const struct kind_word *word = zalo_word(web->intake.scratch, kind.n ? kind : STR("1"));
    /* An object's action is Zalo's; the same inside a string may be what somebody typed. */
    bool is_notice = str_is(json_field_at(json_field(record, dialect.body), "action"), "msginfo.actionlist");
    if (fault)
        intake_quarantine(&web->intake, record->where, fault);
    else if (is_conversation(record) || word->sense == WORD_REACTION)
        intake_ignore(&web->intake);
    else if (word->sense == WORD_SYSTEM || is_notice)
        take_event(web, record);
    else
        take_message(web, record, word);
}

/* --- the file --- */

static bool is_number(struct str text)
{
    unsigned long long value;
    return str_number(str_from(text, str_starts(text, STR("-"))), &value);
}

static enum claim probe(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *record = json_records_first(arena, sample);
    bool is_kin = is_number(json_field_at(record, "msgType")) && json_member(record, "content");
    enum claim claim = !record                              ? CLAIM_NO
                       : !json_member(record, "message")    ? is_kin ? CLAIM_LIKELY : CLAIM_FITS
                       : json_member(record, "msgType")     ? CLAIM_SURE
                       : json_field(record, dialect.sender) ? CLAIM_LIKELY
                                                            : CLAIM_FITS;
    arena_free(arena);
    return claim;
}

static bool read(struct reading *reading)
{
    struct web web = {.words_seen = false};
    intake_begin(&web.intake, reading);
    json_records_read(&(struct json_records){.intake = &web.intake, .take = take_record, .self = &web});
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
    .basis_vi = "bản ghi có msgType dạng số và message như trong bộ nhớ của Zalo Web",
    .basis_en = "records with a numeric msgType and message as in Zalo Web's memory",
    .marks = (const char *const[]){"\"msgType\"", "\"message\"", "\"fromUid\"", "\"sendDttm\"",
                                   "\"serverTime\"", "\"zglobalMsgId\"", "\"toUid\"", NULL},
    .trust = TRUST_IDS,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_EVENTS | CARRIES_RECALLS |
               CARRIES_QUOTES | CARRIES_FILE_NAMES | CARRIES_PROFILE_NAMES,
    .probe = probe,
    .read = read,
};
