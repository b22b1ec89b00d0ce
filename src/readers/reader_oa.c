/* SPDX-License-Identifier: MIT */
/* An Official Account: its inbox as its program interface answers it ("conversation"), what it calls a webhook with, one
 * line each, and its list of articles. All talks of the account are one: the account's. */
#include "reader.h"

#include "intake.h"
#include "json_records.h"
#include "zalo_record.h"

struct account {
    struct intake intake;
};

static const struct zalo_dialect dialect = {
    .id = {"message_id", "msg_id"},
    .sender = {"from_id"},
    .name = {"from_display_name"},
    .group = {"to_id"},
    .body = {"message"},
    .kind = {"type", "event_name"},
    .time = {"time", "timestamp", "create_date"},
};

static const char *const lists[] = {"data", "medias"};

/* --- conversation --- */

/* {url, title, …}, or a list of them */
static void read_links(const struct json_value *record, struct message *message)
{
    const struct json_value *links = json_member(record, "links");
    const struct json_value *first = links && links->type == JSON_ARRAY ? links->first : links;
    message->link = json_field_at(first, "url");
    if (!message->link.n)
        message->link = json_field_at(record, "url");
    if (!message->text.n)
        message->text = json_field_at(first, "title");
}

/* "src" tells who speaks: 0 the account, 1 a user. */
static void take_talk(struct account *account, const struct json_value *record)
{
    bool by_account = str_is(json_field_at(record, "src"), "0");
    struct str kind = json_field_at(record, "type");
    struct message message = {
        .id = zalo_id(&dialect, record),
        .group_id = json_field_at(record, by_account ? "from_id" : "to_id"),
        .group = json_field_at(record, by_account ? "from_display_name" : "to_display_name"),
        .sender = zalo_sender(&account->intake, &dialect, record),
        .at = zalo_time(&account->intake, &dialect, record),
        .kind = zalo_word(account->intake.scratch, kind)->kind,
        .source_kind = kind,
        .text = json_field_at(record, "message"),
        .from_public = !by_account,
        .where = record->where,
    };
    read_links(record, &message);
    intake_message(&account->intake, &message);
}

/* --- webhook --- */

/* "user_send_text", "oa_send_anonymous_image": the word for the kind; empty for what is no message. */
static struct str sent_kind(struct str event_name)
{
    static const struct str mark = {"_send_", sizeof "_send_" - 1}, nameless = {"anonymous_", sizeof "anonymous_" - 1};
    size_t at = str_find(event_name, mark);
    struct str kind = at < event_name.n ? str_from(event_name, at + mark.n) : STR_NONE;
    return str_starts(kind, nameless) ? str_from(kind, nameless.n) : kind;
}

static struct str party_id(const struct json_value *record, const char *key)
{
    return json_field_at(json_member(record, key), "id");
}

static const struct json_value *first_payload(const struct json_value *message)
{
    const struct json_value *list = json_member(message, "attachments");
    return list && list->type == JSON_ARRAY ? json_member(list->first, "payload") : NULL;
}

static void take_call(struct account *account, const struct json_value *record, struct str event_name)
{
    const struct json_value *body = json_member(record, "message"), *payload = first_payload(body);
    struct str kind = sent_kind(event_name);
    bool by_account = str_starts(event_name, STR("oa_"));
    struct message message = {
        .id = zalo_id(&dialect, body),
        .group_id = party_id(record, by_account ? "sender" : "recipient"),
        .from_public = !by_account,
        .sender = {party_id(record, "sender"), STR_NONE},
        .at = zalo_time(&account->intake, &dialect, record),
        .kind = zalo_word(account->intake.scratch, kind)->kind,
        .source_kind = event_name,
        .text = json_field_at(body, "text"),
        .attachment = json_field_at(payload, "name"),
        .link = json_field_at(payload, "url"),
        .where = record->where,
    };
    intake_message(&account->intake, &message);
}

/* Who begins or ends to follow the account. */
static void take_follower(struct account *account, const struct json_value *record, enum event_type type)
{
    intake_event(&account->intake, &(struct event){
                                       .group_id = json_field_at(record, "oa_id"),
                                       .at = zalo_time(&account->intake, &dialect, record),
                                       .type = type,
                                       .actor = {party_id(record, "follower"), STR_NONE},
                                       .where = record->where,
                                   });
}

