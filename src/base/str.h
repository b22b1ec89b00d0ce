/* SPDX-License-Identifier: MIT */
/* Slices of text: a pointer and a length in bytes, borrowed from whoever owns the bytes. */
#ifndef STR_H
#define STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
    const char *p;
    size_t n;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
#define STR_NONE ((struct str){NULL, 0})
/* For printf's "%.*s". */
#define STR_ARG(text) (int)(text).n, (text).p

struct str str_of(const char *text); /* NULL gives the empty slice */
bool str_equal(struct str a, struct str b);
bool str_is(struct str text, const char *literal);
bool str_equal_ascii_case(struct str a, struct str b);
int str_compare(struct str a, struct str b); /* by bytes */
bool str_starts(struct str text, struct str prefix);
bool str_ends(struct str text, struct str suffix);
struct str str_from(struct str text, size_t at);           /* `at` past the end gives the empty slice */
struct str str_cut(struct str text, size_t at, size_t n);  /* clipped to the text */
struct str str_trim(struct str text);                      /* ASCII blanks at both ends */
/* Byte offset of the first `byte` or `needle`; text.n when there is none. */
size_t str_find_byte(struct str text, char byte);
size_t str_find(struct str text, struct str needle);
/* Takes what stands before `separator` off the front; false when nothing is left. */
bool str_split(struct str *rest, char separator, struct str *part);
/* Whole decimal number without sign; false on any other byte or overflow. */
bool str_number(struct str text, unsigned long long *value);
/* Edit distance by bytes, up to `limit`: for "did you mean". */
size_t str_distance(struct str a, struct str b, size_t limit);

#endif
