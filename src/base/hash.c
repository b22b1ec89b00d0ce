/* SPDX-License-Identifier: MIT */
/* SHA-256: the only file that knows nettle. */
#include "hash.h"

#include <assert.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>

struct hash {
    struct sha256_ctx context;
};

struct hash *hash_new(struct arena *arena)
{
    struct hash *hash = arena_alloc(arena, sizeof *hash);
    sha256_init(&hash->context);
    return hash;
}

void hash_add(struct hash *hash, struct str bytes)
{
    if (bytes.n)
        sha256_update(&hash->context, bytes.n, (const uint8_t *)bytes.p);
}

struct str hash_hex(struct hash *hash, struct arena *arena)
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    static_assert(HASH_HEX_BYTES == BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE), "two digits a byte");
    sha256_digest(&hash->context, sizeof digest, digest);
    char *hex = arena_alloc(arena, HASH_HEX_BYTES + 1);
    base16_encode_update(hex, sizeof digest, digest);
    return (struct str){hex, HASH_HEX_BYTES};
}

struct str hash_of(struct str bytes, struct arena *arena)
{
    struct hash *hash = hash_new(arena);
    hash_add(hash, bytes);
    return hash_hex(hash, arena);
}
