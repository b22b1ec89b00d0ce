/* SPDX-License-Identifier: MIT */
/* The minutes (biên bản) of checking one member's findings: what the tool raised is filled in, what people
 * say, decide and sign is left blank. */
#include "docx_documents.h"
#include "reviewed.h"
#include "reviewing.h"

/* Who it is about: only what the roster says. */
static void person(struct docx *docx, const struct member *member)
{
    const struct str parts[] = {member->name, member->position, member->unit};
    struct buf line = {0};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].n && line.n)
            buf_text(&line, ", ");
        buf_add(&line, parts[i]);
    }
    if (member->id.n)
        buf_format(&line, " (%.*s: %.*s)", STR_ARG(wording(WORD_ACCOUNT, docx->in_english)),
                   STR_ARG(member->id));
    docx_open(docx, "Body");
    docx_text(docx, DOCX_AS_STYLED, wording(WORD_DOC_MINUTES_PERSON, docx->in_english));
    docx_text(docx, DOCX_BOLD, buf_str(&line));
    docx_close(docx);
    buf_free(&line);
}

static void meeting(struct docx *docx, const struct member *member)
{
    docx_put(docx, "Mark", wording(WORD_DOC_MINUTES_KIND, docx->in_english));
    docx_form_say(docx, WORD_DOC_MINUTES_BEGUN);
    docx_form_blank(docx, WORD_DOC_MINUTES_PLACE);
    docx_form_blank(docx, WORD_DOC_MINUTES_PRESENT);
    docx_form_blank(docx, WORD_DOC_MINUTES_CHAIR);
    docx_form_blank(docx, WORD_DOC_MINUTES_SECRETARY);
    person(docx, member);
}

static void sign_row(struct docx_table *table, const struct numbered *numbered)
{
    struct docx *docx = table->docx;
    const struct finding *finding = numbered->finding;
    docx_row_begin(table);
    docx_cell_number(table, numbered->number);
    docx_cell(table, wording_time(docx->arena, docx->results, finding->at));
    docx_cell_begin(table);
    docx_put(docx, docx_cell_style(table), docx_clause(docx, finding));
    docx_put(docx, docx_cell_style(table), docx_class_severity(docx, finding));
    docx_cell_end(table);
    docx_cell_begin(table);
    docx_put(docx, docx_cell_style(table), wording_of(finding->reason, docx->in_english));
    if (finding->review) {
        docx_put(docx, docx_cell_style(table), reviewed_conclusion(finding->review, docx->in_english));
        docx_put(docx, docx_cell_style(table),
                 reviewed_grounds(docx->arena, finding->review, docx->in_english));
    }
    docx_cell_end(table);
    docx_source_cell(table, finding);
    docx_row_end(table);
}

/* Nothing is quoted here: the minutes are read out, and some of it may be a secret. */
static void signs(struct docx *docx, const struct member *member)
{
    static const struct docx_column columns[] = {{WORD_NUMBER, 8, true},
                                                 {WORD_TIME, 15, false},
                                                 {WORD_CLAUSE, 22, false},
                                                 {WORD_REASON, 37, false},
                                                 {WORD_DOC_SOURCE, 18, false}};
    const struct clause_run *runs;
    size_t count = digest_member(docx->digest, member, &runs);
    struct docx_table table;
    docx_form_point(docx, 1, WORD_DOC_MINUTES_SIGNS);
    docx_table_begin(&table, docx, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < runs[i].count; k++)
            if (reviewing_asks(runs[i].list[k].finding))
                sign_row(&table, &runs[i].list[k]);
    docx_table_end(&table);
}

static void evidence(struct docx *docx)
{
    docx_form_point(docx, 2, WORD_DOC_MINUTES_EVIDENCE);
    for (size_t i = 0; i < docx->results->archive_count; i++) {
        const struct archive_facts *archive = &docx->results->archives[i];
        docx_form_fill(docx, "Line", WORD_DOC_MINUTES_EXPORT, FILL(archive->file, archive->sha256));
    }
    for (size_t i = 0; i < docx->results->input_count; i++) {
        const struct input_facts *input = &docx->results->inputs[i];
        docx_form_fill(docx, "Line", WORD_DOC_MINUTES_EXPORT, FILL(input->file, input->sha256));
    }
    docx_form_blank(docx, WORD_DOC_MINUTES_OTHER);
}

static void blank_lines(struct docx *docx, size_t count)
{
    while (count--)
        docx_form_blank(docx, WORD_DOC_MINUTES_EMPTY);
}

static void choices(struct docx *docx, enum word of_group, enum word of_account)
{
    enum word list = digest_is_official_account(docx->results) ? of_account : of_group;
    docx_put(docx, "Line", wording(list, docx->in_english));
}

static void outcome(struct docx *docx)
{
    enum { REPLY_LINES = 4, OTHER_LINES = 1 };
    docx_form_point(docx, 3, WORD_DOC_MINUTES_REPLY);
    blank_lines(docx, REPLY_LINES);
    docx_form_point(docx, 4, WORD_DOC_MINUTES_CONCLUSION);
    docx_form_blank(docx, WORD_DOC_MINUTES_CHOICES);
    choices(docx, WORD_DOC_MINUTES_LEVELS, WORD_DOC_MINUTES_LEVELS_ACCOUNT);
    docx_form_point(docx, 5, WORD_DOC_MINUTES_DONE);
    choices(docx, WORD_DOC_MINUTES_DONE_CHOICES, WORD_DOC_MINUTES_DONE_CHOICES_ACCOUNT);
    blank_lines(docx, OTHER_LINES);
    docx_form_say(docx, WORD_DOC_MINUTES_END);
}

static void signatures(struct docx *docx)
{
    static const struct docx_column columns[] = {{.share = 33}, {.share = 33}, {.share = 34}};
    static const enum word who[] = {WORD_DOC_SIGN_SECRETARY, WORD_DOC_SIGN_CHAIR, WORD_DOC_SIGN_PERSON};
    struct docx_table frame;
    docx_frame_begin(&frame, docx, columns, sizeof columns / sizeof columns[0]);
    docx_row_begin(&frame);
    for (size_t i = 0; i < sizeof who / sizeof who[0]; i++) {
        docx_cell_begin(&frame);
        docx_put(docx, "Signer", wording(who[i], docx->in_english));
        docx_put(docx, "Sign", wording(WORD_DOC_SIGN_NAMED, docx->in_english));
        docx_cell_end(&frame);
    }
    docx_row_end(&frame);
    docx_table_end(&frame);
}

bool docx_minutes_are_due(const struct digest *digest, const struct member *member)
{
    const struct clause_run *runs;
    size_t count = digest_member(digest, member, &runs);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < runs[i].count; k++)
            if (reviewing_asks(runs[i].list[k].finding))
                return true;
    return false;
}

void docx_minutes(struct docx *docx, const struct member *member)
{
    const struct docx_form form = {
        .code = WORD_DOC_CODE_MINUTES,
        .title = WORD_DOC_MINUTES,
        .subject = docx_form_subject(docx, WORD_DOC_MINUTES_SUBJECT, WORD_DOC_MINUTES_SUBJECT_ACCOUNT),
    };
    docx_form_head(docx, &form);
    meeting(docx, member);
    signs(docx, member);
    evidence(docx);
    outcome(docx);
    signatures(docx);
}
