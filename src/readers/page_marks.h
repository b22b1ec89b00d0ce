/* SPDX-License-Identifier: MIT */
/* What the elements of a chat's page are, by the attributes its makers gave them. */
#ifndef PAGE_MARKS_H
#define PAGE_MARKS_H

#include "chat.h"
#include "html_events.h"

enum page_part {
    PART_NONE,
    PART_DATE,   /* a divider between days */
    PART_ITEM,   /* a bubble, or a run of them by one person */
    PART_BUBBLE, /* a message */
    PART_SENDER, /* above the first bubble of a run */
    PART_TEXT, PART_MENTION, PART_LINK, PART_FILE, PART_CLOCK,
    PART_QUOTE, PART_QUOTED_NAME, /* of another message, shown inside this one */
    PART_RECALL, /* says that the message was taken back */
    PART_SYSTEM, /* Zalo's own sentence */
    PART_ASIDE,  /* buttons, counts, previews: nobody's words */
    PART_COUNT
};

/* By which the makers of a page tell its elements apart. */
enum page_attribute {
    ATTRIBUTE_CLASS, ATTRIBUTE_ID, ATTRIBUTE_COMPONENT, ATTRIBUTE_TRANSLATION, ATTRIBUTE_COUNT
};

struct page_mark {
    enum page_attribute attribute;
    const char *value; /* one of its words; of an id: its beginning */
    enum page_part part;
    enum message_kind kind; /* of the message it stands in; KIND_COUNT: not said */
};

struct page_marks {
    const struct page_mark *list;
    size_t count;
};

/* The part by the first row that fits and names one; *kind by the first that names one. */
enum page_part page_marks_part(const struct page_marks *marks, const struct html_attribute *attributes, size_t count,
                               enum message_kind *kind);
/* The first word for a kind holds, but "text" yields to any other. */
void page_marks_set_kind(struct message *message, enum message_kind kind);
/* Empty where the element has none. */
struct str page_marks_value(const struct html_attribute *attributes, size_t count, const char *name);
bool page_marks_has_class(const struct html_attribute *attributes, size_t count, const char *word);

#endif
