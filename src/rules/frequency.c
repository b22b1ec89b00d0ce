/* SPDX-License-Identifier: MIT */
/* How common syllables are, by binary search. */
#include "frequency.h"

#include "frequency_tables.h"

enum { RARE = 1 };

size_t frequency_of(struct str syllable, bool bare)
{
    const struct frequency *list = bare ? frequencies_bare : frequencies_toned;
    size_t low = 0, high = bare ? FREQUENCIES_BARE : FREQUENCIES_TONED;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(syllable, str_of(list[middle].syllable));
        if (order == 0)
            return list[middle].per_thousand;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return RARE;
}

size_t frequency_of_pair(struct str first, struct str second, bool bare)
{
    enum { MESSAGES = 1000 };
    size_t expected = frequency_of(first, bare) * frequency_of(second, bare) / MESSAGES;
    return expected ? expected : RARE;
}
