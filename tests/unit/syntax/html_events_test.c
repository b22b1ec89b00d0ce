/* SPDX-License-Identifier: MIT */
/* Events, what is left out, and the proof that all was read; the same for every chunk size. */
#include "html_events.h"

#include "buf.h"
#include "check.h"

static struct place reported;
static size_t reports;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    if (entry->loss == LOSS_FILE) {
        reported = entry->place;
        reports++;
    }
}

/* <name@line:column attribute=value> text </name>, ! for what is hidden; what libxml2 adds itself is not
 * printed. */
static bool is_implied(struct str name)
{
    return str_is(name, "html") || str_is(name, "body") || str_is(name, "head");
}

static void print_start(void *self, struct str name, const struct html_attribute *attributes, size_t count,
                        struct place place)
{
    if (is_implied(name))
        return;
    buf_format(self, "<%.*s@%zu:%zu", STR_ARG(name), place.line, place.column);
    for (size_t i = 0; i < count; i++)
        buf_format(self, " %.*s=%.*s", STR_ARG(attributes[i].name), STR_ARG(attributes[i].value));
    buf_text(self, ">");
}

static void print_end(void *self, struct str name)
{
    if (!is_implied(name))
        buf_format(self, "</%.*s>", STR_ARG(name));
}

static void print_text(void *self, struct str text)
{
    buf_add(self, text);
}

static void print_hidden(void *self, const struct html_attribute *attributes, size_t count)
{
    (void)attributes, (void)count;
    buf_byte(self, '!');
}

static bool print_events(struct str page, size_t step, struct buf *out, size_t *replaced)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {page, step};
    const struct html_handler handler = {out, print_start, print_end, print_text, print_hidden};
    buf_clear(out);
    reports = 0;
    struct html_page *html =
        html_open(arena, &diag, feed_over(&memory), STR("t.html"), STR("message"), &handler);
    while (html_step(html))
        ;
    CHECK(!html_step(html));
    bool whole = html_whole(html, replaced);
    CHECK(whole == (reports == 0));
    CHECK(reports <= 1);
    arena_free(arena);
    return whole;
}

static const size_t steps[] = {0, 1, 2, 7};
enum { STEPS = sizeof steps / sizeof *steps };

static const struct {
    const char *page, *events;
} good[] = {
    {"", ""},
    {"<div>a</div>\n<div>b</div>", "<div@1:1>a</div>\n<div@2:1>b</div>"},
    {"<div\n  class='a' hidden2 b=\"x>y\">1 &lt; 2 &amp;&#225;&nbsp;c<br/>d</div>",
     "<div@1:1 class=a hidden2= b=x>y>1 < 2 &á\xC2\xA0"
     "c<br@2:56></br>d</div>"},
    {"<html><head><meta charset='windows-1258'></head><body><p>Việt</p></body></html>\n",
     "<meta@1:13 charset=windows-1258></meta><p@1:55>Việt</p>\n"}, /* UTF-8 all the same */
    {"<div><div-14 class='message'>a</div-14></div>", "<div@1:1><div-14@1:6 class=message>a</div-14></div>"},
    /* What nobody sees. */
    {"<p>1<!-- 2 --></p><div hidden>3<b>4</b></div><div style='color:red; DISPLAY : none'>5</div><b>6</b>",
     "<p@1:1>1</p>!!!<b@1:92>6</b>"},
    {"<script>if (a) x = '<p>1</p>';</script><style>p {}</style><b>2</b>", "!!<b@1:59>2</b>"},
    {"<template><i>1</i></template><noscript><i>2</i></noscript><b>3</b>", "!!!!<b@1:59>3</b>"},
    {"<title><i>1</i></title><textarea><b>2</b></textarea><b>3</b>", "!!!!<b@1:53>3</b>"},
    {"<b aria-hidden='true'>1</b>", "<b@1:1 aria-hidden=true>1</b>"},
};

