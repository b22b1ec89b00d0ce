/* SPDX-License-Identifier: MIT */
/* Runs the tests inside detector files that need more than one message: whole chats, and display names. */
#ifndef AUDIT_CHAT_TEST_H
#define AUDIT_CHAT_TEST_H

#include "audit.h"
#include "rule_test.h"

/* One <chat> of a detector, audited with that detector alone; true when it found what is expected and nothing
 * else. `differences` gets a line per difference, in the user's language. */
bool audit_chat_test(struct diag *diag, const struct ruleset *rules, const struct detector *detector,
                     const struct chat_test *test, struct buf *differences);

/* One <hit> or <miss> of a detector on names; true when it is judged as expected. */
bool audit_name_test(const struct detector *detector, const struct rule_test *test);

#endif
