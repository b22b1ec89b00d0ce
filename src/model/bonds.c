/* SPDX-License-Identifier: MIT */
/* Bonds between people of several inputs: evidence gathered by pairs, then sets of those who are one. */
#include "bonds.h"

#include "map.h"

enum { BOND_HOLDS = 4 }; /* two telling texts, or one that is sure */

struct who {
    struct str id, name;
    size_t input;    /* of a name */
    uint32_t of;     /* another number of the same person, an account where there is one; itself at first */
    bool is_several; /* the evidence leads to two people: it leads to none */
};

struct pair {
    struct pair_key {
        uint32_t low, high;
    } key;
    unsigned weight;
    struct pair *next;
};

struct doubt {
    uint32_t who, name_hash;
};

struct bonds {
    struct arena *arena;
    struct map *numbers, *pairs, *doubts;
    struct who *list; /* by number from 1 */
    size_t count, capacity;
    struct pair *first, **last;
    struct buf key;
};

static void release_key(void *object)
{
    buf_free(&((struct bonds *)object)->key);
}

struct bonds *bonds_new(struct arena *arena)
{
    struct bonds *bonds = arena_alloc(arena, sizeof *bonds);
    *bonds = (struct bonds){
        .arena = arena, .numbers = map_new(arena), .pairs = map_new(arena), .doubts = map_new(arena)};
    bonds->last = &bonds->first;
    arena_defer(arena, release_key, bonds);
    return bonds;
}

/* --- numbers --- */

static struct who *at(const struct bonds *bonds, uint32_t number)
{
    return &bonds->list[number - 1];
}

static struct str key_of(struct buf *key, size_t input, struct party party)
{
    buf_clear(key);
    if (party.id.n)
        buf_byte(key, '#');
    else
        buf_format(key, "%zu:", input);
    buf_add(key, party.id.n ? party.id : party.name);
    return buf_str(key);
}

uint32_t bonds_who(struct bonds *bonds, size_t input, struct party party)
{
    if (!party.id.n && !party.name.n)
        return 0;
    struct str key = key_of(&bonds->key, input, party);
    uintptr_t number = (uintptr_t)map_get(bonds->numbers, key);
    if (number)
        return (uint32_t)number;
    bonds->list = arena_grow(bonds->arena, bonds->list, bonds->count, &bonds->capacity, sizeof *bonds->list);
    number = ++bonds->count;
    *at(bonds, (uint32_t)number) = (struct who){
        .id = arena_str(bonds->arena, party.id),
        .name = arena_str(bonds->arena, party.id.n ? STR_NONE : party.name),
        .input = input,
        .of = (uint32_t)number,
    };
    map_set(bonds->numbers, arena_str(bonds->arena, key), (void *)number);
    return (uint32_t)number;
}

static bool is_account(const struct bonds *bonds, uint32_t number)
{
    return number && at(bonds, number)->id.n;
}

bool bonds_are_two(const struct bonds *bonds, uint32_t who, uint32_t other)
{
    return who != other && is_account(bonds, who) && is_account(bonds, other);
}

uint32_t bonds_account(const struct bonds *bonds, uint32_t who, uint32_t other)
{
    return !is_account(bonds, who) && is_account(bonds, other) ? other : who;
}

/* --- evidence --- */

void bonds_testify(struct bonds *bonds, uint32_t who, uint32_t other, unsigned weight)
{
    if (!who || !other || who == other || bonds_are_two(bonds, who, other))
        return;
    struct pair_key key = {who < other ? who : other, who < other ? other : who};
    struct pair *pair = map_get(bonds->pairs, (struct str){(const char *)&key, sizeof key});
    if (!pair) {
        pair = arena_alloc(bonds->arena, sizeof *pair);
        *pair = (struct pair){.key = key};
        map_set(bonds->pairs, (struct str){(const char *)&pair->key, sizeof pair->key}, pair);
        *bonds->last = pair;
        bonds->last = &pair->next;
    }
    pair->weight += weight;
}

void bonds_doubt(struct bonds *bonds, uint32_t who, uint32_t name_hash)
{
    struct doubt doubt = {who, name_hash};
    struct str key = {(const char *)&doubt, sizeof doubt};
    if (!map_get(bonds->doubts, key))
        map_set(bonds->doubts, arena_str(bonds->arena, key), bonds);
}

