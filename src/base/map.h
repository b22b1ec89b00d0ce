/* SPDX-License-Identifier: MIT */
/* Text keys to pointers. Keys are hashed with SipHash-1-3 under a key drawn at start, so that
 * no input can choose its collisions; the order of the table never reaches an output. */
#ifndef MAP_H
#define MAP_H

#include <stdint.h>

#include "arena.h"

struct map;

struct map *map_new(struct arena *arena); /* lives in the arena */
void *map_get(const struct map *map, struct str key); /* NULL when absent */
/* Adds or replaces; the key's bytes are borrowed and must live as long as the map. */
void map_set(struct map *map, struct str key, void *value);
size_t map_count(const struct map *map);

uint64_t map_hash(struct str key);

#endif
