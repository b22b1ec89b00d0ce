/* SPDX-License-Identifier: MIT */
/* The contract of what watches names, events and the course of talk, and the one list of it. A new one is a file that
 * ends in one `const struct evaluator`, and two lines: one here, one in meson.build. */
#ifndef EVALUATOR_H
#define EVALUATOR_H

#include "group_audit.h"
#include "match.h"

/* Hooks over one group and one detector instance, in order of time; each may be NULL. Findings go through
 * finding_add (finding.h). What a hook keeps goes into group->arena. */
struct evaluator {
    /* What the detector needs of the sources and does not have, in words; empty: it can judge. Decides coverage, and
     * whether the hooks below are called at all. */
    struct bilingual (*lacks)(const struct group_audit *group, const struct detector *detector);
    void *(*begin)(const struct watch *watch);
    /* An outcome of the detector's own holds on the message: an order, a reply, an approval, a finding. */
    void (*hit)(const struct watch *watch, const struct seen *seen, const struct hit *hit);
    void (*message)(const struct watch *watch, const struct seen *seen); /* behind the message's hits */
    void (*event)(const struct watch *watch, const struct seen_event *event);
    void (*end)(const struct watch *watch); /* group->latest_ms is the last moment known */
};

#define EVALUATORS(X)                  \
    X(PRIMITIVE_ACCOUNT, account)      \
    X(PRIMITIVE_SILENCE, silence)      \
    X(PRIMITIVE_RECALL, recall)

#define DECLARE_EVALUATOR(primitive, name) extern const struct evaluator evaluator_##name;
EVALUATORS(DECLARE_EVALUATOR)
#undef DECLARE_EVALUATOR

/* NULL for a primitive that needs none (text). */
const struct evaluator *evaluator_of(enum primitive primitive);

/* Words for what is missing, shared by several evaluators. */
struct bilingual lacks_roster(void);
struct bilingual lacks_events(void);
struct bilingual lacks_account_ids(void);
struct bilingual lacks_times(void);

#endif
