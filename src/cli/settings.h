/* SPDX-License-Identifier: MIT */
/* Everything a user can set, from the command line or a profile. */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "arena.h"
#include "calendar.h"
#include "diag.h"
#include "identity.h"
#include "results.h"

enum { SETTINGS_PACKS = 16, SETTINGS_FORMATS = 16, SETTINGS_MEMBERS = 32 };

struct settings {
    struct arena *arena;
    struct str packs[SETTINGS_PACKS];
    size_t pack_count;
    struct str members[SETTINGS_MEMBERS];
    struct stamp members_taken[SETTINGS_MEMBERS]; /* FILE@DATE; without precision: not told */
    size_t members_count;
    struct str roster, aliases, events, profile;
    enum group_kind { GROUP_KIND_UNSAID, GROUP_KIND_GROUP, GROUP_KIND_OFFICIAL_ACCOUNT } group_kind;
    struct str group, member, from, self_uid, self_name, output, reviewer, suppressions, key, history;
    int64_t before_ms; /* INT64_MIN: not set */
    enum identity identity;
    struct str formats[SETTINGS_FORMATS];
    size_t format_count;
    int64_t since_ms, until_ms; /* half-open; INT64_MIN / INT64_MAX where not set */
    struct month {
        int year, number;
    } month; /* year 0: not set */
    bool calendar_month;
    int zone_minutes;
    int64_t report_ms; /* INT64_MIN: not set */
    enum severity fail_on;
    bool never_fail;
    struct calendar calendar;
    struct letterhead letterhead;
    bool detectors_only, statistics, strict, rerun, why_not, report, quiet, in_english, help, version;
};

struct settings settings_default(struct arena *arena);
/* Since and until of --month, once --calendar-month and --tz are known; false where the calendar has no such
 * days. */
bool settings_finish(struct settings *settings);

#endif
