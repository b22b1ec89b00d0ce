/* SPDX-License-Identifier: MIT */
/* Events, places and refusals; the same for every chunk size. */
#include "xml_events.h"

#include "buf.h"
#include "check.h"

static struct place reported;
static size_t reports;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    reported = entry->place;
    reports++;
}

/* <name@line:column attribute=value> text </name@line:column> */
static void print_start(void *self, struct str space, struct str name, const struct xml_attribute *attributes,
                        size_t count, struct place place)
{
    (void)space;
    buf_format(self, "<%.*s@%zu:%zu", STR_ARG(name), place.line, place.column);
    for (size_t i = 0; i < count; i++)
        buf_format(self, " %.*s=%.*s", STR_ARG(attributes[i].name), STR_ARG(attributes[i].value));
    buf_text(self, ">");
}

static void print_end(void *self, struct str name, struct place place)
{
    buf_format(self, "</%.*s@%zu:%zu>", STR_ARG(name), place.line, place.column);
}

static void print_text(void *self, struct str text, struct place place)
{
    (void)place;
    buf_add(self, text);
}

static bool print_events(struct str document, size_t step, struct buf *out)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {document, step};
    const struct xml_handler handler = {out, print_start, print_end, print_text};
    buf_clear(out);
    reports = 0;
    bool whole = xml_read(arena, &diag, feed_over(&memory), STR("t.xml"), &handler);
    CHECK(whole == (reports == 0));
    CHECK(reports <= 1);
    CHECK(diag.worst == (whole ? LOSS_NOTE : LOSS_FILE));
    arena_free(arena);
    return whole;
}

static const size_t steps[] = {0, 1, 2, 7};
enum { STEPS = sizeof steps / sizeof *steps };

static const struct {
    const char *document, *events;
} good[] = {
    {"<a/>", "<a@1:1></a@1:1>"},
    {"\xEF\xBB\xBF<a/>\n", "<a@1:4></a@1:4>"},
    {"<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>\xC3\xA0</a>",
     "<a@2:1>\xC3\xA0</a@2:6>"}, /* UTF-8 all the same */
    {"<a>\n <b x='1'\n   y='2>'\n/> t\n</a>", "<a@1:1>\n <b@2:2 x=1 y=2>></b@2:2> t\n</a@5:1>"},
    {"<a xml:lang='vi'>1 &lt; 2 &amp;&#225;<![CDATA[<b>&c;]]></a>",
     "<a@1:1 lang=vi>1 < 2 &\xC3\xA1<b>&c;</a@1:56>"},
    {"<a>x\r\n<b>\r\ny</b></a>", "<a@1:1>x\n<b@2:1>\ny</b@3:2></a@3:6>"},
    {"<x:a xmlns:x='urn:n'><x:b/></x:a>", "<a@1:1><b@1:22></b@1:22></a@1:28>"},
    {"<!-- c\n -->\n<?p i?>\n<a><!-- <b> -->\n<c/></a>\n<!-- end -->\n", "<a@4:1>\n<c@5:1></c@5:1></a@5:5>"},
};

static const struct {
    const char *document;
    size_t line; /* where it is refused */
} bad[] = {
    {"", 1},
    {"   ", 1},
    {"plain text", 1},
    {"<a>", 1},
    {"<a>\n</b>", 2},
    {"<a/>\n<b/>", 2},
    {"<a/>\ntail", 2},
    {"<a>\n&nothing;</a>", 2},
    {"<a>\n<b x='1' x='2'/></a>", 2},
    {"<a>\n<b x=1/></a>", 2},
    {"<a>\n\xFF</a>", 2},
    {"<a>\n\x01</a>", 2},
    {"<a>\n<x:b/></a>", 2},
    {"<a>\n1 < 2</a>", 2},
    {"<!DOCTYPE a>\n<a/>", 1},
    {"<!DOCTYPE a [\n<!ENTITY e 'x'>]>\n<a>&e;</a>", 1},
    {"<!DOCTYPE a SYSTEM 'file:///etc/hostname'>\n<a/>", 1},
    {"<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]><a/>", 1},
    {"<a>\n<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/hostname' parse='text'/></a>", 2},
};

static void check_good(void)
{
    struct buf out = {0};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        for (size_t s = 0; s < STEPS; s++) {
            CHECK(print_events(str_of(good[i].document), steps[s], &out));
            CHECK_STR(buf_str(&out), good[i].events);
        }
    buf_free(&out);
}

static void check_bad(void)
{
    struct buf out = {0};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        for (size_t s = 0; s < STEPS; s++) {
            bool refused = CHECK(!print_events(str_of(bad[i].document), steps[s], &out));
            if (!refused || !CHECK(reported.line == bad[i].line))
                printf("    document %zu, step %zu, line %zu\n", i, steps[s], reported.line);
        }
    /* A NUL, in the text and behind the end. */
    CHECK(!print_events(STR("<a>\n\0</a>"), 0, &out) && reported.line == 2 && reported.column == 1);
    CHECK(!print_events(STR("<a/>\n\0"), 1, &out) && reported.line == 2);
    buf_free(&out);
}

/* A document with `count` of something must pass, one more must not. */
static void check_limit(size_t count, void (*make)(struct buf *document, size_t count))
{
    struct buf document = {0}, out = {0};
    make(&document, count);
    CHECK(print_events(buf_str(&document), 0, &out));
    buf_clear(&document);
    make(&document, count + 1);
    CHECK(!print_events(buf_str(&document), 0, &out));
    buf_free(&document);
    buf_free(&out);
}

static void make_depth(struct buf *document, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_text(document, "<a>");
    for (size_t i = 0; i < count; i++)
        buf_text(document, "</a>");
}

static void make_attributes(struct buf *document, size_t count)
{
    buf_text(document, "<a");
    for (size_t i = 0; i < count; i++)
        buf_format(document, " a%zu='v'", i);
    buf_text(document, "/>");
}

static void make_text(struct buf *document, size_t count)
{
    buf_text(document, "<a>");
    buf_repeat(document, 'x', count);
    buf_text(document, "</a>");
}

static void make_value(struct buf *document, size_t count)
{
    buf_text(document, "<a v='");
    buf_repeat(document, 'x', count);
    buf_text(document, "'/>");
}

static void make_name(struct buf *document, size_t count)
{
    buf_text(document, "<");
    buf_repeat(document, 'n', count);
    buf_text(document, "/>");
}

/* A place far behind a long line, past what libxml2 keeps in its buffer. */
static void check_far_place(void)
{
    struct buf document = {0}, out = {0};
    buf_text(&document, "<a>");
    for (size_t i = 0; i < 100000; i++)
        buf_text(&document, "<b/>");
    buf_text(&document, "\n  <c></d>");
    CHECK(!print_events(buf_str(&document), 0, &out));
    CHECK(reported.line == 2 && reported.byte >= 400006);
    CHECK(str_find(buf_str(&out), STR("<b@1:400000>")) < out.n);
    CHECK(str_find(buf_str(&out), STR("<c@2:3>")) < out.n);
    buf_free(&document);
    buf_free(&out);
}

int main(void)
{
    check_good();
    check_bad();
    check_limit(XML_DEPTH_LIMIT, make_depth);
    check_limit(XML_ATTRIBUTE_LIMIT, make_attributes);
    check_limit(XML_TEXT_LIMIT_BYTES, make_text);
    check_limit(XML_TEXT_LIMIT_BYTES, make_value);
    check_limit(XML_NAME_LIMIT_BYTES, make_name);
    check_far_place();
    return check_result();
}
