/* SPDX-License-Identifier: MIT */
/* What was checked and what was not: the clause-coverage matrix, the questions only people can answer, and
 * the values that no regulation gives. */
#include "html_parts.h"
#include "html_sections.h"

static const struct {
    const char *style;
    enum word word;
} ways[HOW_COUNT] = {
    [HOW_CHECKED] = {"way checked", WORD_COVERAGE_CHECKED},
    [HOW_ATTESTED] = {"way attested", WORD_COVERAGE_ATTESTED},
    [HOW_NOT_APPLICABLE] = {"way not-applicable", WORD_COVERAGE_NOT_APPLICABLE},
    [HOW_INSUFFICIENT] = {"way insufficient", WORD_COVERAGE_INSUFFICIENT},
};

static void pack_shares(struct page *page, const struct pack *pack)
{
    static const enum word columns[] = {WORD_COVERAGE_STATE, WORD_CLAUSES};
    struct clause_counts counts = digest_coverage(page->digest, pack);
    const struct chart_part parts[HOW_COUNT] = {
        [HOW_CHECKED] = {ways[HOW_CHECKED].style, ways[HOW_CHECKED].word, counts.checked},
        [HOW_ATTESTED] = {ways[HOW_ATTESTED].style, ways[HOW_ATTESTED].word, counts.attested},
        [HOW_NOT_APPLICABLE] = {ways[HOW_NOT_APPLICABLE].style, ways[HOW_NOT_APPLICABLE].word,
                                counts.not_applicable},
        [HOW_INSUFFICIENT] = {ways[HOW_INSUFFICIENT].style, ways[HOW_INSUFFICIENT].word, counts.insufficient},
    };
    page_heading(page, wording_of(pack->title, page->in_english));
    html_shares(page, WORD_COVERAGE, columns, parts, HOW_COUNT);
}

static void clause_row(struct page *page, const struct coverage *row)
{
    enum how how = digest_how(row);
    table_row(page);
    table_row_head(page);
    page_put(page, "span", "clause", row->clause->id);
    page_close(page);
    table_text(page, wording_of(row->clause->summary, page->in_english));
    table_text(page, row->clause->modality);
    table_cell(page, NULL);
    page_say(page, "span", ways[how].style, ways[how].word);
    page_close(page);
    table_text(page, wording_of(digest_why(row), page->in_english));
    table_row_end(page);
}

static void clause_list(struct page *page, const struct pack *pack)
{
    static const enum word columns[] = {WORD_CLAUSE, WORD_CLAUSE_SUMMARY, WORD_MODALITY, WORD_COVERAGE_STATE,
                                        WORD_COVERAGE_WHY};
    page_open(page, "details", NULL);
    page_say(page, "summary", NULL, WORD_CLAUSE_LIST);
    table_begin(page, "coverage", WORD_CLAUSE_LIST, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->digest->group->coverage_count; i++)
        if (page->digest->group->coverage[i].pack == pack)
            clause_row(page, &page->digest->group->coverage[i]);
    table_end(page);
    page_close(page);
}

void html_insufficient(struct page *page)
{
    static const enum word columns[] = {WORD_CLAUSE, WORD_CLAUSE_SUMMARY, WORD_COVERAGE_WHY};
    if (!digest_coverage(page->digest, NULL).insufficient)
        return;
    table_begin(page, "insufficient", WORD_NOT_COUNTED, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < page->digest->group->coverage_count; i++) {
        const struct coverage *row = &page->digest->group->coverage[i];
        if (digest_how(row) != HOW_INSUFFICIENT)
            continue;
        table_row(page);
        table_row_head(page);
        page_put(page, "span", "clause", row->clause->id);
        page_close(page);
        table_text(page, wording_of(row->clause->summary, page->in_english));
        table_text(page, wording_of(digest_why(row), page->in_english));
        table_row_end(page);
    }
    table_end(page);
}

/* ---- the tool's own values ---- */

static size_t default_rows(struct page *page, const struct clause *clause, bool write)
{
    size_t count = 0;
    for (size_t i = 0; i < clause->check_count; i++) {
        const struct detector *detector = clause->checks[i].detector;
        for (size_t k = 0; k < detector->parameter_count; k++) {
            if (!detector->parameters[k].by_default)
                continue;
            count++;
            if (!write)
                continue;
            table_row(page);
            table_row_head(page);
            page_put(page, "span", "clause", clause->id);
            page_close(page);
            table_text(page, wording_of(detector->title, page->in_english));
            table_text(page, detector->parameters[k].name);
            table_text(page, detector->parameters[k].value);
            table_row_end(page);
        }
    }
    return count;
}

static size_t all_default_rows(struct page *page, bool write)
{
    size_t count = 0;
    for (size_t i = 0; i < page->digest->group->coverage_count; i++)
        count += default_rows(page, page->digest->group->coverage[i].clause, write);
    return count;
}

static void defaults(struct page *page)
{
    static const enum word columns[] = {WORD_CLAUSE, WORD_DETECTOR, WORD_PARAMETER, WORD_VALUE};
    if (!all_default_rows(page, false))
        return;
    page_open(page, "details", NULL);
    page_say(page, "summary", NULL, WORD_DEFAULTS);
    table_begin(page, "defaults", WORD_DEFAULTS_MEANS, columns, sizeof columns / sizeof columns[0]);
    all_default_rows(page, true);
    table_end(page);
    page_close(page);
}

void html_coverage(struct page *page)
{
    const struct ruleset *rules = page->results->rules;
    page_section(page, "coverage", "coverage", WORD_COVERAGE);
    page_say(page, "p", "lead",
             page->digest->group->coverage_count ? WORD_COVERAGE_MEANS : WORD_COVERAGE_NONE);
    for (size_t i = 0; i < rules->pack_count; i++) {
        if (!digest_coverage(page->digest, rules->packs[i]).all)
            continue;
        pack_shares(page, rules->packs[i]);
        clause_list(page, rules->packs[i]);
    }
    html_insufficient(page);
    defaults(page);
    page_section_end(page);
}

/* ---- questions ---- */

static void question_row(struct page *page, const struct finding *finding)
{
    table_row(page);
    table_row_head(page);
    page_clause(page, finding);
    page_close(page);
    table_cell(page, NULL);
    markup_text(&page->markup, wording_of(finding->reason, page->in_english));
    if (finding->member) {
        markup_text(&page->markup, STR(" "));
        page_member(page, finding->member);
    }
    page_close(page);
    table_cell(page, "choices");
    markup_text(&page->markup, wording(WORD_ANSWER_CHOICES, page->in_english));
    page_close(page);
    table_text(page, STR(""));
    table_row_end(page);
}

void html_attest(struct page *page)
{
    static const enum word columns[] = {WORD_CLAUSE, WORD_QUESTION, WORD_ANSWER, WORD_ATTESTED_BY};
    const struct digest *digest = page->digest;
    page_section(page, "attest", "attest", WORD_ATTEST);
    if (digest->found.all[CLASS_ATTEST]) {
        table_begin(page, "attest", WORD_ATTEST_MEANS, columns, sizeof columns / sizeof columns[0]);
        for (size_t i = 0; i < digest->clause_count; i++)
            for (size_t k = 0; k < digest->clauses[i].count; k++)
                if (digest->clauses[i].list[k].finding->class == CLASS_ATTEST)
                    question_row(page, digest->clauses[i].list[k].finding);
        table_end(page);
    } else {
        page_say(page, "p", "lead", WORD_ATTEST_NONE);
    }
    page_section_end(page);
}
