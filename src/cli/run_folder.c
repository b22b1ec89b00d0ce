/* SPDX-License-Identifier: MIT */
/* The folder that an earlier run has written. */
#include "run_folder.h"

#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hash.h"
#include "map.h"
#include "record_field.h"
#include "source.h"

enum { RECORDS_LIMIT_BYTES = 1 << 30, PLAIN_DEPTH = 4 /* groups/<slug>/members/<name> */ };

/* A name that leads nowhere but into the folder. */
static bool is_plain(struct str name)
{
    size_t depth = 0;
    for (struct str part; str_split(&name, '/', &part); depth++)
        if (!part.n || str_is(part, ".") || str_is(part, "..") || memchr(part.p, '\0', part.n))
            return false;
    return depth && depth <= PLAIN_DEPTH;
}

static struct str path_in(const struct run_folder *folder, struct str name)
{
    return arena_format(folder->arena, "%.*s/%.*s", STR_ARG(folder->path), STR_ARG(name));
}

static bool read_files(struct run_folder *folder)
{
    struct record_reading reading = {.arena = folder->arena, .diag = folder->diag};
    const struct json_value *at = record_list(&reading, folder->manifest, "outputs", &folder->count);
    struct run_file *files = arena_array(folder->arena, folder->count, sizeof *files);
    folder->files = files;
    for (; at; at = at->next) {
        *files = (struct run_file){record_text(&reading, at, "file"), record_text(&reading, at, "sha256")};
        if (!is_plain(files->name))
            record_fault(&reading, at, "file");
        files++;
    }
    return !reading.failed;
}

bool run_folder_open(struct arena *arena, struct diag *diag, const char *path, struct run_folder *folder)
{
    struct str content, shown = str_of(path);
    while (shown.n > 1 && shown.p[shown.n - 1] == '/')
        shown.n--;
    *folder = (struct run_folder){.arena = arena, .diag = diag, .path = arena_str(arena, shown)};
    struct str manifest = path_in(folder, STR("manifest.json"));
    if (access(manifest.p, F_OK) != 0) {
        diag_report(diag, LOSS_USAGE, (struct place){folder->path, 0, 0, 0},
                    SAY(diag, "không phải thư mục báo cáo của rasoat: không có manifest.json",
                        "no report folder of rasoat: there is no manifest.json"));
        return false;
    }
    if (!source_read_all(arena, diag, manifest.p, RECORDS_LIMIT_BYTES, &content))
        return false;
    struct feed_memory memory = {.rest = content};
    folder->manifest =
        json_tree_whole(arena, json_open(arena, diag, feed_over(&memory), manifest, JSON_ONE_VALUE));
    return folder->manifest && read_files(folder);
}

struct str run_folder_sum(struct arena *arena, const char *path)
{
    struct diag silent = {0};
    struct arena *reading = arena_new();
    struct source *source = source_open(reading, &silent, path);
    struct str sum = STR_NONE;
    for (struct str chunk; source && feed_next(source_feed(source), &chunk);)
        continue;
    if (source && source_whole(source))
        sum = source_sha256(source, arena);
    arena_free(reading);
    return sum;
}

enum run_file_state run_folder_look(const struct run_folder *folder, const struct run_file *file)
{
    struct str path = path_in(folder, file->name);
    if (access(path.p, F_OK) != 0)
        return RUN_FILE_GONE;
    return str_equal(run_folder_sum(folder->arena, path.p), file->sha256) ? RUN_FILE_SAME : RUN_FILE_CHANGED;
}

static const struct run_file *file_named(const struct run_folder *folder, struct str name)
{
    for (size_t i = 0; i < folder->count; i++)
        if (str_equal(folder->files[i].name, name))
            return &folder->files[i];
    return NULL;
}

bool run_folder_read(const struct run_folder *folder, struct str name, struct str *path, struct str *content)
{
    struct diag *diag = folder->diag;
    const struct run_file *file = file_named(folder, name);
    *path = path_in(folder, name);
    if (!file) {
        diag_report(diag, LOSS_USAGE, (struct place){folder->path, 0, 0, 0},
                    SAY(diag, "lần chạy này không ghi %.*s, không lập lại báo cáo được",
                        "this run wrote no %.*s, reports cannot be rendered again"),
                    STR_ARG(name));
        return false;
    }
    if (!source_read_all(folder->arena, diag, path->p, RECORDS_LIMIT_BYTES, content))
        return false;
    if (str_equal(hash_of(*content, folder->arena), file->sha256))
        return true;
    diag_report(diag, LOSS_USAGE, (struct place){*path, 0, 0, 0},
                SAY(diag, "tệp đã đổi từ khi báo cáo được lập: không dùng lại",
                    "the file has changed since the report was written: it is not used again"));
    return false;
}

static int compare_names(const void *left, const void *right)
{
    return str_compare(*(const struct str *)left, *(const struct str *)right);
}

size_t run_folder_strangers(const struct run_folder *folder, struct str **names)
{
    struct map *known = map_new(folder->arena);
    struct run_file seals[] = {{STR("manifest.json"), STR_NONE}, {STR("SHA256SUMS"), STR_NONE}};
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < folder->count; i++)
        map_set(known, folder->files[i].name, &folder->files[i]);
    for (size_t i = 0; i < sizeof seals / sizeof seals[0]; i++)
        map_set(known, seals[i].name, &seals[i]);
    *names = NULL;
    FTS *walk = fts_open((char *const[]){(char *)folder->path.p, NULL},
                         FTS_PHYSICAL | FTS_NOCHDIR | FTS_NOSTAT, NULL);
    for (FTSENT *entry; walk && (entry = fts_read(walk));) {
        struct str name = str_from(str_of(entry->fts_path), folder->path.n + 1);
        if (entry->fts_info == FTS_D || entry->fts_info == FTS_DP || map_get(known, name))
            continue;
        *names = arena_grow(folder->arena, *names, count, &capacity, sizeof **names);
        (*names)[count++] = arena_str(folder->arena, name);
    }
    if (walk)
        fts_close(walk);
    if (count)
        qsort(*names, count, sizeof **names, compare_names);
    return count;
}
