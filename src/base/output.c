/* SPDX-License-Identifier: MIT */
/* Output files that are whole or absent. */
#include "output.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"

enum { FILE_MODE = 0600, FOLDER_MODE = 0700, TRIES = 100 };

struct output_folder {
    struct diag *diag;
    char path[PATH_MAX], built[PATH_MAX];
    int descriptor;
    bool failed;
};

struct output_stream {
    struct diag *diag;
    const char *path;
    char built[PATH_MAX];
    int descriptor;
    bool failed;
    struct output_stream *next;
};

/* What must go if the run ends early. */
static struct output_stream *unfinished_files;
static struct output_folder *unfinished_folder;

static bool fault(struct diag *diag, const char *path, const char *what_vi, const char *what_en)
{
    int reason = errno;
    diag_report(diag, LOSS_OUTPUT, (struct place){str_of(path), 0, 0, 0}, "%s: %s",
                SAY(diag, what_vi, what_en), strerror(reason));
    return false;
}

static bool write_all(int descriptor, struct str content)
{
    while (content.n) {
        ssize_t written = write(descriptor, content.p, content.n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content = str_from(content, (size_t)written);
    }
    return true;
}

static bool parent_of(const char *path, char parent[PATH_MAX])
{
    const char *slash = strrchr(path, '/');
    int n = !slash          ? snprintf(parent, PATH_MAX, ".")
            : slash == path ? snprintf(parent, PATH_MAX, "/")
                            : snprintf(parent, PATH_MAX, "%.*s", (int)(slash - path), path);
    return n > 0 && n < PATH_MAX;
}

static bool sync_folder(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool good = fsync(descriptor) == 0 || errno == EINVAL; /* some file systems cannot sync folders */
    return close(descriptor) == 0 && good;
}

static bool sync_parent(const char *path)
{
    char parent[PATH_MAX];
    return parent_of(path, parent) && sync_folder(parent);
}

/* A fresh name beside `path`: ".name.rasoat-<pid>-<try>". */
static bool beside(const char *path, int attempt, char name[PATH_MAX])
{
    char parent[PATH_MAX];
    const char *slash = strrchr(path, '/');
    if (!parent_of(path, parent))
        return false;
    int n = snprintf(name, PATH_MAX, "%s/.%s.rasoat-%ld-%d", parent, slash ? slash + 1 : path, (long)getpid(),
                     attempt);
    return n > 0 && n < PATH_MAX;
}

static bool may_replace_file(struct diag *diag, const char *path)
{
    struct stat facts;
    if (lstat(path, &facts) != 0 && errno == ENOENT)
        return true;
    if (S_ISREG(facts.st_mode))
        return true;
    errno = EEXIST;
    return fault(diag, path, "không ghi đè: đích không phải tệp thường",
                 "not replaced: the target is no regular file");
}

static void forget_file(struct output_stream *stream)
{
    struct output_stream **link = &unfinished_files;
    while (*link != stream)
        link = &(*link)->next;
    *link = stream->next;
    free(stream);
}

/* Known before it is made, so that a signal finds it. */
static bool open_beside(struct output_stream *stream)
{
    for (int attempt = 0; stream->descriptor < 0 && attempt < TRIES; attempt++) {
        if (!beside(stream->path, attempt, stream->built))
            break;
        stream->descriptor =
            open(stream->built, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
        if (stream->descriptor < 0 && errno != EEXIST)
            break;
    }
    return stream->descriptor >= 0;
}

struct output_stream *output_stream_begin(struct diag *diag, const char *path)
{
    if (!may_replace_file(diag, path))
        return NULL;
    struct output_stream *stream = calloc(1, sizeof *stream);
    if (!stream)
        memory_exhausted();
    *stream = (struct output_stream){.diag = diag, .path = path, .descriptor = -1, .next = unfinished_files};
    unfinished_files = stream;
    if (open_beside(stream))
        return stream;
    fault(diag, path, "không ghi được", "cannot be written");
    forget_file(stream);
    return NULL;
}

bool output_stream_add(struct output_stream *stream, struct str piece)
{
    if (!stream->failed && !write_all(stream->descriptor, piece))
        stream->failed = !fault(stream->diag, stream->path, "không ghi được", "cannot be written");
    return !stream->failed;
}

/* fsync, close, rename, fsync of the folder: each one can be where the disk says no. */
bool output_stream_commit(struct output_stream *stream)
{
    bool good = !stream->failed && fsync(stream->descriptor) == 0;
    int reason = errno;
    if (close(stream->descriptor) != 0 && good) {
        good = false;
        reason = errno;
    }
    errno = reason;
    good = good && rename(stream->built, stream->path) == 0;
    if (!good) {
        if (!stream->failed)
            fault(stream->diag, stream->path, "không ghi được", "cannot be written");
        unlink(stream->built);
    } else if (!sync_parent(stream->path)) {
        good = fault(stream->diag, stream->path, "không ghi được xuống đĩa", "cannot be synced");
    }
    forget_file(stream);
    return good;
}

void output_stream_abandon(struct output_stream *stream)
{
    close(stream->descriptor);
    unlink(stream->built);
    forget_file(stream);
}

bool output_file(struct diag *diag, const char *path, struct str content)
{
    struct output_stream *stream = output_stream_begin(diag, path);
    if (!stream)
        return false;
    output_stream_add(stream, content);
    return output_stream_commit(stream);
}

static void remove_tree_at(int parent, const char *name)
{
    if (unlinkat(parent, name, 0) == 0)
        return;
    int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *folder = descriptor >= 0 ? fdopendir(descriptor) : NULL;
    if (!folder)
        return;
    /* Depth is ours: a report has members/ and groups/<slug>/members/ below it, no more. */
    for (struct dirent *entry; (entry = readdir(folder));)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            remove_tree_at(dirfd(folder), entry->d_name);
    closedir(folder);
    unlinkat(parent, name, AT_REMOVEDIR);
}

/* Absent, empty, or made by an earlier run. */
static bool may_replace_folder(struct diag *diag, const char *path, const char *mark)
{
    char marked[PATH_MAX];
    struct stat facts;
    if (lstat(path, &facts) != 0)
        return errno == ENOENT
                   ? true
                   : fault(diag, path, "không xem được thư mục đích", "cannot look at the target");
    int n = snprintf(marked, sizeof marked, "%s/%s", path, mark);
    bool ours = n > 0 && n < PATH_MAX && lstat(marked, &(struct stat){0}) == 0;
    bool empty = S_ISDIR(facts.st_mode) && rmdir(path) == 0; /* fails on anything that holds a file */
    if (empty)
        mkdir(path, facts.st_mode & 07777);
    if (S_ISDIR(facts.st_mode) && (ours || empty))
        return true;
    errno = EEXIST;
    return fault(diag, path, "không ghi đè: thư mục có tệp không phải của rasoat, hãy chọn thư mục mới",
                 "not replaced: the folder holds files that are not rasoat's, choose a new one");
}

struct output_folder *output_begin(struct diag *diag, const char *path, const char *mark)
{
    struct output_folder *folder = calloc(1, sizeof *folder);
    if (!folder)
        memory_exhausted();
    folder->diag = diag;
    folder->descriptor = -1;
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    if (n >= sizeof folder->path)
        n = sizeof folder->path - 1;
    memcpy(folder->path, path, n);

    bool made = false;
    if (may_replace_folder(diag, folder->path, mark)) {
        for (int attempt = 0; !made && attempt < TRIES; attempt++) {
            made = beside(folder->path, attempt, folder->built) && mkdir(folder->built, FOLDER_MODE) == 0;
            if (!made && errno != EEXIST)
                break;
        }
        if (!made)
            fault(diag, folder->path, "không tạo được thư mục", "the folder cannot be made");
    }
    if (made)
        folder->descriptor = open(folder->built, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder->descriptor < 0) {
        free(folder);
        return NULL;
    }
    unfinished_folder = folder;
    return folder;
}

/* The folders on the way to `name`, made where they are missing. */
static bool make_parents(int base, const char *name)
{
    char path[PATH_MAX];
    for (const char *slash = strchr(name, '/'); slash; slash = strchr(slash + 1, '/')) {
        size_t n = (size_t)(slash - name);
        memcpy(path, name, n);
        path[n] = '\0';
        if (mkdirat(base, path, FOLDER_MODE) != 0 && errno != EEXIST)
            return false;
    }
    return true;
}

static bool write_synced(int descriptor, struct str content)
{
    bool good = write_all(descriptor, content) && fsync(descriptor) == 0;
    int reason = errno;
    if (close(descriptor) != 0 && good)
        return false;
    errno = reason;
    return good;
}

bool output_add(struct output_folder *folder, struct str name, struct str content)
{
    char path[PATH_MAX];
    if (folder->failed)
        return false;
    int n = snprintf(path, sizeof path, "%.*s", STR_ARG(name));
    int descriptor = -1;
    if (n > 0 && n < PATH_MAX && make_parents(folder->descriptor, path))
        descriptor =
            openat(folder->descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (descriptor < 0 || !write_synced(descriptor, content)) {
        fault(folder->diag, folder->path, "không ghi được tệp báo cáo", "a report file cannot be written");
        folder->failed = true;
    }
    return !folder->failed;
}

/* Exchanges the new folder with the old one, which then goes; a plain rename where nothing stood. */
static bool swap_in(const struct output_folder *folder)
{
    if (renameat2(AT_FDCWD, folder->built, AT_FDCWD, folder->path, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EEXIST || renameat2(AT_FDCWD, folder->built, AT_FDCWD, folder->path, RENAME_EXCHANGE) != 0)
        return false;
    remove_tree_at(AT_FDCWD, folder->built);
    return true;
}

static void forget(struct output_folder *folder)
{
    close(folder->descriptor);
    unfinished_folder = NULL;
    free(folder);
}

bool output_commit(struct output_folder *folder)
{
    bool good = !folder->failed && sync_folder(folder->built) && swap_in(folder) && sync_parent(folder->path);
    if (!good) {
        if (!folder->failed)
            fault(folder->diag, folder->path, "không đặt được báo cáo vào chỗ",
                  "the report cannot be put in place");
        remove_tree_at(AT_FDCWD, folder->built);
    }
    forget(folder);
    return good;
}

void output_abandon(struct output_folder *folder)
{
    if (!folder)
        return;
    remove_tree_at(AT_FDCWD, folder->built);
    forget(folder);
}

void output_abandon_all(void)
{
    for (const struct output_stream *stream = unfinished_files; stream; stream = stream->next)
        unlink(stream->built);
    if (unfinished_folder)
        remove_tree_at(AT_FDCWD, unfinished_folder->built);
}
