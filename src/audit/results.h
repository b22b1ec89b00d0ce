/* SPDX-License-Identifier: MIT */
/* What an audit found: the one structure that every report reads. Lives in the conversation arena; all texts
 * are in storage form and already redacted for output: no suspected secret, no recalled text, no full phone
 * or ID number. */
#ifndef RESULTS_H
#define RESULTS_H

#include "input_facts.h"
#include "notice.h"
#include "pack.h"
#include "review.h"
#include "roster.h"
#include "run_origin.h"

/* How a member's terms of office on the roster lie to the audited period. */
enum tenure {
    TENURE_NONE /* no row, or the period is not known */,
    TENURE_NOW,
    TENURE_OVER,
    TENURE_AHEAD,
    TENURE_COUNT
};

struct member {
    struct str id;                   /* account id; empty where the source has none */
    struct str display;              /* as displayed, latest */
    struct str name;                 /* the roster's full name where matched, else as displayed */
    struct str position, unit, role; /* from the roster */
    enum zalo_role zalo_role;
    bool on_roster, in_list, posted;
    enum tenure tenure;
    bool differs;    /* its own display name gives another name or office than the roster does */
    struct str slug; /* "03-nguyen-van-mau": unique in its group */
    size_t messages;
    size_t findings[CLASS_COUNT];
    int64_t first_ms, last_ms;
};

/* A check whose findings weigh more when they repeat, and how this one weighs and reads by itself. */
struct repetition {
    struct escalation rule;
    enum severity usual;
    struct bilingual reason;
};

/* One of an earlier run, which the history tells of: it counts where findings repeat, and stands nowhere
 * else. */
struct earlier_finding {
    const struct member *member;
    struct str pack, clause, detector;
    int64_t at_ms;
};

struct finding {
    struct str id; /* fingerprint: content + detector + clause, not position */
    enum finding_class class;
    enum severity severity;
    const struct detector *detector;
    const struct pack *pack;     /* NULL: information, or --detectors-only */
    const struct clause *clause; /* NULL likewise */
    const struct member *member; /* NULL only for what concerns the whole group */
    struct str message_id;
    struct str client_id; /* by which a recall may name the message; for nobody else */
    struct stamp at;
    struct place where;
    struct str excerpt; /* with «…» around the span; NULL pointer: none (secret, recalled, no text) */
    const struct code_span {
        size_t from, to; /* half-open code points of the normalized text */
    } * spans;
    size_t span_count;
    struct bilingual reason;
    struct str laws;                     /* cited laws as of the message's date */
    const struct repetition *repetition; /* NULL: its check does not escalate */
    const struct review *review;         /* NULL before it */
    size_t sequence;
};

/* An order and one member's duty to answer it. */
enum answer_state {
    ANSWER_IN_TIME,
    ANSWER_LATE,
    ANSWER_NONE,
    ANSWER_OPEN /* the log ends before the deadline */
};
struct obligation {
    const struct member *asked;
    const struct member *by;
    struct stamp ordered_at, due_at, answered_at;
    struct str order_message_id;
    struct str order_excerpt;
    enum answer_state state;
};

struct coverage { /* one clause of one pack in one group */
    const struct pack *pack;
    const struct clause *clause;
    bool sufficient; /* else "không đủ dữ liệu" and why: */
    struct bilingual missing;
    size_t findings;
};

struct name_verdict { /* one member, one pack; those of a member side by side */
    const struct member *member;
    const struct pack *pack;
    bool sufficient;
    bool good;
    struct bilingual advice; /* what to change */
};

struct group_results {
    struct str id, name, slug;
    bool named_by_user;               /* --group, not the file */
    int64_t first_ms, last_ms;        /* INT64_MAX, INT64_MIN when no time is known */
    size_t messages, events, repairs; /* a system row of the log is a message that tells of an event: both */
    size_t kinds[KIND_COUNT], recalls;
    const struct member *const *members; /* sorted as Vietnamese offices sort names */
    size_t member_count;
    const struct finding *const *findings; /* time, sequence, detector, pack, clause */
    size_t finding_count;
    const struct notice *notices;
    size_t notice_count;
    const struct obligation *obligations;
    size_t obligation_count;
    const struct coverage *coverage;
    size_t coverage_count;
    const struct name_verdict *names;
    size_t name_count;
    const struct gap {
        int64_t from_ms, to_ms;
    } * gaps;
    size_t gap_count;
    const struct month_figures { /* of the history, information apart; none without one */
        int year, month;
        size_t facts, signs, confirmed;
    } * months;
    size_t month_count;
    const struct earlier_finding
        *earlier; /* of the history, oldest first; those within reach of an escalation */
    size_t earlier_count;
};

/* How far the review of a run has come: findings a person can conclude on (facts and signs, information
 * apart). */
struct review_progress {
    size_t all, concluded;
};

/* What an administrative document says of the office that writes it; empty: left blank for the office.
 * Several lines are separated by ';'. */
struct letterhead {
    struct str superior_body, issuing_body, issuing_code, place, addressee, signer_position, recipients;
    struct str keep_until; /* the last day the report is kept; as the office writes dates */
};

struct results {
    const struct input_facts *inputs;
    size_t input_count;
    const struct archive_facts *archives; /* in which some of the inputs came */
    size_t archive_count;
    const struct ruleset *rules;
    const struct roster *roster; /* or NULL */
    const struct group_results *const *groups;
    size_t group_count;
    size_t messages, events, members, skipped, findings[CLASS_COUNT];
    struct review_progress reviews;
    bool complete;
    bool names_only; /* display names were judged, and nothing else */
    bool detectors_only, statistics, in_english;
    int zone_minutes;
    int64_t since_ms, until_ms; /* the audited period; INT64_MIN / INT64_MAX where open */
    int64_t report_ms;          /* --report-time, SOURCE_DATE_EPOCH, else the last message's time */
    bool report_time_told;      /* not the last message's */
    struct letterhead letterhead;
    struct run_origin origin;
    const char *version;
    struct str options; /* the options that shaped the result, one line */
};

#endif
