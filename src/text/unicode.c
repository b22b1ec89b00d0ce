/* SPDX-License-Identifier: MIT */
/* Properties and mappings of Unicode 15: the only file that knows utf8proc. It decomposes one code point at a
 * time and composes decomposed runs; the canonical ordering between is ours, because utf8proc 2.8 orders
 * marks by exchanging neighbours, which a megabyte of marks makes quadratic, and because its calls on
 * whole strings allocate. */
#include "unicode.h"

#include <assert.h>
#include <string.h>

#include <utf8proc.h>

static enum unicode_class class_of_category(const utf8proc_property_t *property)
{
    static const unsigned char classes[] = {
        [UTF8PROC_CATEGORY_CN] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_LU] = UNICODE_LETTER,
        [UTF8PROC_CATEGORY_LL] = UNICODE_LETTER,    [UTF8PROC_CATEGORY_LT] = UNICODE_LETTER,
        [UTF8PROC_CATEGORY_LM] = UNICODE_LETTER,    [UTF8PROC_CATEGORY_LO] = UNICODE_LETTER,
        [UTF8PROC_CATEGORY_MN] = UNICODE_MARK,      [UTF8PROC_CATEGORY_MC] = UNICODE_LETTER,
        [UTF8PROC_CATEGORY_ME] = UNICODE_ENCLOSING, [UTF8PROC_CATEGORY_ND] = UNICODE_DIGIT,
        [UTF8PROC_CATEGORY_NL] = UNICODE_LETTER,    [UTF8PROC_CATEGORY_NO] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_PC] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_PD] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_PS] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_PE] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_PI] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_PF] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_PO] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_SM] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_SC] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_SK] = UNICODE_OTHER,
        [UTF8PROC_CATEGORY_SO] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_ZS] = UNICODE_BLANK,
        [UTF8PROC_CATEGORY_ZL] = UNICODE_LINE,      [UTF8PROC_CATEGORY_ZP] = UNICODE_LINE,
        [UTF8PROC_CATEGORY_CC] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_CF] = UNICODE_IGNORABLE,
        [UTF8PROC_CATEGORY_CS] = UNICODE_OTHER,     [UTF8PROC_CATEGORY_CO] = UNICODE_OTHER,
    };
    return (enum unicode_class)classes[property->category];
}

/* Circled letters (category So) are letters in dress; circled digits are bullets and stay what they are,
 * as do ½ and ², which NFKC would turn into other numbers. */
static bool is_styled(uint32_t code_point, const utf8proc_property_t *property)
{
    switch (property->decomp_type) {
    case UTF8PROC_DECOMP_TYPE_FONT:
    case UTF8PROC_DECOMP_TYPE_WIDE:
        return class_of_category(property) == UNICODE_LETTER || property->category == UTF8PROC_CATEGORY_ND;
    case UTF8PROC_DECOMP_TYPE_SUPER:
    case UTF8PROC_DECOMP_TYPE_SUB:
        return class_of_category(property) == UNICODE_LETTER && code_point > 0xFF; /* ª and º are ordinals */
    case UTF8PROC_DECOMP_TYPE_CIRCLE:
    case UTF8PROC_DECOMP_TYPE_SQUARE:
        return (code_point >= 0x24B6 && code_point <= 0x24E9) ||
               (code_point >= 0x1F130 && code_point <= 0x1F149);
    default:
        return false;
    }
}

enum unicode_class unicode_class(uint32_t code_point)
{
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code_point);
    if (property->ignorable)
        return UNICODE_IGNORABLE;
    if (code_point == 0x85) /* NEL: category Cc */
        return UNICODE_LINE;
    return is_styled(code_point, property) ? UNICODE_STYLED : class_of_category(property);
}

unsigned unicode_columns(uint32_t code_point)
{
    return (unsigned)utf8proc_charwidth((utf8proc_int32_t)code_point);
}

bool unicode_is_upper(uint32_t code_point)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool unicode_is_pictograph(uint32_t code_point)
{
    return utf8proc_get_property((utf8proc_int32_t)code_point)->boundclass ==
           UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static size_t decompose(uint32_t code_point, int32_t *out, size_t room, unsigned options)
{
    int boundclass = UTF8PROC_BOUNDCLASS_START;
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)code_point, out, (utf8proc_ssize_t)room,
                                                 (utf8proc_option_t)options, &boundclass);
    assert(n >= 0 && (size_t)n <= room);
    return (size_t)n;
}

size_t unicode_decompose(uint32_t code_point, int32_t out[UNICODE_LONGEST_CANONICAL])
{
    return decompose(code_point, out, UNICODE_LONGEST_CANONICAL, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
}

size_t unicode_fold(uint32_t code_point, int32_t out[UNICODE_LONGEST_COMPATIBLE])
{
    return decompose(code_point, out, UNICODE_LONGEST_COMPATIBLE,
                     UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
}

static unsigned combining_class(int32_t code_point)
{
    return (unsigned)utf8proc_get_property(code_point)->combining_class;
}

static void insertion_sort(int32_t *marks, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        int32_t mark = marks[i];
        unsigned class = combining_class(mark);
        size_t j = i;
        for (; j > 0 && combining_class(marks[j - 1]) > class; j--)
            marks[j] = marks[j - 1];
        marks[j] = mark;
    }
}

static void counting_sort(struct arena *arena, int32_t *marks, size_t count)
{
    enum { CLASSES = 256 };
    size_t start[CLASSES + 1] = {0};
    int32_t *sorted = arena_array(arena, count, sizeof *sorted);
    for (size_t i = 0; i < count; i++)
        start[combining_class(marks[i]) + 1]++;
    for (size_t class = 1; class <= CLASSES; class ++)
        start[class] += start[class - 1];
    for (size_t i = 0; i < count; i++)
        sorted[start[combining_class(marks[i])]++] = marks[i];
    memcpy(marks, sorted, count * sizeof *marks);
}

size_t unicode_compose(struct arena *arena, int32_t *code_points, size_t count)
{
    enum { SHORT_RUN = 32 }; /* more marks than any writing system puts on one base */
    for (size_t i = 0; i < count;) {
        size_t end = i;
        while (end < count && combining_class(code_points[end]) != 0)
            end++;
        if (end - i > SHORT_RUN)
            counting_sort(arena, code_points + i, end - i);
        else if (end - i > 1)
            insertion_sort(code_points + i, end - i);
        i = end + 1;
    }
    utf8proc_ssize_t n = utf8proc_normalize_utf32(code_points, (utf8proc_ssize_t)count,
                                                  (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    assert(n >= 0);
    return (size_t)n;
}
