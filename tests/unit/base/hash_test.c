/* SPDX-License-Identifier: MIT */
#include "hash.h"

#include "check.h"

int main(void)
{
    struct arena *arena = arena_new();
    /* FIPS 180-4 examples */
    CHECK_STR(hash_of(STR(""), arena), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK_STR(hash_of(STR("abc"), arena), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    struct hash *hash = hash_new(arena);
    hash_add(hash, STR("a"));
    hash_add(hash, STR("bc"));
    CHECK(str_equal(hash_hex(hash, arena), hash_of(STR("abc"), arena)));
    arena_free(arena);
    return check_result();
}
