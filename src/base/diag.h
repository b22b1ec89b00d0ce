/* SPDX-License-Identifier: MIT */
/* The one funnel for what the program has to say about its input and its use: each message has
 * a place and names what was lost by it. Whoever detects a failure reports it once. */
#ifndef DIAG_H
#define DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* The unit that is lost. The worst one decides the exit status (see cli). */
enum loss { LOSS_NOTE, LOSS_RECORD, LOSS_FILE, LOSS_USAGE, LOSS_OUTPUT, LOSS_COUNT };

/* line and column count from 1 (0: unknown), column in bytes; byte counts from 0. In a sheet of a workbook they are the
 * cell's row and column, and byte is PLACE_CELL: it has none. */
#define PLACE_CELL UINT64_MAX

struct place {
    struct str file;
    size_t line, column;
    uint64_t byte;
};

struct diag_entry {
    enum loss loss;
    struct place place;
    struct str text; /* valid during the call */
};

struct diag {
    bool in_english; /* else Vietnamese */
    void (*emit)(void *context, const struct diag_entry *entry);
    void *context;
    size_t counts[LOSS_COUNT];
    enum loss worst;
};

/* The message in the user's language; both formats take the same arguments. */
#define SAY(diag, vi, en) ((diag)->in_english ? (en) : (vi))

/* diag_report(diag, LOSS_RECORD, place, SAY(diag, "dòng có %zu cột", "the row has %zu columns"), n); */
void diag_report(struct diag *diag, enum loss loss, struct place place, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* A message about no place in particular. */
#define NO_PLACE ((struct place){STR_NONE, 0, 0, 0})

#endif
