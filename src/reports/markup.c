/* SPDX-License-Identifier: MIT */
/* HTML and XML, written: a stack of open elements, and the one escaper that text passes. */
#include "markup.h"

#include <assert.h>
#include <string.h>

#include "utf8.h"

/* An element without content has no end tag in HTML. */
static bool is_void(const char *element)
{
    static const char *const voids[] = {"meta", "br", "hr", "img", "col", "input"};
    for (size_t i = 0; i < sizeof voids / sizeof voids[0]; i++)
        if (strcmp(element, voids[i]) == 0)
            return true;
    return false;
}

static const char *entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* Escapes what stands in the buffer from `start` on, in place: from the end backwards into the room made for
 * it. */
static void escape_from(struct buf *out, size_t start)
{
    size_t more = 0;
    for (size_t i = start; i < out->n; i++)
        if (entity(out->p[i]))
            more += strlen(entity(out->p[i])) - 1;
    if (more == 0)
        return;
    size_t from = out->n;
    if (!buf_reserve(out, more)) {
        out->n = start;
        return;
    }
    out->n += more;
    for (size_t to = out->n; from > start;) {
        char byte = out->p[--from];
        const char *longer = entity(byte);
        size_t n = longer ? strlen(longer) : 1;
        to -= n;
        memcpy(out->p + to, longer ? longer : &byte, n);
    }
}

/* Controls and direction marks become visible first, so that no text acts on the page or its reader. */
static void add_escaped(struct buf *out, struct str text)
{
    size_t start = out->n;
    utf8_visible(text, true, out);
    escape_from(out, start);
}

static void end_tag(struct markup *markup)
{
    if (markup->in_tag)
        buf_byte(markup->out, '>');
    markup->in_tag = false;
}

void markup_open(struct markup *markup, const char *element)
{
    end_tag(markup);
    buf_byte(markup->out, '<');
    buf_text(markup->out, element);
    markup->in_tag = true;
    if (is_void(element))
        return;
    assert(markup->depth < MARKUP_DEPTH);
    markup->open[markup->depth++] = element;
}

void markup_attribute(struct markup *markup, const char *name, struct str value)
{
    assert(markup->in_tag);
    buf_byte(markup->out, ' ');
    buf_text(markup->out, name);
    buf_text(markup->out, "=\"");
    add_escaped(markup->out, value);
    buf_byte(markup->out, '"');
}

void markup_text(struct markup *markup, struct str text)
{
    end_tag(markup);
    add_escaped(markup->out, text);
}

void markup_close(struct markup *markup)
{
    assert(markup->depth);
    end_tag(markup);
    buf_text(markup->out, "</");
    buf_text(markup->out, markup->open[--markup->depth]);
    buf_byte(markup->out, '>');
}

void markup_element(struct markup *markup, const char *element, struct str text)
{
    markup_open(markup, element);
    markup_text(markup, text);
    markup_close(markup);
}

void markup_raw(struct markup *markup, const char *literal)
{
    end_tag(markup);
    buf_text(markup->out, literal);
}
