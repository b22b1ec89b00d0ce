/* SPDX-License-Identifier: MIT */
/* Numbers of cells as text, by whole-number arithmetic: what is shown may not depend on a locale or on
 * rounding. */
#include "cell_value.h"

#include <stdint.h>

/* --- number formats --- */

unsigned cell_shows_builtin(unsigned number)
{
    static const struct {
        unsigned first, last, shows;
    } builtin[] = {
        {14, 17, SHOWS_DAY},
        {18, 18, SHOWS_CLOCK},
        {19, 19, SHOWS_CLOCK | SHOWS_SECONDS},
        {20, 20, SHOWS_CLOCK},
        {21, 21, SHOWS_CLOCK | SHOWS_SECONDS},
        {22, 22, SHOWS_DAY | SHOWS_CLOCK},
        {27, 31, SHOWS_DAY}, /* from here on, days of East Asian calendars and clocks with seconds */
        {32, 35, SHOWS_CLOCK},
        {36, 36, SHOWS_DAY},
        {45, 47, SHOWS_CLOCK | SHOWS_SECONDS},
        {50, 58, SHOWS_DAY},
    };
    for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++)
        if (number >= builtin[i].first && number <= builtin[i].last)
            return builtin[i].shows;
    return 0;
}

static unsigned shown_by(char letter)
{
    switch (letter | 0x20) {
    case 'd':
    case 'y':
        return SHOWS_DAY;
    case 'h':
        return SHOWS_CLOCK;
    case 's':
        return SHOWS_CLOCK | SHOWS_SECONDS;
    default:
        return 0;
    }
}

/* Passes over what is only printed: "words", \x, _x, *x, and [Red] or [$-42A], but not [h]. */
static size_t printed_only(struct str code)
{
    char first = code.p[0];
    if (first == '"' || first == '[') {
        size_t n = str_find_byte(str_from(code, 1), first == '"' ? '"' : ']');
        bool counts_on = first == '[' && n && n < code.n - 1 &&
                         (shown_by(code.p[1]) || (code.p[1] | 0x20) == 'm') &&
                         (code.p[n] | 0x20) == (code.p[1] | 0x20); /* [hh] */
        return counts_on ? 0 : n + 2;
    }
    return first == '\\' || first == '_' || first == '*' ? 2 : 0;
}

unsigned cell_shows_code(struct str code)
{
    unsigned shows = 0;
    bool month_or_minute = false;
    code.n = str_find_byte(code, ';'); /* what follows is for negative numbers */
    while (code.n) {
        size_t n = printed_only(code);
        if (n == 0) {
            shows |= shown_by(code.p[0]);
            month_or_minute |= (code.p[0] | 0x20) == 'm';
        }
        code = str_from(code, n ? n : 1);
    }
    return shows ? shows : month_or_minute ? SHOWS_DAY : 0;
}

/* --- numbers --- */

enum { KEPT_DIGITS = 15, DIGITS_LIMIT = 17, POINT_LIMIT = 40 };

/* digits × 10^-scale; a spreadsheet writes at most 17 digits. */
struct decimal {
    bool negative;
    uint64_t digits;
    int scale;
};

static bool take_digit(struct decimal *number, char digit, int *count)
{
    if (digit < '0' || digit > '9')
        return false;
    if (*count < DIGITS_LIMIT)
        number->digits = number->digits * 10 + (uint64_t)(digit - '0');
    else
        number->scale--; /* no spreadsheet kept it */
    *count += number->digits != 0;
    return true;
}

static bool parse_exponent(struct str text, int *exponent)
{
    unsigned long long value;
    bool negative = str_starts(text, STR("-"));
    if (negative || str_starts(text, STR("+")))
        text = str_from(text, 1);
    if (!str_number(text, &value) || value > 400)
        return false;
    *exponent = negative ? -(int)value : (int)value;
    return true;
}

