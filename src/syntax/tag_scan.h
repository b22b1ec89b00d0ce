/* SPDX-License-Identifier: MIT */
/* Where the tags of a page are, found without the parser: what it is fed is bounded by this, and what it says is held
 * against this. Comments, scripts and styles hold no tags; quotes count inside tags only. */
#ifndef TAG_SCAN_H
#define TAG_SCAN_H

#include <stdint.h>

#include "diag.h"

enum {
    TAG_ATTRIBUTE_LIMIT = 256,        /* the parser compares each with all others of its tag */
    TAG_PIECE_LIMIT_BYTES = 16 << 20, /* of a tag, a comment, or the text between two tags: the parser keeps it whole */
    TAG_NAME_BYTES = 16,              /* as much of a name as tells the ones that matter */
};

enum tag_limit { TAG_WITHIN_LIMITS, TAG_TOO_WIDE, TAG_TOO_LONG };

struct tag_scan {
    struct str mark;      /* its first byte does not come again before its last */
    size_t marks;         /* start tags that hold the mark */
    struct place where;   /* of the next byte */
    struct place began;   /* of the '<' that was met last */
    uint64_t settled;     /* the byte behind the last tag, comment or script that has ended */
    /* Called for each tag, may be NULL; `began` is its place. */
    void (*tag_began)(void *self, struct place began);
    void *self;
    int64_t open;         /* elements that are not closed; those without content do not count */
    bool page_opened, page_closed; /* <html>, </html> */
    enum tag_limit limit; /* what was passed; nothing is scanned any more */

    int state; /* what follows is the scan's own */
    char name[TAG_NAME_BYTES];
    size_t name_bytes, piece_bytes, attributes, matched, dashes;
    bool is_end, self_closed, marked;
};

void tag_scan_begin(struct tag_scan *scan, struct str mark, struct str file);
void tag_scan_push(struct tag_scan *scan, struct str text);
/* Not inside a script or style: a damaged character here is one that people read. */
bool tag_scan_shows(const struct tag_scan *scan);
/* Between tags, and all that was opened is closed: of a page <html>, of a fragment every element. */
bool tag_scan_ended(const struct tag_scan *scan);
/* Whether any start tag of a sample holds the mark. */
bool tag_scan_finds(struct str sample, const char *mark);

#endif
