/* SPDX-License-Identifier: MIT */
/* Points in time as exports spell them. Milliseconds since 1970-01-01 UTC, own calendar: no libc, no zone data. */
#ifndef STAMP_H
#define STAMP_H

#include <stdint.h>

#include "buf.h"

enum precision { PRECISION_NONE, PRECISION_DAY, PRECISION_MINUTE, PRECISION_SECOND, PRECISION_MS };

struct stamp {
    int64_t ms;
    enum precision precision; /* PRECISION_NONE: the time is not known */
};

enum { MS_PER_SECOND = 1000, MS_PER_MINUTE = 60000, MS_PER_HOUR = 3600000, MS_PER_DAY = 86400000 };
enum { ZONE_VIETNAM_MINUTES = 7 * 60 };

struct civil {
    int year, month, day, hour, minute, second, millisecond;
    int weekday; /* 1 Monday … 7 Sunday */
};

/* How a file writes 05/10: decided once per file from all its rows. */
enum day_order { DAY_FIRST, MONTH_FIRST };

/* The spellings of the input formats: ISO 8601 with or without zone ("2026-10-05T08:12:44+07:00", "…Z", blank for T),
 * "DD/MM/YYYY HH:MM[:SS]" and its reverse, one-digit parts, "8h05", "SA"/"CH". A time without zone is local: zone_minutes east.
 * False for impossible dates: they are never moved. */
bool stamp_parse(struct str text, int zone_minutes, enum day_order order, struct stamp *stamp);
/* Epoch digits: milliseconds, or seconds when below 10^12 (*seconds says so). Accepts 2012 to 2100. */
bool stamp_parse_epoch(struct str digits, struct stamp *stamp, bool *seconds);
/* The number that Excel shows for a day where a cell lost its format: days since 1899-12-30, five digits, and a fraction
 * for the clock, exact to the second; local time. Accepts 2012 to 2100. */
bool stamp_parse_serial(struct str text, int zone_minutes, struct stamp *stamp);
bool stamp_is_plausible(struct stamp stamp); /* 2012 to 2100: Zalo began in 2012 */
bool stamp_parse_zone(struct str text, int *zone_minutes); /* "+07:00" */
bool stamp_from_civil(const struct civil *civil, int zone_minutes, int64_t *ms); /* false for 31/02 */
struct civil stamp_civil(int64_t ms, int zone_minutes);

void stamp_write_iso(int64_t ms, int zone_minutes, struct buf *out);                /* 2026-10-05T08:12:44+07:00 */
void stamp_write_office(struct stamp stamp, int zone_minutes, struct buf *out); /* 05/10/2026 08:12 */
void stamp_write_date(int64_t ms, int zone_minutes, struct buf *out);            /* 05/10/2026 */

#endif
