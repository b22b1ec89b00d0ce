/* SPDX-License-Identifier: MIT */
/* What made a condition hold: what a hit shows. */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include "sightings.h"

struct evidence {
    uint64_t signals;     /* bits of the detector's signals */
    struct extents spans; /* of the text zone's storage form; to be settled */
};

/* Nothing happens where `evidence` is NULL, or the place is in another zone. */
void evidence_add_storage(struct scan *scan, struct evidence *evidence, size_t at, size_t n);
void evidence_add_place(struct scan *scan, struct evidence *evidence, enum zone zone, struct stretch place);

/* The spans and names of signals of a hit of this detector, as many as a hit has room for. */
void evidence_describe(struct scan *scan, struct evidence *evidence, struct hit *hit);

#endif
