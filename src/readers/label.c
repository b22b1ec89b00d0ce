/* SPDX-License-Identifier: MIT */
/* Labels by their bare fold. */
#include "label.h"

#include "fold.h"
#include "normalize.h"

enum { LONGEST_LABEL_BYTES = 256 }; /* a cell that is longer is no heading and no word for a kind */

struct str label_key(struct arena *arena, struct str label)
{
    struct text text;
    struct fold fold;
    if (label.n == 0 || label.n > LONGEST_LABEL_BYTES)
        return STR_NONE;
    normalize(arena, label, &text);
    fold_text(arena, text.storage, &fold);
    char *key = arena_alloc(arena, fold.bare.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < fold.bare.n; i++) {
        char byte = fold.bare.p[i];
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            key[n++] = byte;
    }
    return (struct str){key, n};
}
