/* SPDX-License-Identifier: MIT */
/* The appendices (phụ lục): every finding, roster and group compared, orders without an answer, questions. */
#include "docx_documents.h"
#include "reviewed.h"
#include "standing.h"

#define COLUMNS(list) list, sizeof(list) / sizeof(list)[0]

/* ---- what is said of a finding ---- */

struct str docx_class_severity(struct docx *docx, const struct finding *finding)
{
    struct str class = wording(wording_class(finding->class), docx->in_english);
    struct str severity = wording(wording_severity(finding->severity), docx->in_english);
    if (finding->class == CLASS_ATTEST)
        return class;
    return arena_format(docx->arena, "%.*s, %.*s", STR_ARG(class), STR_ARG(severity));
}

/* The pack is named where there are several; a finding without a clause is named by its detector. */
struct str docx_clause(struct docx *docx, const struct finding *finding)
{
    if (!finding->clause)
        return finding->detector ? wording_of(finding->detector->title, docx->in_english) : STR("–");
    if (docx->results->rules->pack_count < 2)
        return finding->clause->id;
    return arena_format(docx->arena, "%.*s (%.*s)", STR_ARG(finding->clause->id), STR_ARG(finding->pack->id));
}

struct str docx_member_name(struct docx *docx, const struct member *member)
{
    return member ? member->name : wording(WORD_WHOLE_GROUP, docx->in_english);
}

static struct str place_of(struct docx *docx, const struct finding *finding)
{
    struct str file = finding->where.file;
    if (!file.n || !finding->where.line)
        return file;
    return wording_fill(docx->arena, docx->in_english, WORD_PLACE_LINE,
                        FILL(file, arena_format(docx->arena, "%zu", finding->where.line)));
}

void docx_source_cell(struct docx_table *table, const struct finding *finding)
{
    struct docx *docx = table->docx;
    struct str place = place_of(docx, finding);
    docx_cell_begin(table);
    if (place.n)
        docx_put(docx, "Code", place);
    if (finding->message_id.n)
        docx_put(docx, "Code", finding->message_id);
    docx_put(docx, "Code", finding->id);
    docx_cell_end(table);
}

/* ---- I. findings ---- */

static void finding_row(struct docx_table *table, const struct numbered *numbered)
{
    struct docx *docx = table->docx;
    const struct finding *finding = numbered->finding;
    struct str grounds = reviewed_grounds(docx->arena, finding->review, docx->in_english);
    docx_row_begin(table);
    docx_cell_number(table, numbered->number);
    docx_cell(table, wording_time(docx->arena, docx->results, finding->at));
    docx_cell(table, docx_member_name(docx, finding->member));
    docx_cell(table, docx_clause(docx, finding));
    docx_cell(table, docx_class_severity(docx, finding));
    docx_cell(table,
              finding->excerpt.n ? finding->excerpt : wording(WORD_EXCERPT_WITHHELD, docx->in_english));
    docx_cell(table, wording_of(finding->reason, docx->in_english));
    docx_source_cell(table, finding);
    docx_cell_begin(table);
    docx_put(docx, docx_cell_style(table), reviewed_conclusion(finding->review, docx->in_english));
    if (grounds.n)
        docx_put(docx, docx_cell_style(table), grounds);
    docx_cell_end(table);
    docx_row_end(table);
}

static bool is_listed(const struct finding *finding)
{
    return finding->class != CLASS_ATTEST;
}

static size_t findings_count(const struct docx *docx)
{
    size_t count = 0;
    for (size_t i = 0; i < docx->digest->group->finding_count; i++)
        count += is_listed(docx->digest->group->findings[i]);
    return count;
}

static void findings(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_NUMBER, 5, true},
                                                 {WORD_TIME, 8, false},
                                                 {WORD_MEMBER, 14, false},
                                                 {WORD_CLAUSE, 9, false},
                                                 {WORD_DOC_CLASS_SEVERITY, 9, false},
                                                 {WORD_EXCERPT, 18, false},
                                                 {WORD_REASON, 15, false},
                                                 {WORD_DOC_SOURCE, 13, false},
                                                 {WORD_DOC_CONCLUSION, 9, false}};
    struct docx_table table;
    if (!findings_count(docx)) {
        docx_form_fill(docx, "Body", WORD_NOTHING_FOUND, FILL(wording_packs(docx->arena, docx->results)));
        return;
    }
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < docx->digest->group->finding_count; i++)
        if (is_listed(docx->digest->group->findings[i]))
            finding_row(&table, &(struct numbered){docx->digest->group->findings[i], i + 1});
    docx_table_end(&table);
}

/* ---- II. members ---- */

static size_t members_count(const struct docx *docx)
{
    return docx->results->roster ? docx->digest->outsiders + docx->digest->not_seen : 0;
}

