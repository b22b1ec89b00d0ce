/* SPDX-License-Identifier: MIT */
/* Deadlines in the words of an order: "trước 16h30", "chậm nhất 17h ngày 12/10", "trong sáng nay", "trong 60
 * phút". */
#ifndef DEADLINE_H
#define DEADLINE_H

#include <stdint.h>

#include "fold.h"

enum { DEADLINE_NONE = -1 };

/* The latest moment that the words allow an order given at `from_ms`; the whole minute, day or part of the
 * day counts. DEADLINE_NONE where they name none that is still to come. */
int64_t deadline_in(const struct fold *text, int64_t from_ms, int zone_minutes);
/* The next "17:00" after a moment; DEADLINE_NONE for what is no time of the day. */
int64_t deadline_next(struct str clock, int64_t from_ms, int zone_minutes);

#endif
