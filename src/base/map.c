/* SPDX-License-Identifier: MIT */
/* Text keys to pointers: open addressing, at most half full. */
#include "map.h"

#include <string.h>
#include <sys/random.h>

struct slot {
    struct str key;
    uint64_t hash;
    void *value;
};

struct map {
    struct arena *arena;
    struct slot *slots;
    size_t count, capacity; /* a power of two */
};

enum { FIRST_SLOTS = 16 };

static uint64_t rotate(uint64_t value, int bits)
{
    return value << bits | value >> (64 - bits);
}

static void sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = rotate(v[1], 13) ^ v[0];
    v[0] = rotate(v[0], 32);
    v[2] += v[3];
    v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = rotate(v[1], 17) ^ v[2];
    v[2] = rotate(v[2], 32);
}

static const uint64_t *secret(void)
{
    static uint64_t key[2];
    static bool drawn;
    if (!drawn) {
        /* Without entropy the fixed key still gives right answers, only guessable collisions. */
        if (getrandom(key, sizeof key, GRND_NONBLOCK) != (ssize_t)sizeof key)
            key[0] = key[1] = 1;
        drawn = true;
    }
    return key;
}

uint64_t map_hash(struct str key)
{
    const uint64_t *k = secret();
    uint64_t v[4] = {k[0] ^ 0x736f6d6570736575ULL, k[1] ^ 0x646f72616e646f6dULL,
                     k[0] ^ 0x6c7967656e657261ULL, k[1] ^ 0x7465646279746573ULL};
    size_t at = 0;
    for (uint64_t word; at + sizeof word <= key.n; at += sizeof word) {
        memcpy(&word, key.p + at, sizeof word);
        v[3] ^= word;
        sip_round(v);
        v[0] ^= word;
    }
    uint64_t last = (uint64_t)key.n << 56;
    for (int shift = 0; at < key.n; at++, shift += 8)
        last |= (uint64_t)(unsigned char)key.p[at] << shift;
    v[3] ^= last;
    sip_round(v);
    v[0] ^= last;
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

struct map *map_new(struct arena *arena)
{
    struct map *map = arena_alloc(arena, sizeof *map);
    *map = (struct map){arena, arena_array(arena, FIRST_SLOTS, sizeof(struct slot)), 0, FIRST_SLOTS};
    return map;
}

/* The slot that holds the key, or the empty one where it belongs. */
static struct slot *slot_for(const struct map *map, struct str key, uint64_t hash)
{
    for (size_t i = hash & (map->capacity - 1);; i = (i + 1) & (map->capacity - 1)) {
        struct slot *slot = &map->slots[i];
        if (!slot->value || (slot->hash == hash && str_equal(slot->key, key)))
            return slot;
    }
}

void *map_get(const struct map *map, struct str key)
{
    return slot_for(map, key, map_hash(key))->value;
}

static void map_double(struct map *map)
{
    struct slot *old = map->slots;
    size_t old_capacity = map->capacity;
    map->capacity *= 2;
    map->slots = arena_array(map->arena, map->capacity, sizeof *map->slots);
    for (size_t i = 0; i < old_capacity; i++)
        if (old[i].value)
            *slot_for(map, old[i].key, old[i].hash) = old[i];
}

void map_set(struct map *map, struct str key, void *value)
{
    uint64_t hash = map_hash(key);
    struct slot *slot = slot_for(map, key, hash);
    if (!slot->value) {
        if ((map->count + 1) * 2 > map->capacity) {
            map_double(map);
            slot = slot_for(map, key, hash);
        }
        map->count++;
    }
    *slot = (struct slot){key, hash, value};
}

size_t map_count(const struct map *map)
{
    return map->count;
}
