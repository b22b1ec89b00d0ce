/* SPDX-License-Identifier: MIT */
/* A set whose keys leave with their object. */
#include "open_keys.h"

#include "check.h"

int main(void)
{
    struct arena *arena = arena_new();
    struct open_keys *keys = open_keys_new(arena);
    open_keys_begin(keys);
    CHECK(open_keys_add(keys, STR("a")) && open_keys_add(keys, STR("b")) && !open_keys_add(keys, STR("a")));
    open_keys_begin(keys);
    CHECK(open_keys_add(keys, STR("a")) && !open_keys_add(keys, STR("a")) && open_keys_count(keys) == 1);
    open_keys_end(keys);
    CHECK(open_keys_count(keys) == 2 && !open_keys_add(keys, STR("b")) && open_keys_add(keys, STR("c")));

    /* Through many doublings, inner objects come and go and the outer one keeps what it has. */
    size_t wrong = 0;
    for (int i = 0; i < 3000; i++) {
        struct str key = arena_format(arena, "key %d", i);
        wrong += !open_keys_add(keys, key);
        open_keys_begin(keys);
        wrong += !open_keys_add(keys, key) || !open_keys_add(keys, STR("a"));
        open_keys_end(keys);
        wrong += open_keys_add(keys, key);
    }
    for (int i = 0; i < 3000; i++)
        wrong += open_keys_add(keys, arena_format(arena, "key %d", i));
    CHECK(wrong == 0 && open_keys_count(keys) == 3003);
    open_keys_clear(keys);
    open_keys_begin(keys);
    CHECK(open_keys_count(keys) == 0 && open_keys_add(keys, STR("a")) && open_keys_add(keys, STR("key 7")));
    arena_free(arena);
    return check_result();
}
