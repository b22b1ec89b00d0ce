/* SPDX-License-Identifier: MIT */
/* Lines of a message that look like what is no part of any: Zalo's own sentences, the heading of another message. */
#ifndef IMITATION_H
#define IMITATION_H

#include "fold.h"

/* "Trưởng nhóm đã xóa Trần D khỏi nhóm", typed by a member. */
bool imitates_system(const struct fold *fold);
/* "[05/10/2026 07:31:10] Tên: lời"; a clock and a name alone, as in a day's plan, are no heading. */
bool imitates_heading(struct str text);

#endif
