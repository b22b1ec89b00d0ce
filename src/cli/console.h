/* SPDX-License-Identifier: MIT */
/* What the user sees on standard error, and the exit status that follows from it. */
#ifndef CONSOLE_H
#define CONSOLE_H

#include "buf.h"
#include "diag.h"

/* 1-product.md's table; the same in every output format. */
enum exit_status {
    EXIT_CLEAN = 0,
    EXIT_FOUND = 1,    /* complete, findings at or above --fail-on */
    EXIT_UNUSABLE = 2, /* usage, profile, rules, or no input could be used */
    EXIT_INCOMPLETE = 3,
    EXIT_CHECK_FAILED = 4, /* rules test, rules lint, rules bench */
    EXIT_OUTPUT = 5,       /* output, memory, internal */
    EXIT_INTERRUPTED = 130
};

struct console {
    bool quiet; /* notes are not shown */
    bool in_english;
    size_t shown[LOSS_COUNT];
};

/* A funnel that writes "file:line:col: lỗi: …" to standard error, made safe for terminals. */
struct diag console_diag(struct console *console);
/* What the options say, from here on. */
void console_set(struct console *console, struct diag *diag, bool quiet, bool in_english);
/* How many messages were counted but not shown, said once at the end. */
void console_finish(struct console *console, struct diag *diag);

/* Where in its file: "12:3", in a sheet "C12". */
void console_position(struct place place, struct buf *out);

/* Data to standard output, whole; a full disk or a closed pipe is LOSS_OUTPUT. */
bool console_print(struct diag *diag, struct str text);

/* Descriptors 0–2 exist, no core files, signals and exhausted memory leave no half-written output. */
void console_prepare(void);

#endif
