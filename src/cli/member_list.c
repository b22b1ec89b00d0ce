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

struct sink member_list_sink(struct member_list *list)
{
    return (struct sink){.self = list, .member = keep};
}
