/* SPDX-License-Identifier: MIT */
/* HTML and XML, written: the writer owns every '<', quote and entity; text passes exactly one escaper. */
#ifndef MARKUP_H
#define MARKUP_H

#include "buf.h"

enum { MARKUP_DEPTH = 32 }; /* our own documents; an element too many is a bug */

struct markup {
    struct buf *out;
    const char *open[MARKUP_DEPTH];
    size_t depth;
    bool in_tag; /* a start tag may still get attributes */
};

/* Names of elements and attributes are literals of ours, never input. */
void markup_open(struct markup *markup, const char *element);
void markup_attribute(struct markup *markup, const char *name, struct str value);
void markup_text(struct markup *markup, struct str text);
void markup_close(struct markup *markup); /* void elements of HTML close themselves */
void markup_element(struct markup *markup, const char *element, struct str text);
void markup_raw(struct markup *markup, const char *literal); /* a doctype, our own style sheet */

#endif
