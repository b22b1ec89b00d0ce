/* SPDX-License-Identifier: MIT */
/* A detector: what can be seen in a log, whatever any office demands. Immutable once loaded. */
#ifndef DETECTOR_H
#define DETECTOR_H

#include "arena.h"
#include "diag.h"

enum severity { SEVERITY_INFO, SEVERITY_LOW, SEVERITY_MEDIUM, SEVERITY_HIGH, SEVERITY_CRITICAL, SEVERITY_COUNT };

struct bilingual {
    struct str vi, en;
};

/* What kind of thing a detector looks at; one element of that name stands in its file. */
enum primitive {
    PRIMITIVE_TEXT,    /* one message: words, kind, attachment, link, length, encoding */
    PRIMITIVE_NAME,    /* a member's display name */
    PRIMITIVE_EVENT,   /* a group event and who caused it, with or without a leader's word before */
    PRIMITIVE_ACCOUNT, /* an account against the roster */
    PRIMITIVE_ANSWER,  /* an order and the answers to it */
    PRIMITIVE_PIN,     /* an order and its pin */
    PRIMITIVE_SILENCE, /* no sign of life over the period */
    PRIMITIVE_RECALL,  /* a recalled message: information */
    PRIMITIVE_SERIES,  /* a pattern over several messages: rates, repeats, series of forwards */
    PRIMITIVE_STATE,   /* roles and members at the end of the period against the roster */
    PRIMITIVE_COUNT
};

struct parameter {
    struct str name, value;
    bool by_default; /* the detector's own value: "mặc định của công cụ, không phải của quy chế" */
};

struct signal;    /* wordset.h */
struct condition; /* condition.h */

/* What it means when a condition holds. */
enum outcome_role {
    OUTCOME_FINDING,  /* <finding>: the message itself is one */
    OUTCOME_ORDER,    /* <order>: asks for an answer, or for a pin */
    OUTCOME_REPLY,    /* <reply>: an answer */
    OUTCOME_APPROVAL, /* <approval>: a leader's word that makes an event rightful */
    OUTCOME_FOLLOW,   /* <follow>: a finding, too, but only soon after an opening, or a finding where there is none */
    OUTCOME_OPENING,  /* <opening>: what others may follow, a post that asks for likes */
    OUTCOME_COUNT
};

struct outcome {
    enum outcome_role role;
    enum severity severity;
    bool to_named;                     /* an order that asks those it names alone */
    bool to_request;                   /* a yes that counts as the answer to somebody's asking */
    bool directly;                     /* follows only the message just before */
    struct str for_types;              /* an approval of these events alone; empty: of all that are watched */
    const struct condition *condition; /* NULL: the primitive alone decides */
    struct bilingual reason;           /* empty: the detector's */
};

/* What conditions ask of a message that not every source can tell. */
enum asked { ASKS_TIME = 1 << 0 };

struct wordset;   /* wordset.h */
struct rule_test; /* rule_test.h */
struct chat_test;

enum { BUDGET_LINES = 1000, BUDGET_BY_DEFAULT = 1 };

struct detector {
    struct str id;
    unsigned revision;
    unsigned budget; /* the most findings that BUDGET_LINES benign lines may give */
    enum primitive primitive;
    struct bilingual title, reason;
    /* Resolved: defaults, then what the check sets; also what its primitive element says of itself
     * ("verdict", "types", "test"). */
    const struct parameter *parameters;
    size_t parameter_count;
    const struct signal *signals;
    size_t signal_count;
    const struct wordset *except;   /* what no signal may overlap; or NULL */
    const struct outcome *outcomes; /* the first of a role that holds counts; there is always one OUTCOME_FINDING */
    size_t outcome_count;
    const struct condition *unless; /* or NULL */
    unsigned asks;                  /* bits of enum asked */
    uint64_t ignored_contexts;      /* bits of ruleset.contexts: use versus mention */
    const struct rule_test *tests;
    size_t test_count;
    const struct chat_test *chat_tests;
    size_t chat_test_count;
    struct place where;
};

/* A parameter's value, empty where the detector declares none of that name; as a number, 0 then. */
struct str detector_parameter(const struct detector *detector, const char *name);
long detector_number(const struct detector *detector, const char *name);

const char *severity_name(enum severity severity);
bool severity_of(struct str name, enum severity *severity);

#endif
