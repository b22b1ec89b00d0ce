/* SPDX-License-Identifier: MIT */
/* Operands, folders and archives, one input after the other. */
#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "archive_parts.h"
#include "delivery.h"
#include "refusal.h"
#include "workbook.h"

enum {
    FOLDER_DEPTH_LIMIT = 16,
    FILE_LIMIT = 10000,
    ARCHIVE_DEPTH_LIMIT = 2, /* an archive in an archive, no more */
};

/* A file in an archive or a sheet of a workbook, which waits in the spool. */
struct part {
    struct title title;
    struct stretch content;
    bool whole;
    unsigned depth;              /* of archives around it */
    const struct sheets *sheets; /* NULL: no sheet */
    size_t sheet;
};

struct walk {
    struct session *session;
    enum claim (*claim)(const void *self, const struct sample *sample); /* for the choice among sheets */
    struct file {
        const char *path;
        struct title title;
    } * files;
    const char **paths; /* the same */
    size_t count, capacity, next;
    struct part *waiting; /* the next one last */
    size_t waiting_count, waiting_capacity;
    struct spool *spool;
    uint64_t bytes_left;
    size_t parts_left;
};

static void say(struct walk *walk, enum loss loss, struct str path, const char *vi, const char *en)
{
    struct diag *diag = &walk->session->diag;
    diag_report(diag, loss, (struct place){.file = path}, "%s", SAY(diag, vi, en));
}

/* Also what programs leave beside files: .DS_Store, __MACOSX, ~$ of an open workbook. */
static bool is_hidden(struct str name)
{
    return str_starts(name, STR(".")) || str_starts(name, STR("~$")) || str_is(name, "__MACOSX");
}

static int by_name(const void *left, const void *right)
{
    const struct file *a = left, *b = right;
    return str_compare(a->title.name, b->title.name);
}

/* --- folders --- */

struct folder {
    struct title title;
    unsigned depth;
};

struct listing {
    struct walk *walk;
    struct folder *folders;
    size_t count, capacity;
};

static void add_file(struct walk *walk, const char *path, struct title title)
{
    struct arena *arena = walk->session->run;
    if (walk->count == FILE_LIMIT) {
        say(walk, LOSS_FILE, title.path, "quá 10.000 tệp: tệp này không đọc",
            "more than 10,000 files: this one is not read");
        return;
    }
    walk->files = arena_grow(arena, walk->files, walk->count, &walk->capacity, sizeof *walk->files);
    walk->files[walk->count++] = (struct file){path, title};
}

/* An output of ours says so in the first line of its manifest. */
static bool is_our_output(struct str folder)
{
    struct arena *arena = arena_new();
    struct diag silent = {0};
    struct str manifest = arena_format(arena, "%.*s/manifest.json", STR_ARG(folder));
    struct stat facts;
    bool ours = false;
    if (lstat(manifest.p, &facts) == 0 && S_ISREG(facts.st_mode)) {
        struct source *source = source_open(arena, &silent, manifest.p);
        struct str head = source ? source_sample(source) : STR_NONE;
        ours = str_find(head, STR("\"tool\":\"rasoat\"")) < head.n;
    }
    arena_free(arena);
    return ours;
}

static void add_folder(struct listing *listing, struct title title, unsigned depth)
{
    struct walk *walk = listing->walk;
    if (is_our_output(title.path)) {
        say(walk, LOSS_NOTE, title.path, "là báo cáo của một lần chạy trước, bỏ qua",
            "is the report of an earlier run, passed over");
        return;
    }
    if (depth > FOLDER_DEPTH_LIMIT) {
        say(walk, LOSS_FILE, title.path, "thư mục lồng quá 16 bậc, không đọc",
            "folders are nested more than 16 deep: not read");
        return;
    }
    listing->folders = arena_grow(walk->session->run, listing->folders, listing->count, &listing->capacity,
                                  sizeof *listing->folders);
    listing->folders[listing->count++] = (struct folder){title, depth};
}

