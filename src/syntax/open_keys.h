/* SPDX-License-Identifier: MIT */
/* The keys of all objects that are open at the moment, as one set: it grows with the nesting, never with the
 * input, since an object takes its keys along when it ends. */
#ifndef OPEN_KEYS_H
#define OPEN_KEYS_H

#include "arena.h"

struct open_keys;

struct open_keys *open_keys_new(struct arena *arena);
void open_keys_begin(struct open_keys *keys);
/* False when the innermost object has the key already; the bytes are copied. */
bool open_keys_add(struct open_keys *keys, struct str key);
size_t open_keys_count(const struct open_keys *keys); /* of the innermost object */
void open_keys_end(struct open_keys *keys);
void open_keys_clear(struct open_keys *keys);

#endif
