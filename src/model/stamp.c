/* SPDX-License-Identifier: MIT */
/* Points in time: own calendar (proleptic Gregorian, by eras of 400 years), integers only. */
#include "stamp.h"

enum { DAYS_PER_ERA = 146097, YEARS_PER_ERA = 400, DAYS_BEFORE_1970 = 719468 };
enum { FIRST_YEAR = 1900, LAST_YEAR = 9999 };

/* --- calendar --- */

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Years begin in March here, so that the leap day is the last one. */
static int64_t days_from_civil(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = y / YEARS_PER_ERA, year_of_era = y - era * YEARS_PER_ERA;
    int64_t month_from_march = month > 2 ? month - 3 : month + 9;
    int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_PER_ERA + day_of_era - DAYS_BEFORE_1970;
}

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

static void civil_from_days(int64_t days, struct civil *civil)
{
    int64_t since = days + DAYS_BEFORE_1970, era = floor_divide(since, DAYS_PER_ERA);
    int64_t day_of_era = since - era * DAYS_PER_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;
    civil->day = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    civil->month = (int)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    civil->year = (int)(year_of_era + era * YEARS_PER_ERA + (civil->month <= 2));
    civil->weekday = (int)(days + 3 - floor_divide(days + 3, 7) * 7) + 1; /* 1970-01-01 was a Thursday */
}

bool stamp_from_civil(const struct civil *civil, int zone_minutes, int64_t *ms)
{
    if (civil->year < FIRST_YEAR || civil->year > LAST_YEAR || civil->month < 1 || civil->month > 12 ||
        civil->day < 1 || civil->day > days_in_month(civil->year, civil->month))
        return false;
    if (civil->hour < 0 || civil->hour > 23 || civil->minute < 0 || civil->minute > 59 || civil->second < 0 ||
        civil->second > 59 || civil->millisecond < 0 || civil->millisecond > 999)
        return false;
    int64_t minutes = (int64_t)civil->hour * 60 + civil->minute - zone_minutes;
    *ms = days_from_civil(civil->year, civil->month, civil->day) * MS_PER_DAY + minutes * MS_PER_MINUTE +
          (int64_t)civil->second * MS_PER_SECOND + civil->millisecond;
    return true;
}

struct civil stamp_civil(int64_t ms, int zone_minutes)
{
    int64_t local = ms + (int64_t)zone_minutes * MS_PER_MINUTE, days = floor_divide(local, MS_PER_DAY);
    int rest = (int)(local - days * MS_PER_DAY);
    struct civil civil = {
        .hour = rest / MS_PER_HOUR,
        .minute = rest / MS_PER_MINUTE % 60,
        .second = rest / MS_PER_SECOND % 60,
        .millisecond = rest % MS_PER_SECOND,
    };
    civil_from_days(days, &civil);
    return civil;
}

/* --- spellings --- */

static bool take_byte(struct str *text, char byte)
{
    if (text->n == 0 || text->p[0] != byte)
        return false;
    *text = str_from(*text, 1);
    return true;
}

static bool take_word(struct str *text, struct str word)
{
    if (!str_equal_ascii_case(str_cut(*text, 0, word.n), word))
        return false;
    *text = str_from(*text, word.n);
    return true;
}

/* Programs put a no-break space, wide or narrow, before AM and PM. */
static size_t take_blanks(struct str *text)
{
    size_t n = 0;
    while (take_byte(text, ' ') || take_byte(text, '\t') || take_word(text, STR("\u00A0")) || take_word(text, STR("\u202F")))
        n++;
    return n;
}

/* A number of `least` to `most` digits, all the digits that stand there. */
static bool take_number(struct str *text, size_t least, size_t most, int *value)
{
    size_t n = 0;
    *value = 0;
    while (n < text->n && text->p[n] >= '0' && text->p[n] <= '9') {
        if (n == most)
            return false;
        *value = *value * 10 + (text->p[n++] - '0');
    }
    *text = str_from(*text, n);
    return n >= least;
}

static bool take_separator(struct str *text, char *separator)
{
    *separator = text->n ? text->p[0] : '\0';
    return take_byte(text, '/') || take_byte(text, '-') || take_byte(text, '.');
}