static bool parse(struct str text, struct decimal *number)
{
    int count = 0, exponent = 0;
    size_t seen = 0;
    bool behind_point = false;
    *number = (struct decimal){.negative = str_starts(text, STR("-"))};
    if (number->negative)
        text = str_from(text, 1);
    for (; text.n && text.p[0] != 'E' && text.p[0] != 'e'; text = str_from(text, 1)) {
        bool is_point = text.p[0] == '.' && !behind_point;
        if (!is_point && !take_digit(number, text.p[0], &count))
            return false;
        number->scale += behind_point;
        behind_point |= is_point;
        seen += !is_point;
    }
    if (text.n && !parse_exponent(str_from(text, 1), &exponent))
        return false;
    number->scale -= exponent;
    return seen;
}

/* To so many digits, and without zeros at the end. */
static void shorten(struct decimal *number)
{
    uint64_t most = 1;
    for (int i = 0; i < KEPT_DIGITS; i++)
        most *= 10;
    while (number->digits >= most) {
        number->digits = (number->digits + 5) / 10;
        number->scale--;
    }
    while (number->digits && number->digits % 10 == 0) {
        number->digits /= 10;
        number->scale--;
    }
    if (!number->digits)
        number->scale = 0;
}

static int digit_count(uint64_t digits)
{
    int count = 1;
    while (digits /= 10)
        count++;
    return count;
}

static void write_exponent_form(const struct decimal *number, struct buf *out)
{
    struct buf digits = {0};
    buf_format(&digits, "%llu", (unsigned long long)number->digits);
    buf_format(out, "%c.%.*sE%c%d", digits.p[0], digits.n > 1 ? (int)digits.n - 1 : 1,
               digits.n > 1 ? digits.p + 1 : "0", (int)digits.n - 1 < number->scale ? '-' : '+',
               (int)digits.n - 1 < number->scale ? number->scale - (int)digits.n + 1
                                                 : (int)digits.n - 1 - number->scale);
    buf_free(&digits);
}

static void write_plain(const struct decimal *number, struct buf *out)
{
    struct buf digits = {0};
    int places = number->scale > 0 ? number->scale : 0;
    int count = digit_count(number->digits);
    if (places >= count)
        buf_repeat(&digits, '0', (size_t)(places - count + 1));
    buf_format(&digits, "%llu", (unsigned long long)number->digits);
    if (number->scale < 0)
        buf_repeat(&digits, '0', (size_t)-number->scale);
    buf_add(out, str_cut(buf_str(&digits), 0, digits.n - (size_t)places));
    if (places) {
        buf_byte(out, '.');
        buf_add(out, str_from(buf_str(&digits), digits.n - (size_t)places));
    }
    buf_free(&digits);
}

/* --- days --- */

enum { SECONDS_PER_DAY = 86400, DAYS_LIMIT = 2958466 /* the year 10000 */, FRACTION_DIGITS = 12 };

/* Whole days, and the rest to the nearest second. */
static bool split_days(const struct decimal *number, int64_t *days, int64_t *seconds)
{
    uint64_t unit = 1, digits = number->digits;
    int scale = number->scale;
    for (; scale > FRACTION_DIGITS; scale--)
        digits /= 10;
    for (; scale < 0 && digits < DAYS_LIMIT; scale++)
        digits *= 10;
    for (int i = 0; i < scale; i++)
        unit *= 10;
    if (number->negative || digits / unit >= DAYS_LIMIT || scale < 0)
        return false;
    *days = (int64_t)(digits / unit);
    *seconds = (int64_t)((digits % unit * SECONDS_PER_DAY + unit / 2) / unit);
    *days += *seconds / SECONDS_PER_DAY;
    *seconds %= SECONDS_PER_DAY;
    return true;
}

/* Days since 1 March of the year 0 are cut into eras of 400 years. */
static void write_day(int64_t days_since_1970, struct buf *out)
{
    int64_t day = days_since_1970 + 719468, era = day / 146097, of_era = day % 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153; /* 0: March */
    int64_t day_of_month = of_year - (153 * month + 2) / 5 + 1;
    year += era * 400 + (month >= 10);
    buf_format(out, "%04d-%02d-%02d", (int)year, (int)(month < 10 ? month + 3 : month - 9),
               (int)day_of_month);
}

