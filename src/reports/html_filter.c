/* SPDX-License-Identifier: MIT */
/* Filters of a list of findings without a script: what can be chosen, and the rules of style it stands for.
 */
#include "html_filter.h"

#include <assert.h>

#include "reviewed.h"

enum { OPEN = CONCLUSION_COUNT, CONCLUSION_OPTIONS };
#define OPTIONS_MOST ((size_t)CONCLUSION_OPTIONS)

static size_t class_option(const struct finding *finding)
{
    return finding->class;
}

static const char *class_value(size_t option)
{
    return class_name((enum finding_class)option);
}

static void class_label(struct page *page, size_t option)
{
    page_class(page, (enum finding_class)option);
}

/* The severest is offered first. */
static size_t severity_option(const struct finding *finding)
{
    return SEVERITY_COUNT - 1 - finding->severity;
}

static const char *severity_value(size_t option)
{
    return severity_name((enum severity)(SEVERITY_COUNT - 1 - option));
}

static void severity_label(struct page *page, size_t option)
{
    page_severity(page, (enum severity)(SEVERITY_COUNT - 1 - option));
}

static size_t conclusion_option(const struct finding *finding)
{
    return finding->review ? finding->review->conclusion : OPEN;
}

static const char *conclusion_value(size_t option)
{
    return option == OPEN ? "open" : conclusion_name((enum conclusion)option);
}

static void conclusion_label(struct page *page, size_t option)
{
    const struct review review = {.conclusion = (enum conclusion)option};
    page_put(page, "span", NULL, reviewed_conclusion(option == OPEN ? NULL : &review, page->in_english));
}

static const struct facet {
    const char *name, *attribute;
    enum word legend;
    size_t options;
    size_t (*of)(const struct finding *finding);
    const char *(*value)(size_t option); /* no two facets share one */
    void (*label)(struct page *page, size_t option);
} facets[] = {
    {"class", "data-class", WORD_CLASS, CLASS_COUNT, class_option, class_value, class_label},
    {"severity", "data-severity", WORD_SEVERITY, SEVERITY_COUNT, severity_option, severity_value,
     severity_label},
    {"conclusion", "data-conclusion", WORD_CONCLUSION, CONCLUSION_OPTIONS, conclusion_option,
     conclusion_value, conclusion_label},
};
enum { FACETS = sizeof facets / sizeof facets[0] };
static_assert((size_t)CLASS_COUNT <= OPTIONS_MOST && (size_t)SEVERITY_COUNT <= OPTIONS_MOST,
              "options are counted in one row");

void filter_style(struct page *page)
{
    struct buf *out = page->markup.out;
    for (size_t i = 0; i < FACETS; i++)
        for (size_t k = 0; k < facets[i].options; k++) {
            const char *value = facets[i].value(k), *attribute = facets[i].attribute;
            buf_format(out, "%s.register:has([value=%s]:checked) [%s]:not([%s=%s])", i + k ? ",\n" : "",
                       value, attribute, attribute, value);
        }
    buf_text(out, "{display:none}\n.register{counter-reset:");
    for (size_t k = 0; k < CLASS_COUNT; k++)
        buf_format(out, " of-%s", class_value(k));
    buf_text(out, "}\n");
    for (size_t k = 0; k < CLASS_COUNT; k++) {
        const char *value = class_value(k);
        buf_format(out, ".register [data-class=%s]{counter-increment:of-%s}", value, value);
        buf_format(out, ".shown .%s::after{content:\" \" counter(of-%s)}\n", value, value);
    }
}

static void choice_begin(struct page *page, const struct facet *facet, const char *value)
{
    page_open(page, "label", NULL);
    page_open(page, "input", NULL);
    markup_attribute(&page->markup, "type", STR("radio"));
    markup_attribute(&page->markup, "name", page_anchor(page, facet->name, 0));
    markup_attribute(&page->markup, "value", str_of(value));
}

static void choice_of_all(struct page *page, const struct facet *facet)
{
    choice_begin(page, facet, "all");
    markup_attribute(&page->markup, "checked", STR(""));
    page_say(page, "span", NULL, WORD_FILTER_ALL);
    page_close(page);
}

static void choice(struct page *page, const struct facet *facet, size_t option)
{
    choice_begin(page, facet, facet->value(option));
    facet->label(page, option);
    page_close(page);
}

/* Nothing to choose where all findings have the same. */
static void facet_choices(struct page *page, const struct facet *facet, const struct finding *const *findings,
                          size_t count)
{
    bool found[OPTIONS_MOST] = {false};
    size_t different = 0;
    for (size_t i = 0; i < count; i++) {
        bool *one = &found[facet->of(findings[i])];
        different += !*one;
        *one = true;
    }
    if (different < 2)
        return;
    page_open(page, "fieldset", NULL);
    page_say(page, "legend", NULL, facet->legend);
    choice_of_all(page, facet);
    for (size_t k = 0; k < facet->options; k++)
        if (found[k])
            choice(page, facet, k);
    page_close(page);
}

void filter_choices(struct page *page, const struct finding *const *findings, size_t count)
{
    page_open(page, "div", "filters");
    for (size_t i = 0; i < FACETS; i++)
        facet_choices(page, &facets[i], findings, count);
    page_close(page);
}

void filter_attributes(struct page *page, const struct finding *finding)
{
    for (size_t i = 0; i < FACETS; i++)
        markup_attribute(&page->markup, facets[i].attribute, str_of(facets[i].value(facets[i].of(finding))));
}

void filter_shown(struct page *page)
{
    page_open(page, "p", "shown");
    page_say(page, "span", NULL, WORD_FILTER_SHOWN);
    for (size_t k = 0; k < CLASS_COUNT; k++) {
        markup_text(&page->markup, STR(" "));
        class_label(page, k);
    }
    page_close(page);
}
