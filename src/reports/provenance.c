/* SPDX-License-Identifier: MIT */
/* Archives and encodings of inputs, in words. */
#include "provenance.h"

#include "decode.h"
#include "wording.h"

/* Told by the input's name: "chat.zip: nhom.csv", or the archive's own where one file was compressed alone.
 */
const struct archive_facts *provenance_archive(const struct results *results, struct str input)
{
    for (size_t i = 0; i < results->archive_count; i++) {
        struct str archive = results->archives[i].file, rest = str_from(input, archive.n);
        if (str_starts(input, archive) && (!rest.n || str_starts(rest, STR(": "))))
            return &results->archives[i];
    }
    return NULL;
}

struct str provenance_encoding(struct arena *arena, bool in_english, const char *encoding)
{
    struct str name = str_of(encoding);
    return encoding_is_told_by_words(name)
               ? wording_fill(arena, in_english, WORD_ENCODING_CONVERTED, FILL(name))
               : name;
}
