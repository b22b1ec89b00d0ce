/* SPDX-License-Identifier: MIT */
/* All inputs of an audit: what the operands stand for, then the log of events. */
#ifndef INPUTS_H
#define INPUTS_H

#include "audit.h"
#include "walk.h"

/* Does --group-kind go with the regulations? False after a report. */
bool inputs_fit_rules(struct session *session, const struct ruleset *rules);
/* Reads every input into the audit; how many could be used. */
size_t inputs_read(struct session *session, struct walk *walk, const struct ruleset *rules, struct audit *audit);

#endif
