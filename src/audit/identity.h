/* SPDX-License-Identifier: MIT */
/* Who stands in the reports: everybody by name, by a code whose key is kept apart, or by initials. */
#ifndef IDENTITY_H
#define IDENTITY_H

#include "key.h"
#include "results.h"

enum identity { IDENTITY_FULL, IDENTITY_PSEUDONYM, IDENTITY_MASKED };

/* Replaces ids, names, positions and units of all members, and their names wherever a text of the results
 * holds one: excerpts, reasons, orders, advice, notices. A person called by a part of the name only is not
 * recognised. Codes that were given before stay whose they were; gives the key with those first. */
struct key identity_hide(struct arena *arena, struct results *results, enum identity identity,
                         struct key earlier);

#endif
