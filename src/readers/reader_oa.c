/* SPDX-License-Identifier: MIT */
/* An Official Account: its inbox as its program interface answers it ("conversation"), what it calls a
 * webhook with, one line each, its list of articles, and what a program asked it to broadcast. All talks of
 * the account are one, the account's; a group that it has made is a talk of its own. */
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

/* Kinds that nobody but such an account has, or has by this word. */
static const struct {
    const char *word;
    enum message_kind kind;
} own_kinds[] = {{"broadcast", KIND_ARTICLE}, {"list", KIND_ARTICLE}, {"business_card", KIND_CONTACT}};

static enum message_kind kind_meant(struct account *account, struct str word)
{
    for (size_t i = 0; i < sizeof own_kinds / sizeof *own_kinds; i++)
        if (str_is(word, own_kinds[i].word))
            return own_kinds[i].kind;
    return zalo_word(account->intake.scratch, word)->kind;
}

/* --- cards: a title, words under it, an address --- */

static void add_words(struct buf *words, struct str more)
{
    if (more.n)
        buf_format(words, "%s%.*s", words->n ? "\n" : "", STR_ARG(more));
}

/* All words that readers see: those of the message, then of each card. Each may stand inside a "payload". */
static struct str words_of(struct account *account, struct str own, const struct json_value *cards)
{
    const struct json_value *card = cards && cards->type == JSON_ARRAY ? cards->first : cards;
    struct buf words = {0};
    add_words(&words, own);
    for (; card; card = card == cards ? NULL : card->next) {
        const struct json_value *payload = json_member(card, "payload");
        add_words(&words, json_field_at(payload ? payload : card, "title"));
        add_words(&words, json_field_at(payload ? payload : card, "description"));
    }
    struct str text = arena_str(account->intake.scratch, buf_str(&words));
    buf_free(&words);
    return text;
}

/* --- conversation --- */

/* {url, title, …}, or a list of them */
static struct str address_of(const struct json_value *record, const struct json_value *links)
{
    struct str address = json_field_at(links && links->type == JSON_ARRAY ? links->first : links, "url");
    return address.n ? address : json_field_at(record, "url");
}

/* "src" tells who speaks: 0 the account, 1 a user. */
static void take_talk(struct account *account, const struct json_value *record)
{
    bool by_account = str_is(json_field_at(record, "src"), "0");
    struct str kind = json_field_at(record, "type");
    const struct json_value *links = json_member(record, "links");
    struct message message = {
        .id = zalo_id(&dialect, record),
        .group_id = json_field_at(record, by_account ? "from_id" : "to_id"),
        .group = json_field_at(record, by_account ? "from_display_name" : "to_display_name"),
        .sender = zalo_sender(&account->intake, &dialect, record),
        .at = zalo_time(&account->intake, &dialect, record),
        .kind = kind_meant(account, kind),
        .source_kind = kind,
        .text = words_of(account, json_field_at(record, "message"), links),
        .link = address_of(record, links),
        .from_public = !by_account,
        .where = record->where,
    };
    intake_message(&account->intake, &message);
}

/* --- webhook --- */

/* "user_send_text", "oa_send_anonymous_image", "user_send_group_file" */
struct call {
    struct str kind; /* its word; empty for what is no message */
    bool by_account, in_group;
};

static bool drop(struct str *text, struct str start)
{
    bool starts = str_starts(*text, start);
    *text = str_from(*text, starts ? start.n : 0);
    return starts;
}

static struct call call_named(struct str event_name)
{
    const struct str mark = STR("_send_");
    size_t at = str_find(event_name, mark);
    struct call call = {.by_account = str_starts(event_name, STR("oa_"))};
    if (at < event_name.n)
        call.kind = str_from(event_name, at + mark.n);
    call.in_group = drop(&call.kind, STR("group_"));
    drop(&call.kind, STR("anonymous_"));
    return call;
}

static struct str party_id(const struct json_value *record, const char *key)
{
    return json_field_at(json_member(record, key), "id");
}

