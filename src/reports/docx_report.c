/* SPDX-License-Identifier: MIT */
/* The report (báo cáo): what was audited, what was found, what waits for a decision. */
#include "decisions.h"
#include "docx_documents.h"
#include "unseen.h"

enum { URGENT_MOST = 20, HASH_SHOWN = 16 };

static struct str count_of(const struct docx *docx, size_t count)
{
    return wording_number(docx->arena, docx->in_english, count);
}

#define COLUMNS(list) list, sizeof(list) / sizeof(list)[0]

static void caption(struct docx *docx, enum word title)
{
    docx_form_fill(docx, "Caption", WORD_DOC_TABLE,
                   FILL(count_of(docx, ++docx->tables_so_far), wording(title, docx->in_english)));
}

/* ---- by what ---- */

static void ground(struct docx *docx, const struct pack *pack, bool is_last)
{
    struct str title = wording_of(pack->title, docx->in_english);
    bool is_known = pack->number.n && pack->issuer.n;
    struct str text =
        wording_fill(docx->arena, docx->in_english, is_known ? WORD_DOC_GROUND : WORD_DOC_GROUND_SHORT,
                     FILL(title, pack->number, pack->issuer));
    docx_put(docx, "Ground", arena_format(docx->arena, "%.*s%s", STR_ARG(text), is_last ? "." : ";"));
}

static void grounds(struct docx *docx)
{
    const struct ruleset *rules = docx->results->rules;
    for (size_t i = 0; i < rules->pack_count; i++)
        ground(docx, rules->packs[i], i + 1 == rules->pack_count);
}

/* ---- I. scope ---- */

static void source_table(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_FILE, 24, false},       {WORD_FORMAT, 24, false},
                                                 {WORD_SEEN, 9, true},         {WORD_ACCEPTED, 9, true},
                                                 {WORD_QUARANTINED, 10, true}, {WORD_SHA256, 24, false}};
    struct docx_table table;
    caption(docx, WORD_SOURCES);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->results->input_count; i++) {
        const struct input_facts *input = &docx->results->inputs[i];
        docx_row_begin(&table);
        docx_cell(&table, input->file);
        docx_cell(&table, wording_of(input->format_title, docx->in_english));
        docx_cell_number(&table, input->seen);
        docx_cell_number(&table, input->accepted);
        docx_cell_number(&table, input->quarantined);
        docx_cell_code(&table, input->sha256);
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

static void scope_group(struct docx *docx)
{
    const struct results *results = docx->results;
    const struct group_results *group = docx->digest->group;
    docx_form_point(docx, 1, WORD_DOC_SCOPE_GROUP);
    docx_form_fill(
        docx, "Body", WORD_DOC_SCOPE_PERIOD,
        FILL(wording_period(docx->arena, results), wording_zone(docx->arena, results->zone_minutes)));
    if (group->messages || group->events)
        docx_form_fill(docx, "Body", WORD_DOC_SCOPE_TEXT,
                       FILL(count_of(docx, group->messages), count_of(docx, group->events),
                            wording_moment(docx->arena, results, group->first_ms),
                            wording_moment(docx->arena, results, group->last_ms)));
    if (results->input_count)
        source_table(docx);
}

static void scope_unseen(struct docx *docx)
{
    docx_form_point(docx, 2, WORD_DOC_SCOPE_UNSEEN);
    for (size_t i = 0; i < unseen_count(); i++) {
        const struct unseen *unseen = unseen_at(i);
        if (unseen_in(docx->results, unseen->bit))
            docx_form_fill(
                docx, "Body", WORD_DOC_UNSEEN_LINE,
                FILL(wording(unseen->what, docx->in_english), wording(unseen->so, docx->in_english)));
    }
    docx_form_fill(docx, "Body", WORD_DOC_UNSEEN_LINE,
                   FILL(wording(WORD_UNSEEN_ALWAYS, docx->in_english),
                        wording(WORD_UNSEEN_ALWAYS_SO, docx->in_english)));
    docx_form_say(docx, WORD_GENUINE);
}

static void pack_table(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_PACK, 22, false},
                                                 {WORD_REVISION, 9, true},
                                                 {WORD_PACK_TITLE, 45, false},
                                                 {WORD_SHA256, 24, false}};
    struct docx_table table;
    caption(docx, WORD_PACKS);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->results->rules->pack_count; i++) {
        const struct pack *pack = docx->results->rules->packs[i];
        docx_row_begin(&table);
        docx_cell(&table, pack->id);
        docx_cell_number(&table, pack->revision);
        docx_cell(&table, wording_of(pack->title, docx->in_english));
        docx_cell_code(&table, pack->sha256);
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

static void scope_packs(struct docx *docx)
{
    docx_form_point(docx, 3, WORD_DOC_SCOPE_PACKS);
    if (docx->results->detectors_only)
        docx_form_say(docx, WORD_DETECTORS_ONLY);
    if (docx->results->rules->pack_count)
        pack_table(docx);
}

static void scope(struct docx *docx)
{
    scope_group(docx);
    scope_unseen(docx);
    scope_packs(docx);
}

/* ---- II. overview ---- */

static void overview(struct docx *docx)
{
    const struct digest *digest = docx->digest;
    const size_t *answers = digest->answers;
    struct str members = count_of(docx, digest->group->member_count);
    docx_form_fill(docx, "Body",
                   docx->results->roster ? WORD_DOC_OVERVIEW_MEMBERS : WORD_DOC_OVERVIEW_MEMBERS_ALONE,
                   FILL(members, count_of(docx, digest->outsiders), count_of(docx, digest->not_seen)));
    if (digest->order_count)
        docx_form_fill(docx, "Body", WORD_DOC_OVERVIEW_ORDERS,
                       FILL(count_of(docx, digest->order_count), count_of(docx, answers[ANSWER_IN_TIME]),
                            count_of(docx, answers[ANSWER_LATE]), count_of(docx, answers[ANSWER_NONE])));
    else
        docx_put(
            docx, "Body",
            wording_no_orders(docx->arena, docx->in_english, digest_answer_rule(digest), WORD_ANSWERS_NONE));
    if (digest->group->recalls)
        docx_form_fill(docx, "Body", WORD_DOC_OVERVIEW_RECALLS, FILL(count_of(docx, digest->group->recalls)));
}

/* ---- III. results ---- */

struct reviewed_counts {
    size_t confirmed, set_aside, unclear, open;
};

static struct reviewed_counts reviewed_counts(const struct clause_run *run)
{
    struct reviewed_counts counts = {0};
    for (size_t i = 0; i < run->count; i++) {
        const struct review *review = run->list[i].finding->review;
        bool is = review;
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
                       FILL(count_of(docx, clauses.all), count_of(docx, clauses.checked),
                            count_of(docx, clauses.attested), count_of(docx, clauses.insufficient)));
    if (!table_rows(docx->digest)) {
        docx_form_fill(docx, "Body", WORD_NOTHING_FOUND, FILL(wording_packs(docx->arena, docx->results)));
        docx_form_say(docx, WORD_NOTHING_FOUND_MEANS);
        return;
    }
    docx_form_say(docx, WORD_NEVER_ADDED);
    caption(docx, WORD_DOC_TABLE_CLAUSES);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->digest->clause_count; i++)
        if (is_for_the_table(&docx->digest->clauses[i]))
            clause_row(&table, &docx->digest->clauses[i]);
    docx_table_end(&table);
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
    caption(docx, WORD_DOC_TABLE_URGENT);
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
        docx_form_fill(docx, "Body", WORD_DOC_REST_IN_APPENDIX, FILL(count_of(docx, count - URGENT_MOST)));
}

