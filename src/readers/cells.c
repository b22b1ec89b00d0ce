/* SPDX-License-Identifier: MIT */
/* Cells. */
#include "cells.h"

bool cells_are_empty(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (str_trim(row->fields[i]).n)
            return false;
    return true;
}

bool cells_fit(const struct csv_row *row, size_t width)
{
    for (size_t i = width; i < row->count; i++)
        if (row->fields[i].n)
            return false;
    return row->count >= width;
}

bool cell_is_yes(struct str text)
{
    static const char *const words[] = {"1", "true", "yes", "có", "x", "outgoing"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal_ascii_case(text, str_of(words[i])))
            return true;
    return false;
}

static struct str after_digits(struct str text)
{
    size_t n = 0;
    while (n < text.n && text.p[n] >= '0' && text.p[n] <= '9')
        n++;
    return str_from(text, n);
}

bool cell_is_rounded_id(struct str text)
{
    struct str rest = after_digits(text);
    if (rest.n == text.n)
        return false;
    if (str_starts(rest, STR(".")) || str_starts(rest, STR(",")))
        rest = after_digits(str_from(rest, 1));
    if (!str_starts(rest, STR("E+")) && !str_starts(rest, STR("e+")))
        return false;
    struct str exponent = str_from(rest, 2);
    return exponent.n && after_digits(exponent).n == 0;
}

bool cell_is_zeroed_id(struct str text)
{
    enum { KEPT_DIGITS = 15, LEAST_ZEROS = 4 }; /* by chance one id in ten thousand ends so */
    if (after_digits(text).n || text.n < KEPT_DIGITS + LEAST_ZEROS)
        return false;
    for (size_t i = KEPT_DIGITS; i < text.n; i++)
        if (text.p[i] != '0')
            return false;
    return true;
}

bool cell_is_error(struct str text)
{
    static const char *const words[] = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is(text, words[i]))
            return true;
    return false;
}