/* --- sets --- */

static uint32_t root_of(const struct bonds *bonds, uint32_t number)
{
    while (at(bonds, number)->of != number)
        number = at(bonds, number)->of;
    return number;
}

/* Whose account, or whose name, stands for both. */
static bool stands_for(const struct bonds_court *court, const struct who *who, const struct who *other)
{
    if (!who->id.n != !other->id.n)
        return who->id.n > 0;
    return court->outranks(court->self, who->input, other->input);
}

static void unite(struct bonds *bonds, const struct bonds_court *court, uint32_t a, uint32_t b)
{
    a = root_of(bonds, a);
    b = root_of(bonds, b);
    struct who *left = at(bonds, a), *right = at(bonds, b);
    if (a == b || (left->id.n && right->id.n))
        return;
    if (stands_for(court, left, right))
        right->of = a;
    else
        left->of = b;
}

/* One whom the evidence leads to two accounts, or to two names of one input, is nobody's kin. */
static void note_partner(struct bonds *bonds, struct map *partners, uint32_t who, uint32_t other)
{
    const struct who *partner = at(bonds, other);
    if (at(bonds, who)->id.n)
        return; /* an account may be named in several ways */
    buf_clear(&bonds->key);
    buf_format(&bonds->key, "%u:", who);
    if (!partner->id.n)
        buf_format(&bonds->key, "%zu", partner->input);
    uintptr_t known = (uintptr_t)map_get(partners, buf_str(&bonds->key));
    if (!known)
        map_set(partners, arena_str(bonds->arena, buf_str(&bonds->key)), (void *)(uintptr_t)other);
    at(bonds, who)->is_several |= known && known != other;
}

/* The first of a view to bear the name stands for the others. */
static void unite_views(struct bonds *bonds, const struct bonds_court *court)
{
    struct map *firsts = map_new(bonds->arena);
    for (uint32_t number = 1; number <= bonds->count; number++) {
        const struct who *who = at(bonds, number);
        if (who->id.n)
            continue;
        struct str key =
            key_of(&bonds->key, court->view(court->self, who->input), (struct party){.name = who->name});
        uintptr_t first = (uintptr_t)map_get(firsts, key);
        if (first && !who->is_several && !at(bonds, (uint32_t)first)->is_several)
            unite(bonds, court, (uint32_t)first, number);
        else if (!first)
            map_set(firsts, arena_str(bonds->arena, key), (void *)(uintptr_t)number);
    }
}

void bonds_settle(struct bonds *bonds, const struct bonds_court *court)
{
    struct map *partners = map_new(bonds->arena);
    for (const struct pair *pair = bonds->first; pair; pair = pair->next)
        if (pair->weight >= BOND_HOLDS) {
            note_partner(bonds, partners, pair->key.low, pair->key.high);
            note_partner(bonds, partners, pair->key.high, pair->key.low);
        }
    for (const struct pair *pair = bonds->first; pair; pair = pair->next)
        if (pair->weight >= BOND_HOLDS && !at(bonds, pair->key.low)->is_several &&
            !at(bonds, pair->key.high)->is_several)
            unite(bonds, court, pair->key.low, pair->key.high);
    if (bonds->first)
        unite_views(bonds, court);
}

/* --- answers --- */

bool bonds_kin(struct bonds *bonds, size_t input, struct str name, struct kin *kin)
{
    if (!bonds->first)
        return false;
    struct str key = key_of(&bonds->key, input, (struct party){.name = name});
    uintptr_t number = (uintptr_t)map_get(bonds->numbers, key);
    uint32_t root = number ? root_of(bonds, (uint32_t)number) : 0;
    if (root == number)
        return false;
    *kin = (struct kin){at(bonds, root)->id, at(bonds, root)->name, at(bonds, root)->input};
    return true;
}

bool bonds_doubts(struct bonds *bonds, struct str id, uint32_t name_hash)
{
    if (!id.n || !map_count(bonds->doubts))
        return false;
    uintptr_t number = (uintptr_t)map_get(bonds->numbers, key_of(&bonds->key, 0, (struct party){.id = id}));
    struct doubt doubt = {(uint32_t)number, name_hash};
    return number && map_get(bonds->doubts, (struct str){(const char *)&doubt, sizeof doubt});
}
