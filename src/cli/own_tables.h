/* SPDX-License-Identifier: MIT */
/* Our own two tables, written: of messages, with Zalo's sentences for events, and of the events that no
 * sentence keeps whole. Read back they give the same talk. */
#ifndef OWN_TABLES_H
#define OWN_TABLES_H

#include "chat.h"
#include "walk.h"

struct own_tables;

/* What the rows are made of. */
struct own_tables_origin {
    unsigned carries; /* what every input is good for, and what the headings may promise */
    bool has_group_ids, is_official_account;
};

/* Into session->settings.output, and NAME.events.csv beside NAME.csv when it is needed; else to standard
 * output. NULL after a report where a path is refused, as one of an input of `walk` is. */
struct own_tables *own_tables_begin(struct session *session, const struct walk *walk);
/* Before the first record. */
void own_tables_heading(struct own_tables *tables, const struct own_tables_origin *origin);
void own_tables_message(struct own_tables *tables, const struct message *message);
void own_tables_recalled(struct own_tables *tables,
                         const struct message *message); /* as another input shows */
void own_tables_event(struct own_tables *tables, const struct event *event);
/* Writes them, if they are `usable`, and says what they could not take, and what else an audit of them wants.
 */
void own_tables_end(struct own_tables *tables, bool usable);

#endif
