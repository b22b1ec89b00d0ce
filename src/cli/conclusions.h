/* SPDX-License-Identifier: MIT */
/* Conclusions that an audit takes over: those in the folder it is about to replace, and those of
 * --suppressions. */
#ifndef CONCLUSIONS_H
#define CONCLUSIONS_H

#include "command.h"
#include "results.h"

/* False after a report: conclusions that are there cannot be read, and must not be lost. */
bool conclusions_take(struct session *session, struct arena *arena, struct results *results);
void conclusions_tell(struct session *session, size_t taken, size_t told);

#endif
