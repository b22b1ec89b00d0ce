/* SPDX-License-Identifier: MIT */
/* Which tables a run has, and the cells they are made of. */
#include "ledger.h"

#include <assert.h>

#include "records.h"

const struct ledger *const *ledgers_of(const struct results *results, size_t *count)
{
    static const struct ledger *const of_audit[] = {&ledger_findings, &ledger_members, &ledger_names,
                                                    &ledger_clauses, &ledger_sources};
    static const struct ledger *const of_names[] = {&ledger_names, &ledger_members, &ledger_findings,
                                                    &ledger_clauses, &ledger_sources};
    static_assert(sizeof of_audit == sizeof of_names, "one count for both");
    *count = sizeof of_audit / sizeof of_audit[0];
    return results->names_only ? of_names : of_audit;
}

struct cell ledger_text(struct str text)
{
    return (struct cell){.kind = CELL_TEXT, .text = text};
}

struct cell ledger_number(uint64_t number)
{
    return (struct cell){.kind = CELL_NUMBER, .number = number};
}

struct cell ledger_word(const struct entry *entry, enum word word)
{
    return ledger_text(wording(word, entry->results->in_english));
}

struct cell ledger_bilingual(const struct entry *entry, struct bilingual text)
{
    return ledger_text(wording_of(text, entry->results->in_english));
}

struct cell ledger_group(const struct entry *entry)
{
    return ledger_text(records_group(entry->group));
}
