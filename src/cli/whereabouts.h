/* SPDX-License-Identifier: MIT */
/* Where the files of an earlier run are now. Records name them without folders: they are looked for among the
 * files and folders told, here, and beside the run's folder. */
#ifndef WHEREABOUTS_H
#define WHEREABOUTS_H

#include "arena.h"

struct whereabouts {
    struct arena *arena;
    char *const *told;
    size_t told_count;
    struct str beside; /* the run's folder */
};

/* The path of a file or folder of that name, with the hash where one is given. `other` is one of that name
 * with another hash; empty when there is none. */
struct str whereabouts_find(const struct whereabouts *whereabouts, struct str name, struct str sha256,
                            struct str *other);

#endif
