/* SPDX-License-Identifier: MIT */
/* A file of SQLite: opened whole or not at all, its schema brought up step by step, queries bound and read.
 * The first failure is reported and remembered; what comes after it does nothing. */
#ifndef STORE_H
#define STORE_H

#include "arena.h"
#include "diag.h"

struct store;
struct query;

/* Opens the file, made (0600) where it is absent; each of the steps brings a file from the version before it
 * to its own. NULL after a report (LOSS_USAGE): no such file, damaged, none of ours, or of a newer program.
 */
struct store *store_open(struct arena *arena, struct diag *diag, const char *path, const char *const *steps,
                         size_t step_count);
void store_close(struct store *store); /* NULL is fine */
struct str store_path(const struct store *store);
/* False once anything has failed; reported as LOSS_OUTPUT. */
bool store_is_good(const struct store *store);

/* Statements without values; several may stand in one text. */
bool store_run(struct store *store, const char *statements);
/* All or nothing: begin, then end with whether it went well. */
bool store_begin(struct store *store);
bool store_end(struct store *store, bool good);
size_t store_changes(const struct store *store); /* rows that the latest statement touched */

/* To be ended. Never NULL: one of a failed store gives no rows. */
struct query *store_query(struct store *store, const char *text);
void query_end(struct query *query);
/* Values are numbered from 1 and borrowed until the query is reset. */
void query_text(struct query *query, int at, struct str text);
void query_number(struct query *query, int at, int64_t number);
void query_moment(struct query *query, int at, int64_t ms); /* NULL where INT64_MIN or INT64_MAX: open */
/* The next row; false at the end, after which values can be given anew. */
bool query_next(struct query *query);
/* A statement that gives no rows. */
bool query_run(struct query *query);

/* Columns of the row, from 0; texts live in the arena. */
struct str column_text(const struct query *query, int at);
int64_t column_number(const struct query *query, int at);

#endif
