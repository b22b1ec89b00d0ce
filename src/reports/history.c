/* SPDX-License-Identifier: MIT */
/* The only file that knows SQLite. */
#include "history.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "escalation.h"
#include "map.h"
#include "records.h"

enum { BUSY_WAIT_MS = 5000 };

struct history {
    struct arena *arena;
    struct diag *diag;
    struct str path;
    sqlite3 *db;
};

/* Each step brings a file from the version before it to its own; never changed, only added to. */
static const char *const migrations[] = {
    "CREATE TABLE run(id TEXT PRIMARY KEY, report_ms INTEGER NOT NULL, since_ms INTEGER, until_ms INTEGER,"
    " version TEXT NOT NULL, complete INTEGER NOT NULL);"
    "CREATE TABLE member(chat TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, display TEXT NOT NULL,"
    " PRIMARY KEY(chat, key));"
    "CREATE TABLE finding(chat TEXT NOT NULL, id TEXT NOT NULL, run TEXT NOT NULL REFERENCES run(id),"
    " at_ms INTEGER, member TEXT NOT NULL, class TEXT NOT NULL, severity TEXT NOT NULL, detector TEXT NOT "
    "NULL,"
    " revision INTEGER NOT NULL, pack TEXT NOT NULL, clause TEXT NOT NULL, PRIMARY KEY(chat, id));"
    "CREATE INDEX finding_at ON finding(chat, at_ms);"
    "CREATE TABLE conclusion(chat TEXT NOT NULL, id TEXT NOT NULL, conclusion TEXT NOT NULL,"
    " reviewer TEXT NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY(chat, "
    "id),"
    " FOREIGN KEY(chat, id) REFERENCES finding(chat, id) ON DELETE CASCADE);",
};
enum { SCHEMA_VERSION = sizeof migrations / sizeof *migrations };

static bool fail(struct history *history, enum loss loss)
{
    struct diag *diag = history->diag;
    diag_report(diag, loss, (struct place){history->path, 0, 0, 0},
                SAY(diag, "tệp lịch sử: %s", "history: %s"), sqlite3_errmsg(history->db));
    return false;
}

static bool refuse(struct history *history, const char *reason)
{
    diag_report(history->diag, LOSS_USAGE, (struct place){history->path, 0, 0, 0}, "%s", reason);
    return false;
}

static bool run_script(struct history *history, const char *script)
{
    return sqlite3_exec(history->db, script, NULL, NULL, NULL) == SQLITE_OK || fail(history, LOSS_OUTPUT);
}

/* ---- statements ---- */

static sqlite3_stmt *prepare(struct history *history, const char *text)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(history->db, text, -1, &statement, NULL) != SQLITE_OK)
        fail(history, LOSS_OUTPUT);
    return statement;
}

static void bind_text(sqlite3_stmt *statement, int at, struct str text)
{
    sqlite3_bind_text(statement, at, text.n ? text.p : "", (int)text.n, SQLITE_STATIC);
}

/* An open moment is NULL. */
static void bind_moment(sqlite3_stmt *statement, int at, int64_t ms)
{
    if (ms == INT64_MIN || ms == INT64_MAX)
        sqlite3_bind_null(statement, at);
    else
        sqlite3_bind_int64(statement, at, ms);
}

static struct str column_text(struct history *history, sqlite3_stmt *statement, int at)
{
    const unsigned char *text = sqlite3_column_text(statement, at);
    return arena_str(history->arena, str_of((const char *)text));
}

/* Runs a statement that gives no rows, and makes it ready for the next one. */
static bool step(struct history *history, sqlite3_stmt *statement)
{
    bool good = sqlite3_step(statement) == SQLITE_DONE || fail(history, LOSS_OUTPUT);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return good;
}

static long number_of(struct history *history, const char *query)
{
    sqlite3_stmt *statement = prepare(history, query);
    long number =
        statement && sqlite3_step(statement) == SQLITE_ROW ? (long)sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return number;
}

/* ---- the file ---- */

