/* SPDX-License-Identifier: MIT */
/* Conclusions that an audit takes over: those of the history, of the folder it is about to replace, of
 * --suppressions; and what it leaves to later ones. */
#ifndef CONCLUSIONS_H
#define CONCLUSIONS_H

#include "command.h"
#include "history.h"
#include "results.h"

/* That of --history. NULL where none is asked for, and for a run that is asked for again: what it took from a
 * history stands in its records. False after a report. */
bool conclusions_history(struct session *session, struct arena *arena, struct history **history);
/* False after a report: conclusions that are there cannot be read, and must not be lost. */
bool conclusions_take(struct session *session, struct arena *arena, struct results *results,
                      struct history *history);
/* Findings that repeat weigh anew, now that it is known what was cleared and what the history tells of
 * before. */
bool conclusions_weigh(struct arena *arena, struct results *results, struct history *history);
/* Notes the run in the history, and takes the course of the months from it. False after a report. */
bool conclusions_keep(struct results *results, struct history *history);
void conclusions_tell(struct session *session, size_t taken, size_t told);

#endif
