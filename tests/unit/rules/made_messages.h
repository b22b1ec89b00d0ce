/* SPDX-License-Identifier: MIT */
/* Office-like messages, seeded: common syllables, words of the rules themselves, their tests, and damage of the kinds
 * that matchers stumble over. */
#ifndef MADE_MESSAGES_H
#define MADE_MESSAGES_H

#include "buf.h"
#include "pack.h"

struct made_messages;

/* Of a hundred messages, how many hold words of the rules, and how many are damaged. */
struct made_messages *made_messages_new(struct arena *arena, const struct ruleset *rules, unsigned with_words,
                                        unsigned damaged);
void made_messages_next(struct made_messages *made, struct buf *out); /* replaces the content */

#endif
