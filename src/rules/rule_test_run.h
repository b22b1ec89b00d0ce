/* SPDX-License-Identifier: MIT */
/* Runs the single-message tests inside detectors on text. Chats and names are run by the audit floor, which knows
 * rosters and courses of events. */
#ifndef RULE_TEST_RUN_H
#define RULE_TEST_RUN_H

#include "match.h"

struct rule_test_tally {
    size_t passed, failed;
    size_t todo;      /* known misses that still miss */
};

/* Reports each difference, spans included, as LOSS_USAGE at the test's place. Adds to the tally. */
void rule_tests_run(struct arena *arena, struct diag *diag, struct scan *scan, const struct detector *detector,
                    struct rule_test_tally *tally);

#endif