static void add_entry(struct listing *listing, const struct folder *folder, const char *name)
{
    struct arena *arena = listing->walk->session->run;
    struct title title = {
        arena_format(arena, "%.*s%s%s", STR_ARG(folder->title.path),
                     str_ends(folder->title.path, STR("/")) ? "" : "/", name),
        arena_format(arena, "%.*s%s%s", STR_ARG(folder->title.name), folder->title.name.n ? "/" : "", name),
    };
    struct stat facts;
    if (is_hidden(str_of(name)))
        say(listing->walk, LOSS_NOTE, title.path, "tệp ẩn, bỏ qua", "is hidden, passed over");
    else if (lstat(title.path.p, &facts) != 0 || S_ISREG(facts.st_mode))
        add_file(listing->walk, title.path.p, title);
    else if (S_ISDIR(facts.st_mode))
        add_folder(listing, title, folder->depth + 1);
    else
        say(listing->walk, LOSS_FILE, title.path, "không phải tệp thường, không đọc",
            "is no regular file, not read");
}

static void list_folder(struct listing *listing, const struct folder *folder)
{
    struct diag *diag = &listing->walk->session->diag;
    DIR *stream = opendir(folder->title.path.p);
    if (!stream) {
        diag_report(diag, LOSS_FILE, (struct place){.file = folder->title.path},
                    SAY(diag, "không mở được: %s", "cannot be opened: %s"), strerror(errno));
        return;
    }
    for (struct dirent *entry; (entry = readdir(stream));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            add_entry(listing, folder, entry->d_name);
    closedir(stream);
}

/* "thang-10/" is shown as thang-10/…, "." and ".." as nothing. */
static struct title title_of_folder(struct arena *arena, const char *path)
{
    struct str whole = str_of(path);
    while (whole.n > 1 && whole.p[whole.n - 1] == '/')
        whole.n--;
    struct title title = title_of(arena_str(arena, whole).p);
    if (str_is(title.name, ".") || str_is(title.name, ".."))
        title.name = STR_NONE;
    return title;
}

static void add_operand(struct walk *walk, const char *path)
{
    struct listing listing = {.walk = walk};
    struct stat facts;
    size_t before = walk->count;
    if (strcmp(path, "-") == 0 || stat(path, &facts) != 0 || !S_ISDIR(facts.st_mode)) {
        add_file(walk, path, title_of(path));
        return;
    }
    add_folder(&listing, title_of_folder(walk->session->run, path), 0);
    for (size_t i = 0; i < listing.count; i++) {
        struct folder folder = listing.folders[i]; /* the list may move while it grows */
        list_folder(&listing, &folder);
    }
    if (walk->count > before)
        qsort(walk->files + before, walk->count - before, sizeof *walk->files, by_name);
    else
        say(walk, LOSS_FILE, str_of(path), "thư mục không có tệp nào để đọc",
            "the folder has no file to read");
}

struct walk *walk_begin(struct session *session,
                        enum claim (*claim)(const void *self, const struct sample *sample),
                        char *const *operands, size_t count)
{
    struct walk *walk = arena_alloc(session->run, sizeof *walk);
    *walk = (struct walk){
        .session = session,
        .claim = claim,
        .spool = spool_new(session->run, &session->diag, delivery_spool_folder(session)),
        .bytes_left = ARCHIVE_TOTAL_LIMIT_BYTES,
        .parts_left = ARCHIVE_PART_LIMIT,
    };
    for (size_t i = 0; i < count; i++)
        add_operand(walk, operands[i]);
    walk->paths = arena_array(session->run, walk->count, sizeof *walk->paths);
    for (size_t i = 0; i < walk->count; i++)
        walk->paths[i] = walk->files[i].path;
    return walk;
}

const char *const *walk_paths(const struct walk *walk, size_t *count)
{
    *count = walk->count;
    return walk->paths;
}

/* --- archives --- */

static bool is_hidden_anywhere(struct str name)
{
    for (struct str folder; str_split(&name, '/', &folder);)
        if (is_hidden(folder) && !str_is(folder, "."))
            return true;
    return false;
}

static void add_part(struct walk *walk, const struct part *part)
{
    walk->waiting = arena_grow(walk->session->run, walk->waiting, walk->waiting_count,
                               &walk->waiting_capacity, sizeof *walk->waiting);
    walk->waiting[walk->waiting_count++] = *part;
}

/* A file that was compressed alone keeps its name. */
static struct title title_in(struct walk *walk, struct title archive, struct str name)
{
    if (!name.n)
        return archive;
    return (struct title){
        arena_format(walk->session->run, "%.*s: %.*s", STR_ARG(archive.path), STR_ARG(name)),
        arena_format(walk->session->run, "%.*s: %.*s", STR_ARG(archive.name), STR_ARG(name)),
    };
}

static int last_name_first(const void *left, const void *right)
{
    const struct archive_part *a = left, *b = right;
    return str_compare(b->name, a->name);
}

/* What is inside another archive is vouched for by that one. */
static void note_archive(struct walk *walk, struct source *source, struct title title, unsigned depth)
{
    struct session *session = walk->session;
    if (depth)
        return;
    session->archives = arena_grow(session->run, session->archives, session->archive_count,
                                   &session->archive_capacity, sizeof *session->archives);
    session->archives[session->archive_count++] =
        (struct archive_facts){title.name, source_sha256(source, session->run), source_bytes(source)};
}

static void open_archive(struct walk *walk, struct source *source, unsigned depth)
{
    struct session *session = walk->session;
    struct title title = {arena_str(session->run, source_path(source)),
                          arena_str(session->run, source_name(source))};
    struct unpacking unpacking = {
        .arena = session->run,
        .diag = &session->diag,
        .spool = walk->spool,
        .file = title.path,
        .bytes_left = walk->bytes_left,
        .parts_left = walk->parts_left,
    };
    struct stretch packed;
    struct str refusal =
        refusal_of(&session->diag, STR_NONE, STR_NONE, title.name); /* Zalo's backup is a ZIP, too */
    if (refusal.n)
        diag_report(&session->diag, LOSS_FILE, (struct place){.file = title.path}, "%.*s", STR_ARG(refusal));
    if (refusal.n || !spool_take(walk->spool, source_feed(source), &packed))
        return;
    note_archive(walk, source, title, depth);
    archive_unpack(&unpacking, packed);
    walk->bytes_left = unpacking.bytes_left;
    walk->parts_left = unpacking.parts_left;
    if (unpacking.count)
        qsort(unpacking.parts, unpacking.count, sizeof *unpacking.parts, last_name_first);
    for (size_t i = 0; i < unpacking.count; i++) {
        const struct archive_part *part = &unpacking.parts[i];
        struct title inner = title_in(walk, title, part->name);
        if (is_hidden_anywhere(part->name))
            say(walk, LOSS_NOTE, inner.path, "tệp ẩn, bỏ qua", "is hidden, passed over");
        else
            add_part(walk,
                     &(struct part){
                         .title = inner, .content = part->content, .whole = part->whole, .depth = depth + 1});
    }
}

/* --- workbooks --- */

static void open_workbook(struct walk *walk, struct source *source)
{
    struct session *session = walk->session;
    struct sheet_search search = {session->run, &session->diag, walk->spool, walk->claim, NULL};
    struct sheets *sheets = arena_alloc(session->run, sizeof *sheets);
    sheets_find(&search, source, sheets);
    for (size_t i = sheets->count; i-- > 0;)
        add_part(walk, &(struct part){.sheets = sheets, .sheet = i});
}

/* --- one after the other --- */

static struct source *open_next(struct walk *walk, struct arena *arena, struct part *part)
{
    struct diag *diag = &walk->session->diag;
    *part = (struct part){0};
    if (!walk->waiting_count) {
        const struct file *file = &walk->files[walk->next++];
        return source_open_titled(arena, diag, file->path, file->title);
    }
    *part = walk->waiting[--walk->waiting_count];
    return part->sheets ? sheets_source(arena, diag, walk->spool, part->sheets, part->sheet)
                        : source_over(arena, diag, walk->spool, part->content, part->whole, part->title);
}

struct source *walk_next(struct walk *walk, struct arena *arena)
{
    while (walk->waiting_count || walk->next < walk->count) {
        struct part part;
        struct source *source = open_next(walk, arena, &part);
        if (!source)
            continue;
        if (part.sheets)
            return source;
        if (workbook_kind(source_sample(source)))
            open_workbook(walk, source);
        else if (!archive_is(source_sample(source)))
            return source;
        else if (part.depth < ARCHIVE_DEPTH_LIMIT)
            open_archive(walk, source, part.depth);
        else
            say(walk, LOSS_FILE, part.title.path,
                "tệp nén lồng trong tệp nén quá hai bậc: hãy giải nén trước",
                "an archive in an archive in an archive: unpack it first");
        arena_reset(arena);
    }
    return NULL;
}
