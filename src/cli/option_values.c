/* SPDX-License-Identifier: MIT */
/* What an option is given, checked and put where it belongs. */
#include "option_values.h"

static bool refuse(const struct given *given, struct str value, const char *allowed_vi,
                   const char *allowed_en)
{
    diag_report(given->diag, LOSS_USAGE, given->where,
                SAY(given->diag, "giá trị “%.*s” không hợp lệ; cần %s", "bad value \"%.*s\"; want %s"),
                STR_ARG(value), SAY(given->diag, allowed_vi, allowed_en));
    return false;
}

bool take_text(const struct given *given, void *field)
{
    *(struct str *)field = arena_str(given->settings->arena, given->value);
    return true;
}

bool take_switch(const struct given *given, void *field)
{
    bool *on = field;
    *on = given->value.n == 0 || str_is(given->value, "yes");
    return *on || str_is(given->value, "no") || refuse(given, given->value, "yes hoặc no", "yes or no");
}

/* --- lists --- */

/* Appends a comma-separated list to a bounded array. */
static bool append(const struct given *given, struct str *list, size_t *count, size_t limit)
{
    struct str rest = given->value;
    for (struct str part; str_split(&rest, ',', &part);) {
        part = str_trim(part);
        if (part.n == 0)
            continue;
        if (*count == limit)
            return refuse(given, part, "ít mục hơn", "fewer entries");
        list[(*count)++] = arena_str(given->settings->arena, part);
    }
    return true;
}

bool take_packs(const struct given *given, void *field)
{
    return append(given, field, &given->settings->pack_count, SETTINGS_PACKS);
}

bool take_formats(const struct given *given, void *field)
{
    return append(given, field, &given->settings->format_count, SETTINGS_FORMATS);
}

struct str members_file(struct str value, int zone_minutes, struct stamp *taken)
{
    size_t at = value.n;
    while (at > 0 && value.p[at - 1] != '@')
        at--;
    return at > 1 && stamp_parse(str_from(value, at), zone_minutes, DAY_FIRST, taken)
               ? str_cut(value, 0, at - 1)
               : value;
}

/* A file's name may have commas: one each time. */
bool take_members(const struct given *given, void *field)
{
    struct settings *settings = given->settings;
    struct str *files = field;
    if (settings->members_count == SETTINGS_MEMBERS)
        return refuse(given, given->value, "ít tệp hơn", "fewer files");
    struct stamp *taken = &settings->members_taken[settings->members_count];
    struct str path = members_file(given->value, settings->zone_minutes, taken);
    files[settings->members_count++] = arena_str(settings->arena, path);
    return true;
}

/* --- one of a few words --- */

bool take_identity(const struct given *given, void *field)
{
    static const char *const words[] = {
        [IDENTITY_FULL] = "full", [IDENTITY_PSEUDONYM] = "pseudonym", [IDENTITY_MASKED] = "masked"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(given->value, words[i])) {
            *(enum identity *)field = (enum identity)i;
            return true;
        }
    return refuse(given, given->value, "full, pseudonym hoặc masked", "full, pseudonym or masked");
}

bool take_group_kind(const struct given *given, void *field)
{
    enum group_kind *kind = field;
    *kind = str_is(given->value, "oa") ? GROUP_KIND_OFFICIAL_ACCOUNT : GROUP_KIND_GROUP;
    return str_is(given->value, "oa") || str_is(given->value, "group") ||
           refuse(given, given->value, "group hoặc oa", "group or oa");
}

bool take_language(const struct given *given, void *field)
{
    bool *in_english = field;
    *in_english = str_is(given->value, "en");
    return *in_english || str_is(given->value, "vi") || refuse(given, given->value, "vi hoặc en", "vi or en");
}

bool take_fail_on(const struct given *given, void *field)
{
    given->settings->never_fail = str_is(given->value, "never");
    return given->settings->never_fail || severity_of(given->value, field) ||
           refuse(given, given->value, "info, low, medium, high, critical hoặc never",
                  "info, low, medium, high, critical or never");
}

/* --- times --- */

bool take_zone(const struct given *given, void *field)
{
    int *minutes = field;
    if (!stamp_parse_zone(given->value, minutes))
        return refuse(given, given->value, "dạng +07:00", "the form +07:00");
    given->settings->calendar.zone_minutes = *minutes;
    return true;
}

static bool read_moment(const struct given *given, struct str value, struct stamp *moment)
{
    return stamp_parse(value, given->settings->zone_minutes, DAY_FIRST, moment) ||
           refuse(given, value, "một ngày, ví dụ 2026-10-05 hoặc 05/10/2026",
                  "a date such as 2026-10-05 or 05/10/2026");
}

