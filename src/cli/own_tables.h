/* SPDX-License-Identifier: MIT */
/* Our own two tables, written: of messages, with Zalo's sentences for events, and of the events that no
 * sentence keeps whole. Read back they give the same talk. */
#ifndef OWN_TABLES_H
#define OWN_TABLES_H

#include "chat.h"
#include "walk.h"

struct own_tables;

/* Into session->settings.output, and NAME.events.csv beside NAME.csv when it is needed; else to standard
 * output. NULL after a report where a path is refused, as one of an input of `walk` is. */
struct own_tables *own_tables_begin(struct session *session, const struct walk *walk);
/* Before the first record: `carries` is what every input is good for, and what the headings may promise. */
void own_tables_heading(struct own_tables *tables, unsigned carries, bool has_group_ids);
void own_tables_message(struct own_tables *tables, const struct message *message);
void own_tables_recalled(struct own_tables *tables,
                         const struct message *message); /* as another input shows */
void own_tables_event(struct own_tables *tables, const struct event *event);
/* Writes them, if they are `usable`, and says what they could not take. */
void own_tables_end(struct own_tables *tables, bool usable);

#endif
