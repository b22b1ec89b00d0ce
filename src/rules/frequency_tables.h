/* SPDX-License-Identifier: MIT */
/* The figures behind frequency.h. */
#ifndef FREQUENCY_TABLES_H
#define FREQUENCY_TABLES_H

struct frequency {
    const char *syllable;
    unsigned per_thousand;
};

enum { FREQUENCIES_TONED = 278, FREQUENCIES_BARE = 221 };

extern const struct frequency frequencies_toned[FREQUENCIES_TONED];
extern const struct frequency frequencies_bare[FREQUENCIES_BARE];

#endif