/* 2026-10-05, 5/10/2026, 10/5/2026, with '-', '/' or '.' throughout. */
static bool take_date(struct str *text, enum day_order order, struct civil *civil)
{
    size_t digits = 0;
    while (digits < text->n && text->p[digits] >= '0' && text->p[digits] <= '9')
        digits++;
    bool year_first = digits == 4;
    int first, second, third;
    char one, other;
    if (!take_number(text, 1, year_first ? 4 : 2, &first) || !take_separator(text, &one) ||
        !take_number(text, 1, 2, &second) || !take_separator(text, &other) || one != other ||
        !take_number(text, year_first ? 1 : 4, year_first ? 2 : 4, &third))
        return false;
    civil->year = year_first ? first : third;
    civil->month = year_first || order == DAY_FIRST ? second : first;
    civil->day = year_first ? third : order == DAY_FIRST ? first : second;
    return true;
}

/* Digits behind the seconds: three count, more are passed over. */
static bool take_fraction(struct str *text, struct civil *civil)
{
    int digits = 0, scale = 100;
    while (text->n && text->p[0] >= '0' && text->p[0] <= '9') {
        civil->millisecond += (text->p[0] - '0') * scale;
        scale /= 10;
        digits++;
        *text = str_from(*text, 1);
    }
    return digits > 0;
}

#define HALF(word, hours) {{(word), sizeof(word) - 1}, (hours)}

/* SA and CH are the morning (sáng) and afternoon (chiều) of a Vietnamese Windows, AM and PM of an English one. */
static const struct {
    struct str word; /* before one that it begins with */
    int hours;       /* what it adds */
} halves_of_day[] = {
    HALF("sáng", 0), HALF("SA", 0), HALF("a.m.", 0), HALF("AM", 0),
    HALF("chiều", 12), HALF("CH", 12), HALF("p.m.", 12), HALF("PM", 12),
};

static bool take_half_of_day(struct str *text, struct civil *civil)
{
    struct str rest = *text;
    take_blanks(&rest);
    for (size_t i = 0; i < sizeof halves_of_day / sizeof *halves_of_day; i++) {
        if (!take_word(&rest, halves_of_day[i].word))
            continue;
        *text = rest;
        if (civil->hour < 1 || civil->hour > 12)
            return false;
        civil->hour = civil->hour % 12 + halves_of_day[i].hours;
        return true;
    }
    return true;
}

static bool take_clock(struct str *text, struct civil *civil, enum precision *precision)
{
    if (!take_number(text, 1, 2, &civil->hour))
        return false;
    bool by_h = take_word(text, STR("h")); /* 8h05 */
    if ((!by_h && !take_byte(text, ':')) || !take_number(text, 2, 2, &civil->minute))
        return false;
    *precision = PRECISION_MINUTE;
    if (!by_h && take_byte(text, ':')) {
        if (!take_number(text, 2, 2, &civil->second))
            return false;
        *precision = PRECISION_SECOND;
        if (take_byte(text, '.')) {
            if (!take_fraction(text, civil))
                return false;
            *precision = PRECISION_MS;
        }
    }
    return take_half_of_day(text, civil);
}

static bool take_two_digits(struct str *text, int *value)
{
    struct str two = str_cut(*text, 0, 2);
    if (!take_number(&two, 2, 2, value))
        return false;
    *text = str_from(*text, 2);
    return true;
}

/* Z, +07:00, +0700, +07. */
static bool take_zone(struct str *text, int *zone_minutes)
{
    enum { FARTHEST_MINUTES = 14 * 60 }; /* Kiribati */
    if (take_byte(text, 'Z') || take_byte(text, 'z')) {
        *zone_minutes = 0;
        return true;
    }
    int sign = take_byte(text, '+') ? 1 : take_byte(text, '-') ? -1 : 0, hours, minutes = 0;
    if (!sign || !take_two_digits(text, &hours))
        return false;
    if ((take_byte(text, ':') || text->n) && !take_two_digits(text, &minutes))
        return false;
    *zone_minutes = sign * (hours * 60 + minutes);
    return minutes < 60 && hours * 60 + minutes <= FARTHEST_MINUTES;
}

/* Between date and clock: 'T', a comma, blanks, a dash among them. */
static bool take_gap(struct str *text)
{
    if (take_byte(text, 'T'))
        return true;
    bool comma = take_byte(text, ','), blanks = take_blanks(text);
    if (blanks && take_byte(text, '-'))
        return take_blanks(text);
    return blanks || comma;
}

static bool starts_with_clock(struct str text)
{
    int hour;
    return take_number(&text, 1, 2, &hour) && (take_byte(&text, ':') || take_word(&text, STR("h")));
}

