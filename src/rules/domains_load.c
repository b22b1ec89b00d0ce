/* SPDX-License-Identifier: MIT */
/* The list of domains and their tiers, from lexicons/domains.csv. */
#include "table.h"

enum { DOMAIN, TIER };

void loader_domains(struct loader *loader)
{
    struct table table;
    struct domain_row *rows = NULL;
    size_t count = 0, capacity = 0;
    loader->domains_file = loader_file(loader, STR("lexicons/domains.csv"));
    bool listed =
        loader->domains_file && table_open(&table, loader, loader->domains_file, "domain;tier;note");
    while (listed && table_next(&table)) {
        rows = arena_grow(loader->arena, rows, count, &capacity, sizeof *rows);
        rows[count++] = (struct domain_row){table.cells[DOMAIN], table.cells[TIER]};
    }
    loader->domains = domains_new(loader->arena, rows, count);
    if (!loader->domains)
        diag_report(loader->diag, LOSS_USAGE, (struct place){loader->domains_file->path, 1, 1, 0},
                    SAY(loader->diag, "quá nhiều tầng tên miền: cho phép %d",
                        "too many tiers of domains: %d are allowed"),
                    TIER_LIMIT);
}
