/* SPDX-License-Identifier: MIT */
/* The audit: messages and events go in one at a time, as the files have them; results come out at the end. */
#ifndef AUDIT_H
#define AUDIT_H

#include "calendar.h"
#include "match.h"
#include "results.h"

struct audit_options {
    const struct ruleset *rules;
    const struct roster *roster;  /* or NULL */
    const struct listed *members; /* the group's member list, --members */
    size_t member_count;
    const struct alias_entry {
        struct str alias, account_id, full_name;
    } * aliases;
    size_t alias_count;
    struct calendar calendar;
    int zone_minutes;
    int64_t since_ms, until_ms;
    int64_t report_ms;      /* INT64_MIN: the last message's time */
    struct str group;       /* --group: names the group where the file does not, else selects it */
    struct str only_member; /* --member: id or name */
    bool detectors_only, statistics, in_english;
    struct letterhead letterhead; /* for reports, and so is the origin */
    struct run_origin origin;
    const char *version;
    struct str options_line;
    const char *spool_folder; /* for what does not fit into memory; NULL: see spool.h */
};

struct audit;

/* `conversation` keeps everything found; messages pass through a scratch arena of the audit's own. */
struct audit *audit_new(struct arena *conversation, struct diag *diag, const struct audit_options *options);

/* A new input begins: where its messages go, and what its format can carry. */
struct sink audit_sink(struct audit *audit, struct str file, unsigned carries, enum trust trust);
/* It has ended: its accounting, for the report. */
void audit_input(struct audit *audit, const struct input_facts *facts);
/* In which archives some of the inputs came; borrowed, for the report. */
void audit_archives(struct audit *audit, const struct archive_facts *archives, size_t count);

/* Audits all inputs as one talk in order of time, closes open orders, judges names and silence. The audit
 * takes nothing more. NULL when a log too large for memory could not be put in order (reported). */
struct results *audit_end(struct audit *audit);

/* Instead of all that: judges the display names of the member list, as `rasoat names` does. */
const struct results *audit_names(struct audit *audit);

#endif
