/* SPDX-License-Identifier: MIT */
/* NFC behind a lead-byte fast path: what is not certainly NFC is cut out with the character before it and
 * goes through decomposition and composition. */
#include "nfc.h"

#include "normalize.h"
#include "rewrite.h"
#include "unicode.h"
#include "utf8.h"

struct nfc_stretch nfc_next(struct str valid, size_t at)
{
    size_t previous = at, n = 0;
    for (; at < valid.n && (n = nfc_stable_length(valid, at)) != 0; at += n)
        previous = at;
    size_t end = at;
    while (end < valid.n && nfc_stable_length(valid, end) == 0)
        end += (size_t)1 + ((unsigned char)valid.p[end] >= 0xC0) + ((unsigned char)valid.p[end] >= 0xE0) +
               ((unsigned char)valid.p[end] >= 0xF0);
    return at == end ? (struct nfc_stretch){valid.n, 0} : (struct nfc_stretch){previous, end - previous};
}

static struct str encoded(struct arena *arena, const int32_t *code_points, size_t count)
{
    char *bytes = arena_alloc(arena, count * UTF8_LONGEST_BYTES);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        n += utf8_encode((uint32_t)code_points[i], bytes + n);
    return (struct str){bytes, n};
}

struct str nfc_compose(struct arena *arena, struct str stretch)
{
    int32_t *code_points =
        arena_array(arena, utf8_count(stretch), UNICODE_LONGEST_CANONICAL * sizeof *code_points);
    size_t count = 0;
    uint32_t code_point;
    for (size_t n; (n = utf8_decode(stretch, &code_point)) != 0; stretch = str_from(stretch, n))
        count += unicode_decompose(code_point, code_points + count);
    return encoded(arena, code_points, unicode_compose(arena, code_points, count));
}

struct str normalize_nfc(struct arena *arena, struct str valid)
{
    struct rewrite rewrite = {.arena = arena, .source = valid};
    struct nfc_stretch next = nfc_next(valid, 0);
    for (; next.n; next = nfc_next(valid, next.at + next.n)) {
        struct str before = str_cut(valid, next.at, next.n), after = nfc_compose(arena, before);
        if (!str_equal(before, after))
            rewrite_replace(&rewrite, next.at, next.n, after);
    }
    return rewrite_end(&rewrite);
}
