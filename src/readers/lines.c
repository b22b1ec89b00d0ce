/* SPDX-License-Identifier: MIT */
/* Lines out of chunks: a line that lies whole in a chunk is not copied. */
#include "lines.h"

void lines_begin(struct lines *lines, struct feed feed, struct str file)
{
    *lines = (struct lines){.feed = feed, .where = {file, 1, 1, 0}};
}

static bool has_more(struct lines *lines)
{
    return lines->rest.n || feed_next(lines->feed, &lines->rest);
}

static struct str without_returns(struct str text)
{
    while (text.n && text.p[text.n - 1] == '\r')
        text.n--;
    return text;
}

static void join(struct lines *lines, struct str part)
{
    buf_add(&lines->joined, str_cut(part, 0, LINE_LIMIT_BYTES - lines->joined.n));
}

/* Takes what stands before the next line feed off the chunk; false when the chunk ends first. */
static bool take_part(struct lines *lines, struct str *part)
{
    size_t n = str_find_byte(lines->rest, '\n');
    bool ended = n < lines->rest.n;
    *part = str_cut(lines->rest, 0, n);
    lines->rest = str_from(lines->rest, n + 1);
    lines->where.byte += n + ended;
    return ended;
}

bool lines_next(struct lines *lines, struct line *line)
{
    struct str part;
    if (!has_more(lines))
        return false;
    line->where = lines->where;
    bool ended = take_part(lines, &part);
    if (!ended) {
        buf_clear(&lines->joined);
        join(lines, part);
        while (!ended && has_more(lines)) {
            ended = take_part(lines, &part);
            join(lines, part);
        }
        part = buf_str(&lines->joined);
    }
    lines->where.line++;
    line->text = without_returns(str_cut(part, 0, LINE_LIMIT_BYTES));
    return true;
}
