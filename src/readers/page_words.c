/* SPDX-License-Identifier: MIT */
/* Words between tags. */
#include "page_words.h"

enum {
    ENOUGH_BYTES = (1 << 20) + 64
}; /* so that the intake sees that there is more than a message may have */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/* Begins the line that a block asked for, unless one has begun. */
static void begin_line(struct page_words *words)
{
    bool begun = words->text.n == 0 || words->text.p[words->text.n - 1] == '\n';
    if (words->breaks && !begun)
        buf_byte(&words->text, '\n');
    words->breaks = false;
}

void page_words_add(struct page_words *words, struct str piece)
{
    size_t room = words->text.n < ENOUGH_BYTES ? ENOUGH_BYTES - words->text.n : 0;
    size_t last = piece.n = piece.n < room ? piece.n : room;
    while (last && is_blank(piece.p[last - 1]))
        last--;
    if (last)
        begin_line(words);
    buf_add(&words->text, piece);
    if (last)
        words->settled = words->text.n - (piece.n - last);
}

static bool is_block(struct str name)
{
    static const char *const names[] = {"p",          "li", "ul", "ol", "table", "tr", "pre",
                                        "blockquote", "h1", "h2", "h3", "h4",    "h5", "h6"};
    if (str_starts(name, STR("div"))) /* Zalo numbers its own: <div-14> */
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (str_is(name, names[i]))
            return true;
    return false;
}

/* Blanks at a tag count as they are, but for those that break a line of the file: they set it out. */
static void settle(struct page_words *words)
{
    struct str blanks = str_from(buf_str(&words->text), words->settled);
    if (str_find_byte(blanks, '\n') < blanks.n) {
        words->text.n = words->settled;
        words->breaks = true;
    }
    words->settled = words->text.n;
}

void page_words_tag(struct page_words *words, struct str name)
{
    settle(words);
    if (str_is(name, "br")) {
        buf_byte(&words->text, '\n');
        words->breaks = false;
        words->settled = words->text.n;
    }
    words->breaks = words->breaks || is_block(name);
}

void page_words_clear(struct page_words *words)
{
    buf_clear(&words->text);
    words->settled = 0;
    words->breaks = false;
}

struct str page_words_said(const struct page_words *words)
{
    return str_trim(buf_str(&words->text));
}
