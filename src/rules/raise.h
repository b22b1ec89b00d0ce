/* SPDX-License-Identifier: MIT */
/* What a lower floor calls a lost file is an error of use when the file is a rule. */
#ifndef RAISE_H
#define RAISE_H

#include "diag.h"

/* A funnel that hands everything on to `diag` as LOSS_USAGE. */
struct diag raised_to_usage(struct diag *diag);

#endif
