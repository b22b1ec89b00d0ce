/* SPDX-License-Identifier: MIT */
/* The members that lists tell of, kept for the whole run. */
#ifndef MEMBER_LIST_H
#define MEMBER_LIST_H

#include "arena.h"
#include "chat.h"

struct member_list {
    struct arena *arena;
    struct listed *rows;
    size_t count, capacity;
};

/* The rows from `from` on are one list, made at that time; without one, at the time that its rows say first.
 */
void member_list_date(struct member_list *list, size_t from, struct stamp taken);
/* Where a reader of lists puts what it reads: at the end of this one. */
struct sink member_list_sink(struct member_list *list);

#endif
