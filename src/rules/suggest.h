/* SPDX-License-Identifier: MIT */
/* "is none of those allowed: …; did you mean …": how rule files are told about words they got wrong. */
#ifndef SUGGEST_H
#define SUGGEST_H

#include "arena.h"
#include "diag.h"

struct choices {
    const struct str *list;
    size_t count;
};

/* The parts of "a|b|c". */
struct choices choices_of(struct arena *arena, const char *words);
bool choices_have(struct choices choices, struct str word);

/* `what` names the thing in the user's language: thuộc tính, detector … */
void suggest(struct diag *diag, enum loss loss, struct place place, const char *what, struct str word,
             struct choices allowed);

#endif
