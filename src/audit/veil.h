/* SPDX-License-Identifier: MIT */
/* Names in running text, replaced. */
#ifndef VEIL_H
#define VEIL_H

#include "arena.h"

struct veil;

struct veil *veil_new(struct arena *arena);
/* Where the name or the account number stands, the other word will. One-syllable names are left alone: they are
 * words of the language. */
void veil_add(struct veil *veil, struct str name, struct str replacement);
/* Longest names first, whole words only; a mark of a span («») inside a name is dropped with it. */
struct str veil_over(const struct veil *veil, struct str text);

#endif
