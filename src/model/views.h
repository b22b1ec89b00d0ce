/* SPDX-License-Identifier: MIT */
/* The inputs beside each other: how far each is believed, whose names mean the same people, and which group
 * one that names none is about. Groups are numbered as they are named, from 1; 0 is none. */
#ifndef VIEWS_H
#define VIEWS_H

#include "arena.h"
#include "chat.h"

struct views;

struct views *views_new(struct arena *arena);
size_t views_count(const struct views *views);
/* Makes room for an input, and for those before it. */
void views_know(struct views *views, size_t input);
void views_set_trust(struct views *views, size_t input, enum trust trust);
enum trust views_trust(const struct views *views, size_t input);

/* Two inputs show one view of the talk; the first of all that do stands for them. */
void views_join(struct views *views, size_t a, size_t b);
size_t views_first(const struct views *views, size_t input);

size_t views_groups(const struct views *views);
uint32_t views_group(struct views *views, struct str id, struct str name);
/* May both numbers mean one group? An id against a mere name, and silence, may. */
bool views_share_group(const struct views *views, uint32_t a, uint32_t b);
/* A record of the input was found in that group, too. */
void views_settle(struct views *views, size_t input, uint32_t group);
/* The one group it settled in; false where there is none, or several. */
bool views_home(const struct views *views, size_t input, struct str *group_id, struct str *group);

#endif
