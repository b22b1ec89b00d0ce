/* SPDX-License-Identifier: MIT */
/* JSONTestSuite, where it is at hand: what must be accepted is, but for the two files with duplicate keys;
 * what must be refused is, with its place. */
#include <dirent.h>
#include <stdlib.h>

#include "check.h"
#include "json_tokens.h"
#include "source.h"

static struct place reported;

static void remember(void *context, const struct diag_entry *entry)
{
    (void)context;
    reported = entry->place;
}

static bool accepts(struct str content, size_t step)
{
    struct arena *arena = arena_new();
    struct diag diag = {.emit = remember};
    struct feed_memory memory = {content, step};
    struct json *json = json_open(arena, &diag, feed_over(&memory), STR("t.json"), JSON_ONE_VALUE);
    enum json_token token = json_next(json);
    while (token != JSON_END && token != JSON_BROKEN)
        token = json_next(json);
    CHECK((token == JSON_BROKEN) == (diag.counts[LOSS_FILE] == 1));
    arena_free(arena);
    return token == JSON_END;
}

static void try_file(struct arena *arena, const char *folder, struct str name, size_t counts[3][2])
{
    struct diag quiet = {0};
    struct str content;
    struct str path = arena_format(arena, "%s/%.*s", folder, STR_ARG(name));
    if (!str_ends(name, STR(".json")) || !source_read_all(arena, &quiet, path.p, 1 << 20, &content))
        return;
    bool accepted = accepts(content, 0);
    struct place place = reported;
    CHECK(accepts(content, 1) == accepted);
    if (!accepted)
        CHECK(place.line == reported.line && place.column == reported.column && place.line && place.column);
    counts[str_starts(name, STR("y_")) ? 0 : str_starts(name, STR("n_")) ? 1 : 2][accepted]++;
    if (str_starts(name, STR("y_")) && !accepted)
        CHECK(str_starts(name, STR("y_object_duplicated_key")));
    if (str_starts(name, STR("n_")) && accepted)
        printf("accepted: %.*s\n", STR_ARG(name));
}

int main(void)
{
    struct arena *arena = arena_new();
    const char *shared = getenv("RASOAT_SHARED");
    struct str path =
        arena_format(arena, "%s/hostile/data/JSONTestSuite/test_parsing", shared ? shared : "../shared");
    DIR *folder = opendir(path.p);
    if (!folder) {
        printf("skipped: %s is not there\n", path.p);
        arena_free(arena);
        return CHECK_SKIPPED;
    }
    size_t counts[3][2] = {0};
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder))
        try_file(arena, path.p, str_of(entry->d_name), counts);
    closedir(folder);
    printf("must accept: %zu of %zu; must refuse: %zu of %zu; free: %zu\n", counts[0][1],
           counts[0][0] + counts[0][1], counts[1][0], counts[1][0] + counts[1][1],
           counts[2][0] + counts[2][1]);
    CHECK(counts[0][1] == 93 && counts[0][0] == 2);
    CHECK(counts[1][0] == 188 && counts[1][1] == 0);
    arena_free(arena);
    return check_result();
}
