/* SPDX-License-Identifier: MIT */
/* Whom an order asks: those mentioned or named, a unit's people, all of a kind of office, or everybody. */
#ifndef ASKED_H
#define ASKED_H

#include "evaluator.h"

/* Is it this one whom a message mentions or, where it mentions nobody, whom it or whose unit it names? */
bool asked_by_name(struct watch *watch, const struct act *act, const struct person *person);
/* Is it one of those whom "các sở", "các đồng chí trưởng phòng" mean? */
bool asked_by_kind(struct watch *watch, const struct act *act, const struct person *person);
/* In office, in the group, bound by a clause, and not one of those who give orders. */
bool asked_may_be(struct watch *watch, const struct act *act, struct person *person);

#endif
