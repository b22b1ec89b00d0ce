/* SPDX-License-Identifier: MIT */
/* A group's results as reports present them: findings cut by member and by clause, orders with their answers,
 * clauses by how they were checked. Everything made lives in the arena. */
#ifndef DIGEST_H
#define DIGEST_H

#include "results.h"

enum { ANSWER_STATES = ANSWER_OPEN + 1 };

struct numbered {
    const struct finding *finding;
    size_t number; /* from 1, in the order of findings.jsonl: how every report refers to it */
};

/* Findings under one clause; without a clause, of one detector. */
struct clause_run {
    const struct pack *pack;
    const struct clause *clause;
    const struct detector *detector;
    const struct numbered *list;
    size_t count, counts[CLASS_COUNT];
    enum severity worst; /* of facts and signs */
};

/* One order and the requests it makes. */
struct order_run {
    const struct obligation *const *list;
    size_t count, counts[ANSWER_STATES];
};

struct clause_counts {
    size_t all, checked, attested, not_applicable, insufficient;
};

struct class_counts { /* the classes are never added up */
    size_t all[CLASS_COUNT], severities[CLASS_COUNT][SEVERITY_COUNT];
};

struct digest {
    struct arena *arena;
    const struct results *results;
    const struct group_results *group;
    const struct numbered *by_member; /* member, then pack, clause, detector, number */
    const struct clause_run *clauses; /* of the whole group */
    size_t clause_count;
    const struct order_run *orders; /* by time */
    size_t order_count;
    struct class_counts found;
    size_t open[CLASS_COUNT]; /* findings that wait for a conclusion */
    size_t concluded[CONCLUSION_COUNT];
    size_t answers[ANSWER_STATES];
    size_t names_good, names_to_change, names_insufficient; /* over all packs */
    size_t outsiders, not_seen; /* the roster against the group */
};

const struct digest *digest_new(struct arena *arena, const struct results *results,
                                const struct group_results *group);
/* One member's findings by clause. */
size_t digest_member(const struct digest *digest, const struct member *member,
                     const struct clause_run **runs);
struct class_counts digest_counts(const struct clause_run *runs, size_t count);
/* Facts and signs at `least` and above, worst first, then by time. */
size_t digest_worst(const struct digest *digest, enum severity least, const struct numbered **list);
void digest_count_classes(const struct numbered *list, size_t count, size_t counts[CLASS_COUNT]);
struct clause_counts digest_coverage(const struct digest *digest,
                                     const struct pack *pack); /* NULL: every pack */
/* How answers to orders were judged: the first clause that asks for them, one without data before all others;
 * NULL where none does. */
const struct coverage *digest_answer_rule(const struct digest *digest);
bool digest_is_pasted(const struct results *results);   /* any of the sources */
bool digest_is_nameless(const struct results *results); /* any: bodies without senders and times */
bool digest_is_outsider(const struct results *results, const struct member *member);
/* How a clause was dealt with, and why so: the question, the reason it does not apply, the data that lack. */
enum how { HOW_CHECKED, HOW_ATTESTED, HOW_NOT_APPLICABLE, HOW_INSUFFICIENT, HOW_COUNT };
enum how digest_how(const struct coverage *row);
struct bilingual digest_why(const struct coverage *row);

bool digest_is_concluded(const struct digest *digest); /* on any finding */
bool digest_is_unmet(const struct results *results, const struct member *member); /* on the roster alone */
bool digest_is_not_seen(const struct results *results, const struct member *member); /* unmet, and was to be met */
bool digest_is_official_account(const struct results *results); /* no group */

#endif
