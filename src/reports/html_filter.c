/* SPDX-License-Identifier: MIT */
/* Filters of a list of findings without a script: what can be chosen, and the rules of style it stands for.
 */
#include "html_filter.h"

#include <assert.h>

#include "html_table.h"
#include "reviewed.h"

enum { OPEN = CONCLUSION_COUNT, CONCLUSION_OPTIONS };

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
    const char *attribute;
    size_t options;
    size_t (*of)(const struct finding *finding);
    const char *(*value)(size_t option); /* no two facets share one */
    void (*label)(struct page *page, size_t option);
} facets[] = {
    {"data-class", CLASS_COUNT, class_option, class_value, class_label},
    {"data-severity", SEVERITY_COUNT, severity_option, severity_value, severity_label},
    {"data-conclusion", CONCLUSION_OPTIONS, conclusion_option, conclusion_value, conclusion_label},
};
enum { FACETS = sizeof facets / sizeof facets[0] };

void filter_style(struct page *page)
{
    struct buf *out = page->markup.out;
    for (size_t i = 0; i < FACETS; i++)
        for (size_t k = 0; k < facets[i].options; k++) {
            const char *value = facets[i].value(k), *attribute = facets[i].attribute;
            buf_format(out, "%s.pick[%s=%s]:target~table.findings [%s]:not([%s=%s])", i + k ? ",\n" : "",
                       attribute, value, attribute, attribute, value);
        }
    buf_text(out, "{display:none}\n.shown{display:none}.shown.all,.pick:target+.shown{display:block}"
                  ".pick:target~.shown.all{display:none}\n");
}

/* ---- what can be picked: one value of each facet, or any ---- */

enum { ANY = CONCLUSION_OPTIONS, VALUES };
struct pick {
    size_t option[FACETS]; /* ANY: whatever it is */
};

struct picking {
    struct page *page;
    size_t counts[VALUES][VALUES][VALUES]; /* of findings, by pick */
};

static size_t *count_of(struct picking *picking, const struct pick *pick)
{
    static_assert(FACETS == 3, "a dimension for each facet");
    return &picking->counts[pick->option[0]][pick->option[1]][pick->option[2]];
}

/* A finding fits each pick that asks for what it has, or for anything. */
static void count(struct picking *picking, const struct finding *finding)
{
    for (unsigned asked = 0; asked < 1u << FACETS; asked++) {
        struct pick pick;
        for (size_t i = 0; i < FACETS; i++)
            pick.option[i] = asked >> i & 1 ? facets[i].of(finding) : ANY;
        ++*count_of(picking, &pick);
    }
}

static struct str pick_anchor(struct page *page, const struct pick *pick)
{
    struct buf name = {0};
    buf_text(&name, "only");
    for (size_t i = 0; i < FACETS; i++)
        buf_format(&name, "-%s", pick->option[i] == ANY ? "any" : facets[i].value(pick->option[i]));
    buf_byte(&name, '\0');
    struct str anchor = page_anchor(page, name.p, 0);
    buf_free(&name);
    return anchor;
}

static size_t count_of_class(struct picking *picking, const struct pick *pick, size_t class)
{
    if (pick->option[0] != ANY && pick->option[0] != class)
        return 0;
    return *count_of(picking, &(struct pick){{class, pick->option[1], pick->option[2]}});
}

/* How many a pick shows, class by class. */
static void write_shown(struct picking *picking, const struct pick *pick, const char *style)
{
    struct page *page = picking->page;
    page_open(page, "p", style);
    page_say(page, "span", NULL, WORD_FILTER_SHOWN);
    for (size_t class = 0; class < CLASS_COUNT; class ++) {
        markup_text(&page->markup, STR(" "));
        class_label(page, class);
        markup_text(&page->markup, STR(" "));
        page_put(page, "b", NULL, page_number(page, count_of_class(picking, pick, class)));
    }
    page_close(page);
}

/* Where a link of the same pick leads: it stands before the list, and shows nothing but how many there are.
 */
static void write_target(struct picking *picking, const struct pick *pick)
{
    struct page *page = picking->page;
    page_open(page, "span", "pick");
    markup_attribute(&page->markup, "id", pick_anchor(page, pick));
    for (size_t i = 0; i < FACETS; i++)
        if (pick->option[i] != ANY)
            markup_attribute(&page->markup, facets[i].attribute, str_of(facets[i].value(pick->option[i])));
    page_close(page);
    write_shown(picking, pick, "shown");
}

