/* SPDX-License-Identifier: MIT */
/* How a run was asked for, and the files it names that are no inputs themselves. */
#ifndef RUN_ORIGIN_H
#define RUN_ORIGIN_H

#include <stdint.h>

#include "str.h"

/* How the run was asked for: its words, in which files are named without folders, and the files besides the
 * inputs. */
struct run_origin {
    struct str command;
    const struct str *arguments;
    size_t argument_count;
    const struct named_file {
        struct str option, name, sha256;
    } * files;
    size_t file_count;
};

/* An archive that an operand named: its entries are inputs, and it is the file that an office keeps. */
struct archive_facts {
    struct str file, sha256;
    uint64_t bytes;
};

#endif
