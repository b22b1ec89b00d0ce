/* SPDX-License-Identifier: MIT */
/* Lookups in the office's list, by account and by name. */
#include "roster.h"

#include "fold.h"
#include "map.h"
#include "normalize.h"

/* All terms under one key, in the order of the list. */
struct entry {
    const struct term *term;
    struct entry *next;
};

struct roster_index {
    struct map *by_account, *by_name;
    struct arena *scratch; /* for folding the name that is looked up */
};

static void release_arena(void *object)
{
    arena_free(object);
}

/* What all spellings of a name share: NFC or NFD, case, tone placement, blanks. */
static struct str name_key(struct arena *arena, struct str name)
{
    struct text text;
    struct fold fold;
    normalize(arena, name, &text);
    fold_text(arena, text.storage, &fold);
    return str_trim(fold.text);
}

static void add_entry(struct arena *arena, struct map *map, struct str key, const struct term *term)
{
    if (key.n == 0)
        return;
    struct entry *entry = arena_alloc(arena, sizeof *entry), *last = map_get(map, key);
    *entry = (struct entry){term, NULL};
    if (!last) {
        map_set(map, key, entry);
        return;
    }
    while (last->next)
        last = last->next;
    last->next = entry;
}

void roster_index(struct arena *arena, struct roster *roster)
{
    struct roster_index *index = arena_alloc(arena, sizeof *index);
    *index = (struct roster_index){map_new(arena), map_new(arena), arena_new()};
    arena_defer(arena, release_arena, index->scratch);
    for (size_t i = 0; i < roster->count; i++) {
        const struct term *term = &roster->terms[i];
        struct str name = name_key(arena, term->full_name), display = name_key(arena, term->display);
        add_entry(arena, index->by_account, term->account_id, term);
        add_entry(arena, index->by_name, name, term);
        if (!str_equal(name, display))
            add_entry(arena, index->by_name, display, term);
    }
    roster->index = index;
}

static uint64_t distance(const struct term *term, int64_t at_ms)
{
    if (at_ms < term->joined_ms)
        return (uint64_t)term->joined_ms - (uint64_t)at_ms;
    return at_ms >= term->left_ms ? (uint64_t)at_ms - (uint64_t)term->left_ms + 1 : 0;
}

/* Of terms that overlap on the day of a change the newer one holds. */
static bool is_nearer(const struct term *term, const struct term *other, int64_t at_ms)
{
    uint64_t one = distance(term, at_ms), two = distance(other, at_ms);
    return one < two || (one == two && term->joined_ms > other->joined_ms);
}

static const struct term *term_at(const struct entry *entry, int64_t at_ms, bool any_time)
{
    const struct term *nearest = NULL;
    for (; entry; entry = entry->next)
        if (!nearest || is_nearer(entry->term, nearest, at_ms))
            nearest = entry->term;
    return nearest && (any_time || distance(nearest, at_ms) == 0) ? nearest : NULL;
}

const struct term *roster_by_account(const struct roster *roster, struct str account_id, int64_t at_ms,
                                     bool any_time)
{
    return account_id.n ? term_at(map_get(roster->index->by_account, account_id), at_ms, any_time) : NULL;
}

static bool is_one_person(const struct entry *entry)
{
    struct str account = STR_NONE;
    for (; entry; entry = entry->next) {
        struct str other = entry->term->account_id;
        if (account.n && other.n && !str_equal(account, other))
            return false;
        account = other.n ? other : account;
    }
    return true;
}

const struct term *roster_by_name(const struct roster *roster, struct str name, int64_t at_ms, bool any_time)
{
    struct arena *scratch = roster->index->scratch;
    struct str key = name_key(scratch, name);
    const struct entry *entry = key.n ? map_get(roster->index->by_name, key) : NULL;
    arena_reset(scratch);
    return entry && is_one_person(entry) ? term_at(entry, at_ms, any_time) : NULL;
}

bool roster_has_group_column(const struct roster *roster)
{
    for (size_t i = 0; i < roster->count; i++)
        if (roster->terms[i].group.n)
            return true;
    return false;
}
