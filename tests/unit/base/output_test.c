/* SPDX-License-Identifier: MIT */
#include "output.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "check.h"
#include "source.h"

static struct str content_of(struct arena *arena, struct str path)
{
    struct diag quiet = {0};
    struct str content = STR_NONE;
    source_read_all(arena, &quiet, path.p, 1000, &content);
    return content;
}

int main(void)
{
    struct arena *arena = arena_new();
    struct diag diag = {0};
    char folder[] = "rasoat-output-XXXXXX";
    if (!mkdtemp(folder))
        return 1;
    struct str file = arena_format(arena, "%s/a.txt", folder), link = arena_format(arena, "%s/link", folder);
    struct stat facts;

    CHECK(output_file(&diag, file.p, STR("one")) && output_file(&diag, file.p, STR("two")));
    CHECK_STR(content_of(arena, file), "two");
    CHECK(stat(file.p, &facts) == 0 && (facts.st_mode & 0777) == 0600);
    CHECK(symlink("a.txt", link.p) == 0 && !output_file(&diag, link.p, STR("x")) && diag.counts[LOSS_OUTPUT] == 1);

    /* A folder with strangers' files is refused; an absent one is made; our own one is swapped whole. */
    CHECK(!output_begin(&diag, folder, "mark"));
    struct str out = arena_format(arena, "%s/out", folder);
    for (int run = 0; run < 2; run++) {
        struct output_folder *made = output_begin(&diag, out.p, "mark");
        CHECK(made && output_add(made, STR("mark"), STR("")));
        CHECK(output_add(made, run ? STR("new/x.html") : STR("old/y.html"), STR("z")) && output_commit(made));
    }
    CHECK_STR(content_of(arena, arena_format(arena, "%s/out/new/x.html", folder)), "z");
    CHECK(stat(arena_format(arena, "%s/out/old", folder).p, &facts) != 0);

    struct output_folder *left = output_begin(&diag, out.p, "mark");
    CHECK(left && output_add(left, STR("mark"), STR("half")));
    output_abandon(left);
    CHECK(content_of(arena, arena_format(arena, "%s/out/mark", folder)).n == 0);

    struct output_folder *cleanup = output_begin(&diag, out.p, "mark");
    output_commit(cleanup);
    rmdir(out.p);
    unlink(link.p);
    unlink(file.p);
    CHECK(rmdir(folder) == 0);
    arena_free(arena);
    return check_result();
}
