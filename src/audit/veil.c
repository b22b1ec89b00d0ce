/* SPDX-License-Identifier: MIT */
/* Names in running text, replaced: tried at each beginning of a word, the longest first. */
#include "veil.h"

#include "utf8.h"

struct covered {
    struct str name, replacement;
    struct covered *next; /* of the same first byte, none longer */
};

struct veil {
    struct arena *arena;
    struct covered *by_first_byte[256];
};

struct veil *veil_new(struct arena *arena)
{
    struct veil *veil = arena_alloc(arena, sizeof *veil);
    *veil = (struct veil){.arena = arena};
    return veil;
}

static bool is_account(struct str name)
{
    enum { SHORTEST_ACCOUNT = 6 };
    for (size_t i = 0; i < name.n; i++)
        if (name.p[i] < '0' || name.p[i] > '9')
            return false;
    return name.n >= SHORTEST_ACCOUNT;
}

void veil_add(struct veil *veil, struct str name, struct str replacement)
{
    name = str_trim(name);
    if (str_find_byte(name, ' ') == name.n && !is_account(name))
        return;
    struct covered **at = &veil->by_first_byte[(unsigned char)name.p[0]];
    while (*at && (*at)->name.n > name.n)
        at = &(*at)->next;
    for (const struct covered *same = *at; same && same->name.n == name.n; same = same->next)
        if (str_equal(same->name, name))
            return; /* two people of one name: the first one's word */
    struct covered *covered = arena_alloc(veil->arena, sizeof *covered);
    *covered = (struct covered){name, replacement, *at};
    *at = covered;
}

static bool is_letter(uint32_t c)
{
    enum { FIRST_LATIN_LETTER = 0xC0, FIRST_PUNCTUATION = 0x2000 };
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (c >= FIRST_LATIN_LETTER && c < FIRST_PUNCTUATION);
}

static size_t mark_length(struct str text)
{
    return str_starts(text, STR("«")) ? STR("«").n : str_starts(text, STR("»")) ? STR("»").n : 0;
}

/* How many bytes of the text the name takes, marks inside it included; 0: it does not stand here. */
static size_t match(struct str name, struct str text)
{
    size_t at = 0, known = 0;
    uint32_t next = 0;
    while (known < name.n) {
        size_t mark = known ? mark_length(str_from(text, at)) : 0;
        if (mark) {
            at += mark;
            continue;
        }
        if (at >= text.n || text.p[at] != name.p[known])
            return 0;
        at++;
        known++;
    }
    utf8_decode(str_from(text, at), &next);
    return at < text.n && is_letter(next) ? 0 : at;
}

static const struct covered *covered_at(const struct veil *veil, struct str text, size_t *length)
{
    const struct covered *covered = veil->by_first_byte[(unsigned char)text.p[0]];
    while (covered && !(*length = match(covered->name, text)))
        covered = covered->next;
    return covered;
}

struct str veil_over(const struct veil *veil, struct str text)
{
    struct buf out = {0};
    struct str rest = text;
    uint32_t previous = ' ';
    bool changed = false;
    while (rest.n) {
        uint32_t c;
        size_t n = utf8_decode(rest, &c), taken;
        const struct covered *covered = is_letter(previous) ? NULL : covered_at(veil, rest, &taken);
        buf_add(&out, covered ? covered->replacement : str_cut(rest, 0, n));
        changed |= covered != NULL;
        previous = covered ? 'x' : c;
        rest = str_from(rest, covered ? taken : n);
    }
    text = changed ? arena_str(veil->arena, buf_str(&out)) : text;
    buf_free(&out);
    return text;
}
