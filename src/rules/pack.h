/* SPDX-License-Identifier: MIT */
/* Rules in memory: detectors (what can be seen) and regulations (what an office demands). Everything here is
 * immutable once loaded and may be shared; what a scan needs to remember is in match.h. */
#ifndef PACK_H
#define PACK_H

#include "detector.h"

enum finding_class { CLASS_FACT, CLASS_SIGN, CLASS_ATTEST, CLASS_COUNT };

enum clause_state { CLAUSE_CHECKED, CLAUSE_ATTESTED, CLAUSE_NOT_APPLICABLE, CLAUSE_STATE_COUNT };

/* From the `after`th finding of one member within so many days on, a check's findings weigh more. */
struct escalation {
    size_t after; /* 0: never */
    size_t days;
    enum severity severity;
};

struct check {
    const struct detector *detector; /* an instance of its own where the check sets parameters */
    enum finding_class class;
    bool has_severity; /* else the outcome's */
    enum severity severity;
    struct str roles; /* who is bound, blank-separated; empty: everybody */
    struct escalation escalation;
};

struct law { /* laws.csv: a cited text and what has replaced it */
    struct str id, name;
    const struct law *successor; /* or NULL */
    int64_t from_ms, until_ms;   /* half-open: `until` is the first day it is no longer in force */
};

struct clause {
    struct str id;       /* "Đ4.k2.a" */
    struct str modality; /* as the regulation has it: "bắt buộc", "cấm", "nên" … */
    struct str bound;    /* role ids */
    struct bilingual summary;
    struct str text; /* the regulation's own words */
    enum clause_state state;
    const struct check *checks;
    size_t check_count;
    struct bilingual question, why; /* of an attestation; of not-applicable */
    const struct law *const *laws;
    size_t law_count;
    struct place where;
};

struct pack {
    struct str id;
    unsigned revision;
    struct str sha256; /* over it, its detectors, lexicons and parents, in a fixed order */
    struct bilingual title;
    struct str number, issuer;
    int64_t signed_ms, from_ms, until_ms; /* INT64_MIN / INT64_MAX where open */
    bool for_official_account;            /* else for groups */
    size_t declared_rows;                 /* what `coverage` holds the clauses against */
    size_t wanted_tests;                  /* hits, and misses, that lint wants of each detector */
    const struct clause *clauses;
    size_t clause_count;
    const struct str *roles; /* ids: those a roster may give */
    size_t role_count;
    const struct bilingual *notes; /* what a report must say about this pack (switched-off checks too) */
    size_t note_count;
    struct place where;
};

/* How far a context reaches around the words that open it. */
enum extent {
    EXTENT_QUOTATION,
    EXTENT_REGULATION,
    EXTENT_AFTER,
    EXTENT_SENTENCE,
    EXTENT_MESSAGE,
    EXTENT_COUNT
};

struct context { /* contexts.xml: places where words are mentioned, not used */
    struct str id;
    struct bilingual title;
    enum extent extent;
    const struct wordset *words;  /* NULL for quotation and regulation, which are built in */
    const struct wordset *except; /* over which none of them counts; or NULL */
};

struct matcher; /* matcher.h */
struct domains; /* links.h */

struct ruleset {
    const struct pack *const *packs;
    size_t pack_count;
    const struct detector *const *detectors; /* every instance once, in order of id */
    size_t detector_count;
    const struct context *contexts;
    size_t context_count;
    const struct domains *domains;
    const struct matcher *matcher;
    struct str folder; /* where it was read from */
};

/* Loads packs by shipped id or path, from the rules folder. With all_group_detectors, also every detector
 * that any shipped group pack uses, with default parameters (--detectors-only). The information detector
 * `recalled` is always among them. NULL after LOSS_USAGE reports, each with file:line:col, what is allowed
 * and "did you mean". */
const struct ruleset *ruleset_load(struct arena *arena, struct diag *diag, struct str folder,
                                   const struct str *packs, size_t pack_count, bool all_group_detectors);

/* Every pack and every detector of a folder, the detectors with default parameters: for lists, lints and
 * tests. */
const struct ruleset *ruleset_load_all(struct arena *arena, struct diag *diag, struct str folder);

/* The ids of the packs and detectors in a folder, sorted. */
size_t ruleset_list(struct arena *arena, struct diag *diag, struct str folder, const char *subfolder,
                    struct str **ids);

/* How a pack's clauses are looked after, for `rules coverage`. */
struct pack_coverage {
    size_t clauses[CLAUSE_STATE_COUNT];
    size_t declared; /* rows the pack says it has */
};
struct pack_coverage pack_coverage(const struct pack *pack);

/* The name a cited law has at a moment: "QĐ 874/QĐ-BTTTT; từ 05/3/2026 là QĐ 423/QĐ-BVHTTDL". */
struct str law_at(struct arena *arena, const struct law *law, int64_t at_ms);

const char *class_name(enum finding_class class);

#endif
