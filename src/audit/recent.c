/* SPDX-License-Identifier: MIT */
/* A ring of acts, threaded by key: whatever a log holds, so many are remembered and no more. */
#include "recent.h"

enum { REMEMBERED = 1 << 12 }; /* a busy month of one group */

struct recent {
    struct recent_act ring[REMEMBERED];
    size_t heads[REMEMBERED]; /* by key: the latest act of the chain */
    size_t count;             /* ever met; acts are numbered from 1 */
};

struct recent *recent_new(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct recent));
}

void recent_add(struct recent *recent, const struct recent_act *act)
{
    size_t number = ++recent->count, *head = &recent->heads[act->key % REMEMBERED];
    struct recent_act *kept = &recent->ring[number % REMEMBERED];
    *kept = *act;
    kept->number = number;
    kept->earlier = *head;
    *head = number;
}

/* Chains are shared by keys that fall together. */
static const struct recent_act *first_of_key(const struct recent *recent, size_t number, uint64_t key)
{
    while (number && recent->count - number < REMEMBERED) {
        const struct recent_act *act = &recent->ring[number % REMEMBERED];
        if (act->key == key)
            return act;
        number = act->earlier;
    }
    return NULL;
}

const struct recent_act *recent_latest(const struct recent *recent, uint64_t key)
{
    return first_of_key(recent, recent->heads[key % REMEMBERED], key);
}

const struct recent_act *recent_before(const struct recent *recent, const struct recent_act *act)
{
    return first_of_key(recent, act->earlier, act->key);
}
