/* SPDX-License-Identifier: MIT */
/* Inputs and the groups they are about. */
#include "views.h"

#include "map.h"

struct view {
    size_t of; /* an earlier input of the same view; itself where there is none */
    enum trust trust;
    uint32_t home; /* 0: none so far */
    bool several_homes;
};

struct named {
    struct str id, name;
};

struct views {
    struct arena *arena, *scratch;
    struct view *views;
    size_t count, capacity;
    struct named *groups; /* by number from 1 */
    size_t group_count, group_capacity;
    struct map *numbers;
    uint32_t latest;
};

static void release(void *object)
{
    arena_free(object);
}

struct views *views_new(struct arena *arena)
{
    struct views *views = arena_alloc(arena, sizeof *views);
    *views = (struct views){.arena = arena, .scratch = arena_new(), .numbers = map_new(arena)};
    arena_defer(arena, release, views->scratch);
    return views;
}

/* --- inputs --- */

size_t views_count(const struct views *views)
{
    return views->count;
}

void views_know(struct views *views, size_t input)
{
    while (views->count <= input) {
        views->views =
            arena_grow(views->arena, views->views, views->count, &views->capacity, sizeof *views->views);
        views->views[views->count] = (struct view){.of = views->count};
        views->count++;
    }
}

void views_set_trust(struct views *views, size_t input, enum trust trust)
{
    views_know(views, input);
    views->views[input].trust = trust;
}

enum trust views_trust(const struct views *views, size_t input)
{
    return views->views[input].trust;
}

size_t views_first(const struct views *views, size_t input)
{
    while (input < views->count && views->views[input].of != input)
        input = views->views[input].of;
    return input;
}

void views_join(struct views *views, size_t a, size_t b)
{
    a = views_first(views, a);
    b = views_first(views, b);
    views->views[a > b ? a : b].of = a < b ? a : b;
}

/* --- groups --- */

static const struct named *group_at(const struct views *views, uint32_t number)
{
    return number ? &views->groups[number - 1] : NULL;
}

static bool is_named(const struct named *group, struct str id, struct str name)
{
    return group && str_equal(group->id, id) && str_equal(group->name, name);
}

static uintptr_t add_group(struct views *views, struct str id, struct str name)
{
    views->groups = arena_grow(views->arena, views->groups, views->group_count, &views->group_capacity,
                               sizeof *views->groups);
    views->groups[views->group_count++] =
        (struct named){arena_str(views->arena, id), arena_str(views->arena, name)};
    return views->group_count;
}

size_t views_groups(const struct views *views)
{
    return views->group_count;
}

uint32_t views_group(struct views *views, struct str id, struct str name)
{
    if (!id.n && !name.n)
        return 0;
    if (is_named(group_at(views, views->latest), id, name))
        return views->latest;
    arena_reset(views->scratch);
    struct str key = arena_format(views->scratch, "%zu:%.*s%.*s", id.n, STR_ARG(id), STR_ARG(name));
    uintptr_t number = (uintptr_t)map_get(views->numbers, key);
    if (!number) {
        number = add_group(views, id, name);
        map_set(views->numbers, arena_str(views->arena, key), (void *)number);
    }
    return views->latest = (uint32_t)number;
}

bool views_share_group(const struct views *views, uint32_t a, uint32_t b)
{
    const struct named *left = group_at(views, a), *right = group_at(views, b);
    if (left == right || !left || !right || !left->id.n != !right->id.n)
        return true;
    return left->id.n ? str_equal(left->id, right->id) : str_equal(left->name, right->name);
}

void views_settle(struct views *views, size_t input, uint32_t group)
{
    struct view *view = &views->views[input];
    view->several_homes |= view->home && !views_share_group(views, view->home, group);
    view->home = group;
}

bool views_home(const struct views *views, size_t input, struct str *group_id, struct str *group)
{
    const struct view *view = input < views->count ? &views->views[input] : NULL;
    if (!view || !view->home || view->several_homes)
        return false;
    *group_id = group_at(views, view->home)->id;
    *group = group_at(views, view->home)->name;
    return true;
}
