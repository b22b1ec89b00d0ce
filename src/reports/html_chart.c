/* SPDX-License-Identifier: MIT */
/* Charts as inline SVG: shares of a whole, and a bar beside a number. Order and shape carry what colours do,
 * and a table beside carries the numbers. */
#include "html_chart.h"

#include <inttypes.h>

enum { WIDTH = 1000, SHARES_HEIGHT = 28, BAR_WIDTH = 120, BAR_HEIGHT = 10, LEAST = 3 /* still to be seen */ };

static void attribute(struct page *page, const char *name, uint64_t number)
{
    markup_attribute(&page->markup, name, arena_format(page->arena, "%" PRIu64, number));
}

void chart_begin(struct page *page, const char *class, uint64_t width, uint64_t height, enum word title)
{
    page_open(page, "svg", class);
    markup_attribute(&page->markup, "viewBox",
                     arena_format(page->arena, "0 0 %" PRIu64 " %" PRIu64, width, height));
    markup_attribute(&page->markup, "preserveAspectRatio", STR("none"));
    markup_attribute(&page->markup, "role", STR("img"));
    page_say(page, "title", NULL, title);
}

void chart_rect(struct page *page, const char *class, uint64_t x, uint64_t y, uint64_t width, uint64_t height)
{
    page_open(page, "rect", class);
    attribute(page, "x", x);
    attribute(page, "y", y);
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
    chart_begin(page, "shares", WIDTH, SHARES_HEIGHT, title);
    for (size_t i = 0; i < count; i++) {
        uint64_t from = before * WIDTH / whole, to = (before + parts[i].count) * WIDTH / whole;
        if (parts[i].count)
            chart_rect(page, parts[i].class, from, 0, to - from, SHARES_HEIGHT);
        before += parts[i].count;
    }
    page_close(page);
}

void chart_bar(struct page *page, enum finding_class class, size_t count, size_t most)
{
    static const char *const classes[CLASS_COUNT] = {
        [CLASS_FACT] = "fact", [CLASS_SIGN] = "sign", [CLASS_ATTEST] = "attest"};
    uint64_t width = most ? (uint64_t)count * BAR_WIDTH / most : 0;
    if (!count)
        return;
    chart_begin(page, "bar", BAR_WIDTH, BAR_HEIGHT, wording_class(class));
    chart_rect(page, classes[class], 0, 0, width < LEAST ? LEAST : width, BAR_HEIGHT);
    page_close(page);
}
