/* SPDX-License-Identifier: MIT */
/* What an option is given, checked and put where it belongs. */
#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H

#include "settings.h"

struct given {
    struct settings *settings;
    struct diag *diag;
    struct str value;   /* empty for a switch on the command line */
    struct place where; /* for complaint */
};

/* Puts the value into `field`, the member of settings that the option's row names. False, with a LOSS_USAGE
 * that says what is wanted, where the value is not allowed. */
typedef bool option_taker(const struct given *given, void *field);

option_taker take_text, take_switch;         /* struct str, bool */
option_taker take_moment, take_last_day;     /* int64_t: when the day begins, when it is over */
option_taker take_month;                     /* struct month */
option_taker take_date;                      /* struct str: the day as YYYY-MM-DD */
option_taker take_identity, take_group_kind; /* their enums */
option_taker take_language, take_zone, take_fail_on;
option_taker take_packs, take_formats, take_members;
/* FILE@DATE: the file; what stands behind an @ and is no date is part of its name. */
struct str members_file(struct str value, int zone_minutes, struct stamp *taken);
option_taker take_working_hours,
    take_weekdays; /* "07:30-11:30, 13:30-17:00"; "2-6": thứ hai is 2, chủ nhật 8 */
option_taker take_holidays, take_makeup_days;

#endif
