/* SPDX-License-Identifier: MIT */
/* Matching: fold once, look the syllables up among the anchors of all signals, confirm only the candidates.
 * A matcher is immutable and shared; a scan is one worker's memory. */
#ifndef MATCH_H
#define MATCH_H

#include "calendar.h"
#include "chat.h"
#include "fold.h"
#include "normalize.h"
#include "pack.h"
#include "signs.h"

enum zone { ZONE_TEXT, ZONE_QUOTE, ZONE_LINK, ZONE_FILE, ZONE_POLL, ZONE_NAME, ZONE_COUNT };

/* One message as rules see it; everything borrowed for the call. */
struct subject {
    const struct text *text;               /* storage form and its repairs */
    const struct fold *zones[ZONE_COUNT];  /* NULL: the message has no such zone */
    const struct signs *signs;             /* of the text zone */
    const struct unmarked_verdict *unmarked;
    enum message_kind kind;
    uint64_t attachment_bytes;             /* 0: not told */
    struct str sender_roles;               /* blank-separated; empty: not known */
    bool forwarded, quotes, mentions;
    struct stamp at;
    const struct calendar *calendar;       /* by which clock windows are reckoned; NULL: they hold never */
    const struct pack *const *packs;       /* whose own clauses are no use of words; may be NULL */
    size_t pack_count;
};

struct span {
    size_t at, n; /* bytes of subject.text->storage */
};

enum { HIT_SPANS = 8, HIT_SIGNALS = 16 };

struct hit {
    const struct detector *detector;
    const struct outcome *outcome;
    struct span spans[HIT_SPANS]; /* in order, in the text zone */
    size_t span_count;
    struct str signals[HIT_SIGNALS]; /* ids of the signals that fired: the explanation */
    size_t signal_count;
    bool undecided; /* a limit was hit: never a miss */
};

struct scan;

struct scan *scan_new(struct arena *arena, const struct ruleset *rules);
/* Calls `found` for the first outcome of each role that holds, in order of detector; none where the detector's unless
 * holds. Outcomes without a condition are not told here. Memory is the scan's own: nothing is allocated after
 * warm-up. */
void scan_message(struct scan *scan, const struct subject *subject,
                  void (*found)(void *self, const struct hit *hit), void *self);

/* Why: one line per signal, context and condition of a detector for this subject, in the user's language. */
void scan_explain(struct scan *scan, const struct subject *subject, const struct detector *detector, bool in_english,
                  struct buf *out);

/* Counters for benchmarks and tests. */
struct scan_counts {
    size_t messages, candidates, confirmed, limits;
};
struct scan_counts scan_counts(const struct scan *scan);

#endif
