/* SPDX-License-Identifier: MIT */
/* Lines of a text, whatever their ends (LF, CRLF, CR CR LF) and the feed's chunks. */
#ifndef LINES_H
#define LINES_H

#include "buf.h"
#include "diag.h"
#include "feed.h"

enum { LINE_LIMIT_BYTES = (1 << 20) + 4096 }; /* more than any message may have: what is behind is passed over */

struct lines {
    struct feed feed;
    struct str rest; /* of the current chunk */
    struct buf joined;
    struct place where; /* of the next line */
};

struct line {
    struct str text; /* without its end; borrowed until the next line */
    struct place where;
};

/* The buffer is the caller's to free. */
void lines_begin(struct lines *lines, struct feed feed, struct str file);
bool lines_next(struct lines *lines, struct line *line);

#endif
