/* SPDX-License-Identifier: MIT */
/* Messages and events as bytes of their own, for the time they wait: where->file is not among them. */
#ifndef PACKING_H
#define PACKING_H

#include "arena.h"
#include "chat.h"

void pack_message(const struct message *message, struct buf *out);
void pack_event(const struct event *event, struct buf *out);
/* Texts are slices of `packed`; lists (mentions, targets) stand in the arena. */
void unpack_message(struct str packed, struct arena *arena, struct message *message);
void unpack_event(struct str packed, struct arena *arena, struct event *event);

#endif
