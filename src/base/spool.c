/* SPDX-License-Identifier: MIT */
/* A file without a name. */
#include "spool.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Not /tmp: that is memory on many machines, and what comes here does not fit there. */
static const char usual_folder[] = "/var/tmp";
enum { FILE_MODE = 0600, WINDOW_BYTES = 64 * 1024 };

struct spool {
    struct diag *diag;
    char folder[PATH_MAX];
    int descriptor;
    uint64_t bytes;
    bool failed;
};

static void close_file(void *object)
{
    struct spool *spool = object;
    if (spool->descriptor >= 0)
        close(spool->descriptor);
}

struct spool *spool_new(struct arena *arena, struct diag *diag, const char *folder)
{
    struct spool *spool = arena_alloc(arena, sizeof *spool);
    *spool = (struct spool){.diag = diag, .descriptor = -1};
    int n = snprintf(spool->folder, sizeof spool->folder, "%s", folder ? folder : usual_folder);
    if (n >= (int)sizeof spool->folder)
        spool->folder[0] = '\0';
    arena_defer(arena, close_file, spool);
    return spool;
}

uint64_t spool_bytes(const struct spool *spool)
{
    return spool->bytes;
}

bool spool_failed(const struct spool *spool)
{
    return spool->failed;
}

static bool fail(struct spool *spool)
{
    int reason = errno;
    if (!spool->failed)
        diag_report(spool->diag, LOSS_OUTPUT, (struct place){str_of(spool->folder), 0, 0, 0}, "%s: %s",
                    SAY(spool->diag, "không dùng được tệp tạm",
                        "the temporary file cannot be used"),
                    strerror(reason));
    spool->failed = true;
    return false;
}

/* Some file systems know no file without a name: there it has one nobody can guess, for a moment. */
static bool open_file(struct spool *spool)
{
    spool->descriptor = open(spool->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, FILE_MODE);
    if (spool->descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        char name[PATH_MAX + sizeof "/.rasoat-XXXXXX"];
        snprintf(name, sizeof name, "%s/.rasoat-XXXXXX", spool->folder);
        spool->descriptor = mkostemp(name, O_CLOEXEC);
        if (spool->descriptor >= 0)
            unlink(name);
    }
    return spool->descriptor >= 0 || fail(spool);
}

bool spool_add(struct spool *spool, struct str piece)
{
    if (spool->failed || (spool->descriptor < 0 && !open_file(spool)))
        return false;
    while (piece.n) {
        ssize_t written = pwrite(spool->descriptor, piece.p, piece.n, (off_t)spool->bytes);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(spool);
        spool->bytes += (uint64_t)written;
        piece = str_from(piece, (size_t)written);
    }
    return true;
}

bool spool_read(struct spool *spool, uint64_t at, char *to, size_t bytes)
{
    while (bytes && !spool->failed) {
        ssize_t got = pread(spool->descriptor, to, bytes, (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(spool);
        at += (uint64_t)got;
        to += got;
        bytes -= (size_t)got;
    }
    return !spool->failed;
}

bool spool_take(struct spool *spool, struct feed feed, struct stretch *stretch)
{
    *stretch = (struct stretch){.at = spool->bytes};
    for (struct str chunk; !spool->failed && feed_next(feed, &chunk);)
        spool_add(spool, chunk);
    stretch->bytes = spool->bytes - stretch->at;
    return !spool->failed;
}

struct spool_reading {
    struct spool *spool;
    struct stretch rest;
    char window[WINDOW_BYTES];
};

static bool read_on(void *self, struct str *chunk)
{
    struct spool_reading *reading = self;
    struct stretch *rest = &reading->rest;
    size_t n = rest->bytes < WINDOW_BYTES ? (size_t)rest->bytes : WINDOW_BYTES;
    if (n == 0 || !spool_read(reading->spool, rest->at, reading->window, n))
        return false;
    *rest = (struct stretch){rest->at + n, rest->bytes - n};
    *chunk = (struct str){reading->window, n};
    return true;
}

struct feed spool_feed(struct arena *arena, struct spool *spool, struct stretch stretch)
{
    struct spool_reading *reading = arena_alloc(arena, sizeof *reading);
    reading->spool = spool;
    reading->rest = stretch;
    return (struct feed){read_on, reading};
}
