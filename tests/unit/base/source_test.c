/* SPDX-License-Identifier: MIT */
#include "source.h"

#include <stdlib.h>
#include <unistd.h>

#include "buf.h"
#include "check.h"
#include "hash.h"
#include "output.h"

int main(void)
{
    struct arena *arena = arena_new();
    struct diag diag = {0};
    char folder[] = "rasoat-source-XXXXXX";
    if (!mkdtemp(folder))
        return 1;
    struct str path = arena_format(arena, "%s/input", folder);
    struct buf content = {0};
    buf_repeat(&content, 'x', SOURCE_SAMPLE_BYTES + 10);
    CHECK(output_file(&diag, path.p, buf_str(&content)));

    struct source *source = source_open(arena, &diag, path.p);
    CHECK(source && source_sample(source).n == SOURCE_SAMPLE_BYTES);
    struct str chunk;
    size_t total = 0;
    while (feed_next(source_feed(source), &chunk))
        total += chunk.n;
    CHECK(total == content.n && source_bytes(source) == content.n && source_whole(source));
    CHECK(str_equal(source_sha256(source, arena), hash_of(buf_str(&content), arena)));
    CHECK_STR(source_name(source), "input");

    struct str all;
    CHECK(source_read_all(arena, &diag, path.p, content.n, &all) && all.n == content.n);
    CHECK(diag.worst == LOSS_NOTE);
    CHECK(!source_read_all(arena, &diag, path.p, content.n - 1, &all));
    CHECK(!source_open(arena, &diag, folder) && diag.counts[LOSS_FILE] == 2);
    unlink(path.p);
    rmdir(folder);
    buf_free(&content);
    arena_free(arena);
    return check_result();
}
