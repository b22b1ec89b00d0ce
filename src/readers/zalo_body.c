/* SPDX-License-Identifier: MIT */
/* Bodies by kind, quotes, mentions, system sentences. */
#include "zalo_body.h"

#include <assert.h>

#include "json_field.h"
#include "system_sentence.h"

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
    struct str action = json_field_at(body, "action");
    if (str_is(action, "rtf"))
        return KIND_TEXT;
    if (kind == KIND_LINK && str_ends(action, STR(".user")))
        return KIND_CONTACT;
    if (kind == KIND_FILE && str_is(json_field_at(params, "fType"), "2"))
        return KIND_FOLDER;
    return kind;
}

static struct str part(const struct json_value *body, const struct json_value *params, const char *key)
{
    struct str text = key ? json_field_at(body, key) : STR_NONE;
    return key && !text.n ? json_field_at(params, key) : text;
}

static uint64_t size_of(const struct json_value *params)
{
    unsigned long long bytes = 0;
    return str_number(json_field_at(params, "fileSize"), &bytes) ? bytes : 0;
}

static void read_object(const struct json_value *body, const struct json_value *params, struct message *message)
{
    message->kind = kind_by_action(message->kind, body, params);
    const struct shape *shape = &shapes[message->kind];
    message->text = part(body, params, shape->text);
    message->attachment = part(body, params, shape->attachment);
    message->attachment_bytes = size_of(params);
    message->link = part(body, params, shape->link);
    message->album = json_field_id(json_member(params, "group_layout_id"));
}

/* Rich text that a program stored as a string. Anybody can type braces: only Zalo's own form, whose styles are JSON
 * once more, is taken for it. */
static bool is_rich_text(const struct json_value *object, const struct json_value *params)
{
    return str_is(json_field_at(object, "action"), "rtf") && json_field_at(object, "title").n &&
           json_member(params, "styles");
}

void zalo_body(struct arena *arena, const struct json_value *body, enum message_kind kind, struct message *message)
{
    const struct json_value *object = json_field_inner(arena, body);
    const struct json_value *params = json_field_inner(arena, json_member(object, "params"));
    bool was_typed = body && body->type == JSON_STRING && kind == KIND_TEXT && !is_rich_text(object, params);
    message->kind = kind;
    if (object && object->type == JSON_OBJECT && !was_typed)
        read_object(object, params, message);
    else
        message->text = json_field_text(body);
}

struct quote zalo_quote(const struct json_value *quote)
{
    static json_field_names id_names = {"globalMsgId", "msgId"};
    static json_field_names text_names = {"msg", "message"};
    if (!quote || quote->type != JSON_OBJECT)
        return (struct quote){.present = false};
    return (struct quote){
        .author = {json_field_id(json_member(quote, "ownerId")), json_field_at(quote, "fromD")},
        .text = json_field_text(json_field(quote, text_names)),
        .message_id = json_field_id(json_field(quote, id_names)),
        .present = true,
    };
}

void zalo_mentions(struct arena *arena, const struct json_value *list, struct message *message)
{
    size_t count = 0;
    if (!list || list->type != JSON_ARRAY)
        return;
    for (const struct json_value *item = list->first; item; item = item->next)
        count++;
    struct mention *mentions = arena_array(arena, count, sizeof *mentions);
    for (const struct json_value *item = list->first; item; item = item->next)
        mentions[message->mention_count++] = (struct mention){
            .whom = {.id = json_field_at(item, "uid")},
            .everybody = str_is(json_field_at(item, "type"), "1"),
        };
    message->mentions = mentions;
}

void zalo_sentence(struct arena *arena, struct str sentence, struct party sender, struct event *event)
{
    system_sentence(arena, sentence, event);
    if (!event->actor.name.n || str_equal(event->actor.name, sender.name))
        event->actor = sender;
}
