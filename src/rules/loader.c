/* SPDX-License-Identifier: MIT */
/* What all loading shares: files read and hashed once, words in two languages, numbers. */
#include "loader.h"

#include <string.h>
#include <unistd.h>

#include "hash.h"
#include "raise.h"
#include "source.h"
#include "utf8.h"

enum { RULE_FILE_LIMIT_BYTES = 4 << 20 }; /* a list of a hundred thousand words */

struct loader *loader_new(struct arena *arena, struct diag *diag, struct str folder)
{
    struct loader *loader = arena_alloc(arena, sizeof *loader);
    *loader = (struct loader){.arena = arena, .diag = diag, .folder = arena_str(arena, folder)};
    loader->errors_before = diag->counts[LOSS_USAGE];
    struct map **maps[] = {&loader->files, &loader->lexicons,  &loader->patterns, &loader->trees,
                           &loader->laws,  &loader->instances, &loader->packs};
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        *maps[i] = map_new(arena);
    loader_laws(loader);
    loader_domains(loader);
    loader_contexts(loader);
    return loader;
}

bool loader_is_good(const struct loader *loader)
{
    return loader->diag->counts[LOSS_USAGE] == loader->errors_before;
}

static bool check_utf8(struct loader *loader, const struct rule_file *file)
{
    struct place place = {file->path, 1, 1, 0};
    uint32_t code_point;
    for (size_t n; place.byte < file->content.n; place.byte += n, place.column += n) {
        n = utf8_decode(str_from(file->content, place.byte), &code_point);
        if (n == 0) {
            diag_report(loader->diag, LOSS_USAGE, place,
                        SAY(loader->diag, "byte không phải UTF-8; hãy lưu tệp bằng UTF-8",
                            "bytes that are not UTF-8; save the file as UTF-8"));
            return false;
        }
        if (code_point == '\n')
            place.line++, place.column = 0;
    }
    return true;
}

static const struct rule_file *read_file(struct loader *loader, struct str path, struct str name)
{
    struct diag raised = raised_to_usage(loader->diag);
    struct rule_file *file = arena_alloc(loader->arena, sizeof *file);
    file->path = path;
    file->name = name;
    if (!source_read_all(loader->arena, &raised, path.p, RULE_FILE_LIMIT_BYTES, &file->content) ||
        !check_utf8(loader, file))
        return NULL;
    file->sha256 = hash_of(file->content, loader->arena);
    return file;
}

const struct rule_file *loader_file(struct loader *loader, struct str name)
{
    const struct rule_file *file = map_get(loader->files, name);
    struct str path = arena_format(loader->arena, "%.*s/%.*s", STR_ARG(loader->folder), STR_ARG(name));
    if (file || access(path.p, F_OK) != 0)
        return file;
    name = arena_str(loader->arena, name);
    file = read_file(loader, path, name);
    if (file)
        map_set(loader->files, name, (void *)file);
    return file;
}

const struct rule_file *loader_outside_file(struct loader *loader, struct str path)
{
    path = arena_str(loader->arena, path);
    const char *slash = path.n ? memrchr(path.p, '/', path.n) : NULL;
    return read_file(loader, path, slash ? str_from(path, (size_t)(slash - path.p) + 1) : path);
}

void loader_miss_file(struct loader *loader, const char *subfolder, const char *what, struct str id,
                      struct place asked)
{
    struct choices known = {0};
    struct str *ids;
    known.count = ruleset_list(loader->arena, loader->diag, loader->folder, subfolder, &ids);
    known.list = ids;
    if (!choices_have(known, id))
        suggest(loader->diag, LOSS_USAGE, asked, what, id, known);
}

void file_set_add(struct loader *loader, struct file_set *set, const struct rule_file *file)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->list[i] == file)
            return;
    set->list = arena_grow(loader->arena, set->list, set->count, &set->capacity, sizeof *set->list);
    set->list[set->count++] = file;
}

struct bilingual loader_bilingual(struct loader *loader, const struct node *parent, const char *name,
                                  bool needed)
{
    struct bilingual both = {STR_NONE, STR_NONE};
    for (const struct node *node = node_child(parent, name); node; node = node_named(node->next, name)) {
        struct str *side = str_is(node_attribute(node, "lang"), "vi") ? &both.vi : &both.en;
        if (side->p)
            diag_report(loader->diag, LOSS_USAGE, node->place,
                        SAY(loader->diag, "<%s> viết hai lần cho cùng một ngôn ngữ",
                            "<%s> is given twice for one language"),
                        name);
        *side = str_trim(node->text);
    }
    if (needed && (both.vi.n == 0 || both.en.n == 0))
        diag_report(loader->diag, LOSS_USAGE, parent->place,
                    SAY(loader->diag, "<%.*s> cần <%s> bằng cả tiếng Việt (vi) và tiếng Anh (en)",
                        "<%.*s> needs a <%s> in Vietnamese (vi) and in English (en)"),
                    STR_ARG(parent->name), name);
    return both;
}

size_t loader_number(struct loader *loader, struct str value, const char *name, struct place place,
                     size_t otherwise)
{
    unsigned long long number;
    enum { HIGHEST = 1000000 }; /* no limit of a rule comes near */
    if (!value.p)
        return otherwise;
    if (str_number(value, &number) && number <= HIGHEST)
        return (size_t)number;
    diag_report(loader->diag, LOSS_USAGE, place,
                SAY(loader->diag, "%s phải là số nguyên từ 0 đến %d, không phải “%.*s”",
                    "%s must be a whole number from 0 to %d, not “%.*s”"),
                name, HIGHEST, STR_ARG(value));
    return otherwise;
}