static void take_webhook(struct account *account, const struct json_value *record, struct str event_name)
{
    if (sent_kind(event_name).n && json_member(record, "message"))
        take_call(account, record, event_name);
    else if (str_is(event_name, "follow") || str_is(event_name, "unfollow"))
        take_follower(account, record, str_is(event_name, "follow") ? EVENT_JOIN : EVENT_LEAVE);
    else
        intake_ignore(&account->intake); /* receipts: seen, received, clicked */
}

/* --- articles --- */

static bool is_article(const struct json_value *record)
{
    return json_member(record, "link_view") && json_member(record, "title");
}

/* The list has no words but the title, and no account. A hidden article was not published. */
static void take_article(struct account *account, const struct json_value *record)
{
    if (str_is(json_field_at(record, "status"), "hide")) {
        intake_ignore(&account->intake);
        return;
    }
    intake_message(&account->intake, &(struct message){
                                         .id = json_field_at(record, "id"),
                                         .at = zalo_time(&account->intake, &dialect, record),
                                         .kind = KIND_ARTICLE,
                                         .source_kind = STR("article"),
                                         .text = json_field_at(record, "title"),
                                         .link = json_field_at(record, "link_view"),
                                         .where = record->where,
                                     });
}

/* --- the file --- */

static void take_record(void *self, const struct json_value *record)
{
    struct account *account = self;
    const char *fault = zalo_fault(account->intake.reading->diag, &dialect, record);
    struct str event_name = json_field_at(record, "event_name");
    if (fault)
        intake_quarantine(&account->intake, record->where, fault);
    else if (event_name.n)
        take_webhook(account, record, event_name);
    else if (is_article(record))
        take_article(account, record);
    else
        take_talk(account, record);
}

static bool is_talk(const struct json_value *record)
{
    return json_member(record, "message_id") && json_member(record, "src") && json_member(record, "from_id");
}

static bool is_article_list(const struct json_value *record)
{
    const struct json_value *articles = json_member(json_member(record, "data"), "medias");
    return articles && articles->type == JSON_ARRAY && is_article(articles->first);
}

static enum claim probe(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *record = json_records_first(arena, sample);
    const struct json_value *data = json_member(record, "data");
    bool is_call = json_member(record, "event_name") && json_member(record, "app_id");
    bool is_ours = is_call || is_talk(record) || (data && data->type == JSON_ARRAY && is_talk(data->first)) ||
                   is_article_list(record);
    arena_free(arena);
    return is_ours ? CLAIM_SURE : CLAIM_NO;
}

static unsigned carries(const struct sample *sample)
{
    struct arena *arena = arena_new();
    bool nobody = is_article_list(json_records_first(arena, sample));
    arena_free(arena);
    return CARRIES_MESSAGE_IDS | CARRIES_TIMES | (nobody ? 0 : CARRIES_ACCOUNT_IDS | CARRIES_PROFILE_NAMES);
}

static bool read(struct reading *reading)
{
    struct account account;
    intake_begin(&account.intake, reading);
    json_records_read(&(struct json_records){
        .intake = &account.intake,
        .take = take_record,
        .self = &account,
        .lists = lists,
        .list_count = sizeof lists / sizeof *lists,
    });
    if (intake_end(&account.intake))
        return true;
    if (reading->accounting.complete)
        diag_report(reading->diag, LOSS_FILE, (struct place){.file = reading->file}, "%s",
                    SAY(reading->diag, "không có tin nhắn nào đọc được", "no message could be read"));
    return false;
}

const struct reader reader_oa = {
    .name = "oa",
    .title_vi = "hộp thư và bài viết của Official Account (API conversation, article; webhook; JSON)",
    .title_en = "inbox and articles of an Official Account (API conversation, article; webhook; JSON)",
    .basis_vi = "bản ghi của API conversation, danh sách bài viết hoặc lời gọi webhook",
    .basis_en = "records of the conversation API, a list of articles or calls of a webhook",
    .marks = (const char *const[]){"\"message_id\"", "\"src\"", "\"from_id\"", "\"event_name\"", "\"app_id\"",
                                   "\"recipient\"", "\"medias\"", "\"link_view\"", NULL},
    .trust = TRUST_IDS,
    .experimental = true,
    .is_official_account = true,
    .carries = CARRIES_ACCOUNT_IDS | CARRIES_MESSAGE_IDS | CARRIES_TIMES | CARRIES_PROFILE_NAMES,
    .carries_in = carries,
    .probe = probe,
    .read = read,
};
