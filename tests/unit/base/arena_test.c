/* SPDX-License-Identifier: MIT */
#include "arena.h"

#include <stdint.h>
#include <string.h>

#include "check.h"

static int released[3], releases;

static void note_release(void *object)
{
    released[releases++] = *(int *)object;
}

static void memory_is_zeroed_and_aligned(void)
{
    struct arena *arena = arena_new();
    for (size_t n = 1; n < 200; n += 7) {
        unsigned char *memory = arena_alloc(arena, n);
        CHECK((uintptr_t)memory % _Alignof(max_align_t) == 0);
        bool zeroed = true;
        for (size_t i = 0; i < n; i++)
            zeroed = zeroed && memory[i] == 0;
        CHECK(zeroed);
        memset(memory, 0xff, n);
    }
    arena_free(arena);
}

static void reset_keeps_blocks(void)
{
    struct arena *arena = arena_new();
    arena_alloc(arena, 1 << 20);
    arena_alloc(arena, 100);
    size_t blocks = arena_blocks(arena);
    for (int i = 0; i < 50; i++) {
        arena_reset(arena);
        arena_alloc(arena, 1 << 20);
        arena_alloc(arena, 100);
    }
    CHECK(arena_blocks(arena) == blocks);
    arena_free(arena);
}

static void deferred_run_last_first(void)
{
    struct arena *arena = arena_new();
    int numbers[3] = {1, 2, 3};
    for (int i = 0; i < 3; i++)
        arena_defer(arena, note_release, &numbers[i]);
    arena_free(arena);
    CHECK(releases == 3 && released[0] == 3 && released[2] == 1);
}

static void arrays_grow(void)
{
    struct arena *arena = arena_new();
    size_t capacity = 0, *numbers = NULL;
    for (size_t i = 0; i < 1000; i++) {
        numbers = arena_grow(arena, numbers, i, &capacity, sizeof *numbers);
        numbers[i] = i;
    }
    bool kept = true;
    for (size_t i = 0; i < 1000; i++)
        kept = kept && numbers[i] == i;
    CHECK(kept);
    CHECK(capacity >= 1000);
    CHECK_STR(arena_format(arena, "%d-%s", 7, "x"), "7-x");
    CHECK(arena_str(arena, STR("abc")).p[3] == '\0');
    arena_free(arena);
}

int main(void)
{
    memory_is_zeroed_and_aligned();
    reset_keeps_blocks();
    deferred_run_last_first();
    arrays_grow();
    return check_result();
}
