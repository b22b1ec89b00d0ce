/* SPDX-License-Identifier: MIT */
/* The latest acts of a kind in memory of fixed size, each with the way back to the one before it that is alike. */
#ifndef RECENT_H
#define RECENT_H

#include <stdint.h>

#include "arena.h"

struct person;

struct recent_act {
    uint64_t key; /* what makes acts alike: a person, a text, both */
    int64_t at_ms;
    const struct person *by;
    uint64_t album;         /* hash; 0: none */
    int64_t quiet_until_ms; /* told of already */
    size_t number, earlier; /* of this act, and of the one before it in its chain; 0: none */
};

struct recent;
struct recent *recent_new(struct arena *arena);
/* The numbers are given; the oldest act makes room. */
void recent_add(struct recent *recent, const struct recent_act *act);
/* The latest with that key, and then the one before; NULL when there is none or it is forgotten. */
const struct recent_act *recent_latest(const struct recent *recent, uint64_t key);
const struct recent_act *recent_before(const struct recent *recent, const struct recent_act *act);

#endif
