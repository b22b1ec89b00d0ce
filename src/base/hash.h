/* SPDX-License-Identifier: MIT */
/* SHA-256 (FIPS 180-4) as lower-case hexadecimal, by nettle. */
#ifndef HASH_H
#define HASH_H

#include "arena.h"

enum { HASH_HEX_BYTES = 64 };

struct hash;

struct hash *hash_new(struct arena *arena);
void hash_add(struct hash *hash, struct str bytes);
struct str hash_hex(struct hash *hash, struct arena *arena); /* ends the hash */
struct str hash_of(struct str bytes, struct arena *arena);

#endif
