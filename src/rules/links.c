/* SPDX-License-Identifier: MIT */
/* Links and their domains, compared label by label. */
#include "links.h"

#include <string.h>

#include "map.h"

struct domains {
    struct map *tiers; /* domain -> unsigned */
    struct str names[TIER_LIMIT];
    size_t count, official;
};

static size_t tier_named(struct domains *domains, struct str name)
{
    size_t tier = 0;
    while (tier < domains->count && !str_equal(domains->names[tier], name))
        tier++;
    if (tier == domains->count && tier < TIER_LIMIT)
        domains->names[domains->count++] = name;
    return tier;
}

const struct domains *domains_new(struct arena *arena, const struct domain_row *rows, size_t count)
{
    struct domains *domains = arena_alloc(arena, sizeof *domains);
    *domains = (struct domains){.tiers = map_new(arena), .count = TIER_FIRST_LISTED};
    domains->names[TIER_UNKNOWN] = STR("unknown");
    domains->names[TIER_DECEPTIVE] = STR("deceptive");
    domains->official = tier_named(domains, STR("official"));
    for (size_t i = 0; i < count; i++) {
        unsigned *tier = arena_alloc(arena, sizeof *tier);
        *tier = (unsigned)tier_named(domains, rows[i].tier);
        if (*tier == TIER_LIMIT)
            return NULL;
        map_set(domains->tiers, rows[i].domain, tier);
    }
    return domains;
}

struct choices domains_tiers(const struct domains *domains)
{
    return (struct choices){domains->names, domains->count};
}

/* ---- finding links ---- */

/* Where a bare host is taken for a link. File suffixes (zip, mov, md) and Vietnamese words are left out. */
static const char common_tops[] = " vn com net org info edu gov biz xyz top club site online shop store vip "
                                  "live app dev pro link page blog space "
                                  "website fun icu work tech cloud asia mobi cc tv me io co ly gl gg gd us "
                                  "uk jp cn kr sg ru tk ml ga cf gq pw ws to ";

/* The same, but only before a path: they are words where none follows. */
static const char pathed_tops[] = " id at one st sh im ms mx fr de nz fi moe run do su ";

static bool is_in(const char *tops, struct str label)
{
    char padded[16] = " ";
    if (label.n + 2 >= sizeof padded)
        return false;
    memcpy(padded + 1, label.p, label.n);
    padded[label.n + 1] = ' ';
    struct str list = str_of(tops);
    return str_find(list, (struct str){padded, label.n + 2}) < list.n;
}

static bool is_host_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' ||
           (unsigned char)byte >= 0x80;
}

static bool is_ascii_host_byte(char byte)
{
    return is_host_byte(byte) && (unsigned char)byte < 0x80;
}

static bool ends_link(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '"' || byte == '<' || byte == '>' || byte == '\\';
}

static size_t host_length(struct str text, bool (*belongs)(char byte))
{
    size_t n = 0;
    while (n < text.n && belongs(text.p[n]))
        n++;
    while (n > 0 && text.p[n - 1] == '.')
        n--;
    return n;
}

/* What follows the host up to a blank; a sentence's own punctuation at the end is none of it. */
static size_t tail_length(struct str text)
{
    size_t n = 0;
    if (text.n == 0 || !strchr("/:?#", text.p[0]))
        return 0;
    while (n < text.n && !ends_link(text.p[n]))
        n++;
    while (n > 0 && strchr(".,;:!?)]}'*", text.p[n - 1]))
        n--;
    return n;
}

/* The authority behind "://": user@host:port. */
static void read_authority(struct str rest, struct link *link)
{
    size_t n = 0;
    while (n < rest.n && !ends_link(rest.p[n]) && !strchr("/?#", rest.p[n]))
        n++;
    struct str authority = str_cut(rest, 0, n);
    const char *at = n ? memrchr(authority.p, '@', n) : NULL;
    link->has_user = at;
    if (at)
        authority = str_from(authority, (size_t)(at - authority.p) + 1);
    link->host = str_cut(authority, 0, host_length(authority, is_host_byte));
    struct str tail = str_from(rest, (size_t)(link->host.p + link->host.n - rest.p));
    link->path = str_cut(tail, 0, tail_length(tail));
}