static bool is_whole(struct history *history)
{
    sqlite3_stmt *statement = NULL;
    bool whole =
        sqlite3_prepare_v2(history->db, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW &&
        str_is(str_of((const char *)sqlite3_column_text(statement, 0)), "ok");
    sqlite3_finalize(statement);
    return whole || refuse(history, SAY(history->diag, "tệp lịch sử bị hỏng hoặc không phải của rasoat",
                                        "the history is damaged, or is none of rasoat's"));
}

static bool migrate(struct history *history)
{
    long version = number_of(history, "PRAGMA user_version");
    if (version < 0 || version > SCHEMA_VERSION)
        return refuse(history, SAY(history->diag, "tệp lịch sử do bản mới hơn của rasoat ghi",
                                   "the history was written by a newer rasoat"));
    for (; version < SCHEMA_VERSION; version++) {
        struct str script =
            arena_format(history->arena, "BEGIN IMMEDIATE;%s PRAGMA user_version=%ld; COMMIT;",
                         migrations[version], version + 1);
        if (!run_script(history, script.p))
            return false;
    }
    return true;
}

/* SQLite would make the file for all to read. */
static bool make_private(struct history *history)
{
    int file = open(history->path.p, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return refuse(history,
                      SAY(history->diag, "không mở được tệp lịch sử", "the history cannot be opened"));
    close(file);
    return true;
}

struct history *history_open(struct arena *arena, struct diag *diag, const char *path)
{
    struct history *history = arena_alloc(arena, sizeof *history);
    *history = (struct history){.arena = arena, .diag = diag, .path = arena_str(arena, str_of(path))};
    bool good =
        make_private(history) &&
        (sqlite3_open_v2(path, &history->db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK ||
         fail(history, LOSS_USAGE)) &&
        sqlite3_busy_timeout(history->db, BUSY_WAIT_MS) == SQLITE_OK && is_whole(history) &&
        run_script(history, "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
                            " PRAGMA secure_delete=ON;") &&
        migrate(history);
    if (good)
        return history;
    history_close(history);
    return NULL;
}

void history_close(struct history *history)
{
    if (history)
        sqlite3_close(history->db);
}

/* ---- what was concluded ---- */

static const struct review *review_of(struct history *history, sqlite3_stmt *statement)
{
    struct review *review = arena_alloc(history->arena, sizeof *review);
    *review = (struct review){.by = column_text(history, statement, 1),
                              .at = column_text(history, statement, 2),
                              .until = column_text(history, statement, 3),
                              .note = column_text(history, statement, 4)};
    return conclusion_named(column_text(history, statement, 0), &review->conclusion) ? review : NULL;
}

bool history_reviews(struct history *history, const struct results *results,
                     const struct review_entry **entries, size_t *count)
{
    struct review_entry *list = NULL;
    size_t capacity = 0;
    sqlite3_stmt *look =
        prepare(history, "SELECT conclusion, reviewer, c.at, until, note, revision FROM conclusion c"
                         " JOIN finding f USING(chat, id) WHERE chat=? AND id=?");
    *count = 0;
    for (size_t g = 0; look && g < results->group_count; g++)
        for (size_t i = 0; i < results->groups[g]->finding_count; i++) {
            struct str id = results->groups[g]->findings[i]->id;
            bind_text(look, 1, records_group(results->groups[g]));
            bind_text(look, 2, id);
            const struct review *review = sqlite3_step(look) == SQLITE_ROW ? review_of(history, look) : NULL;
            if (review) {
                list = arena_grow(history->arena, list, *count, &capacity, sizeof *list);
                list[(*count)++] = (struct review_entry){.finding = id,
                                                         .revision = (unsigned)sqlite3_column_int(look, 5),
                                                         .review = *review,
                                                         .where = {.file = history->path}};
            }
            sqlite3_reset(look);
        }
    sqlite3_finalize(look);
    *entries = list;
    return look != NULL;
}

/* ---- a run is noted ---- */

struct noting {
    struct history *history;
    struct str run, group;
    sqlite3_stmt *member, *finding, *conclusion, *withdrawn;
};

static bool note_run(struct noting *noting, const struct results *results)
{
    struct history *history = noting->history;
    sqlite3_stmt *statement = prepare(history, "INSERT INTO run VALUES(?,?,?,?,?,?)"
                                               " ON CONFLICT(id) DO UPDATE SET report_ms=excluded.report_ms");
    if (!statement)
        return false;
    bind_text(statement, 1, noting->run);
    sqlite3_bind_int64(statement, 2, results->report_ms);
    bind_moment(statement, 3, results->since_ms);
    bind_moment(statement, 4, results->until_ms);
    bind_text(statement, 5, str_of(results->version));
    sqlite3_bind_int(statement, 6, results->complete);
    bool good = step(history, statement);
    sqlite3_finalize(statement);
    return good;
}

static bool note_member(struct noting *noting, const struct member *member)
{
    bind_text(noting->member, 1, noting->group);
    bind_text(noting->member, 2, records_person(member));
    bind_text(noting->member, 3, member->name);
    bind_text(noting->member, 4, member->display);
    return step(noting->history, noting->member);
}

static bool note_conclusion(struct noting *noting, const struct finding *finding)
{
    const struct review *review = finding->review;
    sqlite3_stmt *statement = review ? noting->conclusion : noting->withdrawn;
    bind_text(statement, 1, noting->group);
    bind_text(statement, 2, finding->id);
    if (review) {
        bind_text(statement, 3, str_of(conclusion_name(review->conclusion)));
        bind_text(statement, 4, review->by);
        bind_text(statement, 5, review->at);
        bind_text(statement, 6, review->until);
        bind_text(statement, 7, review->note);
    }
    return step(noting->history, statement);
}

static bool note_finding(struct noting *noting, const struct finding *finding)
{
    sqlite3_stmt *statement = noting->finding;
    bool is_dated = finding->at.precision != PRECISION_NONE;
    bind_text(statement, 1, noting->group);
    bind_text(statement, 2, finding->id);
    bind_text(statement, 3, noting->run);
    bind_moment(statement, 4, is_dated ? finding->at.ms : INT64_MIN);
    bind_text(statement, 5, records_person(finding->member));
    bind_text(statement, 6, str_of(class_name(finding->class)));
    bind_text(statement, 7, str_of(severity_name(finding->severity)));
    bind_text(statement, 8, finding->detector ? finding->detector->id : STR(""));
    sqlite3_bind_int(statement, 9, finding->detector ? (int)finding->detector->revision : 0);
    bind_text(statement, 10, finding->pack ? finding->pack->id : STR(""));
    bind_text(statement, 11, finding->clause ? finding->clause->id : STR(""));
    return step(noting->history, statement) && note_conclusion(noting, finding);
}

static bool note_group(struct noting *noting, const struct group_results *group)
{
    bool good = true;
    noting->group = records_group(group);
    for (size_t i = 0; good && i < group->member_count; i++)
        good = note_member(noting, group->members[i]);
    for (size_t i = 0; good && i < group->finding_count; i++)
        good = group->findings[i]->class == CLASS_ATTEST || note_finding(noting, group->findings[i]);
    return good;
}

static bool note_all(struct noting *noting, const struct results *results)
{
    bool good = noting->member && noting->finding && noting->conclusion && noting->withdrawn &&
                note_run(noting, results);
    for (size_t g = 0; good && g < results->group_count; g++)
        good = note_group(noting, results->groups[g]);
    return good;
}

bool history_note(struct history *history, const struct results *results)
{
    struct noting noting = {
        .history = history,
        .run = records_run_id(results, history->arena),
        .member = prepare(history, "INSERT INTO member VALUES(?,?,?,?) ON CONFLICT DO UPDATE"
                                   " SET name=excluded.name, display=excluded.display"),
        .finding = prepare(history, "INSERT INTO finding VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE"
                                    " SET severity=excluded.severity, revision=excluded.revision"),
        .conclusion = prepare(history, "INSERT OR REPLACE INTO conclusion VALUES(?,?,?,?,?,?,?)"),
        .withdrawn = prepare(history, "DELETE FROM conclusion WHERE chat=? AND id=?"),
    };
    bool good = run_script(history, "BEGIN IMMEDIATE") && note_all(&noting, results);
    sqlite3_finalize(noting.member);
    sqlite3_finalize(noting.finding);
    sqlite3_finalize(noting.conclusion);
    sqlite3_finalize(noting.withdrawn);
    return run_script(history, good ? "COMMIT" : "ROLLBACK") && good;
}

/* ---- findings of earlier runs ---- */

struct earlier {
    struct map *members; /* by account: a name alone is nobody's from one file to the next */
    struct earlier_finding *list;
    size_t count, capacity;
};

static void take_earlier(struct history *history, sqlite3_stmt *row, struct earlier *earlier)
{
    const struct member *member = map_get(earlier->members, column_text(history, row, 0));
    if (!member)
        return;
    earlier->list =
        arena_grow(history->arena, earlier->list, earlier->count, &earlier->capacity, sizeof *earlier->list);
    earlier->list[earlier->count++] = (struct earlier_finding){
        .member = member,
        .pack = column_text(history, row, 1),
        .clause = column_text(history, row, 2),
        .detector = column_text(history, row, 3),
        .at_ms = sqlite3_column_int64(row, 4),
    };
}

static struct map *accounts_of(struct arena *arena, const struct group_results *group)
{
    struct map *accounts = map_new(arena);
    for (size_t i = 0; i < group->member_count; i++)
        if (group->members[i]->id.n)
            map_set(accounts, group->members[i]->id, (struct member *)group->members[i]);
    return accounts;
}

/* The day of the report, up to which a conclusion must hold. */
static struct str report_day(struct history *history, const struct results *results)
{
    enum { DATE_BYTES = 10 };
    struct buf iso = {0};
    stamp_write_iso(results->report_ms, results->zone_minutes, &iso);
    struct str day = arena_str(history->arena, str_cut(buf_str(&iso), 0, DATE_BYTES));
    buf_free(&iso);
    return day;
}

bool history_earlier(struct history *history, struct results *results, size_t days)
{
    sqlite3_stmt *look = prepare(
        history,
        "SELECT member, pack, clause, detector, at_ms FROM finding LEFT JOIN conclusion USING(chat, id)"
        " WHERE chat=?1 AND at_ms>=?2 AND at_ms<?3 AND (conclusion IS NULL"
        " OR conclusion NOT IN ('compliant', 'dismissed') OR (until<>'' AND until<?4))"
        " ORDER BY at_ms, id");
    struct str today = report_day(history, results);
    for (size_t g = 0; look && g < results->group_count; g++) {
        struct group_results *group = (struct group_results *)results->groups[g];
        int64_t until_ms = escalation_earlier_until(group, results->zone_minutes);
        if (until_ms == INT64_MIN)
            continue;
        struct earlier earlier = {.members = accounts_of(history->arena, group)};
        bind_text(look, 1, records_group(group));
        sqlite3_bind_int64(look, 2, until_ms - (int64_t)days * MS_PER_DAY);
        sqlite3_bind_int64(look, 3, until_ms);
        bind_text(look, 4, today);
        while (sqlite3_step(look) == SQLITE_ROW)
            take_earlier(history, look, &earlier);
        group->earlier = earlier.list;
        group->earlier_count = earlier.count;
        sqlite3_reset(look);
    }
    sqlite3_finalize(look);
    return look != NULL;
}

/* ---- the course of the months ---- */

bool history_months(struct history *history, struct results *results)
{
    sqlite3_stmt *look = prepare(
        history, "SELECT CAST(strftime('%Y', (at_ms + ?2) / 1000, 'unixepoch') AS INTEGER),"
                 " CAST(strftime('%m', (at_ms + ?2) / 1000, 'unixepoch') AS INTEGER),"
                 " SUM(class='fact'), SUM(class='sign'), SUM(conclusion IS 'confirmed')"
                 " FROM finding LEFT JOIN conclusion USING(chat, id)"
                 " WHERE chat=?1 AND at_ms IS NOT NULL AND severity<>'info' GROUP BY 1, 2 ORDER BY 1, 2");
    for (size_t g = 0; look && g < results->group_count; g++) {
        struct group_results *group = (struct group_results *)results->groups[g];
        struct month_figures *list = NULL;
        size_t count = 0, capacity = 0;
        bind_text(look, 1, records_group(group));
        sqlite3_bind_int64(look, 2, (int64_t)results->zone_minutes * MS_PER_MINUTE);
        while (sqlite3_step(look) == SQLITE_ROW) {
            list = arena_grow(history->arena, list, count, &capacity, sizeof *list);
            list[count++] = (struct month_figures){.year = sqlite3_column_int(look, 0),
                                                   .month = sqlite3_column_int(look, 1),
                                                   .facts = (size_t)sqlite3_column_int64(look, 2),
                                                   .signs = (size_t)sqlite3_column_int64(look, 3),
                                                   .confirmed = (size_t)sqlite3_column_int64(look, 4)};
        }
        group->months = list;
        group->month_count = count;
        sqlite3_reset(look);
    }
    sqlite3_finalize(look);
    return look != NULL;
}

/* ---- retention ---- */

bool history_purge(struct history *history, int64_t before_ms, size_t *removed)
{
    sqlite3_stmt *statement = prepare(
        history,
        "DELETE FROM finding WHERE COALESCE(at_ms, (SELECT report_ms FROM run WHERE run.id=run)) < ?");
    if (!statement)
        return false;
    bool good = run_script(history, "BEGIN IMMEDIATE");
    sqlite3_bind_int64(statement, 1, before_ms);
    good = good && step(history, statement);
    *removed = good ? (size_t)sqlite3_changes(history->db) : 0;
    good = good && run_script(history, "DELETE FROM run WHERE id NOT IN (SELECT run FROM finding);"
                                       "DELETE FROM member WHERE NOT EXISTS (SELECT 1 FROM finding f"
                                       " WHERE f.chat=member.chat AND f.member=member.key);");
    sqlite3_finalize(statement);
    return run_script(history, good ? "COMMIT" : "ROLLBACK") && good && run_script(history, "VACUUM");
}
