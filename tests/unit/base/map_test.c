/* SPDX-License-Identifier: MIT */
#include "map.h"

#include "check.h"

int main(void)
{
    struct arena *arena = arena_new();
    struct map *map = map_new(arena);
    static int values[5000];
    for (int i = 0; i < 5000; i++)
        map_set(map, arena_format(arena, "key %d", i), &values[i]);
    CHECK(map_count(map) == 5000);
    bool all = true;
    for (int i = 0; i < 5000; i++)
        all = all && map_get(map, arena_format(arena, "key %d", i)) == &values[i];
    CHECK(all);
    CHECK(!map_get(map, STR("key 5000")));
    map_set(map, STR("key 1"), &values[0]);
    CHECK(map_get(map, STR("key 1")) == &values[0] && map_count(map) == 5000);
    CHECK(map_hash(STR("a")) != map_hash(STR("b")));
    arena_free(arena);
    return check_result();
}
