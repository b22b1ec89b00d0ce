/* SPDX-License-Identifier: MIT */
/* Archives (ZIP, tar) and compressed files (gzip, xz, zstd, bzip2), unpacked into a spool; by libarchive.
 * Names of entries are words to show: nothing is ever opened or written under them. */
#ifndef ARCHIVE_PARTS_H
#define ARCHIVE_PARTS_H

#include "spool.h"

/* Bytes that came out are counted, not what headers promise. Exports shrink to a tenth or a fiftieth; what
 * grows more than 250 fold is a bomb, unless it is small. */
#define ARCHIVE_TOTAL_LIMIT_BYTES ((uint64_t)4 << 30)
#define ARCHIVE_RATIO_FREE_BYTES  ((uint64_t)16 << 20)
enum { ARCHIVE_RATIO_LIMIT = 250, ARCHIVE_PART_LIMIT = 10000 };

struct archive_part {
    struct str name; /* as the archive has it, any bytes; empty: one file, compressed without a name */
    struct stretch content;
    bool whole; /* else its beginning */
};

struct unpacking {
    struct arena *arena; /* of names and parts */
    struct diag *diag;
    struct spool *spool;                /* of what is packed and what is unpacked */
    struct str file;                    /* for places */
    bool (*is_wanted)(struct str name); /* NULL: all */
    uint64_t bytes_left;                /* archives inside each other share one allowance */
    size_t parts_left;
    struct archive_part *parts; /* in the archive's order */
    size_t count, capacity;
};

/* By the sample's first bytes; a document of an office program is a ZIP too, but no archive of files. */
bool archive_is(struct str sample);
/* True when every file in it was unpacked whole; what could not be is reported as LOSS_FILE. */
bool archive_unpack(struct unpacking *unpacking, struct stretch packed);

#endif
