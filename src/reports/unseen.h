/* SPDX-License-Identifier: MIT */
/* What exports do not carry, and what follows from it. */
#ifndef UNSEEN_H
#define UNSEEN_H

#include "wording.h"

struct unseen {
    enum capability bit;
    enum word what, so;
};

size_t unseen_count(void);
const struct unseen *unseen_at(size_t index);
/* In how many of the inputs it is missing. */
size_t unseen_in(const struct results *results, enum capability bit);

#endif
