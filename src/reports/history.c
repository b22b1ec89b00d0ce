/* SPDX-License-Identifier: MIT */
/* What is kept of runs, and what is asked of them later. */
#include "history.h"

#include "escalation.h"
#include "map.h"
#include "records.h"
#include "store.h"

struct history {
    struct arena *arena;
    struct diag *diag;
    struct store *store;
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
    /* What was kept by name is of the group of that name until one with an id claims it. */
    "CREATE TABLE chat(key TEXT PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL);"
    "INSERT INTO chat SELECT chat, '', chat FROM member UNION SELECT chat, '', chat FROM finding;",
};

struct history *history_open(struct arena *arena, struct diag *diag, const char *path)
{
    struct store *store = store_open(arena, diag, path, migrations, sizeof migrations / sizeof *migrations);
    if (!store)
        return NULL;
    struct history *history = arena_alloc(arena, sizeof *history);
    *history = (struct history){arena, diag, store};
    return history;
}

void history_close(struct history *history)
{
    if (history)
        store_close(history->store);
}

/* ---- which group ---- */

struct chat {
    struct str key; /* empty: none is kept that this could be */
    bool lacks_id;  /* it is kept by name, while the group has an id */
};

static bool refuse_ambiguous(struct history *history, struct str name)
{
    diag_report(history->diag, LOSS_USAGE, (struct place){store_path(history->store), 0, 0, 0},
                SAY(history->diag,
                    "lịch sử có nhiều nhóm tên “%.*s” mà tệp này không ghi mã nhóm: không biết là nhóm nào",
                    "the history has several groups named “%.*s” and this input has no group id: it cannot "
                    "be told which"),
                STR_ARG(name));
    return false;
}

/* A group is the one of its id; where it has none, or none with its id is kept, the one of its name that may
 * be it. */
static bool find_chat(struct history *history, const struct group_results *group, struct chat *chat)
{
    size_t found = 0;
    bool is_sure = false;
    *chat = (struct chat){STR(""), false};
    struct query *look =
        store_query(history->store, "SELECT key, id FROM chat WHERE (?1<>'' AND id=?1)"
                                    " OR (name=?2 AND (id='' OR ?1='')) ORDER BY id=?1 DESC");
    query_text(look, 1, group->id);
    query_text(look, 2, records_group(group));
    for (; query_next(look); found++) {
        if (found)
            continue;
        struct str id = column_text(look, 1);
        chat->key = column_text(look, 0);
        is_sure = group->id.n && str_equal(id, group->id);
        chat->lacks_id = group->id.n && !id.n;
    }
    query_end(look);
    return store_is_good(history->store) &&
           (found < 2 || is_sure || refuse_ambiguous(history, records_group(group)));
}

/* Its key, made where it is new: the name, unless another group has it. */
static bool keep_chat(struct history *history, const struct group_results *group, struct str *key)
{
    struct chat chat;
    if (!find_chat(history, group, &chat))
        return false;
    *key = chat.key;
    if (chat.key.n && !chat.lacks_id)
        return true;
    struct query *keep =
        chat.key.n ? store_query(history->store, "UPDATE chat SET id=?1 WHERE key=?2")
                   : store_query(history->store,
                                 "INSERT INTO chat SELECT iif(EXISTS(SELECT 1 FROM chat WHERE key=?2),"
                                 " ?1, ?2), ?1, ?2 RETURNING key");
    query_text(keep, 1, group->id);
    query_text(keep, 2, chat.key.n ? chat.key : records_group(group));
    while (query_next(keep))
        *key = column_text(keep, 0);
    query_end(keep);
    return store_is_good(history->store);
}

/* ---- what was concluded ---- */

static const struct review *review_of(struct history *history, const struct query *row)
{
    struct review *review = arena_alloc(history->arena, sizeof *review);
    *review = (struct review){.by = column_text(row, 1),
                              .at = column_text(row, 2),
                              .until = column_text(row, 3),
                              .note = column_text(row, 4)};
    return conclusion_named(column_text(row, 0), &review->conclusion) ? review : NULL;
}

bool history_reviews(struct history *history, const struct results *results,
                     const struct review_entry **entries, size_t *count)
{
    struct review_entry *list = NULL;
    size_t capacity = 0;
    bool good = true;
    struct query *look = store_query(
        history->store, "SELECT conclusion, reviewer, c.at, until, note, revision FROM conclusion c"
                        " JOIN finding f USING(chat, id) WHERE chat=? AND id=?");
    *count = 0;
    for (size_t g = 0; good && g < results->group_count; g++) {
        const struct group_results *group = results->groups[g];
        struct chat chat;
        good = find_chat(history, group, &chat);
        for (size_t i = 0; good && chat.key.n && i < group->finding_count; i++) {
            query_text(look, 1, chat.key);
            query_text(look, 2, group->findings[i]->id);
            while (query_next(look)) {
                const struct review *review = review_of(history, look);
                if (!review)
                    continue;
                list = arena_grow(history->arena, list, *count, &capacity, sizeof *list);
                list[(*count)++] = (struct review_entry){.finding = group->findings[i]->id,
                                                         .revision = (unsigned)column_number(look, 5),
                                                         .review = *review,
                                                         .where = {.file = store_path(history->store)}};
            }
        }
    }
    query_end(look);
    *entries = list;
    return good && store_is_good(history->store);
}

