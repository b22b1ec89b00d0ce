/* SPDX-License-Identifier: MIT */
/* What every export is turned into: messages, events and members, handed on one at a time. All slices are
 * borrowed for the call; texts and names are as the source has them (normalize them before use). */
#ifndef CHAT_H
#define CHAT_H

#include "diag.h"
#include "stamp.h"

enum message_kind {
    KIND_TEXT, KIND_IMAGE, KIND_VIDEO, KIND_VOICE, KIND_STICKER, KIND_GIF, KIND_FILE, KIND_FOLDER, KIND_LINK,
    KIND_CONTACT, KIND_LOCATION, KIND_POLL, KIND_TODO, KIND_CARD, KIND_CALL, KIND_DRAWING, KIND_ARTICLE,
    KIND_UNKNOWN, KIND_COUNT
};
enum recall { RECALL_NONE, RECALL_BY_SENDER, RECALL_BY_ADMIN, RECALL_EXPIRED };
enum priority { PRIORITY_NORMAL, PRIORITY_IMPORTANT, PRIORITY_URGENT };
enum trust { TRUST_TEXT, TRUST_TABLE, TRUST_IDS }; /* pasted text · a table, a saved page · id-bearing JSON */

/* What a format can carry: a rule that needs what is missing says "không đủ dữ liệu". */
enum capability {
    CARRIES_ACCOUNT_IDS = 1 << 0,
    CARRIES_MESSAGE_IDS = 1 << 1,
    CARRIES_TIMES = 1 << 2,
    CARRIES_EVENTS = 1 << 3,
    CARRIES_RECALLS = 1 << 4,
    CARRIES_QUOTES = 1 << 5,
    CARRIES_FILE_NAMES = 1 << 6,
    CARRIES_PROFILE_NAMES = 1 << 7, /* names the members chose, not the exporter's aliases */
    CARRIES_REACTIONS = 1 << 8,
    CARRIES_WINDOW = 1 << 9, /* no more than a screen showed: what was before, behind and between is not known */
};
enum { CAPABILITY_COUNT = 10 };

struct party {
    struct str id, name; /* either may be empty */
};

struct quote {
    struct party author;
    struct str text, message_id;
    bool present;
};

struct mention {
    struct party whom;
    bool everybody;
};

struct message {
    struct str id;              /* as the export gives it; empty: none */
    struct str client_id;       /* the sender's program's own, by which a recall may name it; mostly empty */
    struct str group_id, group; /* empty where the export does not say */
    struct party sender;
    bool by_exporter; /* "0", "Tôi": the one who made the export */
    struct stamp at;
    enum message_kind kind;
    struct str source_kind; /* the export's own word for it, always kept */
    enum priority priority;
    enum recall recall;     /* a recalled text is not handed on: text is empty then */
    struct str text;        /* words, or a caption */
    struct str attachment;  /* file name or sticker id; text only, never opened */
    uint64_t attachment_bytes; /* its size as the export gives it; 0: not told */
    struct str link;        /* an address the export names apart from the text */
    struct str album;       /* same for all pictures of one album */
    struct quote quote;
    const struct mention *mentions;
    size_t mention_count;
    bool forwarded;
    bool from_public; /* a citizen's, to an Official Account: kept, but no regulation of the office binds him */
    struct place where;
};

enum event_type {
    EVENT_JOIN, EVENT_JOIN_REQUEST, EVENT_LEAVE, EVENT_ADD, EVENT_REMOVE, EVENT_BLOCK, EVENT_RENAME, EVENT_AVATAR,
    EVENT_DESCRIPTION, EVENT_SETTING, EVENT_NEW_OWNER, EVENT_ADD_DEPUTY, EVENT_REMOVE_DEPUTY, EVENT_PIN, EVENT_UNPIN,
    EVENT_POLL, EVENT_VOTE, EVENT_POLL_CLOSE, EVENT_NOTE, EVENT_REMINDER, EVENT_RECALL, EVENT_DELETE_BY_ADMIN,
    EVENT_CALL, EVENT_DISBAND, EVENT_UPGRADE, EVENT_REACTION, EVENT_UNKNOWN, EVENT_COUNT
};

struct event {
    struct str id, group_id, group;
    struct stamp at;
    enum event_type type;
    struct party actor; /* empty where the sentence names none; who joins or leaves is the actor */
    const struct party *targets;
    size_t target_count;
    unsigned unnamed_targets; /* "và 3 người nữa" */
    bool by_link;             /* joined by the invitation link */
    struct str value;         /* new name, pinned text, recalled message's id … */
    struct str sentence;      /* as the source words it */
    bool only_sign;           /* the source does not mark it as a system row */
    struct place where;
};

enum zalo_role { ZALO_UNKNOWN, ZALO_OWNER, ZALO_DEPUTY, ZALO_MEMBER };

struct listed { /* one row of the group's member list */
    struct str group_id, account_id, display;
    enum zalo_role role;
    struct stamp taken; /* when the list was made; without precision: it does not say */
    struct place where;
};

struct sink {
    void *self;
    void (*message)(void *self, const struct message *message);
    void (*event)(void *self, const struct event *event);
    void (*member)(void *self, const struct listed *member);
};

const char *kind_name(enum message_kind kind);   /* "text", "image" … as in our own table */
enum message_kind kind_of(struct str name);      /* KIND_UNKNOWN for other words */
const char *event_name(enum event_type type);    /* "add", "leave" … */
const char *zalo_role_name(enum zalo_role role); /* "owner" … */

#endif
