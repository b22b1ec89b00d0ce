/* SPDX-License-Identifier: MIT */
/* The storage form of one text (a message, a name): valid UTF-8, Vietnamese letters precomposed as in
 * TCVN 6909:2001, foreign encodings undone, every repair recorded. */
#ifndef NORMALIZE_H
#define NORMALIZE_H

#include <stdint.h>

#include "arena.h"

struct rewrite;

/* In the order of the pipeline. */
enum repair_rule {
    REPAIR_UTF8,        /* ill-formed bytes -> U+FFFD */
    REPAIR_DOUBLE_UTF8, /* UTF-8 read as CP1252 or Latin-1, undone (rule D2) */
    REPAIR_TCVN3,       /* 8-bit font encodings (rule D1) */
    REPAIR_VNI,
    REPAIR_CP1258, /* CP1258 read as CP1252 */
    REPAIR_VIETWARE_X,
    REPAIR_BKHCM2,
    REPAIR_VIQR, /* rule D3 */
    REPAIR_VPS,  /* recognised; repaired only where declared */
    REPAIR_VISCII,
    REPAIR_NFC,       /* information only */
    REPAIR_TONE_0340, /* U+0340, U+0341 */
    REPAIR_ORDER,     /* tone mark before the vowel mark: the 32 pairs */
    REPAIR_ETH,       /* Ð ð Ɖ ɖ for Đ đ in a Vietnamese syllable */
    REPAIR_COUNT
};

const char *repair_name(enum repair_rule rule); /* "tcvn3", as in reports and --report */
bool repair_is_legacy(enum repair_rule rule);   /* a foreign encoding: D1, D2, D3 */

struct repair {
    enum repair_rule rule;
    size_t at, n;             /* bytes of the storage form that it made */
    struct str before, after; /* what stood there, what stands there */
};

struct text {
    struct str storage; /* valid UTF-8, NFC but for the residues named in the design (ơ̆ …) */
    const struct repair *repairs;
    size_t repair_count;
    size_t counts[REPAIR_COUNT]; /* all repairs, also those past the recorded ones */
    bool suspected_legacy; /* not repaired, worth a look: one word only, VPS or VISCII, or letters lost to
                              U+FFFD */
    const struct rewrite *history; /* one per stage that changed something */
    size_t history_count;
};

enum { REPAIRS_RECORDED = 64 };

/* Repairs are in the order of their place; at most REPAIRS_RECORDED of a text are kept. Everything made lives
 * in the arena; what was right already stays in `raw`. */
void normalize(struct arena *arena, struct str raw, struct text *text);

/* The byte of `raw` that the byte `at` of the storage form came from; inside a repair, where the repaired
 * span begins. */
size_t normalize_origin(const struct text *text, size_t at);

/* NFC of valid UTF-8 alone (Unicode 15, by utf8proc behind a lead-byte fast path). Returns the input
 * slice itself when it is NFC already. */
struct str normalize_nfc(struct arena *arena, struct str valid);

#endif
