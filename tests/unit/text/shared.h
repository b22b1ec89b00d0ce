/* SPDX-License-Identifier: MIT */
/* Tables from outside the project that some checks compare with, when they are there. */
#ifndef SHARED_H
#define SHARED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

/* SHARED_DEFAULT is the folder beside the project's, given by the build. */
static inline FILE *shared_open(struct arena *arena, const char *name)
{
    const char *elsewhere = getenv("RASOAT_SHARED");
    struct str path = arena_format(arena, "%s/data/%s", elsewhere ? elsewhere : SHARED_DEFAULT, name);
    FILE *file = fopen(path.p, "r");
    if (!file)
        printf("skipped: no %s\n", path.p);
    return file;
}

/* The fields of the next line that is no comment; 0 at the end. The line lives in the arena. */
static inline size_t shared_row(FILE *file, struct arena *arena, struct str *fields, size_t most)
{
    char line[4096];
    while (fgets(line, sizeof line, file)) {
        if (line[0] == '#')
            continue;
        struct str rest = arena_str(arena, (struct str){line, strcspn(line, "\r\n")});
        size_t count = 0;
        while (count < most && str_split(&rest, '\t', &fields[count]))
            count++;
        if (count)
            return count;
    }
    return 0;
}

#endif
