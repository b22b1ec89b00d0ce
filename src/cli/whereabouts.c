/* SPDX-License-Identifier: MIT */
/* Where the files of an earlier run are now. */
#include "whereabouts.h"

#include <unistd.h>

#include "origin.h"
#include "run_folder.h"

struct search {
    const struct whereabouts *whereabouts;
    struct str sha256, found, other;
};

/* Is it there, and is it the one? */
static bool try_path(struct search *search, struct str path)
{
    struct arena *arena = search->whereabouts->arena;
    path = arena_str(arena, path);
    if (access(path.p, R_OK) != 0)
        return false;
    if (!search->sha256.n || str_equal(run_folder_sum(arena, path.p), search->sha256))
        search->found = path;
    else
        search->other = path;
    return search->found.n;
}

static bool try_folder(struct search *search, struct str folder, struct str name)
{
    return try_path(search,
                    arena_format(search->whereabouts->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name)));
}

static bool try_told(struct search *search, struct str name)
{
    const struct whereabouts *whereabouts = search->whereabouts;
    for (size_t i = 0; i < whereabouts->told_count; i++) {
        struct str told = str_of(whereabouts->told[i]);
        if ((str_equal(origin_file_name(told), name) && try_path(search, told)) ||
            try_folder(search, told, name))
            return true;
    }
    return false;
}

struct str whereabouts_find(const struct whereabouts *whereabouts, struct str name, struct str sha256,
                            struct str *other)
{
    struct search search = {.whereabouts = whereabouts, .sha256 = sha256};
    struct str parent = arena_format(whereabouts->arena, "%.*s/..", STR_ARG(whereabouts->beside));
    if (!try_told(&search, name) && !try_folder(&search, STR("."), name))
        try_folder(&search, parent, name);
    *other = search.other;
    return search.found;
}
