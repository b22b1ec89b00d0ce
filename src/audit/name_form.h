/* SPDX-License-Identifier: MIT */
/* The form of a display name: real, complete, with an office, short; and what to change when it is not. */
#ifndef NAME_FORM_H
#define NAME_FORM_H

#include "match.h"
#include "name_parts.h"

enum name_fault {
    NAME_NOT_REAL = 1 << 0,
    NAME_INCOMPLETE = 1 << 1,
    NAME_NO_POSITION = 1 << 2,
    NAME_NOT_SHORT = 1 << 3,
    NAME_MISMATCH = 1 << 4,
};

/* What a regulation asks of a name. */
enum full_name { FULL_NAME_SURNAME, FULL_NAME_TWO_PARTS, FULL_NAME_GIVEN };
struct name_demand {
    enum full_name full_name;
    bool position, is_short;
};

/* The verdict a name detector is about ("not-real" …) and what its parameters ask. */
unsigned name_verdict_of(const struct detector *detector);
struct name_demand name_demand_of(const struct detector *detector);

/* The faults of a name: bits of enum name_fault, never NAME_MISMATCH. */
unsigned name_judge(const struct name_parts *parts, const struct name_demand *demand);
/* Appends what to change, one sentence per fault, behind what stands there. */
void name_advise(unsigned faults, const struct name_demand *demand, struct buf *vi, struct buf *en);

/* Does the roster give this account another name or another position? */
bool name_differs(struct arena *arena, const struct name_parts *parts, struct str full_name,
                  struct str position, struct str unit);

/* For tests in a detector's file: does the name detector fire on this display name? */
bool name_detector_fires(struct arena *arena, const struct detector *detector, struct str display);

#endif
