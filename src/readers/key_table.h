/* SPDX-License-Identifier: MIT */
/* The key of pseudonyms, as a table: code, account_id, full_name, display_name. */
#ifndef KEY_TABLE_H
#define KEY_TABLE_H

#include "arena.h"
#include "diag.h"
#include "key.h"

/* False after a report. */
bool key_read(struct arena *arena, struct diag *diag, const char *path, struct key *key);

#endif
