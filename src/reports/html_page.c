/* SPDX-License-Identifier: MIT */
/* A page of the HTML report: its frame, and the few shapes every section is made of. */
#include "html_page.h"

#include <string.h>

#include "html_filter.h"
#include "records.h"
#include "reviewed.h"

/* Nothing is loaded from anywhere, nothing runs. */
#define CONTENT_SECURITY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

void page_open(struct page *page, const char *element, const char *class)
{
    markup_open(&page->markup, element);
    if (class)
        markup_attribute(&page->markup, "class", str_of(class));
}

/* One block a line: pages can be read, and compared, by people. */
static bool ends_line(const char *element)
{
    static const char *const inlines[] = {"a",    "b",     "bdi",  "label",  "legend", "code",
                                          "mark", "small", "span", "strong", "title",  "svg",
                                          "rect", "td",    "th",   "dt",     "dd"};
    for (size_t i = 0; i < sizeof inlines / sizeof inlines[0]; i++)
        if (strcmp(element, inlines[i]) == 0)
            return false;
    return true;
}

void page_close(struct page *page)
{
    const char *element = page->markup.open[page->markup.depth - 1];
    markup_close(&page->markup);
    if (ends_line(element))
        markup_raw(&page->markup, "\n");
}

void page_put(struct page *page, const char *element, const char *class, struct str text)
{
    page_open(page, element, class);
    markup_text(&page->markup, text);
    page_close(page);
}

void page_say(struct page *page, const char *element, const char *class, enum word word)
{
    page_put(page, element, class, wording(word, page->in_english));
}

struct str page_number(struct page *page, size_t number)
{
    return wording_number(page->arena, page->in_english, number);
}

struct str page_fill(struct page *page, enum word word, const struct str parts[static 4])
{
    return wording_fill(page->arena, page->in_english, word, parts);
}

static void meta(struct page *page, const char *attribute, const char *name, const char *content)
{
    page_open(page, "meta", NULL);
    markup_attribute(&page->markup, attribute, str_of(name));
    markup_attribute(&page->markup, "content", str_of(content));
}

/* The stamp and the run stand in the margin of every printed page. */
static void style(struct page *page)
{
    struct str run = records_run_id(page->results, page->arena);
    struct str stamp =
        wording(page->results->complete ? reviewed_mark(page->results) : WORD_INCOMPLETE, page->in_english);
    struct str margins = arena_format(page->arena,
                                      "@page{@bottom-left{content:\"rasoat %.*s · %.*s\";font:8pt serif}"
                                      "@bottom-right{content:counter(page);font:8pt serif}}",
                                      STR_ARG(run), STR_ARG(stamp));
    page_open(page, "style", NULL);
    markup_raw(&page->markup, "\n");
    for (size_t i = 0; html_style[i]; i++)
        markup_raw(&page->markup, html_style[i]);
    filter_style(page);
    markup_raw(&page->markup, margins.p);
    page_close(page);
}

void page_begin(struct page *page, struct str title)
{
    struct markup *markup = &page->markup;
    page->level = 2;
    markup_raw(markup, "<!DOCTYPE html>\n");
    page_open(page, "html", NULL);
    markup_attribute(markup, "lang", page->in_english ? STR("en") : STR("vi"));
    page_open(page, "head", NULL);
    page_open(page, "meta", NULL);
    markup_attribute(markup, "charset", STR("utf-8"));
    meta(page, "http-equiv", "Content-Security-Policy", CONTENT_SECURITY);
    meta(page, "name", "viewport", "width=device-width, initial-scale=1");
    meta(page, "name", "color-scheme", "light dark");
    meta(page, "name", "referrer", "no-referrer");
    meta(page, "name", "robots", "noindex");
    page_put(page, "title", NULL, title);
    style(page);
    page_close(page);
    page_open(page, "body", NULL);
}

/* The tool, the run and the stamp of review: on the last line of every printed page's flow. */
static void colophon(struct page *page)
{
    const struct results *results = page->results;
    struct str run = records_run_id(results, page->arena);
    page_open(page, "footer", NULL);
    page_open(page, "p", NULL);
    page_put(page, "span", NULL, arena_format(page->arena, "rasoat %s", results->version));
    page_put(page, "span", NULL,
             arena_format(page->arena, "%.*s %.*s", STR_ARG(wording(WORD_RUN_ID, page->in_english)),
                          STR_ARG(run)));
    page_say(page, "span", NULL, reviewed_mark(page->results));
    page_close(page);
    page_close(page);
}

void page_end(struct page *page)
{
    colophon(page);
    page_close(page);
    page_close(page);
}

static void stamp(struct page *page, const char *class, enum word mark, struct str means)
{
    page_open(page, "p", class);
    page_say(page, "strong", NULL, mark);
    markup_text(&page->markup, STR(" "));
    page_put(page, "span", NULL, means);
    page_close(page);
}

