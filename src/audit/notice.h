/* SPDX-License-Identifier: MIT */
/* What is no finding and still has to be said, as reports see it. */
#ifndef NOTICE_H
#define NOTICE_H

#include "detector.h"
#include "stamp.h"

struct member;

enum notice_kind {
    NOTICE_SPOOFED_LINE,
    NOTICE_LOOKALIKE_ACCOUNT,
    NOTICE_UNDECIDED,
    NOTICE_REPAIRED_TEXT,
    NOTICE_DUPLICATE,
    NOTICE_HEADER_LINE,
    NOTICE_EARLIER_LINE,
    NOTICE_UNKNOWN_NAME,
    NOTICE_LIST_USED,
    NOTICE_LIST_UNDATED,
    NOTICE_LIST_CAME,
    NOTICE_LIST_WENT,
    NOTICE_LIST_ROLE,
    NOTICE_ROLE_UNKNOWN,
    NOTICE_ID_CONFLICT,
    NOTICE_TIME_DISORDER,
    NOTICE_OUT_OF_FORCE,
    NOTICE_PASTED_SOURCE,
    NOTICE_PAGE_WINDOW,
    NOTICE_STALE_CONCLUSION,
    NOTICE_KIND_COUNT
};
const char *notice_name(enum notice_kind kind);

struct notice {
    enum notice_kind kind;
    const struct member *member; /* or NULL */
    struct stamp at;
    struct place where;
    struct bilingual text;
    size_t count; /* of like cases behind this one */
};

#endif
