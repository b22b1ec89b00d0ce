/* SPDX-License-Identifier: MIT */
/* Rosters and name lists as tables: our own columns, and Bot-Member-Zalo's list of members. */
#ifndef ROSTER_TABLE_H
#define ROSTER_TABLE_H

#include "chat.h"
#include "reader.h"
#include "roster.h"
#include "source.h"

/* Reads a roster; faults are reported with their place. False when nothing can be used. */
bool roster_read(struct arena *arena, struct diag *diag, const char *path, int zone_minutes, struct roster *roster);

/* A list of names: account_id,display_name[,zalo_role] in any of the known headings; one call per row. A source that
 * could not be opened is NULL; nobody has to ask for the list's hash (NULL). */
bool names_read(struct arena *arena, struct diag *diag, struct source *source, const struct sink *sink,
                struct str *sha256);

/* How well a table looks like a list of names. */
enum claim names_claim(const void *self, const struct sample *sample);

/* alias,account_id or alias,full_name */
struct aliases {
    const struct alias {
        struct str alias, account_id, full_name;
    } *list;
    size_t count;
};
bool aliases_read(struct arena *arena, struct diag *diag, const char *path, struct aliases *aliases);

#endif
