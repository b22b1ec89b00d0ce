/* SPDX-License-Identifier: MIT */
/* Rule sets: the packs that were asked for, every detector they use, and what binds them to their files. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "hash.h"
#include "loader.h"
#include "matcher.h"

/* The information detector: runs in every audit, whatever the packs say. */
#define INFORMATION_DETECTOR "recalled"

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

size_t ruleset_list(struct arena *arena, struct diag *diag, struct str folder, const char *subfolder,
                    struct str **ids)
{
    struct str path = arena_format(arena, "%.*s/%s", STR_ARG(folder), subfolder);
    struct str suffix = str_of(strcmp(subfolder, "lexicons") == 0 ? ".csv" : ".xml");
    size_t count = 0, capacity = 0;
    *ids = NULL;
    DIR *listing = opendir(path.p);
    if (!listing) {
        diag_report(diag, LOSS_USAGE, (struct place){path, 0, 0, 0},
                    SAY(diag, "không mở được thư mục luật", "the folder of rules cannot be opened"));
        return 0;
    }
    for (const struct dirent *entry; (entry = readdir(listing));) {
        struct str name = str_of(entry->d_name);
        if (!str_ends(name, suffix) || name.p[0] == '.')
            continue;
        *ids = arena_grow(arena, *ids, count, &capacity, sizeof **ids);
        (*ids)[count++] = arena_str(arena, str_cut(name, 0, name.n - suffix.n));
    }
    closedir(listing);
    if (count)
        qsort(*ids, count, sizeof **ids, by_bytes);
    return count;
}

/* ---- a pack's fingerprint ---- */

static int by_path(const void *a, const void *b)
{
    const struct rule_file *const *left = a, *const *right = b;
    return str_compare((*left)->path, (*right)->path);
}

static void add_detector_files(struct loader *loader, const struct detector *detector, struct file_set *files)
{
    for (size_t i = 0; i < loader->instance_count; i++)
        if (&loader->in_order[i]->detector == detector)
            for (size_t k = 0; k < loader->in_order[i]->files.count; k++)
                file_set_add(loader, files, loader->in_order[i]->files.list[k]);
}

/* The hash of the files' hashes in order of their paths below the folder: where the folder lies does not
 * matter. */
void loader_seal(struct loader *loader, struct pack *pack, struct file_set *files)
{
    struct buf all = {0};
    for (size_t i = 0; i < pack->clause_count; i++)
        for (size_t k = 0; k < pack->clauses[i].check_count; k++)
            add_detector_files(loader, pack->clauses[i].checks[k].detector, files);
    qsort(files->list, files->count, sizeof(struct rule_file *), by_path);
    for (size_t i = 0; i < files->count; i++)
        buf_format(&all, "%.*s  %.*s\n", STR_ARG(files->list[i]->sha256), STR_ARG(files->list[i]->name));
    pack->sha256 = hash_of(buf_str(&all), loader->arena);
    buf_free(&all);
    loader->packs_seen = arena_grow(loader->arena, loader->packs_seen, loader->pack_count,
                                    &loader->pack_capacity, sizeof(struct pack *));
    loader->packs_seen[loader->pack_count++] = pack;
}

/* ---- the set ---- */

static int by_key(const void *a, const void *b)
{
    const struct instance *const *left = a, *const *right = b;
    return str_compare((*left)->key, (*right)->key);
}

const struct ruleset *loader_finish(struct loader *loader, const struct pack *const *packs, size_t pack_count)
{
    struct arena *arena = loader->arena;
    struct ruleset *rules = arena_alloc(arena, sizeof *rules);
    const struct detector **detectors = arena_array(arena, loader->instance_count, sizeof *detectors);
    size_t count = 0;
    if (!loader_is_good(loader))
        return NULL;
    if (loader->instance_count)
        qsort(loader->in_order, loader->instance_count, sizeof(struct instance *), by_key);
    for (size_t i = 0; i < loader->instance_count; i++)
        if (loader->in_order[i]->wanted)
            detectors[count++] = &loader->in_order[i]->detector;
    *rules = (struct ruleset){
        .packs = packs,
        .pack_count = pack_count,
        .detectors = detectors,
        .detector_count = count,
        .contexts = loader->contexts,
        .context_count = loader->context_count,
        .domains = loader->domains,
        .folder = loader->folder,
    };
    rules->matcher = matcher_new(arena, rules);
    return rules;
}

void loader_want(const struct detector *detector)
{
    if (detector) /* the first member of its instance */
        ((struct instance *)detector)->wanted = true;
}

static void want_checks(const struct pack *pack)
{
    for (size_t c = 0; pack && c < pack->clause_count; c++)
        for (size_t k = 0; k < pack->clauses[c].check_count; k++)
            loader_want(pack->clauses[c].checks[k].detector);
}

/* Every detector that a shipped pack for groups uses, as it is without a check's parameters. */
static void want_group_detectors(struct loader *loader)
{
    struct str *ids;
    size_t count = ruleset_list(loader->arena, loader->diag, loader->folder, "regulations", &ids);
    for (size_t i = 0; i < count; i++) {
        const struct pack *pack = loader_pack(loader, ids[i], NO_PLACE);
        for (size_t c = 0; pack && !pack->for_official_account && c < pack->clause_count; c++)
            for (size_t k = 0; k < pack->clauses[c].check_count; k++)
                if (pack->clauses[c].checks[k].detector)
                    loader_want(
                        loader_detector(loader, pack->clauses[c].checks[k].detector->id, NULL, 0, NO_PLACE));
    }
}

const struct ruleset *ruleset_load(struct arena *arena, struct diag *diag, struct str folder,
                                   const struct str *packs, size_t pack_count, bool all_group_detectors)
{
    struct loader *loader = loader_new(arena, diag, folder);
    const struct pack **asked = arena_array(arena, pack_count, sizeof *asked);
    for (size_t i = 0; i < pack_count; i++) {
        asked[i] = loader_pack(loader, packs[i], NO_PLACE);
        want_checks(asked[i]);
    }
    if (all_group_detectors)
        want_group_detectors(loader);
    if (loader_file(loader, STR("detectors/" INFORMATION_DETECTOR ".xml")))
        loader_want(loader_detector(loader, STR(INFORMATION_DETECTOR), NULL, 0, NO_PLACE));
    return loader_finish(loader, asked, pack_count);
}

const struct ruleset *loader_all(struct loader *loader)
{
    struct str *ids;
    size_t count = ruleset_list(loader->arena, loader->diag, loader->folder, "detectors", &ids);
    for (size_t i = 0; i < count; i++)
        loader_want(loader_detector(loader, ids[i], NULL, 0, NO_PLACE));
    count = ruleset_list(loader->arena, loader->diag, loader->folder, "regulations", &ids);
    const struct pack **packs = arena_array(loader->arena, count, sizeof *packs);
    for (size_t i = 0; i < count; i++)
        packs[i] = loader_pack(loader, ids[i], NO_PLACE);
    return loader_finish(loader, packs, count);
}

const struct ruleset *ruleset_load_all(struct arena *arena, struct diag *diag, struct str folder)
{
    return loader_all(loader_new(arena, diag, folder));
}

struct pack_coverage pack_coverage(const struct pack *pack)
{
    struct pack_coverage coverage = {.declared = pack->declared_rows};
    for (size_t i = 0; i < pack->clause_count; i++)
        coverage.clauses[pack->clauses[i].state]++;
    return coverage;
}
