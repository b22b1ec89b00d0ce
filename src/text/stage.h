/* SPDX-License-Identifier: MIT */
/* One stage of the pipeline that makes the storage form: it replaces spans and records why. */
#ifndef STAGE_H
#define STAGE_H

#include "normalize.h"
#include "rewrite.h"

enum { STAGES_MOST = 8 }; /* UTF-8, double UTF-8 twice, fonts, VIQR, NFC, eth; one to spare */

struct stages {
    struct arena *arena;
    struct text *text; /* its storage is what the last stage made */
    size_t count, repair_count, earlier_repairs;
    struct rewrite rewrites[STAGES_MOST];
    struct repair repairs[REPAIRS_RECORDED];
};

void stages_open(struct stages *stages, struct arena *arena, struct text *text);
void stage_begin(struct stages *stages);
/* Replaces storage[at, at+n); spans come in order, apart. `rule` is counted, and recorded while there is
 * room. */
void stage_replace(struct stages *stages, enum repair_rule rule, size_t at, size_t n, struct str after);
/* The storage is now what the stage made. */
void stage_end(struct stages *stages);
/* Hands repairs and history over to the text. */
void stages_close(struct stages *stages);

/* The stages that undo foreign encodings, each in a file of its own; survey.h says when to try. */
void mojibake_undo(struct stages *stages); /* rule D2: UTF-8 read as CP1252, Latin-1 or CP1258 */
void legacy_undo(struct stages *stages);   /* rule D1: 8-bit Vietnamese encodings */
void viqr_undo(struct stages *stages);     /* rule D3 */

#endif
