/* SPDX-License-Identifier: MIT */
/* The folder that an earlier run has written: what its manifest says of it, and whether that is still so. */
#ifndef RUN_FOLDER_H
#define RUN_FOLDER_H

#include "json_tree.h"

struct run_folder {
    struct arena *arena;
    struct diag *diag;
    struct str path;
    const struct json_value *manifest;
    struct run_file {
        struct str name, sha256; /* relative, with '/' */
    } * files;
    size_t count;
};

enum run_file_state { RUN_FILE_SAME, RUN_FILE_CHANGED, RUN_FILE_GONE };

/* False after a report: there is no manifest, or it is not ours. */
bool run_folder_open(struct arena *arena, struct diag *diag, const char *path, struct run_folder *folder);
enum run_file_state run_folder_look(const struct run_folder *folder, const struct run_file *file);
/* The content of a file that must be there, as it was written. False after a report. */
bool run_folder_read(const struct run_folder *folder, struct str name, struct str *path, struct str *content);
/* The files in the folder that no manifest lists, in order of their names. */
size_t run_folder_strangers(const struct run_folder *folder, struct str **names);
/* SHA-256 of a file's bytes; empty where it cannot be read. */
struct str run_folder_sum(struct arena *arena, const char *path);

#endif
