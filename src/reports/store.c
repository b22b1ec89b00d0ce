/* SPDX-License-Identifier: MIT */
/* The only file that knows SQLite. */
#include "store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

enum { BUSY_WAIT_MS = 5000 };

struct store {
    struct arena *arena;
    struct diag *diag;
    struct str path;
    sqlite3 *db;
    bool failed;
};

struct query {
    struct store *store;
    sqlite3_stmt *statement; /* NULL: the store has failed */
};

static bool fail(struct store *store, enum loss loss)
{
    struct diag *diag = store->diag;
    if (!store->failed)
        diag_report(diag, loss, (struct place){store->path, 0, 0, 0},
                    SAY(diag, "tệp lịch sử: %s", "history: %s"), sqlite3_errmsg(store->db));
    store->failed = true;
    return false;
}

static bool refuse(struct store *store, const char *reason)
{
    diag_report(store->diag, LOSS_USAGE, (struct place){store->path, 0, 0, 0}, "%s", reason);
    store->failed = true;
    return false;
}

bool store_is_good(const struct store *store)
{
    return !store->failed;
}

struct str store_path(const struct store *store)
{
    return store->path;
}

bool store_run(struct store *store, const char *statements)
{
    return !store->failed &&
           (sqlite3_exec(store->db, statements, NULL, NULL, NULL) == SQLITE_OK || fail(store, LOSS_OUTPUT));
}

bool store_begin(struct store *store)
{
    return store_run(store, "BEGIN IMMEDIATE");
}

bool store_end(struct store *store, bool good)
{
    if (good && store_run(store, "COMMIT"))
        return true;
    sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL); /* there may be nothing to roll back */
    return false;
}

size_t store_changes(const struct store *store)
{
    return (size_t)sqlite3_changes(store->db);
}

/* ---- queries ---- */

struct query *store_query(struct store *store, const char *text)
{
    struct query *query = arena_alloc(store->arena, sizeof *query);
    *query = (struct query){store, NULL};
    if (!store->failed && sqlite3_prepare_v2(store->db, text, -1, &query->statement, NULL) != SQLITE_OK)
        fail(store, LOSS_OUTPUT);
    return query;
}

void query_end(struct query *query)
{
    sqlite3_finalize(query->statement);
    query->statement = NULL;
}

void query_text(struct query *query, int at, struct str text)
{
    if (query->statement)
        sqlite3_bind_text(query->statement, at, text.n ? text.p : "", (int)text.n, SQLITE_STATIC);
}

void query_number(struct query *query, int at, int64_t number)
{
    if (query->statement)
        sqlite3_bind_int64(query->statement, at, number);
}

void query_moment(struct query *query, int at, int64_t ms)
{
    if (ms != INT64_MIN && ms != INT64_MAX)
        query_number(query, at, ms);
    else if (query->statement)
        sqlite3_bind_null(query->statement, at);
}

bool query_next(struct query *query)
{
    if (query->store->failed || !query->statement)
        return false;
    int result = sqlite3_step(query->statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        fail(query->store, LOSS_OUTPUT);
    sqlite3_reset(query->statement);
    sqlite3_clear_bindings(query->statement);
    return false;
}

bool query_run(struct query *query)
{
    while (query_next(query))
        ;
    return !query->store->failed;
}

struct str column_text(const struct query *query, int at)
{
    const char *text = (const char *)sqlite3_column_text(query->statement, at);
    return text ? arena_str(query->store->arena, str_of(text)) : STR("");
}

int64_t column_number(const struct query *query, int at)
{
    return sqlite3_column_int64(query->statement, at);
}

/* ---- the file ---- */

static bool is_whole(struct store *store)
{
    sqlite3_stmt *statement = NULL;
    bool whole = sqlite3_prepare_v2(store->db, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW &&
                 str_is(str_of((const char *)sqlite3_column_text(statement, 0)), "ok");
    sqlite3_finalize(statement);
    return whole || refuse(store, SAY(store->diag, "tệp lịch sử bị hỏng hoặc không phải của rasoat",
                                      "the history is damaged, or is none of rasoat's"));
}

static int64_t version_of(struct store *store)
{
    struct query *query = store_query(store, "PRAGMA user_version");
    int64_t version = query_next(query) ? column_number(query, 0) : -1;
    query_end(query);
    return version;
}

static bool migrate(struct store *store, const char *const *steps, size_t step_count)
{
    int64_t version = version_of(store);
    if (version < 0 || (size_t)version > step_count)
        return refuse(store, SAY(store->diag, "tệp lịch sử do bản mới hơn của rasoat ghi",
                                 "the history was written by a newer rasoat"));
    for (; (size_t)version < step_count; version++) {
        struct str script =
            arena_format(store->arena, "%s PRAGMA user_version=%d;", steps[version], (int)version + 1);
        if (!store_end(store, store_begin(store) && store_run(store, script.p)))
            return false;
    }
    return true;
}

/* SQLite would make the file for all to read. */
static bool make_private(struct store *store)
{
    int file = open(store->path.p, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return refuse(store, SAY(store->diag, "không mở được tệp lịch sử", "the history cannot be opened"));
    close(file);
    return true;
}

struct store *store_open(struct arena *arena, struct diag *diag, const char *path, const char *const *steps,
                         size_t step_count)
{
    struct store *store = arena_alloc(arena, sizeof *store);
    *store = (struct store){.arena = arena, .diag = diag, .path = arena_str(arena, str_of(path))};
    bool good = make_private(store) &&
                (sqlite3_open_v2(path, &store->db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK ||
                 fail(store, LOSS_USAGE)) &&
                sqlite3_busy_timeout(store->db, BUSY_WAIT_MS) == SQLITE_OK && is_whole(store) &&
                store_run(store, "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
                                 " PRAGMA secure_delete=ON;") &&
                migrate(store, steps, step_count);
    if (good)
        return store;
    store_close(store);
    return NULL;
}

void store_close(struct store *store)
{
    if (store)
        sqlite3_close(store->db);
}
