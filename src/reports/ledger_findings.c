/* SPDX-License-Identifier: MIT */
/* The table of findings: one row each, with columns for the reviewer. */
#include "ledger.h"
#include "records.h"
#include "reviewed.h"

static size_t finding_rows(const struct results *results, const struct group_results *group)
{
    (void)results;
    return group->finding_count;
}

static const struct finding *finding_of(const struct entry *entry)
{
    return entry->group->findings[entry->index];
}

static struct cell number_cell(const struct entry *entry)
{
    return ledger_number(entry->index + 1);
}

static struct cell time_cell(const struct entry *entry)
{
    return (struct cell){.kind = CELL_TIME, .at = finding_of(entry)->at};
}

static struct cell name_cell(const struct entry *entry)
{
    const struct member *member = finding_of(entry)->member;
    return member ? ledger_text(member->name) : ledger_word(entry, WORD_WHOLE_GROUP);
}

static struct cell display_cell(const struct entry *entry)
{
    const struct member *member = finding_of(entry)->member;
    return ledger_text(member ? member->display : STR(""));
}

static struct cell account_cell(const struct entry *entry)
{
    const struct member *member = finding_of(entry)->member;
    return ledger_text(member ? member->id : STR(""));
}

static struct cell class_cell(const struct entry *entry)
{
    return ledger_word(entry, wording_class(finding_of(entry)->class));
}

static struct cell severity_cell(const struct entry *entry)
{
    return ledger_word(entry, wording_severity(finding_of(entry)->severity));
}

static struct cell clause_cell(const struct entry *entry)
{
    const struct clause *clause = finding_of(entry)->clause;
    return ledger_text(clause ? clause->id : STR(""));
}

static struct cell summary_cell(const struct entry *entry)
{
    const struct clause *clause = finding_of(entry)->clause;
    return clause ? ledger_bilingual(entry, clause->summary) : ledger_text(STR(""));
}

static struct cell pack_cell(const struct entry *entry)
{
    const struct pack *pack = finding_of(entry)->pack;
    return ledger_text(pack ? pack->id : STR(""));
}

static struct cell detector_cell(const struct entry *entry)
{
    const struct detector *detector = finding_of(entry)->detector;
    return ledger_text(detector ? detector->id : STR(""));
}

static struct cell revision_cell(const struct entry *entry)
{
    const struct detector *detector = finding_of(entry)->detector;
    return detector ? ledger_number(detector->revision) : ledger_text(STR(""));
}

static struct cell excerpt_cell(const struct entry *entry)
{
    return ledger_text(finding_of(entry)->excerpt);
}

static struct cell reason_cell(const struct entry *entry)
{
    return ledger_bilingual(entry, finding_of(entry)->reason);
}

static struct cell laws_cell(const struct entry *entry)
{
    return ledger_text(finding_of(entry)->laws);
}

static struct cell file_cell(const struct entry *entry)
{
    return ledger_text(finding_of(entry)->where.file);
}

static struct cell line_cell(const struct entry *entry)
{
    size_t line = finding_of(entry)->where.line;
    return line ? ledger_number(line) : ledger_text(STR(""));
}

static struct cell message_cell(const struct entry *entry)
{
    return ledger_text(finding_of(entry)->message_id);
}

static struct cell id_cell(const struct entry *entry)
{
    return ledger_text(finding_of(entry)->id);
}

static struct cell conclusion_cell(const struct entry *entry)
{
    const struct review *review = finding_of(entry)->review;
    return ledger_text(review ? reviewed_conclusion(review, entry->results->in_english) : STR(""));
}

static struct cell note_cell(const struct entry *entry)
{
    const struct review *review = finding_of(entry)->review;
    return ledger_text(review ? review->note : STR(""));
}

static struct cell reviewer_cell(const struct entry *entry)
{
    const struct review *review = finding_of(entry)->review;
    return ledger_text(review ? review->by : STR(""));
}

static struct cell reviewed_on_cell(const struct entry *entry)
{
    const struct review *review = finding_of(entry)->review;
    return ledger_text(review ? review->at : STR(""));
}

/* What a reviewer reads and fills in comes first, and is what is printed. */
enum { PRINTED_COLUMNS = 13 };

static const struct column finding_columns[] = {
    {WORD_NUMBER, 5, false, number_cell},
    {WORD_TIME, 15, false, time_cell},
    {WORD_NAME, 20, false, name_cell},
    {WORD_CLASS, 13, false, class_cell},
    {WORD_SEVERITY, 10, false, severity_cell},
    {WORD_CLAUSE, 10, false, clause_cell},
    {WORD_CLAUSE_SUMMARY, 26, false, summary_cell},
    {WORD_EXCERPT, 34, false, excerpt_cell},
    {WORD_REASON, 34, false, reason_cell},
    {WORD_CONCLUSION, 12, true, conclusion_cell},
    {WORD_NOTE, 20, false, note_cell},
    {WORD_REVIEWER, 18, false, reviewer_cell},
    {WORD_REVIEWED_ON, 11, false, reviewed_on_cell},
    {WORD_GROUP, 18, false, ledger_group},
    {WORD_DISPLAY, 26, false, display_cell},
    {WORD_ACCOUNT, 21, false, account_cell},
    {WORD_PACK, 16, false, pack_cell},
    {WORD_DETECTOR, 18, false, detector_cell},
    {WORD_REVISION, 6, false, revision_cell},
    {WORD_LAWS, 60, false, laws_cell},
    {WORD_FILE, 20, false, file_cell},
    {WORD_LINE, 7, false, line_cell},
    {WORD_MESSAGE_ID, 16, false, message_cell},
    {WORD_FINDING_ID, 26, false, id_cell},
};

const struct ledger ledger_findings = {
    .name = "findings",
    .title = WORD_FINDINGS,
    .columns = finding_columns,
    .column_count = sizeof finding_columns / sizeof finding_columns[0],
    .frozen = 3,
    .printed = PRINTED_COLUMNS,
    .rows = finding_rows,
};
