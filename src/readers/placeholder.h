/* SPDX-License-Identifier: MIT */
/* What stands in brackets where Zalo copies a message that is more than words. */
#ifndef PLACEHOLDER_H
#define PLACEHOLDER_H

#include "arena.h"
#include "chat.h"

/* Looks at the text of a message whose kind no column or field gives: "[Hình ảnh] chú thích" is an image with a
 * caption, "[Quan trọng] …" a priority before real words, "[Tin nhắn đã được thu hồi]" a recalled message, and any
 * other bracketed word alone an attachment of unknown kind. The text that is left is the author's. */
void placeholder_read(struct arena *arena, struct message *message);

/* The same for a message whose kind is known: priority prefixes and recalled messages only. */
void placeholder_read_prefix(struct arena *arena, struct message *message);

/* A recalled message hands nothing on but that it was there. */
void message_recall(struct message *message, enum recall recall);

#endif
