/* SPDX-License-Identifier: MIT */
/* Pages in tests: written with ' for ", and cut everywhere. */
#ifndef PAGE_H
#define PAGE_H

#include "transcript.h"

static inline struct str page_text(struct arena *arena, const char *text)
{
    char *made = arena_str(arena, str_of(text)).n ? (char *)arena_str(arena, str_of(text)).p : (char *)"";
    for (char *p = made; *p; p++)
        if (*p == '\'')
            *p = '"';
    return str_of(made);
}

/* A clock stands below what it is for: a page that is cut before it gives the same message without time. */
static inline void page_mask_times(struct buf *lines)
{
    static const char sample[] = "2026-10-05T07:42:44+07:00";
    for (size_t at = 0; at + sizeof sample <= lines->n; at++)
        if (lines->p[at] == ' ' && lines->p[at + 11] == 'T' && lines->p[at + 20] == '+') {
            lines->p[at + 1] = '?';
            for (size_t i = at + 2; i + sizeof sample - 2 < lines->n; i++)
                lines->p[i] = lines->p[i + sizeof sample - 2];
            lines->n -= sizeof sample - 2;
        }
}

/* Every prefix of a page gives a prefix of its records, but for the last one's end, and is said to be cut. */
static inline void page_check_prefixes(const struct reader *reader, struct str content)
{
    struct transcript whole, part;
    size_t different = 0, passed = 0, end = str_trim(content).n;
    transcript_read(&whole, reader, content, 0, NULL);
    CHECK(whole.accounting.complete && whole.accounting.accepted > 1);
    page_mask_times(&whole.lines);
    for (size_t n = 0; n < end; n++) {
        transcript_read(&part, reader, str_cut(content, 0, n), 0, NULL);
        page_mask_times(&part.lines);
        size_t last = part.lines.n ? part.lines.n - 1 : 0;
        while (last && part.lines.p[last - 1] != '\n')
            last--;
        different += !str_starts(buf_str(&whole.lines), str_cut(buf_str(&part.lines), 0, last));
        passed += part.usable && part.accounting.complete;
        transcript_free(&part);
    }
    CHECK(different == 0);
    CHECK(passed == 0);
    transcript_free(&whole);
}

#endif
