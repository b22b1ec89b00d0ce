/* SPDX-License-Identifier: MIT */
/* Raises what lower floors report. */
#include "raise.h"

static void raise_entry(void *self, const struct diag_entry *entry)
{
    diag_report(self, LOSS_USAGE, entry->place, "%.*s", STR_ARG(entry->text));
}

struct diag raised_to_usage(struct diag *diag)
{
    return (struct diag){.in_english = diag->in_english, .emit = raise_entry, .context = diag};
}
