/* SPDX-License-Identifier: MIT */
/* The file without a name. */
#include "spool.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check.h"

static size_t entries_in(const char *folder)
{
    size_t count = 0;
    DIR *listing = opendir(folder);
    CHECK(listing);
    for (struct dirent *entry; (entry = readdir(listing));)
        count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
    closedir(listing);
    return count;
}

static void bytes_come_back(const char *folder)
{
    struct diag diag = {.in_english = true};
    struct arena *arena = arena_new();
    struct spool *spool = spool_new(arena, &diag, folder);
    char got[4];
    CHECK(spool_bytes(spool) == 0);
    CHECK(spool_add(spool, STR("một hai")) && spool_add(spool, STR(" ba")));
    CHECK(entries_in(folder) == 0); /* nobody else can open it, and nothing is left of it */
    CHECK(spool_bytes(spool) == sizeof "một hai ba" - 1);
    CHECK(spool_read(spool, 6, got, sizeof got));
    CHECK_STR(((struct str){got, sizeof got}), "hai ");
    CHECK(!spool_failed(spool));
    CHECK(!spool_read(spool, spool_bytes(spool) - 1, got, 2)); /* behind the end */
    CHECK(spool_failed(spool) && diag.counts[LOSS_OUTPUT] == 1);
    arena_free(arena);
}

static void a_fault_is_said_once(void)
{
    struct diag diag = {0};
    struct arena *arena = arena_new();
    struct spool *spool = spool_new(arena, &diag, "/no/such/folder");
    CHECK(!spool_failed(spool)); /* nothing was needed of it yet */
    CHECK(!spool_add(spool, STR("x")) && !spool_add(spool, STR("x")));
    CHECK(spool_failed(spool) && diag.counts[LOSS_OUTPUT] == 1);
    arena_free(arena);
}

int main(void)
{
    char folder[] = "/tmp/spool-test-XXXXXX";
    if (!CHECK(mkdtemp(folder)))
        return check_result();
    bytes_come_back(folder);
    a_fault_is_said_once();
    rmdir(folder);
    return check_result();
}