bool stamp_parse(struct str text, int zone_minutes, enum day_order order, struct stamp *stamp)
{
    struct civil civil = {0};
    enum precision precision = PRECISION_DAY;
    struct str rest = str_trim(text);
    if (starts_with_clock(rest)) {
        if (!take_clock(&rest, &civil, &precision) || !take_gap(&rest) || !take_date(&rest, order, &civil))
            return false;
    } else {
        if (!take_date(&rest, order, &civil))
            return false;
        if (rest.n && (!take_gap(&rest) || !take_clock(&rest, &civil, &precision)))
            return false;
        take_blanks(&rest);
        if (rest.n && !take_zone(&rest, &zone_minutes))
            return false;
    }
    int64_t ms;
    if (rest.n || !stamp_from_civil(&civil, zone_minutes, &ms))
        return false;
    *stamp = (struct stamp){ms, precision};
    return true;
}

bool stamp_parse_zone(struct str text, int *zone_minutes)
{
    struct str rest = text;
    int minutes;
    if (!take_zone(&rest, &minutes) || rest.n)
        return false;
    *zone_minutes = minutes;
    return true;
}

static const int64_t zalo_began_ms = 1325376000000; /* 2012-01-01 */
static const int64_t far_future_ms = 4102444800000; /* 2100-01-01 */

bool stamp_is_plausible(struct stamp stamp)
{
    return stamp.ms >= zalo_began_ms && stamp.ms < far_future_ms;
}

bool stamp_parse_epoch(struct str digits, struct stamp *stamp, bool *seconds)
{
    static const unsigned long long smallest_ms = 1000000000000ULL; /* what is less counts seconds */
    unsigned long long value;
    if (!str_number(digits, &value) || value >= (unsigned long long)far_future_ms)
        return false;
    bool in_seconds = value < smallest_ms;
    struct stamp read = {(int64_t)(in_seconds ? value * MS_PER_SECOND : value),
                         in_seconds ? PRECISION_SECOND : PRECISION_MS};
    if (!stamp_is_plausible(read))
        return false;
    *seconds = in_seconds;
    *stamp = read;
    return true;
}

bool stamp_parse_serial(struct str text, int zone_minutes, struct stamp *stamp)
{
    enum { DAY_DIGITS = 5, DAY_OF_1970 = 25569, FRACTION_DIGITS = 9 };
    struct str rest = str_trim(text);
    int day;
    int64_t fraction = 0, whole = 1;
    if (!take_number(&rest, DAY_DIGITS, DAY_DIGITS, &day))
        return false;
    bool has_clock = take_byte(&rest, '.') || take_byte(&rest, ',');
    if (has_clock && !rest.n)
        return false;
    for (size_t i = 0; has_clock && i < rest.n; i++) {
        if (rest.p[i] < '0' || rest.p[i] > '9')
            return false;
        if (i < FRACTION_DIGITS) {
            fraction = fraction * 10 + (rest.p[i] - '0');
            whole *= 10;
        }
    }
    if (rest.n && !has_clock)
        return false;
    int64_t seconds = (fraction * (MS_PER_DAY / MS_PER_SECOND) + whole / 2) / whole;
    *stamp = (struct stamp){(int64_t)(day - DAY_OF_1970) * MS_PER_DAY + seconds * MS_PER_SECOND -
                                (int64_t)zone_minutes * MS_PER_MINUTE,
                            has_clock ? PRECISION_SECOND : PRECISION_DAY};
    return stamp_is_plausible(*stamp);
}

/* --- writing --- */

void stamp_write_iso(int64_t ms, int zone_minutes, struct buf *out)
{
    struct civil at = stamp_civil(ms, zone_minutes);
    int zone = zone_minutes < 0 ? -zone_minutes : zone_minutes;
    buf_format(out, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", at.year, at.month, at.day, at.hour, at.minute,
               at.second, zone_minutes < 0 ? '-' : '+', zone / 60, zone % 60);
}

void stamp_write_office(struct stamp stamp, int zone_minutes, struct buf *out)
{
    if (stamp.precision == PRECISION_NONE)
        return;
    stamp_write_date(stamp.ms, zone_minutes, out);
    if (stamp.precision == PRECISION_DAY)
        return;
    struct civil at = stamp_civil(stamp.ms, zone_minutes);
    buf_format(out, " %02d:%02d", at.hour, at.minute);
}

void stamp_write_date(int64_t ms, int zone_minutes, struct buf *out)
{
    struct civil at = stamp_civil(ms, zone_minutes);
    buf_format(out, "%02d/%02d/%04d", at.day, at.month, at.year);
}
