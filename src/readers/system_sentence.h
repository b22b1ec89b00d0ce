/* SPDX-License-Identifier: MIT */
/* Zalo's own sentences ("Lan đã thêm Nam vào nhóm") as typed events: both voices, with and without "đã", any
 * tone placement, lists of names. Which rows are Zalo's is for the readers to know: never from the words. */
#ifndef SYSTEM_SENTENCE_H
#define SYSTEM_SENTENCE_H

#include "arena.h"
#include "chat.h"

/* Fills type, actor, targets, unnamed_targets, by_link, value and sentence; all of it lives in the arena. A
 * sentence that is none of Zalo's gives EVENT_UNKNOWN and false. Who joins or leaves is the actor; several
 * who do are targets as well. */
bool system_sentence(struct arena *arena, struct str sentence, struct event *event);
/* The same where a column beside it tells who acted: he is meant when the sentence names none, or him. */
void system_sentence_by(struct arena *arena, struct str sentence, struct party sender, struct event *event);

/* The event in Zalo's words: its own sentence, else one of the same patterns. True when system_sentence_by, given
 * the actor beside it, makes the same event of it; else something is lost: ids of targets, a name with a comma. The
 * sentence is empty where the type has none. */
bool system_sentence_of(struct arena *arena, const struct event *event, struct str *sentence);

#endif
