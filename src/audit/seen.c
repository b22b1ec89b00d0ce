/* SPDX-License-Identifier: MIT */
/* Messages that come twice: a table of fixed size, keyed by the hash of the id. */
#include "seen.h"

#include "map.h"

/* 2^17 ids in 2 MiB: a busy group's year; an older id makes room for one that falls on its place. */
enum { SLOTS = 1 << 17, NEIGHBOURS = 4 };

struct slot {
    uint64_t id, content; /* hashes; id 0: free */
};

struct seen {
    struct slot slots[SLOTS];
    size_t turn;
};

struct seen *seen_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct seen));
}

static uint64_t mix(uint64_t hash, struct str text)
{
    enum { ROTATION = 7 };
    return (hash << ROTATION | hash >> (64 - ROTATION)) ^ map_hash(text);
}

static uint64_t content_of(const struct message *message)
{
    const uint64_t numbers[] = {(uint64_t)message->at.ms, message->kind, message->recall};
    uint64_t hash = map_hash((struct str){(const char *)numbers, sizeof numbers});
    hash = mix(hash, message->sender.id.n ? message->sender.id : message->sender.name);
    hash = mix(hash, message->text);
    return mix(hash, message->attachment);
}

enum seen_result seen_add(struct seen *seen, const struct message *message)
{
    if (!message->id.n)
        return SEEN_NEW;
    uint64_t id = mix(map_hash(message->id), message->group_id.n ? message->group_id : message->group) | 1;
    uint64_t content = content_of(message);
    struct slot *free_slot = NULL;
    for (size_t i = 0; i < NEIGHBOURS; i++) {
        struct slot *slot = &seen->slots[(id + i) % SLOTS];
        if (slot->id == id)
            return slot->content == content ? SEEN_DUPLICATE : SEEN_CONFLICT;
        if (!slot->id && !free_slot)
            free_slot = slot;
    }
    if (!free_slot)
        free_slot = &seen->slots[(id + seen->turn++ % NEIGHBOURS) % SLOTS];
    *free_slot = (struct slot){id, content};
    return SEEN_NEW;
}