/* ---- a run is noted ---- */

struct noting {
    struct history *history;
    struct str run, chat;
    struct query *member, *finding, *conclusion, *withdrawn;
};

static bool note_run(struct noting *noting, const struct results *results)
{
    struct query *run =
        store_query(noting->history->store, "INSERT INTO run VALUES(?,?,?,?,?,?)"
                                            " ON CONFLICT(id) DO UPDATE SET report_ms=excluded.report_ms");
    query_text(run, 1, noting->run);
    query_number(run, 2, results->report_ms);
    query_moment(run, 3, results->since_ms);
    query_moment(run, 4, results->until_ms);
    query_text(run, 5, str_of(results->version));
    query_number(run, 6, results->complete);
    bool good = query_run(run);
    query_end(run);
    return good;
}

static bool note_member(struct noting *noting, const struct member *member)
{
    query_text(noting->member, 1, noting->chat);
    query_text(noting->member, 2, records_person(member));
    query_text(noting->member, 3, member->name);
    query_text(noting->member, 4, member->display);
    return query_run(noting->member);
}

static bool note_conclusion(struct noting *noting, const struct finding *finding)
{
    const struct review *review = finding->review;
    struct query *query = review ? noting->conclusion : noting->withdrawn;
    query_text(query, 1, noting->chat);
    query_text(query, 2, finding->id);
    if (review) {
        query_text(query, 3, str_of(conclusion_name(review->conclusion)));
        query_text(query, 4, review->by);
        query_text(query, 5, review->at);
        query_text(query, 6, review->until);
        query_text(query, 7, review->note);
    }
    return query_run(query);
}

static bool note_finding(struct noting *noting, const struct finding *finding)
{
    struct query *query = noting->finding;
    bool is_dated = finding->at.precision != PRECISION_NONE;
    query_text(query, 1, noting->chat);
    query_text(query, 2, finding->id);
    query_text(query, 3, noting->run);
    query_moment(query, 4, is_dated ? finding->at.ms : INT64_MIN);
    query_text(query, 5, records_person(finding->member));
    query_text(query, 6, str_of(class_name(finding->class)));
    query_text(query, 7, str_of(severity_name(finding->severity)));
    query_text(query, 8, finding->detector ? finding->detector->id : STR(""));
    query_number(query, 9, finding->detector ? finding->detector->revision : 0);
    query_text(query, 10, finding->pack ? finding->pack->id : STR(""));
    query_text(query, 11, finding->clause ? finding->clause->id : STR(""));
    return query_run(query) && note_conclusion(noting, finding);
}

static bool note_group(struct noting *noting, const struct group_results *group)
{
    bool good = keep_chat(noting->history, group, &noting->chat);
    for (size_t i = 0; good && i < group->member_count; i++)
        good = note_member(noting, group->members[i]);
    for (size_t i = 0; good && i < group->finding_count; i++)
        good = group->findings[i]->class == CLASS_ATTEST || note_finding(noting, group->findings[i]);
    return good;
}

bool history_note(struct history *history, const struct results *results)
{
    struct store *store = history->store;
    struct noting noting = {
        .history = history,
        .run = records_run_id(results, history->arena),
        .member = store_query(store, "INSERT INTO member VALUES(?,?,?,?) ON CONFLICT DO UPDATE"
                                     " SET name=excluded.name, display=excluded.display"),
        .finding =
            store_query(store, "INSERT INTO finding VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE"
                               " SET severity=excluded.severity, revision=excluded.revision"),
        .conclusion = store_query(store, "INSERT OR REPLACE INTO conclusion VALUES(?,?,?,?,?,?,?)"),
        .withdrawn = store_query(store, "DELETE FROM conclusion WHERE chat=? AND id=?"),
    };
    bool good = store_begin(store) && note_run(&noting, results);
    for (size_t g = 0; good && g < results->group_count; g++)
        good = note_group(&noting, results->groups[g]);
    query_end(noting.member);
    query_end(noting.finding);
    query_end(noting.conclusion);
    query_end(noting.withdrawn);
    return store_end(store, good);
}

