/* SPDX-License-Identifier: MIT */
/* The report (báo cáo): what was audited, what was found, what waits for a decision. */
#include "decisions.h"
#include "docx_documents.h"
#include "provenance.h"
#include "unseen.h"

#define COLUMNS(list) list, sizeof(list) / sizeof(list)[0]

/* ---- I. scope ---- */

/* What is read and counted are its entries. */
static void archive_row(const struct docx *docx, struct docx_table *table,
                        const struct archive_facts *archive)
{
    enum { NOT_ITS_OWN = 4 };
    docx_row_begin(table);
    docx_cell(table, archive->file);
    docx_cell(table, wording(WORD_ARCHIVE, docx->in_english));
    for (int i = 0; i < NOT_ITS_OWN; i++)
        docx_cell(table, STR(""));
    docx_cell_code(table, archive->sha256);
    docx_row_end(table);
}

static void source_table(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_FILE, 20, false},     {WORD_FORMAT, 20, false},
                                                 {WORD_ENCODING, 12, false}, {WORD_SEEN, 8, true},
                                                 {WORD_ACCEPTED, 8, true},   {WORD_QUARANTINED, 9, true},
                                                 {WORD_SHA256, 23, false}};
    struct docx_table table;
    docx_form_caption(docx, WORD_SOURCES);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->results->archive_count; i++)
        archive_row(docx, &table, &docx->results->archives[i]);
    for (size_t i = 0; i < docx->results->input_count; i++) {
        const struct input_facts *input = &docx->results->inputs[i];
        docx_row_begin(&table);
        docx_cell(&table, input->file);
        docx_cell(&table, wording_of(input->format_title, docx->in_english));
        docx_cell(&table, provenance_encoding(docx->arena, docx->in_english, input->encoding));
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
                       FILL(docx_form_count(docx, group->messages), docx_form_count(docx, group->events),
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
    docx_form_caption(docx, WORD_PACKS);
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
    struct str members = docx_form_count(docx, digest->group->member_count);
    docx_form_fill(
        docx, "Body", docx->results->roster ? WORD_DOC_OVERVIEW_MEMBERS : WORD_DOC_OVERVIEW_MEMBERS_ALONE,
        FILL(members, docx_form_count(docx, digest->outsiders), docx_form_count(docx, digest->not_seen)));
    if (digest->order_count)
        docx_form_fill(
            docx, "Body", WORD_DOC_OVERVIEW_ORDERS,
            FILL(docx_form_count(docx, digest->order_count), docx_form_count(docx, answers[ANSWER_IN_TIME]),
                 docx_form_count(docx, answers[ANSWER_LATE]), docx_form_count(docx, answers[ANSWER_NONE])));
    else
        docx_put(
            docx, "Body",
            wording_no_orders(docx->arena, docx->in_english, digest_answer_rule(digest), WORD_ANSWERS_NONE));
    if (digest->group->recalls)
        docx_form_fill(docx, "Body", WORD_DOC_OVERVIEW_RECALLS,
                       FILL(docx_form_count(docx, digest->group->recalls)));
}

/* ---- IV, V, VI ---- */

static void decision_lines(struct docx *docx, const struct decision *list, size_t count, enum word none)
{
    for (size_t i = 0; i < count; i++) {
        struct str text =
            wording_fill(docx->arena, docx->in_english, list[i].word,
                         FILL(docx_form_count(docx, list[i].first), docx_form_count(docx, list[i].second)));
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
    static const struct {
        enum word group, account;
    } whom[] = {
        {WORD_DOC_PROPOSAL_LEADER, WORD_DOC_PROPOSAL_HEAD},
        {WORD_DOC_PROPOSAL_ADMIN, WORD_DOC_PROPOSAL_OPERATOR},
        {WORD_DOC_PROPOSAL_MEMBER, WORD_DOC_PROPOSAL_AUTHOR},
        {WORD_DOC_PROPOSAL_RULES, WORD_DOC_PROPOSAL_RULES},
    };
    bool is_account = digest_is_official_account(docx->results);
    for (size_t i = 0; i < sizeof whom / sizeof whom[0]; i++)
        docx_form_blank(docx, is_account ? whom[i].account : whom[i].group);
    docx_form_say(docx, WORD_DOC_CLOSING);
}

static const struct {
    enum word heading;
    void (*write)(struct docx *docx);
} parts[] = {
    {WORD_DOC_SCOPE, scope},   {WORD_DOC_OVERVIEW, overview},   {WORD_DOC_RESULTS, docx_results},
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
    docx_form_grounds(docx);
    docx_form_say(docx, WORD_DOC_OPENING);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        docx_form_part(docx, i + 1, parts[i].heading);
        parts[i].write(docx);
    }
    docx_form_end(docx);
}