static bool write_moment(const struct decimal *number, unsigned shows, bool since_1904, struct buf *out)
{
    enum { DAYS_1904 = 24107, DAYS_1899 = 25569, LEAP_DAY_THAT_NEVER_WAS = 60 };
    int64_t days, seconds;
    if (!split_days(number, &days, &seconds))
        return false;
    bool has_day = (shows & SHOWS_DAY && days) || days >= 1;
    if (has_day)
        write_day(since_1904                       ? days - DAYS_1904
                  : days > LEAP_DAY_THAT_NEVER_WAS ? days - DAYS_1899
                                                   : days - DAYS_1899 + 1,
                  out);
    if (has_day && !seconds && !(shows & SHOWS_CLOCK))
        return true;
    buf_format(out, "%s%02d:%02d", has_day ? " " : "", (int)(seconds / 3600), (int)(seconds / 60 % 60));
    if (shows & SHOWS_SECONDS || seconds % 60)
        buf_format(out, ":%02d", (int)(seconds % 60));
    return true;
}

void cell_number(struct str text, unsigned shows, bool since_1904, struct buf *out)
{
    struct decimal number;
    if (!parse(text, &number)) {
        buf_add(out, text);
        return;
    }
    if (shows && write_moment(&number, shows, since_1904, out))
        return;
    shorten(&number);
    if (number.negative && number.digits)
        buf_byte(out, '-');
    if (digit_count(number.digits) - number.scale > KEPT_DIGITS || number.scale > POINT_LIMIT)
        write_exponent_form(&number, out);
    else
        write_plain(&number, out);
}

/* --- text and references --- */

static int hex_value(char digit)
{
    return digit >= '0' && digit <= '9'                     ? digit - '0'
           : (digit | 0x20) >= 'a' && (digit | 0x20) <= 'f' ? (digit | 0x20) - 'a' + 10
                                                            : -1;
}

/* The unit of UTF-16 in "_xHHHH_"; -1 for anything else. */
static int escaped_unit(struct str text)
{
    enum { LENGTH = 7 };
    int unit = 0;
    if (text.n < LENGTH || text.p[0] != '_' || text.p[1] != 'x' || text.p[LENGTH - 1] != '_')
        return -1;
    for (size_t i = 2; i < LENGTH - 1; i++) {
        int digit = hex_value(text.p[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

/* Only what XML 1.0 cannot hold, and "_" itself, is ever written so; the rest stays as it is. */
void cell_text(struct str text, struct buf *out)
{
    enum { ESCAPE_BYTES = 7 };
    while (text.n) {
        size_t plain = str_find_byte(text, '_');
        buf_add(out, str_cut(text, 0, plain));
        text = str_from(text, plain);
        int unit = escaped_unit(text);
        if (unit == '_' || (unit >= 0 && unit < ' ')) {
            buf_byte(out, (char)(unit ? unit : ' '));
            text = str_from(text, ESCAPE_BYTES);
        } else if (text.n) {
            buf_byte(out, text.p[0]);
            text = str_from(text, 1);
        }
    }
}

bool cell_reference(struct str text, size_t *column, size_t *row)
{
    enum { LETTERS = 26, LETTERS_LIMIT = 3 };
    size_t letters = 0;
    unsigned long long number;
    *column = 0;
    for (; letters < text.n && letters < LETTERS_LIMIT && text.p[letters] >= 'A' && text.p[letters] <= 'Z';
         letters++)
        *column = *column * LETTERS + (size_t)(text.p[letters] - 'A' + 1);
    if (!letters || !str_number(str_from(text, letters), &number) || number == 0 || number > UINT32_MAX)
        return false;
    *row = (size_t)number;
    return true;
}

void cell_column_letters(size_t column, struct buf *out)
{
    enum { LETTERS = 26, MOST = 16 };
    char letters[MOST];
    size_t n = MOST;
    for (; column && n; column = (column - 1) / LETTERS)
        letters[--n] = (char)('A' + (column - 1) % LETTERS);
    buf_add(out, (struct str){letters + n, MOST - n});
}
