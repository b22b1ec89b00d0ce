/* SPDX-License-Identifier: MIT */
/* The words a detector looks for, as its file has them. */
#ifndef WORDSET_H
#define WORDSET_H

#include "detector.h"

enum folding { FOLDING_TONES, FOLDING_BARE, FOLDING_EXACT, FOLDING_COUNT };

struct term { /* one phrase, or one row of a lexicon */
    struct str words;
    enum folding folding;
    struct place where;
};

struct regex {
    struct str source;
    bool on_storage;
    bool scan_all; /* has no anchor, and its author knows */
    const struct pattern *pattern;
    struct place where;
};

struct wording { /* one <phrase>, <lexicon> or <regex> */
    const struct term *terms;
    size_t term_count;
    size_t min;                /* distinct terms of a lexicon */
    const struct regex *regex; /* or NULL */
    struct str lexicon;        /* its name, or empty */
};

struct wordset {
    const struct wording *list;
    size_t count;
};

enum { DETECTOR_SIGNAL_LIMIT = 64 }; /* bits of a mask */

struct signal {
    struct str id;
    unsigned zones; /* bits of enum zone */
    struct wordset words;
    const struct wordset *except; /* or NULL */
    struct place where;
};

#endif
