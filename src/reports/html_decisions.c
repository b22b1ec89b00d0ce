/* SPDX-License-Identifier: MIT */
/* The leader's part of the page: three figures, what to look at first, and what else waits for a decision. */
#include "decisions.h"
#include "html_parts.h"
#include "html_sections.h"

static void severity_line(struct page *page, const size_t severities[SEVERITY_COUNT])
{
    page_open(page, "ul", "levels");
    for (int severity = SEVERITY_COUNT - 1; severity >= 0; severity--) {
        if (!severities[severity])
            continue;
        page_open(page, "li", NULL);
        page_severity(page, (enum severity)severity);
        markup_text(&page->markup, STR(" "));
        page_put(page, "b", NULL, page_number(page, severities[severity]));
        page_close(page);
    }
    page_close(page);
}

void html_tiles(struct page *page, const struct class_counts *found)
{
    static const struct {
        const char *style;
        enum word means;
    } tiles[CLASS_COUNT] = {
        [CLASS_FACT] = {"tile fact", WORD_CLASS_FACT_MEANS},
        [CLASS_SIGN] = {"tile sign", WORD_CLASS_SIGN_MEANS},
        [CLASS_ATTEST] = {"tile attest", WORD_CLASS_ATTEST_MEANS},
    };
    page_open(page, "div", "tiles");
    for (int class = 0; class < CLASS_COUNT; class ++) {
        page_open(page, "div", tiles[class].style);
        page_put(page, "p", "figure", page_number(page, found->all[class]));
        page_say(page, "p", "label", wording_class((enum finding_class) class));
        page_say(page, "p", "means", tiles[class].means);
        if (class != CLASS_ATTEST && found->all[class])
            severity_line(page, found->severities[class]);
        page_close(page);
    }
    page_close(page);
    page_say(page, "p", "aside", WORD_NEVER_ADDED);
}

/* One message under several clauses is one thing to look at. */
static bool same_matter(const struct finding *a, const struct finding *b)
{
    return a->detector == b->detector && a->member == b->member && a->at.ms == b->at.ms &&
           a->class == b->class && a->severity == b->severity && str_equal(a->message_id, b->message_id);
}

static size_t matter_length(const struct numbered *list, size_t count)
{
    size_t n = 1;
    while (n < count && same_matter(list[0].finding, list[n].finding))
        n++;
    return n;
}

/* Time and person, never a word of the text: this page is passed round. */
static void first_row(struct page *page, const struct numbered *list, size_t count)
{
    const struct finding *finding = list[0].finding;
    table_row(page);
    table_row_head(page);
    page_finding_number(page, &list[0]);
    page_close(page);
    table_text(page, wording_time(page->arena, page->results, finding->at));
    table_cell(page, NULL);
    page_member(page, finding->member);
    page_close(page);
    table_cell(page, NULL);
    for (size_t i = 0; i + 1 < count; i++) {
        page_put(page, "span", "clause", list[i].finding->clause ? list[i].finding->clause->id : STR(""));
        markup_text(&page->markup, STR(", "));
    }
    page_clause(page, list[count - 1].finding);
    page_close(page);
    table_cell(page, NULL);
    page_class(page, finding->class);
    page_close(page);
    table_cell(page, NULL);
    page_severity(page, finding->severity);
    page_close(page);
    table_row_end(page);
}

static void look_first_rest(struct page *page, const struct numbered *list, size_t count)
{
    size_t rest[CLASS_COUNT];
    digest_count_classes(list, count, rest);
    page_put(page, "p", "aside",
             page_fill(page, WORD_DECIDE_FIRST_REST,
                       FILL(page_number(page, rest[CLASS_FACT]), page_number(page, rest[CLASS_SIGN]))));
}

static void look_first(struct page *page)
{
    static const enum word columns[] = {WORD_NUMBER, WORD_TIME,  WORD_MEMBER,
                                        WORD_WHAT,   WORD_CLASS, WORD_SEVERITY};
    const struct numbered *list;
    size_t count = digest_worst(page->digest, SEVERITY_HIGH, &list), shown = 0;
    page_heading(page, wording(WORD_DECIDE_FIRST, page->in_english));
    if (!count) {
        struct str packs = wording_packs(page->arena, page->results);
        page_put(page, "p", "nothing", page_fill(page, WORD_DECIDE_NONE_HIGH, FILL(packs)));
        return;
    }
    table_begin(page, "first", WORD_DECIDE_FIRST_MEANS, columns, sizeof columns / sizeof columns[0]);
    for (size_t row = 0; row < FIRST_DECISIONS && shown < count; row++) {
        size_t n = matter_length(list + shown, count - shown);
        first_row(page, list + shown, n);
        shown += n;
    }
    table_end(page);
    if (shown < count)
        look_first_rest(page, list + shown, count - shown);
}

static void decision_list(struct page *page, const char *class, const struct decision *list, size_t count)
{
    page_open(page, "ol", class);
    for (size_t i = 0; i < count; i++) {
        struct str first = page_number(page, list[i].first), second = page_number(page, list[i].second);
        page_open(page, "li", NULL);
        page_link(page, arena_format(page->arena, "#%.*s", STR_ARG(page_anchor(page, list[i].section, 0))),
                  page_fill(page, list[i].word, FILL(first, second)));
        page_close(page);
    }
    page_close(page);
}

/* What else waits, each with the section that holds it; nothing where nothing waits. */
static void waiting(struct page *page)
{
    struct decision list[DECISIONS_MOST];
    size_t count = decisions_waiting(page->digest, list);
    if (count)
        decision_list(page, "waiting", list, count);
}

static void done_well(struct page *page)
{
    struct decision list[MERITS_MOST];
    size_t count = decisions_done_well(page->digest, list);
    if (!count)
        return;
    page_heading(page, wording(WORD_MERITS, page->in_english));
    decision_list(page, "merits", list, count);
}

/* What reviewers have concluded, once one has. */
static void conclusions(struct page *page)
{
    static const enum word columns[] = {WORD_CONCLUSION, WORD_FINDINGS};
    const struct digest *digest = page->digest;
    const struct chart_part parts[] = {
        {"way unanswered", WORD_CONCLUSION_CONFIRMED, digest->concluded[CONCLUSION_CONFIRMED]},
        {"way late", WORD_CONCLUSION_UNCLEAR, digest->concluded[CONCLUSION_UNCLEAR]},
        {"way checked", WORD_CONCLUSION_COMPLIANT, digest->concluded[CONCLUSION_COMPLIANT]},
        {"way attested", WORD_CONCLUSION_DISMISSED, digest->concluded[CONCLUSION_DISMISSED]},
        {"way not-applicable", WORD_CONCLUSION_OPEN, digest->open[CLASS_FACT] + digest->open[CLASS_SIGN]},
    };
    if (!digest_is_concluded(digest))
        return;
    page_heading(page, wording(WORD_CONCLUSIONS, page->in_english));
    html_shares(page, WORD_CONCLUSIONS, columns, parts, sizeof parts / sizeof parts[0]);
}

void html_decisions(struct page *page)
{
    page_section(page, "decisions", "decisions", WORD_DECISIONS);
    html_tiles(page, &page->digest->found);
    conclusions(page);
    waiting(page);
    look_first(page);
    done_well(page);
    page_section_end(page);
}
