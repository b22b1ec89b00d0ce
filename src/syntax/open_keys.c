/* SPDX-License-Identifier: MIT */
/* A set with stack discipline: open addressing, where keys leave in the reverse order of their coming. The
 * youngest key can stand in nobody's probe path, so that emptying its slot is all that removal takes. */
#include "open_keys.h"

#include "buf.h"
#include "map.h"

struct key {
    uint64_t hash;
    size_t at, n;  /* its bytes in `bytes` */
    size_t object; /* the nesting it belongs to */
    size_t slot;
};

struct open_keys {
    struct arena *arena;
    struct buf bytes;
    struct key *keys;
    size_t count, capacity;
    size_t *starts; /* for each open object the number of keys below it */
    size_t depth, depth_capacity;
    size_t *slots; /* index of a key plus one; 0: empty */
    size_t slot_count;
};

enum { FIRST_SLOTS = 64 };

static void release_bytes(void *object)
{
    buf_free(object);
}

struct open_keys *open_keys_new(struct arena *arena)
{
    struct open_keys *keys = arena_alloc(arena, sizeof *keys);
    keys->arena = arena;
    keys->slot_count = FIRST_SLOTS;
    keys->slots = arena_array(arena, FIRST_SLOTS, sizeof *keys->slots);
    arena_defer(arena, release_bytes, &keys->bytes);
    return keys;
}

static bool same_key(const struct open_keys *keys, const struct key *have, struct str key, uint64_t hash)
{
    return have->hash == hash && have->object == keys->depth &&
           str_equal(str_cut(buf_str(&keys->bytes), have->at, have->n), key);
}

/* The slot of the key, or the empty one where it belongs. */
static size_t slot_for(const struct open_keys *keys, struct str key, uint64_t hash)
{
    size_t at = hash & (keys->slot_count - 1);
    while (keys->slots[at] && !same_key(keys, &keys->keys[keys->slots[at] - 1], key, hash))
        at = (at + 1) & (keys->slot_count - 1);
    return at;
}

/* In the old order, which keeps the youngest key out of every probe path. */
static void double_slots(struct open_keys *keys)
{
    keys->slot_count *= 2;
    keys->slots = arena_array(keys->arena, keys->slot_count, sizeof *keys->slots);
    for (size_t i = 0; i < keys->count; i++) {
        size_t at = keys->keys[i].hash & (keys->slot_count - 1);
        while (keys->slots[at])
            at = (at + 1) & (keys->slot_count - 1);
        keys->slots[at] = i + 1;
        keys->keys[i].slot = at;
    }
}

void open_keys_begin(struct open_keys *keys)
{
    keys->starts =
        arena_grow(keys->arena, keys->starts, keys->depth, &keys->depth_capacity, sizeof *keys->starts);
    keys->starts[keys->depth++] = keys->count;
}

bool open_keys_add(struct open_keys *keys, struct str key)
{
    if ((keys->count + 1) * 2 > keys->slot_count)
        double_slots(keys);
    uint64_t hash = map_hash(key) + keys->depth;
    size_t slot = slot_for(keys, key, hash);
    if (keys->slots[slot])
        return false;
    keys->keys = arena_grow(keys->arena, keys->keys, keys->count, &keys->capacity, sizeof *keys->keys);
    keys->keys[keys->count++] = (struct key){hash, keys->bytes.n, key.n, keys->depth, slot};
    keys->slots[slot] = keys->count;
    buf_add(&keys->bytes, key);
    return true;
}

size_t open_keys_count(const struct open_keys *keys)
{
    return keys->depth ? keys->count - keys->starts[keys->depth - 1] : 0;
}

void open_keys_end(struct open_keys *keys)
{
    size_t start = keys->starts[--keys->depth];
    while (keys->count > start) {
        const struct key *youngest = &keys->keys[--keys->count];
        keys->slots[youngest->slot] = 0;
        keys->bytes.n = youngest->at;
    }
}

void open_keys_clear(struct open_keys *keys)
{
    while (keys->depth)
        open_keys_end(keys);
}
