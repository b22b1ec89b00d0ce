/* SPDX-License-Identifier: MIT */
/* --identity: people replaced by codes or initials before any report sees them. */
#ifndef ANONYMITY_H
#define ANONYMITY_H

#include "command.h"
#include "results.h"

/* Hides whom the settings want hidden, and writes the key of pseudonyms beside the output (0600), codes given
 * before kept. False after a report. */
bool anonymity_apply(struct session *session, struct arena *arena, struct results *results);

#endif
