/* SPDX-License-Identifier: MIT */
/* Findings: by clause and class, and the leading items of a group. */
#include "html_register.h"
#include "html_parts.h"
#include "html_sections.h"
#include "records.h"

static bool is_visible_run(const struct clause_run *run)
{
    return run->counts[CLASS_FACT] + run->counts[CLASS_SIGN] > 0; /* questions have a section of their own */
}

static size_t most_of_class(const struct digest *digest)
{
    size_t most = 0;
    for (size_t i = 0; i < digest->clause_count; i++)
        for (int class = 0; class < CLASS_ATTEST; class ++)
            if (digest->clauses[i].counts[class] > most)
                most = digest->clauses[i].counts[class];
    return most;
}

static struct str run_summary(struct page *page, const struct clause_run *run)
{
    if (run->clause)
        return wording_of(run->clause->summary, page->in_english);
    return run->detector ? wording_of(run->detector->title, page->in_english) : STR("");
}

static void run_row(struct page *page, const struct clause_run *run, size_t most)
{
    table_row(page);
    table_row_head(page);
    page_put(page, "span", "clause", run->clause ? run->clause->id : STR("–"));
    page_close(page);
    table_cell(page, NULL);
    markup_text(&page->markup, run_summary(page, run));
    if (run->clause && page->results->rules->pack_count > 1) {
        markup_text(&page->markup, STR(" "));
        page_put(page, "small", NULL, run->pack->id);
    }
    page_close(page);
    table_number(page, run->counts[CLASS_FACT]);
    table_number(page, run->counts[CLASS_SIGN]);
    table_cell(page, "bars");
    chart_bar(page, CLASS_FACT, run->counts[CLASS_FACT], most);
    chart_bar(page, CLASS_SIGN, run->counts[CLASS_SIGN], most);
    page_close(page);
    table_cell(page, NULL);
    page_severity(page, run->worst);
    page_close(page);
    table_row_end(page);
}

static void clause_table(struct page *page)
{
    static const enum word columns[] = {WORD_CLAUSE,     WORD_CLAUSE_SUMMARY, WORD_CLASS_FACT,
                                        WORD_CLASS_SIGN, WORD_PROPORTION,     WORD_HIGHEST};
    const struct digest *digest = page->digest;
    size_t most = most_of_class(digest);
    table_begin(page, "clauses", WORD_BY_CLAUSE, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < digest->clause_count; i++)
        if (is_visible_run(&digest->clauses[i]))
            run_row(page, &digest->clauses[i], most);
    table_end(page);
}

/* The excerpt as the audit cut it; what stands in «» is the span. */
static void excerpt(struct page *page, struct str text)
{
    const struct str open = STR("«"), close = STR("»");
    page_open(page, "q", "excerpt");
    while (text.n) {
        size_t from = str_find(text, open);
        struct str inside = str_from(text, from);
        size_t n = str_find(inside, close);
        if (n == inside.n)
            break;
        markup_text(&page->markup, str_cut(text, 0, from));
        page_put(page, "mark", NULL, str_cut(inside, open.n, n - open.n));
        text = str_from(inside, n + close.n);
    }
    markup_text(&page->markup, text);
    page_close(page);
}

static struct str place_of(struct page *page, const struct finding *finding)
{
    if (!finding->where.file.n || !finding->where.line)
        return finding->where.file;
    struct str line = arena_format(page->arena, "%zu", finding->where.line);
    return page_fill(page, WORD_PLACE_LINE, FILL(finding->where.file, line));
}

static void words(struct page *page, const struct finding *finding)
{
    enum primitive primitive = finding->detector ? finding->detector->primitive : PRIMITIVE_COUNT;
    if (primitive == PRIMITIVE_ANSWER)
        page_say(page, "p", "withheld", WORD_EXCERPT_OF_OTHERS); /* the order that got no answer */
    else if (finding->excerpt.p)
        excerpt(page, finding->excerpt);
    else if (primitive == PRIMITIVE_TEXT || primitive == PRIMITIVE_RECALL)
        page_say(page, "p", "withheld", WORD_EXCERPT_WITHHELD); /* held back, not forgotten */
}

/* A question to the office comes from nowhere in the log. */
static void source(struct page *page, const struct finding *finding)
{
    const struct str parts[] = {place_of(page, finding), finding->message_id, finding->laws};
    bool any = false;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (!parts[i].n)
            continue;
        if (!any)
            page_open(page, "p", "source");
        any = true;
        page_put(page, "span", NULL, parts[i]);
    }
    if (any)
        page_close(page);
}

void html_finding(struct page *page, const struct finding *finding)
{
    table_cell(page, "tags");
    page_class(page, finding->class);
    page_severity(page, finding->severity);
    page_close(page);
    table_cell(page, "what");
    page_put(page, "p", "reason", wording_of(finding->reason, page->in_english));
    words(page, finding);
    source(page, finding);
    page_close(page);
}

void html_whose_finding(struct page *page, const struct finding *finding)
{
    table_text(page, wording_time(page->arena, page->results, finding->at));
    table_cell(page, NULL);
    page_member(page, finding->member);
    page_close(page);
    table_cell(page, NULL);
    page_clause(page, finding);
    page_close(page);
    html_finding(page, finding);
}

static void top_row(struct page *page, const struct numbered *item)
{
    table_row(page);
    table_row_head(page);
    markup_text(&page->markup, page_number(page, item->number));
    page_close(page);
    html_whose_finding(page, item->finding);
    table_row_end(page);
}

/* A page that opens quickly: the rest stands on the sheets, which it links to. */
static void top_findings(struct page *page)
{
    static const enum word columns[] = {WORD_NUMBER, WORD_TIME,  WORD_MEMBER,
                                        WORD_CLAUSE, WORD_CLASS, WORD_WHAT};
    const struct numbered *list;
    size_t count = digest_worst(page->digest, SEVERITY_INFO, &list);
    size_t shown = count < TOP_FINDINGS ? count : TOP_FINDINGS;
    size_t top[CLASS_COUNT], all[CLASS_COUNT];
    digest_count_classes(list, shown, top);
    digest_count_classes(list, count, all);
    struct str summary =
        page_fill(page, WORD_TOP_FINDINGS_MEANS,
                  FILL(page_number(page, top[CLASS_FACT]), page_number(page, top[CLASS_SIGN]),
                       page_number(page, all[CLASS_FACT]), page_number(page, all[CLASS_SIGN])));
    page_open(page, "details", NULL);
    page_put(page, "summary", NULL, summary);
    table_begin(page, "findings", WORD_TOP_FINDINGS, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < shown; i++)
        top_row(page, &list[i]);
    table_end(page);
    page_close(page);
}

static void whole_list(struct page *page)
{
    if (!page->digest->group->finding_count)
        return;
    if (page->alone)
        html_register_whole(page);
    else
        html_register_link(page);
}

void html_findings(struct page *page)
{
    const struct digest *digest = page->digest;
    page_section(page, "findings", "findings", WORD_BY_CLAUSE);
    if (digest->found.all[CLASS_FACT] + digest->found.all[CLASS_SIGN]) {
        clause_table(page);
        html_timeline(page);
        if (!page->alone)
            top_findings(page);
    } else {
        struct str packs = wording_packs(page->arena, page->results);
        page_put(page, "p", "nothing", page_fill(page, WORD_NOTHING_FOUND, FILL(packs)));
        page_say(page, "p", "aside", WORD_NOTHING_FOUND_MEANS);
    }
    whole_list(page);
    html_months(page);
    page_section_end(page);
}
