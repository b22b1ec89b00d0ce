/* SPDX-License-Identifier: MIT */
/* The parts of a message that Zalo's own JSON shapes alike, whichever program wrote the record around them. */
#ifndef ZALO_BODY_H
#define ZALO_BODY_H

#include "chat.h"
#include "json_tree.h"

/* Words, attachment, link and album of a body: a string, an object, or an object in a string. The kind is made more
 * exact where the body says so. What somebody typed is never taken for an object. */
void zalo_body(struct arena *arena, const struct json_value *body, enum message_kind kind, struct message *message);
/* {ownerId, fromD, msg, globalMsgId}; anything else is no quote. */
struct quote zalo_quote(const struct json_value *quote);
/* [{uid, type}] */
void zalo_mentions(struct arena *arena, const struct json_value *list, struct message *message);

/* Zalo's own sentence and who it says acted; `sender` is who the record names. */
void zalo_sentence(struct arena *arena, struct str sentence, struct party sender, struct event *event);

#endif