static struct str pick_href(struct page *page, const struct pick *pick)
{
    return arena_format(page->arena, "#%.*s", STR_ARG(pick_anchor(page, pick)));
}

/* Visits every pick that some finding fits: class by severity, and the conclusions by themselves. */
static void each_pick(struct picking *picking, void (*visit)(struct picking *, const struct pick *))
{
    for (size_t class = 0; class <= CLASS_COUNT; class ++)
        for (size_t severity = 0; severity <= SEVERITY_COUNT; severity++) {
            struct pick pick = {
                {class < CLASS_COUNT ? class : ANY, severity < SEVERITY_COUNT ? severity : ANY, ANY}};
            if (*count_of(picking, &pick))
                visit(picking, &pick);
        }
    for (size_t conclusion = 0; conclusion < CONCLUSION_OPTIONS; conclusion++) {
        struct pick pick = {{ANY, ANY, conclusion}};
        if (*count_of(picking, &pick))
            visit(picking, &pick);
    }
}

static void count_cell(struct picking *picking, size_t class, size_t severity)
{
    struct page *page = picking->page;
    struct pick pick = {{class, severity, ANY}};
    size_t count = *count_of(picking, &pick);
    table_cell(page, count ? "n" : "n zero");
    if (count)
        page_link(page, pick_href(page, &pick), page_number(page, count));
    else
        markup_text(&page->markup, STR("–"));
    page_close(page);
}

static void severity_row(struct picking *picking, size_t severity)
{
    struct page *page = picking->page;
    struct pick pick = {{ANY, severity, ANY}};
    table_row(page);
    table_row_head(page);
    page_open(page, "a", NULL);
    markup_attribute(&page->markup, "href", pick_href(page, &pick));
    if (severity == ANY)
        page_say(page, "span", NULL, WORD_FILTER_ALL);
    else
        severity_label(page, severity);
    page_close(page);
    page_close(page);
    for (size_t class = 0; class < CLASS_COUNT; class ++)
        count_cell(picking, class, severity);
    table_row_end(page);
}

/* Severities down, classes across: each figure shows what it counts. */
static void matrix(struct picking *picking)
{
    static const enum word columns[] = {WORD_SEVERITY, WORD_CLASS_FACT, WORD_CLASS_SIGN, WORD_CLASS_ATTEST};
    static_assert(sizeof columns / sizeof columns[0] == CLASS_COUNT + 1, "every class has its column");
    table_begin(picking->page, "filters", WORD_FILTER_MEANS, columns, sizeof columns / sizeof columns[0]);
    for (size_t severity = 0; severity < SEVERITY_COUNT; severity++)
        if (*count_of(picking, &(struct pick){{ANY, severity, ANY}}))
            severity_row(picking, severity);
    severity_row(picking, ANY);
    table_end(picking->page);
}

static void conclusion_links(struct picking *picking)
{
    struct page *page = picking->page;
    if (*count_of(picking, &(struct pick){{ANY, ANY, OPEN}}) ==
        *count_of(picking, &(struct pick){{ANY, ANY, ANY}}))
        return; /* nobody has concluded yet */
    page_open(page, "p", NULL);
    page_say(page, "span", "legend", WORD_CONCLUSION);
    for (size_t conclusion = 0; conclusion < CONCLUSION_OPTIONS; conclusion++) {
        struct pick pick = {{ANY, ANY, conclusion}};
        if (!*count_of(picking, &pick))
            continue;
        markup_text(&page->markup, STR(" "));
        page_open(page, "a", NULL);
        markup_attribute(&page->markup, "href", pick_href(page, &pick));
        conclusion_label(page, conclusion);
        page_close(page);
    }
    page_close(page);
}

void filter_choices(struct page *page, const struct finding *const *findings, size_t finding_count)
{
    struct picking picking = {.page = page};
    for (size_t i = 0; i < finding_count; i++)
        count(&picking, findings[i]);
    each_pick(&picking, write_target);
    write_shown(&picking, &(struct pick){{ANY, ANY, ANY}}, "shown all");
    page_open(page, "nav", "filters");
    markup_attribute(&page->markup, "aria-label", wording(WORD_FILTER_MEANS, page->in_english));
    matrix(&picking);
    conclusion_links(&picking);
    page_close(page);
}

void filter_attributes(struct page *page, const struct finding *finding)
{
    for (size_t i = 0; i < FACETS; i++)
        markup_attribute(&page->markup, facets[i].attribute, str_of(facets[i].value(facets[i].of(finding))));
}