static size_t last_label(struct str host)
{
    const char *dot = host.n ? memrchr(host.p, '.', host.n) : NULL;
    return dot ? (size_t)(dot - host.p) + 1 : 0;
}

/* A bare host around the dot at `dot`: letters of a domain on both sides, a common end, no e-mail address. */
static bool read_bare(struct str text, size_t from, size_t dot, struct link *link)
{
    size_t at = dot;
    while (at > from && is_ascii_host_byte(text.p[at - 1]))
        at--;
    struct str host = str_cut(text, at, host_length(str_from(text, at), is_ascii_host_byte));
    bool inside =
        at > 0 && (text.p[at - 1] == '@' || text.p[at - 1] == '_' || (unsigned char)text.p[at - 1] >= 0x80);
    struct str behind = str_from(text, at + host.n);
    bool goes_on = behind.n && behind.p[0] != '.' && (behind.p[0] == '@' || is_host_byte(behind.p[0]));
    if (at == dot || host.n <= dot - at || inside || goes_on)
        return false;
    struct str top = str_from(host, last_label(host));
    bool has_path = behind.n > 1 && behind.p[0] == '/' && is_host_byte(behind.p[1]);
    if (!is_in(common_tops, top) && !(has_path && is_in(pathed_tops, top)))
        return false;
    *link = (struct link){.at = at, .host = host, .path = str_cut(behind, 0, tail_length(behind))};
    link->n = host.n + link->path.n;
    return true;
}

static bool read_schemed(struct str text, size_t colon, struct link *link)
{
    size_t at = colon;
    while (at > 0 && text.p[at - 1] >= 'a' && text.p[at - 1] <= 'z')
        at--;
    *link = (struct link){.at = at, .has_scheme = true};
    if (at == colon || !str_starts(str_from(text, colon), STR("://")))
        return false;
    read_authority(str_from(text, colon + 3), link);
    link->n = (size_t)(link->host.p + link->host.n + link->path.n - text.p) - at;
    return link->host.n > 0;
}

bool link_next(struct str text, size_t from, struct link *link)
{
    for (size_t at = from; at < text.n; at++) {
        if (text.p[at] == ':' && read_schemed(text, at, link) && link->at >= from)
            return true;
        if (text.p[at] == '.') {
            if (read_bare(text, from, at, link))
                return true;
            size_t passed = host_length(str_from(text, at), is_ascii_host_byte);
            at += passed ? passed - 1 : 0;
        }
    }
    return false;
}

/* ---- judging them ---- */

/* The tier of the longest listed domain that the host lies in. */
static unsigned listed_tier(const struct domains *domains, struct str host)
{
    const unsigned *tier = NULL;
    for (struct str rest = host; rest.n && !tier; rest = str_from(rest, str_find_byte(rest, '.') + 1))
        tier = map_get(domains->tiers, rest);
    return tier ? *tier : TIER_UNKNOWN;
}

/* gov.vn.abc.com: some run of whole labels is an official domain. */
static bool contains_official(const struct domains *domains, struct str host)
{
    for (size_t end = host.n; end > 0;) {
        if (listed_tier(domains, str_cut(host, 0, end)) == domains->official)
            return true;
        const char *dot = memrchr(host.p, '.', end);
        end = dot ? (size_t)(dot - host.p) : 0;
    }
    return false;
}

/* xyz-gov.vn, gov-vn.com: an official domain once hyphens are read as dots. */
static bool imitates_official(const struct domains *domains, struct str host)
{
    enum { LONGEST_HOST = 253 };
    char dotted[LONGEST_HOST];
    if (host.n > LONGEST_HOST)
        return true;
    for (size_t i = 0; i < host.n; i++)
        dotted[i] = host.p[i] == '-' ? '.' : host.p[i];
    return contains_official(domains, (struct str){dotted, host.n});
}

static bool is_punycode(struct str host)
{
    return str_starts(host, STR("xn--")) || str_find(host, STR(".xn--")) < host.n;
}

unsigned link_tier(const struct domains *domains, const struct link *link)
{
    unsigned tier = listed_tier(domains, link->host);
    if (link->has_user || is_punycode(link->host) ||
        (tier != domains->official && imitates_official(domains, link->host)))
        return TIER_DECEPTIVE;
    return tier;
}
