/* SPDX-License-Identifier: MIT */
/* The parts that the machine-readable reports share: keys and values in English, as the contract freezes
 * them. */
#ifndef RECORDS_H
#define RECORDS_H

#include "jsonw.h"
#include "results.h"

enum { RECORDS_SCHEMA = 1 };

void records_head(struct jsonw *json, const struct results *results,
                  const char *type);                                   /* type, schema, tool … */
void records_packs(struct jsonw *json, const struct results *results); /* [{id, revision, sha256}] */
void records_inputs(struct jsonw *json,
                    const struct results *results); /* [{file, sha256, bytes, encoding}] */
/* "archives": [{file, sha256, bytes}]; nothing where there are none. */
void records_archives(struct jsonw *json, const struct results *results);
void records_member(struct jsonw *json, const struct member *member); /* {id, name, display} */
void records_member_keys(struct jsonw *json, const struct member *member);
void records_origin(struct jsonw *json,
                    const struct results *results); /* the command, its words, its files */
void records_counts(struct jsonw *json, const size_t findings[CLASS_COUNT]);
void records_totals(struct jsonw *json, const struct results *results);  /* messages … skipped, as keys */
void records_text(struct jsonw *json, const char *key, struct str text); /* null where empty */
void records_byte(struct jsonw *json, struct place where); /* null in a workbook, whose cells have none */
void records_time(struct jsonw *json, const char *key, struct stamp at, const struct results *results);
void records_moment(struct jsonw *json, const char *key, int64_t ms,
                    const struct results *results); /* open: null */

/* Who is one person from run to run: the account, else the name; empty for the whole group (NULL). */
struct str records_person(const struct member *member);
/* The name by which records refer to a group. */
struct str records_group(const struct group_results *group);
/* Names a run by what went into it: the same input, packs, options and version give the same id. */
struct str records_run_id(const struct results *results, struct arena *arena);

#endif
