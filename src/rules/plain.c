/* SPDX-License-Identifier: MIT */
/* Normalized, folded and looked over in the order in which the audit does it. */
#include "plain.h"

void plain_prepare(struct arena *arena, struct str text, struct plain *plain)
{
    *plain = (struct plain){0};
    normalize(arena, text, &plain->text);
    fold_text(arena, plain->text.storage, &plain->fold);
    signs_find(arena, &plain->fold, &plain->signs);
    unmarked_judge(&plain->fold, &plain->unmarked);
    plain->subject = (struct subject){
        .text = &plain->text,
        .zones = {[ZONE_TEXT] = &plain->fold},
        .signs = &plain->signs,
        .unmarked = &plain->unmarked,
        .kind = KIND_TEXT,
    };
}