void docx_roster_differences(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_NAME, 24, false},
                                                 {WORD_DISPLAY, 24, false},
                                                 {WORD_ACCOUNT, 18, false},
                                                 {WORD_PRESENCE, 18, false},
                                                 {WORD_DOC_SUGGESTION, 16, false}};
    const struct group_results *group = docx->digest->group;
    struct docx_table table;
    if (!members_count(docx)) {
        docx_form_say(docx, docx->results->roster ? WORD_DIFFERENCES_NONE : WORD_DOC_NO_ROSTER);
        return;
    }
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < group->member_count; i++) {
        const struct member *member = group->members[i];
        if (!digest_is_outsider(docx->results, member) && !digest_is_not_seen(docx->results, member))
            continue;
        docx_row_begin(&table);
        docx_cell(&table, member->name);
        docx_cell(&table, member->display);
        docx_cell(&table, member->id);
        docx_cell(&table, wording(standing_presence(docx->results, member), docx->in_english));
        docx_cell(&table, STR(""));
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

/* ---- III. answers ---- */

static size_t unanswered_count(const struct docx *docx)
{
    return docx->digest->answers[ANSWER_NONE];
}

static void unanswered(struct docx *docx)
{
    static const struct docx_column columns[] = {
        {WORD_ORDERED_AT, 12, false}, {WORD_ORDERED_BY, 18, false},   {WORD_DOC_ASKED, 20, false},
        {WORD_DUE_AT, 12, false},     {WORD_ANSWER_STATE, 16, false}, {WORD_DOC_OUTSIDE_ANSWER, 22, false}};
    const struct group_results *group = docx->digest->group;
    struct docx_table table;
    if (!unanswered_count(docx)) {
        docx_put(docx, "Body",
                 wording_no_orders(docx->arena, docx->in_english, digest_answer_rule(docx->digest),
                                   WORD_DOC_ALL_ANSWERED));
        return;
    }
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < group->obligation_count; i++) {
        const struct obligation *obligation = &group->obligations[i];
        if (obligation->state != ANSWER_NONE)
            continue;
        docx_row_begin(&table);
        docx_cell(&table, wording_time(docx->arena, docx->results, obligation->ordered_at));
        docx_cell(&table, obligation->by ? obligation->by->name : STR(""));
        docx_cell(&table, docx_member_name(docx, obligation->asked));
        docx_cell(&table, wording_time(docx->arena, docx->results, obligation->due_at));
        docx_cell(&table, wording(WORD_ANSWER_NONE, docx->in_english));
        docx_cell(&table, STR(""));
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

/* ---- IV. questions ---- */

static size_t questions_count(const struct docx *docx)
{
    return docx->digest->found.all[CLASS_ATTEST];
}

static void questions(struct docx *docx)
{
    static const struct docx_column columns[] = {{WORD_CLAUSE, 12, false},
                                                 {WORD_QUESTION, 32, false},
                                                 {WORD_ANSWER, 26, false},
                                                 {WORD_ATTESTED_BY, 16, false},
                                                 {WORD_DOC_EVIDENCE, 14, false}};
    const struct group_results *group = docx->digest->group;
    struct docx_table table;
    if (!questions_count(docx)) {
        docx_form_say(docx, WORD_ATTEST_NONE);
        return;
    }
    docx_form_say(docx, WORD_ATTEST_MEANS);
    docx_table_begin(&table, docx, COLUMNS(columns));
    for (size_t i = 0; i < group->finding_count; i++) {
        const struct finding *finding = group->findings[i];
        if (finding->class != CLASS_ATTEST)
            continue;
        docx_row_begin(&table);
        docx_cell(&table, docx_clause(docx, finding));
        docx_cell(&table, wording_of(finding->clause ? finding->clause->question : finding->reason,
                                     docx->in_english));
        docx_cell(&table, wording(WORD_ANSWER_CHOICES, docx->in_english));
        docx_cell(&table, STR(""));
        docx_cell(&table, STR(""));
        docx_row_end(&table);
    }
    docx_table_end(&table);
}

static const struct {
    const char *number;
    enum word title;
    size_t (*count)(const struct docx *docx);
    void (*write)(struct docx *docx);
} appendices[] = {
    {"I", WORD_DOC_APPENDIX_FINDINGS, findings_count, findings},
    {"II", WORD_DOC_APPENDIX_MEMBERS, members_count, docx_roster_differences},
    {"III", WORD_DOC_APPENDIX_ANSWERS, unanswered_count, unanswered},
    {"IV", WORD_DOC_APPENDIX_ATTEST, questions_count, questions},
};

static struct str or_blank(const struct docx *docx, struct str text)
{
    return text.n ? text : wording(WORD_DOC_BLANK, docx->in_english);
}

static void appendix_head(struct docx *docx, size_t at)
{
    const struct letterhead *letterhead = &docx->results->letterhead;
    docx_form_fill(docx, "DocumentTitle", WORD_DOC_APPENDIX, FILL(str_of(appendices[at].number)));
    docx_put(docx, "Subject", wording(appendices[at].title, docx->in_english));
    docx_form_fill(docx, "Mark", WORD_DOC_ATTACHED,
                   FILL(wording(WORD_DOC_CODE_REPORT, docx->in_english),
                        or_blank(docx, letterhead->issuing_code), or_blank(docx, letterhead->issuing_body)));
}

/* Each is numbered by pages of its own; those with nothing to list share one. */
void docx_appendix(struct docx *docx)
{
    for (size_t i = 0; i < sizeof appendices / sizeof appendices[0]; i++) {
        if (i && appendices[i].count(docx) + appendices[i - 1].count(docx))
            docx_section(docx, true);
        appendix_head(docx, i);
        appendices[i].write(docx);
    }
}
