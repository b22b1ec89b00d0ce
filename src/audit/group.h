/* SPDX-License-Identifier: MIT */
/* One group under audit: who is in it, what its inputs can show, what was found so far. */
#ifndef GROUP_H
#define GROUP_H

#include "audit.h"

/* What all groups of one audit share. */
struct run {
    struct arena *arena;   /* the conversation: findings, people, notices */
    struct arena *scratch; /* one message */
    struct diag *diag;
    const struct audit_options *options;
    const struct docket *dockets;                 /* one per detector of the ruleset, see finding.h */
    struct map *fingerprints;                     /* those given so far: ids stay unique */
    bool names_only;                              /* see results.h */
    bool undecided;                               /* a match limit was hit: the result is not complete */
    const struct detector *trial, *trial_matched; /* a test of one detector, see audit_trial.h; else NULL */
};

/* Where messages come from. */
struct input {
    struct audit *audit;
    struct str file;
    unsigned carries;
    enum trust trust;
    size_t feed;   /* among all inputs */
    size_t number; /* of its view: equal names in equal views are one person */
    size_t duplicate_messages, duplicate_events;
    struct callings *callings; /* see calling.h */
};

/* Where a finding stands: the part of a message or an event that outlives it. */
struct origin {
    struct str message_id, client_id; /* see struct message */
    struct stamp at;
    struct place where;
    size_t sequence;
    struct str content;         /* what its fingerprint covers */
    enum finding_class highest; /* CLASS_FACT, or CLASS_SIGN where the source is no proof of who it was */
};

/* Does a recall, a pin, a quote name this message? */
static inline bool origin_is_called(const struct origin *origin, struct str id)
{
    return id.n && (str_equal(origin->message_id, id) || str_equal(origin->client_id, id));
}

enum { GROUP_MEMBERS_SEEN = 1 << 0, GROUP_ROLES_SEEN = 1 << 1 };

struct group {
    struct run *run;
    struct str id, name;
    bool named_by_user;
    const struct term *terms; /* the rows of the roster that are about this group */
    size_t term_count;
    bool has_roster, roster_has_ids;
    unsigned carries_any, carries_all; /* capabilities of some, of all inputs with messages */
    bool fed;                          /* carries_all has been set */
    unsigned lists;                    /* GROUP_MEMBERS_SEEN … */
    size_t rolls_taken;                /* see rolls.h */
    bool names_confirmed;              /* at least one display name can be judged */
    struct people *people;
    struct watch *watches;
    size_t watch_count;
    size_t sequence; /* messages and events met so far */
    int64_t first_ms, last_ms, newest_ms;
    size_t messages, events, repairs, kinds[KIND_COUNT], recalls;
    struct finding **findings;
    size_t finding_count, finding_capacity;
    struct notices *notices;
    struct obligation *obligations;
    size_t obligation_count, obligation_capacity;
    struct gap *gaps;
    size_t gap_count, gap_capacity;
};

/* Is this moment in the audited period? An unknown time is. */
static inline bool run_covers(const struct run *run, struct stamp at)
{
    return at.precision == PRECISION_NONE ||
           (at.ms >= run->options->since_ms && at.ms <= run->options->until_ms);
}

/* `is_first`: a roster without a column for groups serves this one. */
struct group *group_new(struct run *run, struct str id, struct str name, bool named_by_user, bool is_first);
/* Is this the group that is meant, by id or by name, however spelled? */
bool group_is_called(struct run *run, struct str id, struct str name, struct str wanted);
/* Moves the group's clock: first and last time, gaps, messages outside a regulation's force. */
void group_tick(struct group *group, const struct origin *origin);

#endif
