/* SPDX-License-Identifier: MIT */
/* The list of readers, and the choice among them. */
#include "reader.h"

#include "lookahead.h"
#include "refusal.h"

static const struct reader *const readers[] = {
#define READER_ENTRY(name) &reader_##name,
    READERS(READER_ENTRY)
#undef READER_ENTRY
};

size_t reader_count(void)
{
    return sizeof readers / sizeof *readers;
}

const struct reader *reader_at(size_t index)
{
    return readers[index];
}

const struct reader *reader_named(struct str name)
{
    for (size_t i = 0; i < reader_count(); i++)
        if (str_is(name, readers[i]->name))
            return readers[i];
    return NULL;
}

unsigned reader_carries(const struct reader *reader, const struct sample *sample)
{
    return reader->carries_in ? reader->carries_in(sample) : reader->carries;
}

static struct str refusal_against(const struct diag *diag, enum claim strongest, const struct sample *sample,
                                  struct str raw_sample, struct str name)
{
    if (strongest <= CLAIM_FITS)
        return refusal_of(diag, sample->text, raw_sample, name);
    struct str refusal = refusal_by_encoding(diag, sample->text);
    return refusal.n || strongest == CLAIM_SURE ? refusal : refusal_by_product(diag, sample->text);
}

void reader_look(struct arena *arena, struct feed *feed, struct sample *sample)
{
    enum { MARKUP_SAMPLE_BYTES = 4 << 20 };
    if (sample->whole || !str_starts(str_trim(sample->text), STR("<")))
        return;
    sample->text = lookahead(arena, feed, MARKUP_SAMPLE_BYTES);
    sample->whole = sample->text.n < MARKUP_SAMPLE_BYTES;
}

const struct reader *reader_for(struct diag *diag, const struct sample *sample, struct str raw_sample,
                                struct str name, struct str *refusal)
{
    const struct reader *best = NULL;
    enum claim strongest = CLAIM_NO;
    for (size_t i = 0; i < reader_count(); i++) {
        enum claim claim = readers[i]->probe(sample);
        if (claim > strongest) {
            strongest = claim;
            best = readers[i];
        }
    }
    *refusal = refusal_against(diag, strongest, sample, raw_sample, name);
    return refusal->n ? NULL : best;
}
