/* SPDX-License-Identifier: MIT */
/* NFC against Unicode's own test file (Debian: unicode-data), whole, and against what no such file holds. */
#include "nfc.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"
#include "normalize.h"
#include "utf8.h"

#define UNICODE_TEST "/usr/share/unicode/NormalizationTest.txt.bz2"

enum { COLUMNS = 5, CODE_POINTS = 0x110000 };

static bool in_part_1[CODE_POINTS];

/* "0061 0301" as UTF-8. */
static struct str parse(struct arena *arena, struct str column)
{
    char *bytes = arena_alloc(arena, column.n * 2 + UTF8_LONGEST_BYTES);
    size_t n = 0;
    struct str number;
    while (str_split(&column, ' ', &number)) {
        char digits[8] = "";
        memcpy(digits, number.p, number.n < 7 ? number.n : 7);
        n += utf8_encode((uint32_t)strtoul(digits, NULL, 16), bytes + n);
    }
    return (struct str){bytes, n};
}

/* c2 == NFC(c1) == NFC(c2) == NFC(c3), c4 == NFC(c4) == NFC(c5) */
static bool conforms(struct arena *arena, const struct str *c)
{
    return str_equal(c[1], normalize_nfc(arena, c[0])) && str_equal(c[1], normalize_nfc(arena, c[1])) &&
           str_equal(c[1], normalize_nfc(arena, c[2])) && str_equal(c[3], normalize_nfc(arena, c[3])) &&
           str_equal(c[3], normalize_nfc(arena, c[4]));
}

/* The row inside a sentence: stretches are cut out of their surroundings. */
static bool conforms_inside(struct arena *arena, const struct str *c)
{
    struct str around = arena_format(arena, "họp %.*s ở xã", STR_ARG(c[0]));
    struct str wanted = arena_format(arena, "họp %.*s ở xã", STR_ARG(c[1]));
    return str_equal(wanted, normalize_nfc(arena, around));
}

static size_t check_rows(FILE *rows)
{
    struct arena *arena = arena_new();
    char line[4096];
    size_t count = 0, failed = 0;
    bool part_1 = false;
    while (fgets(line, sizeof line, rows)) {
        struct str rest = {line, strcspn(line, "#\n")}, columns[COLUMNS];
        if (line[0] == '@')
            part_1 = strncmp(line, "@Part1", 6) == 0;
        if (line[0] == '@' || rest.n == 0)
            continue;
        arena_reset(arena);
        for (size_t i = 0; i < COLUMNS; i++) {
            struct str column = STR_NONE;
            str_split(&rest, ';', &column);
            columns[i] = parse(arena, column);
        }
        uint32_t code_point;
        if (part_1 && utf8_decode(columns[0], &code_point))
            in_part_1[code_point] = true;
        count++;
        failed += !conforms(arena, columns) || !conforms_inside(arena, columns);
    }
    CHECK(failed == 0);
    arena_free(arena);
    return count;
}

/* Every code point that part 1 does not list is its own NFC. */
static void check_all_others(void)
{
    struct arena *arena = arena_new();
    size_t failed = 0;
    for (uint32_t code_point = 0; code_point < CODE_POINTS; code_point++) {
        char bytes[UTF8_LONGEST_BYTES];
        if (in_part_1[code_point] || (code_point >= 0xD800 && code_point <= 0xDFFF))
            continue;
        struct str text = {bytes, utf8_encode(code_point, bytes)};
        failed += !str_equal(text, normalize_nfc(arena, text));
        arena_reset(arena);
    }
    CHECK(failed == 0);
    arena_free(arena);
}

static void unicode_conformance(void)
{
    enum { ROWS_LEAST = 18000 }; /* a truncated file must not pass */
    FILE *rows = access(UNICODE_TEST, R_OK) == 0 ? popen("bzcat " UNICODE_TEST, "r") : NULL;
    if (!rows) {
        printf("skipped: no %s\n", UNICODE_TEST);
        return;
    }
    size_t count = check_rows(rows);
    printf("NormalizationTest: %zu rows\n", count);
    CHECK(pclose(rows) == 0);
    CHECK(count > ROWS_LEAST);
    check_all_others();
}

static void nfc_text_is_not_copied(void)
{
    struct arena *arena = arena_new();
    struct str good = STR("Ủy ban nhân dân tỉnh Lai Châu – “họp” 👍");
    CHECK(normalize_nfc(arena, good).p == good.p);
    CHECK(nfc_next(good, 0).n == 0);
    struct str greek = STR("Ωμέγα"); /* slow way, but NFC */
    CHECK(normalize_nfc(arena, greek).p == greek.p);
    arena_free(arena);
}

static void every_mark_order_composes(void)
{
    struct arena *arena = arena_new();
    static const char *const forms[] = {
        "Vie\u0323\u0302t", "Vie\u0302\u0323t", "Vi\u00EA\u0323t", "Vi\u1EB9\u0302t", "Việt",
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        CHECK_STR(normalize_nfc(arena, str_of(forms[i])), "Việt");
    CHECK_STR(normalize_nfc(arena, STR("nu\u0301\u031Bi")), "nứi");
    CHECK_STR(normalize_nfc(arena, STR("Hđơ\u0306k")), "Hđơ\u0306k");
    arena_free(arena);
}

int main(void)
{
    unicode_conformance();
    nfc_text_is_not_copied();
    every_mark_order_composes();
    return check_result();
}