void page_masthead(struct page *page, enum word kicker, struct str title, struct str under)
{
    page_open(page, "header", "masthead");
    page_say(page, "p", "kicker", kicker);
    page_open(page, "h1", NULL);
    page_name(page, title);
    page_close(page);
    if (under.n)
        page_put(page, "p", "under", under);
    if (page->results->letterhead.keep_until.n)
        page_put(page, "p", "under",
                 page_fill(page, WORD_KEPT_UNTIL, FILL(page->results->letterhead.keep_until)));
    page_open(page, "div", "stamps");
    stamp(page, "stamp", reviewed_mark(page->results), reviewed_means(page->arena, page->results));
    if (digest_is_pasted(page->results))
        stamp(page, "stamp", WORD_PASTED, wording(WORD_PASTED_MEANS, page->in_english));
    if (digest_is_nameless(page->results))
        stamp(page, "stamp incomplete", WORD_NAMELESS, wording(WORD_NAMELESS_MEANS, page->in_english));
    if (!page->results->complete)
        stamp(page, "stamp incomplete", WORD_INCOMPLETE, wording(WORD_INCOMPLETE_MEANS, page->in_english));
    page_close(page);
    page_close(page);
}

void page_heading(struct page *page, struct str text)
{
    static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    size_t deepest = sizeof headings / sizeof headings[0];
    page_put(page, headings[page->level <= deepest ? page->level - 1 : deepest - 1], NULL, text);
}

void page_section(struct page *page, const char *class, const char *id, enum word heading)
{
    page_open(page, "section", class);
    markup_attribute(&page->markup, "id", page_anchor(page, id, 0));
    page_heading(page, wording(heading, page->in_english));
    page->level++;
}

void page_section_end(struct page *page)
{
    page->level--;
    page_close(page);
}

void page_link(struct page *page, struct str href, struct str text)
{
    page_open(page, "a", NULL);
    markup_attribute(&page->markup, "href", href);
    markup_text(&page->markup, text);
    page_close(page);
}

void page_name(struct page *page, struct str name)
{
    page_put(page, "bdi", NULL, name);
}

void page_class(struct page *page, enum finding_class class)
{
    static const char *const classes[CLASS_COUNT] = {
        [CLASS_FACT] = "tag fact", [CLASS_SIGN] = "tag sign", [CLASS_ATTEST] = "tag attest"};
    page_say(page, "span", classes[class], wording_class(class));
}

void page_severity(struct page *page, enum severity severity)
{
    static const char *const classes[SEVERITY_COUNT] = {
        [SEVERITY_INFO] = "level s0", [SEVERITY_LOW] = "level s1",      [SEVERITY_MEDIUM] = "level s2",
        [SEVERITY_HIGH] = "level s3", [SEVERITY_CRITICAL] = "level s4",
    };
    page_say(page, "span", classes[severity], wording_severity(severity));
}

void page_clause(struct page *page, const struct finding *finding)
{
    if (finding->clause)
        page_put(page, "span", "clause", finding->clause->id);
    if (finding->detector) {
        if (finding->clause)
            markup_text(&page->markup, STR(" "));
        markup_text(&page->markup, wording_of(finding->detector->title, page->in_english));
    }
}

struct str page_anchor(struct page *page, const char *what, size_t number)
{
    struct buf name = {0};
    if (page->group_number)
        buf_format(&name, "g%zu-", page->group_number);
    buf_text(&name, what);
    if (number)
        buf_format(&name, "-%zu", number);
    struct str anchor = arena_str(page->arena, buf_str(&name));
    buf_free(&name);
    return anchor;
}

static struct str href_member(struct page *page, const struct member *member)
{
    if (!page->alone)
        return arena_format(page->arena, "members/%.*s.html", STR_ARG(member->slug));
    struct str name = arena_format(page->arena, "m-%.*s", STR_ARG(member->slug));
    return arena_format(page->arena, "#%.*s", STR_ARG(page_anchor(page, name.p, 0)));
}

/* Where the sheet of its member tells of a finding. */
static struct str href_finding(struct page *page, const struct numbered *item)
{
    struct str anchor = page_anchor(page, "f", item->number);
    if (page->alone)
        return arena_format(page->arena, "#%.*s", STR_ARG(anchor));
    return arena_format(page->arena, "members/%.*s.html#%.*s", STR_ARG(item->finding->member->slug),
                        STR_ARG(anchor));
}

void page_finding_number(struct page *page, const struct numbered *item)
{
    struct str number = page_number(page, item->number);
    if (item->finding->member)
        page_link(page, href_finding(page, item), number);
    else
        markup_text(&page->markup, number);
}

void page_member(struct page *page, const struct member *member)
{
    if (!member) {
        page_say(page, "span", NULL, WORD_WHOLE_GROUP);
        return;
    }
    page_open(page, "a", NULL);
    markup_attribute(&page->markup, "href", href_member(page, member));
    page_name(page, member->name);
    page_close(page);
}
