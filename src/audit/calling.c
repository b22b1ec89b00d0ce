/* SPDX-License-Identifier: MIT */
/* What each of several inputs calls people. */
#include "calling.h"

#include "audit_state.h"
#include "map.h"
#include "naming.h"
#include "redact.h"

struct callings {
    struct map *known; /* person's key, name as it is spelled */
    struct buf key;
    struct calling {
        const struct person *person;
        struct str display;
        struct calling *next;
    } * first, **last;
    size_t count;
};

static void release_key(void *object)
{
    buf_free(&((struct callings *)object)->key);
}

static struct callings *callings_of(struct audit *audit, struct input *input)
{
    if (input->callings)
        return input->callings;
    struct callings *callings = arena_alloc(audit->run.arena, sizeof *callings);
    callings->known = map_new(audit->run.arena);
    callings->last = &callings->first;
    arena_defer(audit->run.arena, release_key, callings);
    return input->callings = callings;
}

void calling_note(const struct input *input, const struct person *person, struct str raw)
{
    struct audit *audit = input->audit;
    if (!audit || audit->feed_count < 2 || !raw.n)
        return;
    struct callings *callings = callings_of(audit, audit->feeds[input->feed]);
    buf_clear(&callings->key);
    buf_add(&callings->key, person->key);
    buf_byte(&callings->key, ' ');
    buf_add(&callings->key, raw);
    if (map_get(callings->known, buf_str(&callings->key)))
        return;
    struct calling *calling = arena_alloc(audit->run.arena, sizeof *calling);
    *calling = (struct calling){person, arena_str(audit->run.arena, naming_storage(&audit->run, raw)), NULL};
    map_set(callings->known, arena_str(audit->run.arena, buf_str(&callings->key)), calling);
    *callings->last = calling;
    callings->last = &calling->next;
    callings->count++;
}

static bool is_shown(const struct calling *calling)
{
    return calling->person->naming && str_equal(calling->person->naming->display, calling->display);
}

void calling_list(struct arena *arena, const struct input *input, struct input_joining *joining)
{
    const struct callings *callings = input->callings;
    if (!callings)
        return;
    struct called *list = arena_array(arena, callings->count, sizeof *list);
    for (const struct calling *calling = callings->first; calling; calling = calling->next)
        if (!is_shown(calling))
            list[joining->called_count++] =
                (struct called){redact_mask(arena, calling->display), calling->person->shown.name};
    joining->called = list;
}
