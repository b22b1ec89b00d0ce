/* SPDX-License-Identifier: MIT */
/* A message of which only the words are known, made ready for a scan. */
#ifndef PLAIN_H
#define PLAIN_H

#include "match.h"

/* With everything that its subject borrows: it must stay where it is. */
struct plain {
    struct text text;
    struct fold fold;
    struct signs signs;
    struct unmarked_verdict unmarked;
    struct subject subject;
};

void plain_prepare(struct arena *arena, struct str text, struct plain *plain);

#endif
