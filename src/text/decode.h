/* SPDX-License-Identifier: MIT */
/* A file's bytes as UTF-8: byte order marks are taken off, UTF-16 is turned into UTF-8. */
#ifndef DECODE_H
#define DECODE_H

#include "arena.h"
#include "feed.h"

enum encoding { ENCODING_UTF8, ENCODING_UTF8_BOM, ENCODING_UTF16LE, ENCODING_UTF16BE };

const char *encoding_name(enum encoding encoding);
/* By byte order mark, or for unmarked UTF-16 by its NULs beside ASCII. */
enum encoding encoding_of(struct str sample);
/* The sample as UTF-8, for probes. */
struct str decode_sample(struct arena *arena, struct str sample, enum encoding encoding);
/* A feed of UTF-8 over a feed of bytes, any chunk size; lives in the arena. Unpaired surrogates and a
 * cut last unit become U+FFFD. UTF-8 passes through as it is: repair belongs to the single text. */
struct feed decode_feed(struct arena *arena, struct feed raw, enum encoding encoding);

#endif
