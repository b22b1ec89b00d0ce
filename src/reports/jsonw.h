/* SPDX-License-Identifier: MIT */
/* JSON, written: the writer owns commas, quotes and escapes. Output is ASCII-safe for embedding: < > & and
 * U+2028/9 leave as \u00XX; text must be valid UTF-8. */
#ifndef JSONW_H
#define JSONW_H

#include <stdint.h>

#include "buf.h"

enum { JSONW_DEPTH = 16 };

struct jsonw {
    struct buf *out;
    bool started[JSONW_DEPTH]; /* something stands before at this depth */
    size_t depth;
    bool after_key;
};

void jsonw_object(struct jsonw *json);
void jsonw_object_end(struct jsonw *json);
void jsonw_array(struct jsonw *json);
void jsonw_array_end(struct jsonw *json);
void jsonw_key(struct jsonw *json, const char *key);
void jsonw_str(struct jsonw *json, struct str text); /* a NULL pointer writes null */
void jsonw_number(struct jsonw *json, int64_t number);
void jsonw_bool(struct jsonw *json, bool value);
void jsonw_null(struct jsonw *json);
void jsonw_line_end(struct jsonw *json); /* JSON Lines: a line feed at depth 0 */

#endif
