/* SPDX-License-Identifier: MIT */
/* Saved pages as events. Pages are never refused for being untidy, but it is proved after each that all of it was read.
 * Nothing a page names is opened or fetched. */
#ifndef HTML_EVENTS_H
#define HTML_EVENTS_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

enum { HTML_DEPTH_LIMIT = 1 << 18 };

struct html_attribute {
    struct str name, value; /* the name in lower case; the value is empty where none is given */
};

/* What people do not see is left out: comments, scripts, styles, templates, and what is hidden by its attributes.
 * aria-hidden hides from screen readers only: such text is read. */
struct html_handler {
    void *self;
    /* `place` is that of the tag's '<'. Elements without content (<br>) end at once. */
    void (*start)(void *self, struct str name, const struct html_attribute *attributes, size_t count,
                  struct place place);
    void (*end)(void *self, struct str name);
    void (*text)(void *self, struct str text); /* may come in pieces */
    /* A start inside what is left out; may be NULL. */
    void (*hidden)(void *self, const struct html_attribute *attributes, size_t count);
};

struct html_page;

/* Begins to read a whole page, or a piece of one; the feed is UTF-8, whatever the page says. `mark` is what tags of
 * messages hold: as many as an independent scan finds must pass the handler. All slices are borrowed for the call. */
struct html_page *html_open(struct arena *arena, struct diag *diag, struct feed feed, struct str file, struct str mark,
                            const struct html_handler *handler);
/* Reads on by one chunk of the feed; false when there is no more, the last events having been handed on. */
bool html_step(struct html_page *page);
/* After the end: whether all was read. If not, it was reported once with place; what came before has been handed on.
 * Characters that HTML cannot hold are shown as U+FFFD, counted in *replaced and reported. */
bool html_whole(const struct html_page *page, size_t *replaced);

#endif
