/* SPDX-License-Identifier: MIT */
/* One table of options for the command line and the profile. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include "option_values.h"

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

/* Where a profile has it. */
enum profile_section {
    SECTION_NONE,
    SECTION_GROUP,
    SECTION_SOURCES,
    SECTION_CALENDAR,
    SECTION_REPORT,
    SECTION_COUNT
};

enum option_trait {
    PROFILE_ONLY = 1 << 0,
    PATH = 1 << 1,       /* names a file; in a profile, relative to that */
    FILE_OR_ID = 1 << 2, /* a regulation may be a file or the id of a shipped one */
    PERSON = 1 << 3,     /* names somebody: veiled where the report names nobody */
    NO_TRACE = 1 << 4,   /* shapes nothing that is found: no part of how a run was asked for */
};

struct option_spec {
    const char *name;
    char letter;                           /* 0: none */
    const char *argument_vi, *argument_en; /* NULL: a switch */
    unsigned commands;
    enum profile_section section;
    unsigned traits;
    option_taker *take;
    size_t field; /* where in struct settings */
    const char *help_vi, *help_en;
};

bool option_take(const struct option_spec *option, const struct given *given);
size_t option_count(void);
const struct option_spec *option_at(size_t index);
const struct option_spec *option_exactly(struct str name); /* NULL: there is none */
/* By long name; NULL, with a LOSS_USAGE and the nearest name, when there is none for this command. */
const struct option_spec *option_named(struct diag *diag, struct str name, unsigned command, bool in_profile,
                                       struct place where);

#endif
