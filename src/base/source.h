/* SPDX-License-Identifier: MIT */
/* An input (a file, standard input, or a part taken out of one) read once, in chunks, hashed and counted as it
 * passes. */
#ifndef SOURCE_H
#define SOURCE_H

#include <stdint.h>

#include "arena.h"
#include "diag.h"
#include "spool.h"

enum { SOURCE_SAMPLE_BYTES = 64 * 1024 }; /* what a probe may look at */

struct source;

/* Opens a regular file or, for "-", standard input; closed with the arena. Directories, devices
 * and files that cannot be read are reported as LOSS_FILE and give NULL. */
struct source *source_open(struct arena *arena, struct diag *diag, const char *path);

/* How a source is called: `path` in messages, `name` in reports, where folders have no place. */
struct title {
    struct str path, name;
};
struct title title_of(const char *path);
struct source *source_open_titled(struct arena *arena, struct diag *diag, const char *path, struct title title);
/* Bytes that were taken out of another source; not `whole` where some of them could not be had. */
struct source *source_over(struct arena *arena, struct diag *diag, struct spool *spool, struct stretch stretch, bool whole,
                           struct title title);
/* The bytes are a rendering (a sheet as text): kind, size and hash of what it was made of are told instead. */
void source_renders(struct source *source, const char *kind, uint64_t bytes, struct str sha256);
const char *source_kind(const struct source *source); /* of what it renders; NULL: its bytes are its own */

/* The first bytes, without taking them: up to SOURCE_SAMPLE_BYTES, less only at the file's end. */
struct str source_sample(struct source *source);
/* Everything from the start. A read error, or a file that changed its size meanwhile, is reported once and shows in
 * source_whole. */
struct feed source_feed(struct source *source);

struct str source_name(const struct source *source);
struct str source_path(const struct source *source);
uint64_t source_bytes(const struct source *source); /* delivered so far */
/* After the end: whether all was read. */
bool source_whole(const struct source *source);
/* SHA-256 of all bytes delivered, as hexadecimal; ends the hash. */
struct str source_sha256(struct source *source, struct arena *arena);

/* A small file at once (a pack, a roster); more than limit_bytes is a LOSS_FILE. */
bool source_read_all(struct arena *arena, struct diag *diag, const char *path, size_t limit_bytes, struct str *content);

#endif
