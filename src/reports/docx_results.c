/* SPDX-License-Identifier: MIT */
/* The part of the report on what was found: by clause, what is urgent, names, answers. */
#include "docx_documents.h"

enum { URGENT_MOST = 20 };

#define COLUMNS(list) list, sizeof(list) / sizeof(list)[0]

struct reviewed_counts {
    size_t confirmed, set_aside, unclear, open;
};

static struct reviewed_counts reviewed_counts(const struct clause_run *run)
{
    struct reviewed_counts counts = {0};
    for (size_t i = 0; i < run->count; i++) {
        const struct review *review = run->list[i].finding->review;
        bool is = review;
        if (run->list[i].finding->class == CLASS_ATTEST)
            continue;
        counts.open += !is;
        counts.confirmed += is && review->conclusion == CONCLUSION_CONFIRMED;
        counts.unclear += is && review->conclusion == CONCLUSION_UNCLEAR;
        counts.set_aside +=
            is && (review->conclusion == CONCLUSION_COMPLIANT || review->conclusion == CONCLUSION_DISMISSED);
    }
    return counts;
}

static bool is_for_the_table(const struct clause_run *run)
{
    return run->clause && run->counts[CLASS_FACT] + run->counts[CLASS_SIGN];
}

static size_t table_rows(const struct digest *digest)
{
    size_t rows = 0;
    for (size_t i = 0; i < digest->clause_count; i++)
        rows += is_for_the_table(&digest->clauses[i]);
    return rows;
}

static void clause_row(struct docx_table *table, const struct clause_run *run)
{
    struct docx *docx = table->docx;
    struct reviewed_counts counts = reviewed_counts(run);
    docx_row_begin(table);
    docx_cell(table, docx_clause(docx, run->list[0].finding));
    docx_cell(table, wording_of(run->clause->summary, docx->in_english));
    docx_cell_number(table, run->counts[CLASS_FACT]);
    docx_cell_number(table, run->counts[CLASS_SIGN]);
    docx_cell_number(table, counts.confirmed);
    docx_cell_number(table, counts.set_aside);
    docx_cell_number(table, counts.unclear);
    docx_cell_number(table, counts.open);
    docx_row_end(table);
}

static void results_clauses(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_CLAUSE, 14, false},
                                                 {WORD_CLAUSE_SUMMARY, 26, false},
                                                 {WORD_DOC_FACTS_SHORT, 10, true},
                                                 {WORD_DOC_SIGNS_SHORT, 10, true},
                                                 {WORD_DOC_CONFIRMED_SHORT, 10, true},
                                                 {WORD_DOC_SET_ASIDE_SHORT, 10, true},
                                                 {WORD_DOC_UNCLEAR_SHORT, 10, true},
                                                 {WORD_DOC_OPEN_SHORT, 10, true}};
    struct docx_table table;
    struct clause_counts clauses = digest_coverage(docx->digest, NULL);
    docx_form_point(docx, 1, WORD_DOC_RESULTS_CLAUSES);
    if (clauses.all)
        docx_form_fill(docx, "Body", WORD_DOC_RESULTS_COVERAGE,
                       FILL(docx_form_count(docx, clauses.all), docx_form_count(docx, clauses.checked),
                            docx_form_count(docx, clauses.attested),
                            docx_form_count(docx, clauses.insufficient)));
    if (!table_rows(docx->digest)) {
        docx_form_fill(docx, "Body", WORD_NOTHING_FOUND, FILL(wording_packs(docx->arena, docx->results)));
        docx_form_say(docx, WORD_NOTHING_FOUND_MEANS);
        return;
    }
    docx_form_say(docx, WORD_NEVER_ADDED);
    docx_form_caption(docx, WORD_DOC_TABLE_CLAUSES);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->digest->clause_count; i++)
        if (is_for_the_table(&docx->digest->clauses[i]))
            clause_row(&table, &docx->digest->clauses[i]);
    docx_table_end(&table);
}

static void urgent_rest(struct docx *docx, const struct numbered *list, size_t count)
{
    size_t rest[CLASS_COUNT];
    digest_count_classes(list, count, rest);
    docx_form_fill(docx, "Body", WORD_DOC_REST_IN_APPENDIX,
                   FILL(docx_form_count(docx, rest[CLASS_FACT]), docx_form_count(docx, rest[CLASS_SIGN])));
}

static void results_urgent(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_NUMBER, 8, true},
                                                 {WORD_TIME, 20, false},
                                                 {WORD_MEMBER, 36, false},
                                                 {WORD_CLAUSE, 20, false},
                                                 {WORD_SEVERITY, 16, false}};
    const struct numbered *list;
    struct docx_table table;
    size_t count = digest_worst(docx->digest, SEVERITY_HIGH, &list);
    docx_form_point(docx, 2, WORD_DOC_RESULTS_URGENT);
    if (!count) {
        docx_form_fill(docx, "Body", WORD_DECIDE_NONE_HIGH, FILL(wording_packs(docx->arena, docx->results)));
        return;
    }
    docx_form_caption(docx, WORD_DOC_TABLE_URGENT);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < count && i < URGENT_MOST; i++) {
        const struct finding *finding = list[i].finding;
        docx_row_begin(&table);
        docx_cell_number(&table, list[i].number);
        docx_cell(&table, wording_time(docx->arena, docx->results, finding->at));
        docx_cell(&table, docx_member_name(docx, finding->member));
        docx_cell(&table, docx_clause(docx, finding));
        docx_cell(&table, wording(wording_severity(finding->severity), docx->in_english));
        docx_row_end(&table);
    }
    docx_table_end(&table);
    if (count > URGENT_MOST)
        urgent_rest(docx, list + URGENT_MOST, count - URGENT_MOST);
}

static void name_table(struct docx *docx)
{
    static const struct docx_column columns[] = {
        {WORD_DISPLAY, 30, false}, {WORD_ACCOUNT, 27, false}, {WORD_NAME_ADVICE, 43, false}};
    struct docx_table table;
    docx_form_caption(docx, WORD_DOC_TABLE_NAMES);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->digest->group->name_count; i++) {
        const struct name_verdict *verdict = &docx->digest->group->names[i];
        if (!verdict->sufficient || verdict->good)
            continue;
        docx_row_begin(&table);
        docx_cell(&table, verdict->member->display);
        docx_cell(&table, verdict->member->id);
        docx_cell(&table, wording_of(verdict->advice, docx->in_english));
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

static void results_names(struct docx *docx)
{
    const struct digest *digest = docx->digest;
    docx_form_point(docx, 3, WORD_DOC_RESULTS_NAMES);
    if (!digest->group->name_count) {
        docx_form_say(docx, WORD_NAMES_NONE);
        return;
    }
    docx_form_fill(docx, "Body", WORD_NAMES_SUMMARY,
                   FILL(docx_form_count(docx, digest->names_good),
                        docx_form_count(docx, digest->names_to_change),
                        docx_form_count(docx, digest->names_insufficient)));
    if (digest->names_to_change)
        name_table(docx);
}

static void results_answers(struct docx *docx)
{
    size_t unanswered = docx->digest->answers[ANSWER_NONE];
    docx_form_point(docx, 4, WORD_DOC_RESULTS_ANSWERS);
    docx_form_say(docx, WORD_ANSWERS_MEANS);
    if (unanswered)
        docx_form_fill(docx, "Body", WORD_DOC_ANSWERS_IN_APPENDIX, FILL(docx_form_count(docx, unanswered)));
}

void docx_results(struct docx *docx)
{
    results_clauses(docx);
    results_urgent(docx);
    results_names(docx);
    results_answers(docx);
}
