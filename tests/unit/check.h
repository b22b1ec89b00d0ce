/* SPDX-License-Identifier: MIT */
/* The whole test harness: checks that count, say where they failed, and go on. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>

#include "str.h"

static size_t check_passed, check_failed;

static inline bool check_note(bool good, const char *file, int line, const char *what)
{
    if (good)
        check_passed++;
    else
        printf("%s:%d: failed: %s\n", file, line, what), check_failed++;
    return good;
}

static inline void check_same(struct str got, struct str want, const char *file, int line, const char *what)
{
    if (!check_note(str_equal(got, want), file, line, what))
        printf("    got  \"%.*s\"\n    want \"%.*s\"\n", STR_ARG(got), STR_ARG(want));
}

#define CHECK(condition) check_note((condition), __FILE__, __LINE__, #condition)
#define CHECK_STR(got, literal) check_same((got), str_of(literal), __FILE__, __LINE__, #got)

/* A test that asserted nothing has failed. */
static inline int check_result(void)
{
    printf("%zu checks, %zu failed\n", check_passed + check_failed, check_failed);
    return check_failed || !check_passed;
}

/* Exit status meson counts as skipped. */
enum { CHECK_SKIPPED = 77 };

#endif