/* ---- findings of earlier runs ---- */

struct earlier {
    struct map *members; /* by account: a name alone is nobody's from one file to the next */
    struct earlier_finding *list;
    size_t count, capacity;
};

static void take_earlier(struct history *history, const struct query *row, struct earlier *earlier)
{
    const struct member *member = map_get(earlier->members, column_text(row, 0));
    if (!member)
        return;
    earlier->list =
        arena_grow(history->arena, earlier->list, earlier->count, &earlier->capacity, sizeof *earlier->list);
    earlier->list[earlier->count++] = (struct earlier_finding){
        .member = member,
        .pack = column_text(row, 1),
        .clause = column_text(row, 2),
        .detector = column_text(row, 3),
        .at_ms = column_number(row, 4),
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
    struct query *look = store_query(
        history->store,
        "SELECT member, pack, clause, detector, at_ms FROM finding LEFT JOIN conclusion USING(chat, id)"
        " WHERE chat=?1 AND at_ms>=?2 AND at_ms<?3 AND (conclusion IS NULL"
        " OR conclusion NOT IN ('compliant', 'dismissed') OR (until<>'' AND until<?4))"
        " ORDER BY at_ms, id");
    struct str today = report_day(history, results);
    bool good = true;
    for (size_t g = 0; good && g < results->group_count; g++) {
        struct group_results *group = (struct group_results *)results->groups[g];
        struct earlier earlier = {.members = accounts_of(history->arena, group)};
        int64_t until_ms = escalation_earlier_until(group, results->zone_minutes);
        struct chat chat;
        good = find_chat(history, group, &chat);
        if (!good || until_ms == INT64_MIN || !chat.key.n)
            continue;
        query_text(look, 1, chat.key);
        query_number(look, 2, until_ms - (int64_t)days * MS_PER_DAY);
        query_number(look, 3, until_ms);
        query_text(look, 4, today);
        while (query_next(look))
            take_earlier(history, look, &earlier);
        group->earlier = earlier.list;
        group->earlier_count = earlier.count;
    }
    query_end(look);
    return good && store_is_good(history->store);
}

/* ---- the course of the months ---- */

bool history_months(struct history *history, struct results *results)
{
    struct query *look =
        store_query(history->store,
                    "SELECT CAST(strftime('%Y', (at_ms + ?2) / 1000, 'unixepoch') AS INTEGER),"
                    " CAST(strftime('%m', (at_ms + ?2) / 1000, 'unixepoch') AS INTEGER),"
                    " SUM(class='fact'), SUM(class='sign'), SUM(conclusion IS 'confirmed')"
                    " FROM finding LEFT JOIN conclusion USING(chat, id)"
                    " WHERE chat=?1 AND at_ms IS NOT NULL AND severity<>'info' GROUP BY 1, 2 ORDER BY 1, 2");
    bool good = true;
    for (size_t g = 0; good && g < results->group_count; g++) {
        struct group_results *group = (struct group_results *)results->groups[g];
        struct month_figures *list = NULL;
        size_t count = 0, capacity = 0;
        struct chat chat;
        good = find_chat(history, group, &chat);
        query_text(look, 1, chat.key);
        query_number(look, 2, (int64_t)results->zone_minutes * MS_PER_MINUTE);
        while (good && query_next(look)) {
            list = arena_grow(history->arena, list, count, &capacity, sizeof *list);
            list[count++] = (struct month_figures){.year = (int)column_number(look, 0),
                                                   .month = (int)column_number(look, 1),
                                                   .facts = (size_t)column_number(look, 2),
                                                   .signs = (size_t)column_number(look, 3),
                                                   .confirmed = (size_t)column_number(look, 4)};
        }
        group->months = list;
        group->month_count = count;
    }
    query_end(look);
    return good && store_is_good(history->store);
}

/* ---- retention ---- */

bool history_purge(struct history *history, int64_t before_ms, size_t *removed)
{
    struct store *store = history->store;
    bool good = store_begin(store);
    struct query *old = store_query(
        store, "DELETE FROM finding WHERE COALESCE(at_ms, (SELECT report_ms FROM run WHERE run.id=run)) < ?");
    query_number(old, 1, before_ms);
    good = good && query_run(old);
    *removed = good ? store_changes(store) : 0;
    query_end(old);
    good = good && store_run(store, "DELETE FROM run WHERE id NOT IN (SELECT run FROM finding);"
                                    "DELETE FROM member WHERE NOT EXISTS (SELECT 1 FROM finding f"
                                    " WHERE f.chat=member.chat AND f.member=member.key);"
                                    "DELETE FROM chat WHERE key NOT IN (SELECT chat FROM finding);");
    return store_end(store, good) && store_run(store, "VACUUM");
}
