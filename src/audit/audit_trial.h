/* SPDX-License-Identifier: MIT */
/* An audit that watches one detector alone: for the chat tests inside detector files. */
#ifndef AUDIT_TRIAL_H
#define AUDIT_TRIAL_H

#include "audit.h"

/* Before the first message. `matched` is the ruleset's instance; `detector` may be a copy with other
 * parameters. */
void audit_try(struct audit *audit, const struct detector *detector, const struct detector *matched);

#endif
