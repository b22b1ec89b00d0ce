/* SPDX-License-Identifier: MIT */
/* Conditions as trees: what signals must have fired, and what else must be true of the message. */
#ifndef CONDITION_H
#define CONDITION_H

#include "clock_window.h"
#include "wordset.h"

enum condition_kind {
    CONDITION_ALL, CONDITION_ANY, CONDITION_NONE,
    CONDITION_HAS, CONDITION_COUNT, CONDITION_NEAR, CONDITION_TOGETHER,
    CONDITION_KIND, CONDITION_EXTENSION, CONDITION_SIZE, CONDITION_LINK, CONDITION_LENGTH, CONDITION_ENCODING, CONDITION_EMOJI,
    CONDITION_ROLE, CONDITION_FORWARDED, CONDITION_QUOTES, CONDITION_MENTIONS, CONDITION_CLOCK,
    CONDITION_KINDS
};

enum encoding_test {
    ENCODING_LEGACY, ENCODING_NONSTANDARD, ENCODING_UNMARKED, ENCODING_UNMARKED_PROBABLE, ENCODING_PARTLY_UNMARKED,
    ENCODING_DOUBLE_UTF8, ENCODING_SUSPECTED_LEGACY, ENCODING_TESTS
};

struct condition {
    enum condition_kind kind;
    const struct condition *parts; /* of all, any, none */
    size_t part_count;
    uint64_t signals;              /* bits of the detector's signals: has, count, near, together */
    size_t least;                  /* count: distinct signals */
    size_t syllables;              /* near: between them at most */
    size_t chars, words, lines;    /* length: more than any of them; SIZE_MAX where not asked */
    uint64_t bytes;                /* size: more than so many */
    uint32_t mask;                 /* bits of message_kind, link tiers, encoding_test, or sign_kind */
    struct str roles;
    const struct term *extensions; /* lower case, without the dot */
    size_t extension_count;
    bool double_extension;         /* "a.pdf.exe" only */
    struct clock_window window;
};

#endif
