/* SPDX-License-Identifier: MIT */
/* The words for kinds, events and roles. */
#include "chat.h"

#include <assert.h>

static const char *const kind_names[] = {
    [KIND_TEXT] = "text",       [KIND_IMAGE] = "image",       [KIND_VIDEO] = "video",
    [KIND_VOICE] = "voice",     [KIND_STICKER] = "sticker",   [KIND_GIF] = "gif",
    [KIND_FILE] = "file",       [KIND_FOLDER] = "folder",     [KIND_LINK] = "link",
    [KIND_CONTACT] = "contact", [KIND_LOCATION] = "location", [KIND_POLL] = "poll",
    [KIND_TODO] = "todo",       [KIND_CARD] = "card",         [KIND_CALL] = "call",
    [KIND_DRAWING] = "drawing", [KIND_ARTICLE] = "article",   [KIND_UNKNOWN] = "unknown",
};
static_assert(sizeof kind_names / sizeof *kind_names == KIND_COUNT, "each kind has its word");

static const char *const event_names[] = {
    [EVENT_JOIN] = "join",
    [EVENT_JOIN_REQUEST] = "join-request",
    [EVENT_LEAVE] = "leave",
    [EVENT_ADD] = "add",
    [EVENT_REMOVE] = "remove",
    [EVENT_BLOCK] = "block",
    [EVENT_RENAME] = "rename",
    [EVENT_AVATAR] = "avatar",
    [EVENT_DESCRIPTION] = "description",
    [EVENT_SETTING] = "setting",
    [EVENT_NEW_OWNER] = "new-owner",
    [EVENT_ADD_DEPUTY] = "add-deputy",
    [EVENT_REMOVE_DEPUTY] = "remove-deputy",
    [EVENT_PIN] = "pin",
    [EVENT_UNPIN] = "unpin",
    [EVENT_POLL] = "poll",
    [EVENT_VOTE] = "vote",
    [EVENT_POLL_CLOSE] = "poll-close",
    [EVENT_NOTE] = "note",
    [EVENT_REMINDER] = "reminder",
    [EVENT_RECALL] = "recall",
    [EVENT_DELETE_BY_ADMIN] = "delete-by-admin",
    [EVENT_CALL] = "call",
    [EVENT_DISBAND] = "disband",
    [EVENT_UPGRADE] = "upgrade",
    [EVENT_REACTION] = "reaction",
    [EVENT_UNKNOWN] = "unknown",
};
static_assert(sizeof event_names / sizeof *event_names == EVENT_COUNT, "each event has its word");

const char *kind_name(enum message_kind kind)
{
    return kind_names[kind];
}

enum message_kind kind_of(struct str name)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (str_is(name, kind_names[i]))
            return (enum message_kind)i;
    return KIND_UNKNOWN;
}

const char *event_name(enum event_type type)
{
    return event_names[type];
}

const char *zalo_role_name(enum zalo_role role)
{
    static const char *const names[] = {[ZALO_UNKNOWN] = "unknown",
                                        [ZALO_OWNER] = "owner",
                                        [ZALO_DEPUTY] = "deputy",
                                        [ZALO_MEMBER] = "member"};
    return names[role];
}
