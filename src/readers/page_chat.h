/* SPDX-License-Identifier: MIT */
/* A chat as a page shows it: bubbles in runs, a name on the first of a run, a clock on the last, days between them.
 * Which element is what differs from age to age: each is a reader of its own. */
#ifndef PAGE_CHAT_H
#define PAGE_CHAT_H

#include "page_marks.h"
#include "reader.h"

struct page_dialect {
    struct page_marks marks;
    const char *proof; /* what tags of messages hold, see html_events.h */
    bool item_is_run; /* an item holds all bubbles of a run; else names go on from item to item */
    /* What an attribute of the bubble, or of an element inside it, says of ids, time, author and kind, which is
     * KIND_COUNT until something says it. */
    void (*identify)(struct arena *arena, const struct html_attribute *attribute, bool is_inside,
                     struct message *message);
};

bool page_chat_read(struct reading *reading, const struct page_dialect *dialect);
/* Whether a sample is a page at all: markup from its first letter on. */
bool page_chat_is_page(const struct sample *sample);

#endif
