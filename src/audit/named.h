/* SPDX-License-Identifier: MIT */
/* Who is meant: people named in a text, as colleagues name each other ("Phúc", "đ/c Lan Anh", "chị Sua"). */
#ifndef NAMED_H
#define NAMED_H

#include "people.h"

/* By the given name with a capital, or by the last two words of the name. */
bool named_in(struct run *run, const struct fold *text, const struct person *person);
/* Is anybody of the roster named but these two? */
bool named_others(struct group *group, const struct fold *text, const struct person *one,
                  const struct person *two);
/* Is the person's unit named, in full? */
bool named_unit(struct run *run, const struct fold *text, const struct person *person);
/* Or as its people say it: "Y tế" for Sở Y tế, "Nước sạch" for TT Nước sạch, with a capital. */
bool named_unit_shortly(struct run *run, const struct fold *text, const struct person *person);

#endif