bool take_moment(const struct given *given, void *field)
{
    struct stamp moment;
    if (!read_moment(given, given->value, &moment))
        return false;
    *(int64_t *)field = moment.ms;
    return true;
}

bool take_last_day(const struct given *given, void *field)
{
    struct stamp moment;
    if (!read_moment(given, given->value, &moment))
        return false;
    *(int64_t *)field = moment.ms + (moment.precision == PRECISION_DAY ? MS_PER_DAY : 0);
    return true;
}

bool take_month(const struct given *given, void *field)
{
    enum { MONTHS = 12, YEAR_DIGITS = 4, MONTH_DIGITS = 2 };
    struct str rest = given->value, year;
    unsigned long long years, months;
    if (!str_split(&rest, '-', &year) || !str_number(year, &years) || !str_number(rest, &months) ||
        year.n != YEAR_DIGITS || rest.n != MONTH_DIGITS || !years || months < 1 || months > MONTHS)
        return refuse(given, given->value, "dạng 2026-10", "the form 2026-10");
    *(struct month *)field = (struct month){(int)years, (int)months};
    return true;
}

bool take_date(const struct given *given, void *field)
{
    struct buf date = {0};
    struct stamp moment;
    if (!read_moment(given, given->value, &moment))
        return false;
    stamp_write_date(moment.ms, given->settings->zone_minutes, &date);
    *(struct str *)field = arena_str(given->settings->arena, buf_str(&date));
    buf_free(&date);
    return true;
}

/* --- the calendar --- */

/* "7:30" in minutes of the day. */
static bool read_clock(struct str text, int *minute_of_day)
{
    struct str rest = str_trim(text), hour;
    unsigned long long hours, minutes;
    if (!str_split(&rest, ':', &hour) || !str_number(hour, &hours) || !str_number(rest, &minutes) ||
        hours > 24 || minutes >= 60)
        return false;
    *minute_of_day = (int)(hours * 60 + minutes);
    return *minute_of_day <= 24 * 60;
}

bool take_working_hours(const struct given *given, void *field)
{
    struct calendar *calendar = field;
    struct str rest = given->value;
    calendar->span_count = 0;
    for (struct str part; str_split(&rest, ',', &part);) {
        struct str from, to = str_trim(part);
        int begin, end;
        if (!str_split(&to, '-', &from) || !read_clock(from, &begin) || !read_clock(to, &end) ||
            begin >= end || calendar->span_count == CALENDAR_SPANS)
            return refuse(given, part, "dạng 07:30-11:30, 13:30-17:00", "the form 07:30-11:30, 13:30-17:00");
        calendar->spans[calendar->span_count].from_minute = begin;
        calendar->spans[calendar->span_count++].to_minute = end;
    }
    return true;
}

bool take_weekdays(const struct given *given, void *field)
{
    unsigned days = 0;
    struct str rest = given->value;
    for (struct str part; str_split(&rest, ',', &part);) {
        struct str last = str_trim(part), first;
        unsigned long long from, to;
        str_split(&last, '-', &first);
        if (!str_number(str_trim(first), &from) || !str_number(str_trim(last.p ? last : first), &to) ||
            from < 2 || to > 8 || from > to)
            return refuse(given, part, "các thứ từ 2 đến 8 (8 là chủ nhật), ví dụ 2-6",
                          "days from 2 (Monday) to 8 (Sunday), such as 2-6");
        for (unsigned long long day = from; day <= to; day++)
            days |= 1u << (day - 1);
    }
    *(unsigned *)field = days;
    return true;
}

static bool insert_days(const struct given *given, const int64_t **days, size_t *count)
{
    size_t capacity = *count;
    int64_t *list = (int64_t *)(uintptr_t)*days; /* ours: made by an earlier line of the same profile */
    struct str rest = given->value;
    for (struct str part; str_split(&rest, ',', &part);) {
        struct stamp day;
        if (!read_moment(given, str_trim(part), &day))
            return false;
        list = arena_grow(given->settings->arena, list, *count, &capacity, sizeof *list);
        size_t at = (*count)++;
        for (; at > 0 && list[at - 1] > day.ms; at--)
            list[at] = list[at - 1];
        list[at] = day.ms;
    }
    *days = list;
    return true;
}

bool take_holidays(const struct given *given, void *field)
{
    struct calendar *calendar = field;
    return insert_days(given, &calendar->holidays, &calendar->holiday_count);
}

bool take_makeup_days(const struct given *given, void *field)
{
    struct calendar *calendar = field;
    return insert_days(given, &calendar->makeup_days, &calendar->makeup_count);
}
