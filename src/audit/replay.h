/* SPDX-License-Identifier: MIT */
/* All inputs as one talk. */
#ifndef REPLAY_H
#define REPLAY_H

#include "audit.h"

/* Audits what the inputs have put into the journal, in order of time. False when that could not be read back.
 */
bool replay_all(struct audit *audit);

#endif
