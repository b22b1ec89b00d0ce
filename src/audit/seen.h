/* SPDX-License-Identifier: MIT */
/* Messages that come twice: the same id with the same content is a duplicate, with another content a
 * conflict. */
#ifndef SEEN_H
#define SEEN_H

#include "chat.h"
#include "arena.h"

enum seen_result { SEEN_NEW, SEEN_DUPLICATE, SEEN_CONFLICT };

/* Remembers the latest ids in memory of fixed size: exports overlap near their ends. */
struct seen;
struct seen *seen_new(struct arena *arena);
enum seen_result seen_add(struct seen *seen, const struct message *message);

#endif