static void check_good(void)
{
    struct buf out = {0};
    size_t replaced;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        for (size_t k = 0; k < STEPS; k++) {
            CHECK(print_events(str_of(good[i].page), steps[k], &out, &replaced));
            CHECK_STR(buf_str(&out), good[i].events);
            CHECK(replaced == 0);
        }
    buf_free(&out);
}

/* Damaged bytes do not turn what follows into another encoding, and nothing ends at a NUL. */
static void check_bytes(void)
{
    static const struct {
        struct str page;
        const char *events;
        size_t replaced;
    } pages[] = {
        {{"<b>a\0b\x01Việt</b>", 17}, "<b@1:1>a\uFFFDb\uFFFDViệt</b>", 2},
        {{"<b>\xFF\xE1\xBBViệt\xEF\xBF\xBE</b>", 18}, "<b@1:1>\uFFFD\uFFFDViệt\uFFFD</b>", 3},
        {{"<b>Vi\xE1\xBB\x87t</b>\xE1\xBB", 14}, "<b@1:1>Việt</b>\uFFFD", 1},
        {{"<script>\x01</script><b>1</b>", 26}, "!<b@1:21>1</b>", 0},
    };
    struct buf out = {0};
    size_t replaced;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        for (size_t k = 0; k < STEPS; k++) {
            print_events(pages[i].page, steps[k], &out, &replaced);
            CHECK_STR(buf_str(&out), pages[i].events);
            CHECK(replaced == pages[i].replaced);
        }
    buf_free(&out);
}

static const struct {
    const char *page;
    size_t line; /* where it is refused; 0: no place */
} bad[] = {
    {"<html><p>1", 1},
    {"<div>\n<p>1</p>\n", 3},
    {"<div>1</div>\n<di", 2},
    {"<div>1</div>\n<!-- 2", 2},
    {"<div>1</div>\n<script>2", 2},
    {"<html><p>1</p></html>\n<div class=message>2</div>", 2},
    {"<div class=a><!--><p class=message>1</p><!-- --></div>", 0}, /* libxml2 loses the paragraph */
    {"<div class=a><p id=a id=message>1</p></div>", 0},            /* and this attribute */
};

static void check_bad(void)
{
    struct buf out = {0};
    size_t replaced;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        for (size_t k = 0; k < STEPS; k++) {
            if (!CHECK(!print_events(str_of(bad[i].page), steps[k], &out, &replaced)) ||
                !CHECK(reports == 1 && reported.line == bad[i].line))
                printf("    %s: %zu\n", bad[i].page, reported.line);
        }
    buf_free(&out);
}

static bool reads(const char *first, const char *again, size_t count, const char *last, size_t last_count)
{
    struct buf page = {0}, out = {0};
    size_t replaced;
    buf_text(&page, first);
    for (size_t i = 0; i < count; i++)
        buf_text(&page, again);
    for (size_t i = 0; i < last_count; i++)
        buf_text(&page, last);
    bool whole = print_events(buf_str(&page), 0, &out, &replaced);
    buf_free(&page);
    buf_free(&out);
    return whole;
}

static void check_limits(void)
{
    CHECK(reads("", "<b>", 100000, "</b>", 100000));
    CHECK(reads("", "<b>", HTML_DEPTH_LIMIT - 2, "</b>", HTML_DEPTH_LIMIT - 2)); /* below <html> and <body> */
    CHECK(!reads("", "<b>", HTML_DEPTH_LIMIT - 1, "</b>", HTML_DEPTH_LIMIT - 1));
    CHECK(reads("<b", " c=1", 256, "></b>", 1));
    CHECK(!reads("<b", " c=1", 257, "></b>", 1));
    CHECK(reads("<html>", "<b></i></b>", 100000, "</html>", 1)); /* untidy, but not dear */
    CHECK(!reads("", "<b>", 100000, "</i>", 100000));            /* each is sought among all that is open */
}

int main(void)
{
    check_good();
    check_bytes();
    check_bad();
    check_limits();
    return check_result();
}
