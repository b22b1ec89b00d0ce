/* SPDX-License-Identifier: MIT */
/* One group while it is audited: its people, what watches it, what was found. Private to this floor. */
#ifndef GROUP_AUDIT_H
#define GROUP_AUDIT_H

#include "audit.h"
#include "people.h"

struct watch { /* one detector instance over one group */
    struct group_audit *group;
    const struct detector *detector;
    const struct evaluator *evaluator;
    void *state; /* what the evaluator's begin gave */
};

struct group_audit {
    const struct audit_options *options;
    struct arena *arena; /* the conversation's */
    struct arena *scratch; /* reset with every message */
    struct diag *diag;
    unsigned carries;    /* of all inputs seen so far */
    struct people people;
    struct watch *watches;
    size_t watch_count;
    size_t sequence;     /* of the message or event at hand */
    int64_t latest_ms;
    size_t out_of_force; /* findings dropped because a pack was not in force */
    struct map *fingerprints;

    struct finding **findings;
    size_t finding_count, finding_capacity;
    struct notice *notices;
    size_t notice_count, notice_capacity;
    struct obligation *obligations;
    size_t obligation_count, obligation_capacity;
    struct name_verdict *names;
    size_t name_count, name_capacity;
    struct group_results results; /* counts grow here; the lists are set at the end */
};

/* One message with all that is known of it; borrowed for the call. */
struct seen {
    const struct message *message;
    const struct text *text;   /* its words in storage form */
    const struct fold *fold;
    struct person *sender;
    const struct term *term;   /* the sender's roster row at this time, or NULL */
    struct str role;           /* the term's role, or empty */
    size_t sequence;
    bool unquotable;           /* a detector that must not be quoted has fired on it */
};

struct seen_event {
    const struct event *event;
    struct person *actor;      /* NULL where the source names none */
    const struct term *actor_term;
    struct person **targets;
    size_t target_count;
    size_t sequence;
};

struct notice *notice_add(struct group_audit *group, enum notice_kind kind, const struct person *person, struct stamp at,
                          struct place where, struct bilingual text);

#endif
