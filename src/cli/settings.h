/* SPDX-License-Identifier: MIT */
/* Everything a user can set, from the command line or a profile: one table of options for both. */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "arena.h"
#include "calendar.h"
#include "diag.h"
#include "identity.h"
#include "results.h"

enum { SETTINGS_PACKS = 16, SETTINGS_FORMATS = 16, SETTINGS_MEMBERS = 32 };

/* Which commands take an option. */
enum command_bit {
    FOR_AUDIT = 1 << 0,
    FOR_NAMES = 1 << 1,
    FOR_INSPECT = 1 << 2,
    FOR_CONVERT = 1 << 3,
    FOR_EXPLAIN = 1 << 4,
    FOR_NORMALIZE = 1 << 5,
    FOR_RULES = 1 << 6,
    FOR_REPORT = 1 << 7,
    FOR_REVIEW = 1 << 8,
    FOR_REVEAL = 1 << 9,
    FOR_VERIFY = 1 << 10,
    FOR_DIFF = 1 << 11,
    FOR_PURGE = 1 << 12,
    FOR_ALL = (1 << 13) - 1,
};

struct settings {
    struct arena *arena;
    struct str packs[SETTINGS_PACKS];
    size_t pack_count;
    struct str members[SETTINGS_MEMBERS]; /* oldest first */
    size_t members_count;
    struct str roster, aliases, events, profile;
    enum group_kind { GROUP_KIND_UNSAID, GROUP_KIND_GROUP, GROUP_KIND_OFFICIAL_ACCOUNT } group_kind;
    struct str group, member, from, self_uid, self_name, output, reviewer, suppressions, key, history;
    int64_t before_ms; /* INT64_MIN: not set */
    enum identity identity;
    struct str formats[SETTINGS_FORMATS];
    size_t format_count;
    int64_t since_ms, until_ms; /* half-open; INT64_MIN / INT64_MAX where not set */
    struct str month;
    bool calendar_month;
    int zone_minutes;
    int64_t report_ms; /* INT64_MIN: not set */
    enum severity fail_on;
    bool never_fail;
    struct calendar calendar;
    struct letterhead letterhead;
    bool detectors_only, statistics, strict, rerun, why_not, report, quiet, in_english, help, version;
};

struct option_spec {
    const char *name;
    char letter;                           /* 0: none */
    const char *argument_vi, *argument_en; /* NULL: a switch */
    unsigned commands;
    bool only_in_profile;
    bool (*set)(struct settings *settings, struct diag *diag, struct str value, struct place where);
    const char *help_vi, *help_en;
};

struct settings settings_default(struct arena *arena);
size_t option_count(void);
const struct option_spec *option_at(size_t index);
/* By long name; NULL, with a LOSS_USAGE and the nearest name, when there is none for this command. */
const struct option_spec *option_named(struct diag *diag, struct str name, unsigned command, bool in_profile,
                                       struct place where);
/* Dates of --month once --calendar-month and --tz are known; false after a report. */
bool settings_finish(struct settings *settings, struct diag *diag);

#endif
