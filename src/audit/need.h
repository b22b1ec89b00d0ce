/* SPDX-License-Identifier: MIT */
/* What the inputs must carry, or be given beside, for a detector to be judged; else its clause says "không đủ
 * dữ liệu". */
#ifndef NEED_H
#define NEED_H

#include "detector.h"

enum need {
    NEEDS_TIMES = 1 << 0,
    NEEDS_EVENTS = 1 << 1,
    NEEDS_RECALLS = 1 << 2,
    NEEDS_ACCOUNT_IDS = 1 << 3,
    NEEDS_PROFILE_NAMES = 1 << 4,
    NEEDS_IDENTITY = 1 << 5, /* one of the two above: who is who */
    NEEDS_ROSTER = 1 << 6,
    NEEDS_ROSTER_IDS = 1 << 7,
    NEEDS_MEMBER_LIST = 1 << 8,
    NEEDS_ZALO_ROLES = 1 << 9,
    NEEDS_WHOLE_TALK = 1 << 10, /* nobody is said to be silent by the window of a saved page */
};
enum { NEED_COUNT = 11 };

const char *need_word(size_t need); /* by the number of its bit: "account_ids", as in machine-read outputs */
struct bilingual need_title(size_t need);

#endif
