/* SPDX-License-Identifier: MIT */
/* The members that lists tell of. */
#include "member_list.h"

static void keep(void *self, const struct listed *member)
{
    struct member_list *list = self;
    list->rows = arena_grow(list->arena, list->rows, list->count, &list->capacity, sizeof *member);
    struct listed *kept = &list->rows[list->count++];
    *kept = *member;
    kept->group_id = arena_str(list->arena, member->group_id);
    kept->account_id = arena_str(list->arena, member->account_id);
    kept->display = arena_str(list->arena, member->display);
}

void member_list_date(struct member_list *list, size_t from, struct stamp taken)
{
    for (size_t i = from; i < list->count && taken.precision == PRECISION_NONE; i++)
        taken = list->rows[i].taken;
    for (size_t i = from; i < list->count; i++)
        list->rows[i].taken = taken;
}

struct sink member_list_sink(struct member_list *list)
{
    return (struct sink){.self = list, .member = keep};
}
