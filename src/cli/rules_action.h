/* SPDX-License-Identifier: MIT */
/* The things `rasoat rules` can do: each writes its answer into a buffer and says how it went. */
#ifndef RULES_ACTION_H
#define RULES_ACTION_H

#include "command.h"

struct rules_action {
    const char *name;
    enum exit_status (*run)(struct session *session, char **ids, size_t id_count, struct buf *out);
};

extern const struct rules_action rules_list, rules_show, rules_lint, rules_test, rules_bench, rules_coverage;

/* The named packs (a name that is no pack's is refused), or every shipped one. NULL after a report. */
const struct ruleset *rules_named(struct session *session, char **ids, size_t id_count);
/* One of two languages. */
struct str rules_words(const struct session *session, struct bilingual words);
/* A cell of a table, at least a blank wide. */
void rules_pad(struct buf *out, struct str text, size_t columns);

#endif
