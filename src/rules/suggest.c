/* SPDX-License-Identifier: MIT */
/* Words that are none of those allowed. */
#include "suggest.h"

#include "buf.h"
#include "viet.h"

enum { LISTED = 40 }; /* more would not be read */

struct choices choices_of(struct arena *arena, const char *words)
{
    size_t count = 0, capacity = 0;
    struct str *list = NULL, rest = str_of(words), word;
    while (str_split(&rest, '|', &word)) {
        list = arena_grow(arena, list, count, &capacity, sizeof *list);
        list[count++] = word;
    }
    return (struct choices){list, count};
}

bool choices_have(struct choices choices, struct str word)
{
    for (size_t i = 0; i < choices.count; i++)
        if (str_equal(choices.list[i], word))
            return true;
    return false;
}

/* Marks left aside: a wrong tone is one slip, whatever its bytes. */
static size_t distance(struct str a, struct str b, size_t limit)
{
    struct buf bare_a = {0}, bare_b = {0};
    viet_bare(a, &bare_a);
    viet_bare(b, &bare_b);
    size_t slips = str_distance(buf_str(&bare_a), buf_str(&bare_b), limit);
    buf_free(&bare_a);
    buf_free(&bare_b);
    return slips;
}

/* One slip in three letters is a slip; more is another word. */
static struct str nearest(struct choices choices, struct str word)
{
    struct str best = STR_NONE;
    size_t least = word.n / 3 + 2;
    for (size_t i = 0; i < choices.count; i++) {
        size_t slips = distance(choices.list[i], word, least);
        if (slips < least) {
            best = choices.list[i];
            least = slips;
        }
    }
    return best;
}

void suggest(struct diag *diag, enum loss loss, struct place place, const char *what, struct str word,
             struct choices allowed)
{
    struct buf list = {0};
    for (size_t i = 0; i < allowed.count && i < LISTED; i++)
        buf_format(&list, "%s%.*s", i ? ", " : "", STR_ARG(allowed.list[i]));
    buf_text(&list, allowed.count > LISTED ? ", …"
                    : allowed.count        ? ""
                                           : SAY(diag, "không có gì", "nothing"));
    struct str meant = nearest(allowed, word);
    if (meant.p)
        diag_report(diag, loss, place,
                    SAY(diag, "không có %s “%.*s”; cho phép: %.*s; có phải ý là “%.*s”?",
                        "there is no %s “%.*s”; allowed: %.*s; did you mean “%.*s”?"),
                    what, STR_ARG(word), STR_ARG(buf_str(&list)), STR_ARG(meant));
    else
        diag_report(diag, loss, place,
                    SAY(diag, "không có %s “%.*s”; cho phép: %.*s", "there is no %s “%.*s”; allowed: %.*s"),
                    what, STR_ARG(word), STR_ARG(buf_str(&list)));
    buf_free(&list);
}
