/* SPDX-License-Identifier: MIT */
/* XML and (later) HTML as events; the only floor file that knows libxml2. A DOCTYPE, an entity
 * declaration, XInclude and the network are refused; depth, attributes and text are bounded. */
#ifndef XML_EVENTS_H
#define XML_EVENTS_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

enum { XML_DEPTH_LIMIT = 64, XML_ATTRIBUTE_LIMIT = 256, XML_TEXT_LIMIT_BYTES = 1 << 20, XML_NAME_LIMIT_BYTES = 4096 };

struct xml_attribute {
    struct str name, value; /* local name; xml:lang is "lang" */
};

struct xml_handler {
    void *self;
    /* `place` is that of the tag's '<'. Names are local; `space` is the namespace. */
    void (*start)(void *self, struct str space, struct str name, const struct xml_attribute *attributes, size_t count,
                  struct place place);
    void (*end)(void *self, struct str name, struct place place);
    void (*text)(void *self, struct str text, struct place place); /* may come in pieces; CDATA too */
};

/* Reads one document; false when it is not well-formed, not wholly read, or refused: reported once, and no
 * event follows. The feed is UTF-8, whatever the declaration says. All slices are borrowed for the call. */
bool xml_read(struct arena *arena, struct diag *diag, struct feed feed, struct str file,
              const struct xml_handler *handler);

#endif