/* The account is the group of its inbox; a group of its own is who gets the message. */
static struct str group_of(const struct json_value *record, const struct call *call)
{
    struct str group = json_field_at(json_member(record, "recipient"), "group_id");
    if (call->in_group && group.n)
        return group;
    return party_id(record, call->by_account && !call->in_group ? "sender" : "recipient");
}

/* No card of a person: words about him are nobody's talk. */
static bool has_words_in_cards(enum message_kind kind)
{
    return kind == KIND_ARTICLE || kind == KIND_LINK;
}

static void take_call(struct account *account, const struct json_value *record, struct str event_name)
{
    const struct call call = call_named(event_name);
    const struct json_value *body = json_member(record, "message"), *cards = json_member(body, "attachments");
    const struct json_value *payload =
        cards && cards->type == JSON_ARRAY ? json_member(cards->first, "payload") : NULL;
    const enum message_kind kind = kind_meant(account, call.kind);
    struct message message = {
        .id = zalo_id(&dialect, body),
        .group_id = group_of(record, &call),
        .from_public = !call.by_account,
        .sender = {party_id(record, "sender"), STR_NONE},
        .at = zalo_time(&account->intake, &dialect, record),
        .kind = kind,
        .source_kind = event_name,
        .text = words_of(account, json_field_at(body, "text"), has_words_in_cards(kind) ? cards : NULL),
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

/* Who comes to a group of the account, who leaves it: no call of this sort was ever seen. */
static void pass_over_group(struct account *account, const struct json_value *record)
{
    intake_doubt(
        &account->intake, record->where,
        SAY(account->intake.reading->diag,
            "sự kiện của một nhóm do Official Account lập: chưa rõ cấu trúc, không soát",
            "an event of a group that the Official Account has made: its form is not known, not audited"));
    intake_ignore(&account->intake);
}

static void take_webhook(struct account *account, const struct json_value *record, struct str event_name)
{
    if (call_named(event_name).kind.n && json_member(record, "message"))
        take_call(account, record, event_name);
    else if (str_is(event_name, "follow") || str_is(event_name, "unfollow"))
        take_follower(account, record, str_is(event_name, "follow") ? EVENT_JOIN : EVENT_LEAVE);
    else if (str_find(event_name, STR("group")) < event_name.n)
        pass_over_group(account, record);
    else
        intake_ignore(&account->intake); /* receipts: seen, received, clicked */
}

/* --- broadcasts --- */

/* Asked for with a choice of followers for its recipient. */
static bool is_broadcast(const struct json_value *record)
{
    return json_member(json_member(record, "recipient"), "target") && json_member(record, "message");
}

/* It can send articles and nothing else: their words are in the list of articles. Time and message id stand
 * there only where the program noted them beside what it asked. */
static void take_broadcast(struct account *account, const struct json_value *record)
{
    const struct json_value *attachment = json_member(json_member(record, "message"), "attachment");
    const struct json_value *elements = json_member(json_member(attachment, "payload"), "elements");
    const struct json_value *first = elements && elements->type == JSON_ARRAY ? elements->first : NULL;
    intake_message(&account->intake, &(struct message){
                                         .id = zalo_id(&dialect, record),
                                         .at = zalo_time(&account->intake, &dialect, record),
                                         .kind = KIND_ARTICLE,
                                         .source_kind = STR("broadcast"),
                                         .text = words_of(account, STR_NONE, elements),
                                         .attachment = json_field_at(first, "attachment_id"),
                                         .where = record->where,
                                     });
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
    else if (is_broadcast(record))
        take_broadcast(account, record);
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
                   is_article_list(record) || is_broadcast(record);
    arena_free(arena);
    return is_ours ? CLAIM_SURE : CLAIM_NO;
}

static unsigned carries(const struct sample *sample)
{
    struct arena *arena = arena_new();
    const struct json_value *record = json_records_first(arena, sample);
    bool nobody = is_article_list(record) || is_broadcast(record);
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
    .basis_vi =
        "bản ghi của API conversation, danh sách bài viết, lời gọi webhook hoặc yêu cầu gửi tin truyền thông",
    .basis_en =
        "records of the conversation API, a list of articles, calls of a webhook or requests to broadcast",
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
