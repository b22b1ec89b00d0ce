/* SPDX-License-Identifier: MIT */
/* What was checked, and in what: the tables of clauses and of sources. */
#include "joining.h"
#include "ledger.h"

#include "provenance.h"
#include "digest.h"
#include "records.h"

/* ---- clauses ---- */

static size_t clause_rows(const struct results *results, const struct group_results *group)
{
    (void)results;
    return group->coverage_count;
}

static const enum word ways[HOW_COUNT] = {
    [HOW_CHECKED] = WORD_COVERAGE_CHECKED,
    [HOW_ATTESTED] = WORD_COVERAGE_ATTESTED,
    [HOW_NOT_APPLICABLE] = WORD_COVERAGE_NOT_APPLICABLE,
    [HOW_INSUFFICIENT] = WORD_COVERAGE_INSUFFICIENT,
};

static const struct coverage *coverage_of(const struct entry *entry)
{
    return &entry->group->coverage[entry->index];
}

static struct cell clause_pack(const struct entry *entry)
{
    return ledger_text(coverage_of(entry)->pack->id);
}

static struct cell clause_id(const struct entry *entry)
{
    return ledger_text(coverage_of(entry)->clause->id);
}

static struct cell clause_summary(const struct entry *entry)
{
    return ledger_bilingual(entry, coverage_of(entry)->clause->summary);
}

static struct cell clause_way(const struct entry *entry)
{
    return ledger_word(entry, ways[digest_how(coverage_of(entry))]);
}

static struct cell clause_why(const struct entry *entry)
{
    return ledger_bilingual(entry, digest_why(coverage_of(entry)));
}

static struct cell clause_findings(const struct entry *entry)
{
    return ledger_number(coverage_of(entry)->findings);
}

static const struct column clause_columns[] = {
    {WORD_GROUP, 18, false, ledger_group},        {WORD_PACK, 16, false, clause_pack},
    {WORD_CLAUSE, 12, false, clause_id},          {WORD_CLAUSE_SUMMARY, 60, false, clause_summary},
    {WORD_COVERAGE_STATE, 22, false, clause_way}, {WORD_COVERAGE_WHY, 46, false, clause_why},
    {WORD_FINDINGS, 10, false, clause_findings},
};

const struct ledger ledger_clauses = {
    .name = "clauses",
    .title = WORD_CLAUSE,
    .columns = clause_columns,
    .column_count = sizeof clause_columns / sizeof clause_columns[0],
    .frozen = 3,
    .printed = sizeof clause_columns / sizeof clause_columns[0],
    .rows = clause_rows,
};

/* ---- sources ---- */

/* Sources are the run's, not a group's: they stand beside the first. */
static size_t source_rows(const struct results *results, const struct group_results *group)
{
    return group == results->groups[0] ? results->input_count : 0;
}

static const struct input_facts *source_of(const struct entry *entry)
{
    return &entry->results->inputs[entry->index];
}

static struct cell source_file(const struct entry *entry)
{
    return ledger_text(source_of(entry)->file);
}

static struct cell source_format(const struct entry *entry)
{
    return ledger_bilingual(entry, source_of(entry)->format_title);
}

static struct cell source_trust(const struct entry *entry)
{
    return ledger_word(entry, wording_trust(source_of(entry)->trust));
}

static struct cell source_encoding(const struct entry *entry)
{
    return ledger_text(
        provenance_encoding(entry->arena, entry->results->in_english, source_of(entry)->encoding));
}

static struct cell source_archive(const struct entry *entry)
{
    const struct archive_facts *archive = provenance_archive(entry->results, source_of(entry)->file);
    return ledger_text(archive ? archive->file : STR(""));
}

static struct cell source_archive_sha256(const struct entry *entry)
{
    const struct archive_facts *archive = provenance_archive(entry->results, source_of(entry)->file);
    return ledger_text(archive ? archive->sha256 : STR(""));
}

static struct cell source_bytes(const struct entry *entry)
{
    return ledger_number(source_of(entry)->bytes);
}

static struct cell source_sha256(const struct entry *entry)
{
    return ledger_text(source_of(entry)->sha256);
}

static struct cell source_seen(const struct entry *entry)
{
    return ledger_number(source_of(entry)->seen);
}

static struct cell source_accepted(const struct entry *entry)
{
    return ledger_number(source_of(entry)->accepted);
}

static struct cell source_system(const struct entry *entry)
{
    return ledger_number(source_of(entry)->system);
}

static struct cell source_duplicates(const struct entry *entry)
{
    return ledger_number(source_of(entry)->duplicates);
}

static struct cell source_ignored(const struct entry *entry)
{
    return ledger_number(source_of(entry)->ignored);
}

static struct cell source_quarantined(const struct entry *entry)
{
    return ledger_number(source_of(entry)->quarantined);
}

static struct cell source_complete(const struct entry *entry)
{
    return ledger_word(entry, source_of(entry)->complete ? WORD_YES : WORD_NO);
}

static struct cell source_clock(const struct entry *entry)
{
    return ledger_text(joining_clock(entry->arena, entry->results->in_english, &source_of(entry)->joining));
}

static struct cell source_called(const struct entry *entry)
{
    return ledger_text(joining_called(entry->arena, entry->results->in_english, &source_of(entry)->joining));
}

static const struct column source_columns[] = {
    {WORD_FILE, 24, false, source_file},
    {WORD_FORMAT, 40, false, source_format},
    {WORD_TRUST, 22, false, source_trust},
    {WORD_ENCODING, 12, false, source_encoding},
    {WORD_SIZE, 12, false, source_bytes},
    {WORD_SHA256, 66, false, source_sha256},
    {WORD_SEEN, 9, false, source_seen},
    {WORD_ACCEPTED, 9, false, source_accepted},
    {WORD_SYSTEM, 9, false, source_system},
    {WORD_DUPLICATES, 9, false, source_duplicates},
    {WORD_IGNORED, 9, false, source_ignored},
    {WORD_QUARANTINED, 9, false, source_quarantined},
    {WORD_READ_WHOLE, 9, false, source_complete},
    {WORD_CLOCK, 30, false, source_clock},
    {WORD_OTHER_NAMES, 40, false, source_called},
    {WORD_ARCHIVE, 24, false, source_archive},
    {WORD_ARCHIVE_SHA256, 66, false, source_archive_sha256},
};

const struct ledger ledger_sources = {
    .name = "sources",
    .title = WORD_SCOPE,
    .columns = source_columns,
    .column_count = sizeof source_columns / sizeof source_columns[0],
    .frozen = 1,
    .printed = sizeof source_columns / sizeof source_columns[0],
    .rows = source_rows,
};