static void name_table(struct docx *docx)
{
    static const struct docx_column columns[] = {
        {WORD_DISPLAY, 30, false}, {WORD_ACCOUNT, 27, false}, {WORD_NAME_ADVICE, 43, false}};
    struct docx_table table;
    caption(docx, WORD_DOC_TABLE_NAMES);
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
                   FILL(count_of(docx, digest->names_good), count_of(docx, digest->names_to_change),
                        count_of(docx, digest->names_insufficient)));
    if (digest->names_to_change)
        name_table(docx);
}

static void results_answers(struct docx *docx)
{
    size_t unanswered = docx->digest->answers[ANSWER_NONE];
    docx_form_point(docx, 4, WORD_DOC_RESULTS_ANSWERS);
    docx_form_say(docx, WORD_ANSWERS_MEANS);
    if (unanswered)
        docx_form_fill(docx, "Body", WORD_DOC_ANSWERS_IN_APPENDIX, FILL(count_of(docx, unanswered)));
}

static void results_of(struct docx *docx)
{
    results_clauses(docx);
    results_urgent(docx);
    results_names(docx);
    results_answers(docx);
}

/* ---- IV, V, VI ---- */

static void decision_lines(struct docx *docx, const struct decision *list, size_t count, enum word none)
{
    for (size_t i = 0; i < count; i++) {
        struct str text = wording_fill(docx->arena, docx->in_english, list[i].word,
                                       FILL(count_of(docx, list[i].first), count_of(docx, list[i].second)));
        docx_put(docx, "Body", arena_format(docx->arena, "- %.*s", STR_ARG(text)));
    }
    if (!count)
        docx_form_say(docx, none);
}

static void merits(struct docx *docx)
{
    struct decision list[MERITS_MOST];
    decision_lines(docx, list, decisions_done_well(docx->digest, list), WORD_DOC_MERITS_NONE);
}

static void decisions(struct docx *docx)
{
    struct decision list[DECISIONS_MOST];
    decision_lines(docx, list, decisions_waiting(docx->digest, list), WORD_DOC_DECISIONS_NONE);
}

static void proposals(struct docx *docx)
{
    static const enum word whom[] = {WORD_DOC_PROPOSAL_LEADER, WORD_DOC_PROPOSAL_ADMIN,
                                     WORD_DOC_PROPOSAL_MEMBER, WORD_DOC_PROPOSAL_RULES};
    for (size_t i = 0; i < sizeof whom / sizeof whom[0]; i++)
        docx_form_blank(docx, whom[i]);
    docx_form_say(docx, WORD_DOC_CLOSING);
}

static const struct {
    enum word heading;
    void (*write)(struct docx *docx);
} parts[] = {
    {WORD_DOC_SCOPE, scope},   {WORD_DOC_OVERVIEW, overview},   {WORD_DOC_RESULTS, results_of},
    {WORD_DOC_MERITS, merits}, {WORD_DOC_DECISIONS, decisions}, {WORD_DOC_PROPOSALS, proposals},
};

void docx_report(struct docx *docx)
{
    const struct docx_form form = {
        .code = WORD_DOC_CODE_REPORT,
        .title = WORD_DOC_REPORT,
        .subject = docx_form_subject(docx, WORD_DOC_REPORT_SUBJECT, WORD_DOC_REPORT_SUBJECT_ACCOUNT),
        .is_dated = true,
    };
    docx_form_head(docx, &form);
    docx_form_to(docx);
    grounds(docx);
    docx_form_say(docx, WORD_DOC_OPENING);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        docx_form_part(docx, i + 1, parts[i].heading);
        parts[i].write(docx);
    }
    docx_form_end(docx);
}
