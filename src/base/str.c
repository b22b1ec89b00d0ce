/* SPDX-License-Identifier: MIT */
/* Slices of text. */
#include "str.h"

#include <string.h>

struct str str_of(const char *text)
{
    return (struct str){text, text ? strlen(text) : 0};
}

bool str_equal(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool str_is(struct str text, const char *literal)
{
    return str_equal(text, str_of(literal));
}

static char ascii_lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

bool str_equal_ascii_case(struct str a, struct str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
            return false;
    return true;
}

int str_compare(struct str a, struct str b)
{
    size_t shared = a.n < b.n ? a.n : b.n;
    int order = shared ? memcmp(a.p, b.p, shared) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str text, struct str prefix)
{
    return text.n >= prefix.n && str_equal((struct str){text.p, prefix.n}, prefix);
}

bool str_ends(struct str text, struct str suffix)
{
    return text.n >= suffix.n && str_equal(str_from(text, text.n - suffix.n), suffix);
}

struct str str_from(struct str text, size_t at)
{
    if (at >= text.n)
        return (struct str){text.p ? text.p + text.n : NULL, 0};
    return (struct str){text.p + at, text.n - at};
}

struct str str_cut(struct str text, size_t at, size_t n)
{
    struct str rest = str_from(text, at);
    return (struct str){rest.p, n < rest.n ? n : rest.n};
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\v' || byte == '\f';
}

struct str str_trim(struct str text)
{
    while (text.n && is_blank(text.p[0]))
        text = str_from(text, 1);
    while (text.n && is_blank(text.p[text.n - 1]))
        text.n--;
    return text;
}

size_t str_find_byte(struct str text, char byte)
{
    const char *found = text.n ? memchr(text.p, byte, text.n) : NULL;
    return found ? (size_t)(found - text.p) : text.n;
}

size_t str_find(struct str text, struct str needle)
{
    if (needle.n == 0)
        return 0;
    const char *found = text.n ? memmem(text.p, text.n, needle.p, needle.n) : NULL;
    return found ? (size_t)(found - text.p) : text.n;
}

bool str_split(struct str *rest, char separator, struct str *part)
{
    if (!rest->p)
        return false;
    size_t at = str_find_byte(*rest, separator);
    *part = (struct str){rest->p, at};
    *rest = at == rest->n ? STR_NONE : str_from(*rest, at + 1);
    return true;
}

bool str_number(struct str text, unsigned long long *value)
{
    unsigned long long sum = 0;
    if (text.n == 0)
        return false;
    for (size_t i = 0; i < text.n; i++) {
        unsigned digit = (unsigned)(unsigned char)text.p[i] - '0';
        if (digit > 9 || __builtin_mul_overflow(sum, 10ULL, &sum) || __builtin_add_overflow(sum, digit, &sum))
            return false;
    }
    *value = sum;
    return true;
}

size_t str_distance(struct str a, struct str b, size_t limit)
{
    enum { LONGEST = 64 }; /* identifiers; longer ones are never near misses */
    size_t row[LONGEST + 1];
    if (a.n > LONGEST || b.n > LONGEST)
        return limit + 1;
    for (size_t j = 0; j <= b.n; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.n; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.n; j++) {
            size_t change = diagonal + (a.p[i - 1] != b.p[j - 1]);
            size_t drop = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = change < drop ? change : drop;
        }
    }
    return row[b.n] <= limit ? row[b.n] : limit + 1;
}
