/* SPDX-License-Identifier: MIT */
/* Links in texts, and what kind of place their domain is: by labels, never by substring. */
#ifndef LINKS_H
#define LINKS_H

#include <stdint.h>

#include "suggest.h"

/* Tiers the program gives by itself; further ones are words of the table domains.csv. */
enum { TIER_UNKNOWN, TIER_DECEPTIVE, TIER_FIRST_LISTED, TIER_LIMIT = 32 };

struct domains; /* immutable */

struct domain_row {
    struct str domain, tier;
};
/* NULL where there are more than TIER_LIMIT tiers. */
const struct domains *domains_new(struct arena *arena, const struct domain_row *rows, size_t count);
struct choices domains_tiers(const struct domains *domains); /* the names, by number */

struct link {
    size_t at, n;            /* in the text */
    struct str host, path;   /* host without user, port and a last dot; path from its '/' */
    bool has_user, has_scheme;
};

/* The next link at or behind `from` in folded text: with a scheme, with www., or a bare host under a common
 * top-level domain. An e-mail address is none. */
bool link_next(struct str text, size_t from, struct link *link);
unsigned link_tier(const struct domains *domains, const struct link *link);

#endif
