/* SPDX-License-Identifier: MIT */
/* The cells that tables are made of. */
#include "ledger.h"

#include "records.h"

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
