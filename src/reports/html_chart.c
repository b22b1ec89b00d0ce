/* SPDX-License-Identifier: MIT */
/* Charts as inline SVG: shares of a whole, and a bar beside a number. Patterns and order carry what colours
 * do. */
#include "html_sections.h"

#include <inttypes.h>

enum { WIDTH = 1000, SHARES_HEIGHT = 28, BAR_WIDTH = 120, BAR_HEIGHT = 10, LEAST = 3 /* still to be seen */ };

static void attribute(struct page *page, const char *name, uint64_t number)
{
    markup_attribute(&page->markup, name, arena_format(page->arena, "%" PRIu64, number));
}

static void picture(struct page *page, const char *class, uint64_t width, uint64_t height)
{
    page_open(page, "svg", class);
    markup_attribute(&page->markup, "viewBox",
                     arena_format(page->arena, "0 0 %" PRIu64 " %" PRIu64, width, height));
}

static void bar(struct page *page, const char *class, uint64_t x, uint64_t width, uint64_t height)
{
    page_open(page, "rect", class);
    attribute(page, "x", x);
    attribute(page, "y", 0);
    attribute(page, "width", width);
    attribute(page, "height", height);
    page_close(page);
}

void chart_shares(struct page *page, enum word title, const struct chart_part *parts, size_t count)
{
    uint64_t whole = 0, before = 0;
    for (size_t i = 0; i < count; i++)
        whole += parts[i].count;
    if (!whole)
        return;
    picture(page, "shares", WIDTH, SHARES_HEIGHT);
    markup_attribute(&page->markup, "role", STR("img"));
    markup_attribute(&page->markup, "preserveAspectRatio", STR("none"));
    page_say(page, "title", NULL, title);
    for (size_t i = 0; i < count; i++) {
        uint64_t from = before * WIDTH / whole, to = (before + parts[i].count) * WIDTH / whole;
        if (parts[i].count)
            bar(page, parts[i].class, from, to - from, SHARES_HEIGHT);
        before += parts[i].count;
    }
    page_close(page);
}

void chart_bar(struct page *page, const char *class, size_t count, size_t most)
{
    uint64_t width = most ? (uint64_t)count * BAR_WIDTH / most : 0;
    if (!count)
        return;
    picture(page, "bar", BAR_WIDTH, BAR_HEIGHT);
    markup_attribute(&page->markup, "aria-hidden", STR("true"));
    bar(page, class, 0, width < LEAST ? LEAST : width, BAR_HEIGHT);
    page_close(page);
}
