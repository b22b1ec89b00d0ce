/* SPDX-License-Identifier: MIT */
/* Words that a program wrote as names of things (column headings, kinds, roles), reduced to what all their
 * spellings share. */
#ifndef LABEL_H
#define LABEL_H

#include "arena.h"

/* The letters and digits of a label in lower case without marks: "Thời gian gửi" (NFC or NFD), "THOI_GIAN-GUI"
 * give "thoigiangui". */
struct str label_key(struct arena *arena, struct str label);

#endif
