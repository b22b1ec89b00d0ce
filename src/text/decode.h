/* SPDX-License-Identifier: MIT */
/* A file's bytes as UTF-8: byte order marks are taken off, UTF-16 and 8-bit Vietnamese encodings turned into UTF-8. */
#ifndef DECODE_H
#define DECODE_H

#include "arena.h"
#include "diag.h"
#include "feed.h"

enum encoding {
    ENCODING_UTF8, ENCODING_UTF8_BOM, ENCODING_UTF16LE, ENCODING_UTF16BE,
    ENCODING_CP1258, ENCODING_TCVN3, ENCODING_VNI,
    ENCODING_COUNT
};

const char *encoding_name(enum encoding encoding);
/* Is it one that nothing but a file's own words tell of? */
bool encoding_is_told_by_words(struct str name);
/* By byte order mark; unmarked UTF-16 by its NULs beside ASCII; an 8-bit encoding by what its words become, and only where
 * that is certain. All else is UTF-8, with as many bytes in it as may be none. */
enum encoding encoding_of(struct str sample);
/* A note that the file was read in an encoding which nothing but its own words tells of. */
void encoding_tell(struct diag *diag, struct str file, struct str sample, enum encoding encoding);
/* The sample as UTF-8, for probes. */
struct str decode_sample(struct arena *arena, struct str sample, enum encoding encoding);
/* A feed of UTF-8 over a feed of bytes, any chunk size; lives in the arena. Unpaired surrogates and a
 * cut last unit become U+FFFD. UTF-8 passes through as it is: repair belongs to the single text. */
struct feed decode_feed(struct arena *arena, struct feed raw, enum encoding encoding);

#endif
