/* SPDX-License-Identifier: MIT */
/* An input read once. read(), never mmap: a file that shrinks meanwhile must not kill us. */
#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "hash.h"

struct source {
    struct diag *diag;
    struct title title;
    int descriptor;
    struct spool *spool; /* NULL: a file */
    struct stretch rest;  /* of the spool */
    bool sample_taken, failed, at_end;
    off_t size_at_open; /* -1 for pipes */
    uint64_t delivered;
    struct hash *hash;
    struct {
        const char *kind; /* NULL: its bytes are its own */
        uint64_t bytes;
        struct str sha256;
    } rendered;
    struct str sample;
    char window[SOURCE_SAMPLE_BYTES];
};

static struct place whole_file(struct str path)
{
    return (struct place){path, 0, 0, 0};
}

static void source_close(void *object)
{
    const struct source *source = object;
    if (source->descriptor > STDERR_FILENO)
        close(source->descriptor);
}

struct title title_of(const char *path)
{
    struct str whole = strcmp(path, "-") == 0 ? STR("(stdin)") : str_of(path);
    const char *slash = whole.n ? memrchr(whole.p, '/', whole.n) : NULL;
    return (struct title){whole, slash ? str_from(whole, (size_t)(slash - whole.p) + 1) : whole};
}

static struct source *new_source(struct arena *arena, struct diag *diag, int descriptor, struct title title)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    source->diag = diag;
    source->title = (struct title){arena_str(arena, title.path), arena_str(arena, title.name)};
    source->descriptor = descriptor;
    source->hash = hash_new(arena);
    arena_defer(arena, source_close, source);
    return source;
}

struct source *source_open(struct arena *arena, struct diag *diag, const char *path)
{
    return source_open_titled(arena, diag, path, title_of(path));
}

struct source *source_open_titled(struct arena *arena, struct diag *diag, const char *path, struct title title)
{
    bool standard_input = strcmp(path, "-") == 0;
    int descriptor = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat facts;
    struct place place = whole_file(title.path);
    if (descriptor < 0 || fstat(descriptor, &facts) != 0) {
        diag_report(diag, LOSS_FILE, place, SAY(diag, "không mở được: %s", "cannot be opened: %s"), strerror(errno));
        if (descriptor > STDERR_FILENO)
            close(descriptor);
        return NULL;
    }
    if (!S_ISREG(facts.st_mode) && !(standard_input && !S_ISDIR(facts.st_mode)) && !S_ISFIFO(facts.st_mode)) {
        diag_report(diag, LOSS_FILE, place,
                    SAY(diag, "không phải tệp thường; hãy chỉ một tệp đã xuất từ Zalo",
                        "is no regular file; name a file exported from Zalo"));
        close(descriptor);
        return NULL;
    }
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    struct source *source = new_source(arena, diag, descriptor, title);
    source->size_at_open = S_ISREG(facts.st_mode) ? facts.st_size : -1;
    return source;
}

struct source *source_over(struct arena *arena, struct diag *diag, struct spool *spool, struct stretch stretch, bool whole,
                           struct title title)
{
    struct source *source = new_source(arena, diag, -1, title);
    source->spool = spool;
    source->rest = stretch;
    source->size_at_open = (off_t)stretch.bytes;
    source->failed = !whole;
    return source;
}

void source_renders(struct source *source, const char *kind, uint64_t bytes, struct str sha256)
{
    source->rendered.kind = kind;
    source->rendered.bytes = bytes;
    source->rendered.sha256 = sha256;
}

static ssize_t take(struct source *source, char *to, size_t most)
{
    if (!source->spool)
        return read(source->descriptor, to, most);
    struct stretch *rest = &source->rest;
    size_t n = rest->bytes < most ? (size_t)rest->bytes : most;
    if (!spool_read(source->spool, rest->at, to, n))
        return 0; /* said by the spool; the size tells */
    *rest = (struct stretch){rest->at + n, rest->bytes - n};
    return (ssize_t)n;
}

/* Fills the window from the descriptor until it is full or the input ends. */
static size_t fill(struct source *source)
{
    size_t have = 0;
    while (have < sizeof source->window) {
        ssize_t got = take(source, source->window + have, sizeof source->window - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            source->failed = true;
            diag_report(source->diag, LOSS_FILE, (struct place){source->title.path, 0, 0, source->delivered + have},
                        SAY(source->diag, "đọc bị lỗi: %s", "reading failed: %s"), strerror(errno));
        }
        if (got <= 0)
            break;
        have += (size_t)got;
    }
    source->at_end = have < sizeof source->window;
    return have;
}

struct str source_sample(struct source *source)
{
    if (!source->sample_taken) {
        source->sample_taken = true;
        source->sample = (struct str){source->window, fill(source)};
    }
    return source->sample;
}

static void compare_size(struct source *source)
{
    if (source->failed || source->size_at_open < 0 || (uint64_t)source->size_at_open == source->delivered)
        return;
    source->failed = true;
    diag_report(source->diag, LOSS_FILE, whole_file(source->title.path), "%s",
                SAY(source->diag, "tệp thay đổi trong khi đọc", "the file changed while it was read"));
}

static bool next_chunk(struct source *source, struct str *chunk)
{
    if (!source->sample_taken || source->sample.n) {
        *chunk = source_sample(source);
        source->sample.n = 0;
    } else if (source->at_end) {
        return false;
    } else {
        *chunk = (struct str){source->window, fill(source)};
    }
    return chunk->n;
}

static bool deliver(void *self, struct str *chunk)
{
    struct source *source = self;
    if (!next_chunk(source, chunk)) {
        compare_size(source);
        return false;
    }
    hash_add(source->hash, *chunk);
    source->delivered += chunk->n;
    return true;
}

struct feed source_feed(struct source *source)
{
    return (struct feed){deliver, source};
}

struct str source_name(const struct source *source)
{
    return source->title.name;
}

struct str source_path(const struct source *source)
{
    return source->title.path;
}

uint64_t source_bytes(const struct source *source)
{
    return source->rendered.kind ? source->rendered.bytes : source->delivered;
}

bool source_whole(const struct source *source)
{
    return !source->failed && source->at_end;
}

const char *source_kind(const struct source *source)
{
    return source->rendered.kind;
}

struct str source_sha256(struct source *source, struct arena *arena)
{
    return source->rendered.kind ? source->rendered.sha256 : hash_hex(source->hash, arena);
}

bool source_read_all(struct arena *arena, struct diag *diag, const char *path, size_t limit_bytes, struct str *content)
{
    struct arena *reading = arena_new();
    struct source *source = source_open(reading, diag, path);
    struct buf all = {.limit_bytes = limit_bytes};
    bool whole = source;
    for (struct str chunk; whole && feed_next(source_feed(source), &chunk);)
        buf_add(&all, chunk);
    if (all.failed)
        diag_report(diag, LOSS_FILE, whole_file(str_of(path)),
                    SAY(diag, "lớn hơn %zu byte cho phép", "is larger than the %zu bytes allowed"), limit_bytes);
    whole = whole && source_whole(source) && !all.failed;
    if (whole)
        *content = arena_str(arena, buf_str(&all));
    buf_free(&all);
    arena_free(reading);
    return whole;
}
