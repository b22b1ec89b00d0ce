/* SPDX-License-Identifier: MIT */
/* Group events by their types, with actor and members. */
#include "zca_event.h"

#include "json_field.h"

/* What the members that an event names have to do with it. */
enum part {
    PART_THEY_ACT, /* they come, go, answer; with an actor beside them they are who is added */
    PART_TARGETS,  /* it is done to them */
    PART_TOPIC,    /* it is about a pinned or written thing, not about members */
};

static const struct event_word {
    const char *word;
    enum event_type type;
    enum part part;
} event_words[] = {
    {"join_request", EVENT_JOIN_REQUEST, PART_THEY_ACT},
    {"join", EVENT_JOIN, PART_THEY_ACT},
    {"leave", EVENT_LEAVE, PART_THEY_ACT},
    {"remove_member", EVENT_REMOVE, PART_TARGETS},
    {"block_member", EVENT_BLOCK, PART_TARGETS},
    {"add_admin", EVENT_ADD_DEPUTY, PART_TARGETS},
    {"remove_admin", EVENT_REMOVE_DEPUTY, PART_TARGETS},
    {"change_owner", EVENT_NEW_OWNER, PART_TARGETS},
    {"update", EVENT_SETTING, PART_TARGETS},
    {"update_setting", EVENT_SETTING, PART_TARGETS},
    {"new_link", EVENT_SETTING, PART_TARGETS},
    {"update_avatar", EVENT_AVATAR, PART_TARGETS},
    {"new_pin_topic", EVENT_PIN, PART_TOPIC},
    {"update_pin_topic", EVENT_PIN, PART_TOPIC},
    {"unpin_topic", EVENT_UNPIN, PART_TOPIC},
    {"reorder_pin_topic", EVENT_UNKNOWN, PART_TOPIC},
    {"update_board", EVENT_NOTE, PART_TOPIC},
    {"remove_board", EVENT_NOTE, PART_TOPIC},
    {"update_topic", EVENT_NOTE, PART_TOPIC},
    {"remove_topic", EVENT_NOTE, PART_TOPIC},
    {"remind_topic", EVENT_REMINDER, PART_TOPIC},
    {"accept_remind", EVENT_REMINDER, PART_THEY_ACT},
    {"reject_remind", EVENT_REMINDER, PART_THEY_ACT},
};

static const struct event_word *word_of(struct str type)
{
    for (size_t i = 0; i < sizeof event_words / sizeof *event_words; i++)
        if (str_is(type, event_words[i].word))
            return &event_words[i];
    return NULL;
}

bool zca_event_is_known(struct str type)
{
    return word_of(type) != NULL;
}

/* {id, dName} or a bare id. */
static struct party party_of(const struct json_value *item)
{
    struct str bare = json_field_text(item);
    return bare.n ? (struct party){bare, STR_NONE}
                  : (struct party){json_field_id(json_member(item, "id")), json_field_at(item, "dName")};
}

static size_t read_members(struct arena *arena, const struct json_value *list, struct party **members)
{
    size_t count = 0, n = 0;
    for (const struct json_value *item = list && list->type == JSON_ARRAY ? list->first : NULL; item;
         item = item->next)
        count++;
    *members = arena_array(arena, count + 1, sizeof **members);
    for (const struct json_value *item = count ? list->first : NULL; item; item = item->next)
        (*members)[n++] = party_of(item);
    return count;
}

/* Who acted, with the name under which the event lists him, if it does. */
static struct party actor_of(const struct json_value *data, const struct party *members, size_t count)
{
    static json_field_names names = {"sourceId", "actorId"};
    struct party actor = {json_field_id(json_field(data, names)), STR_NONE};
    for (size_t i = 0; i < count; i++)
        if (str_equal(members[i].id, actor.id))
            actor.name = members[i].name;
    return actor;
}

static bool is_one_of(struct party party, const struct party *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(members[i].id, party.id))
            return true;
    return false;
}

static void place_members(struct event *event, enum part part, const struct party *members, size_t count)
{
    bool by_another = event->actor.id.n && !is_one_of(event->actor, members, count);
    if (part == PART_THEY_ACT && count && !by_another) {
        event->actor = members[0];
        members += count == 1; /* one who acts for himself is no target */
        count -= count == 1;
    }
    if (event->type == EVENT_JOIN && by_another && count)
        event->type = EVENT_ADD;
    event->targets = members;
    event->target_count = count;
}

/* A pinned message is named by its id, anything else by its title. */
static void read_topic(struct arena *arena, const struct json_value *data, struct event *event)
{
    enum { TOPIC_POLL = 3 };
    static json_field_names topic_names = {"topic", "groupTopic"};
    static json_field_names value_names = {"title", "question"};
    const struct json_value *topic = json_field_inner(arena, json_field(data, topic_names));
    const struct json_value *params = json_field_inner(arena, json_member(topic, "params"));
    unsigned long long type;
    if (event->type == EVENT_NOTE && str_number(json_field_at(topic, "type"), &type) && type == TOPIC_POLL)
        event->type = EVENT_POLL;
    event->value = json_field_id(json_member(params, "global_msg_id"));
    if (!event->value.n)
        event->value = json_field_text(json_field(params, value_names));
}

void zca_event(struct arena *arena, struct str type, const struct json_value *data, struct event *event)
{
    static const struct event_word unknown = {"", EVENT_UNKNOWN, PART_TARGETS};
    const struct event_word *word = word_of(type);
    struct party *members;
    size_t count = read_members(arena, json_member(data, "updateMembers"), &members);
    word = word ? word : &unknown;
    event->type = word->type;
    event->group_id = json_field_id(json_member(data, "groupId"));
    event->group = json_field_at(data, "groupName");
    event->actor = actor_of(data, members, count);
    if (word->part == PART_TOPIC)
        read_topic(arena, data, event);
    else
        place_members(event, word->part, members, count);
    if (event->type == EVENT_SETTING)
        event->value = event->group;
    if (event->type == EVENT_UNKNOWN)
        event->sentence = type;
}
