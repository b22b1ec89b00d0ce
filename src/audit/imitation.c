/* SPDX-License-Identifier: MIT */
/* Lines of a message that look like what is no part of any: Zalo's own sentences, the heading of another
 * message. */
#include "imitation.h"

enum { LONGEST_ACTOR_SYLLABLES = 8 }; /* a name with its position; more is a sentence of somebody's own */

/* What Zalo's sentences say behind the one who acts, and how they end; "" ends anywhere. */
static const struct {
    const char *act, *end;
} sentences[] = {
    {" đã rời khỏi nhóm", "nhóm"},
    {" đã tham gia nhóm", ""},
    {" đã thêm ", " vào nhóm"},
    {" đã xóa ", " khỏi nhóm"},
    {" đã mời ", " ra khỏi nhóm"},
    {" đã đổi tên nhóm thành ", ""},
    {" đã thay đổi ảnh đại diện nhóm", ""},
    {" đã ghim một tin nhắn", ""},
    {" đã thu hồi một tin nhắn", ""},
    {" đã bổ nhiệm ", " làm phó nhóm"},
    {" đã giải tán nhóm", "nhóm"},
};

/* Does a name stand in [from, to)? Few words, half of them with a capital: "chị Sua đã rời khỏi nhóm rồi" is
 * talk. */
static bool is_actor(const struct fold *fold, size_t from, size_t to)
{
    size_t first = fold_syllable_at(fold, from), last = fold_syllable_at(fold, to), capitals = 0;
    for (size_t i = first; i < last; i++)
        capitals += (fold->syllables[i].traits & (SYLLABLE_CAPITAL | SYLLABLE_UPPER)) != 0;
    return last > first && last - first <= LONGEST_ACTOR_SYLLABLES && capitals * 2 >= last - first;
}

static bool is_system_line(const struct fold *fold, size_t from, struct str line)
{
    while (line.n && (line.p[line.n - 1] == '.' || line.p[line.n - 1] == ' '))
        line.n--;
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        size_t at = str_find(line, str_of(sentences[i].act));
        if (at < line.n && str_ends(line, str_of(sentences[i].end)) && is_actor(fold, from, from + at))
            return true;
    }
    return false;
}

bool imitates_system(const struct fold *fold)
{
    struct str rest = fold->text, line;
    if (str_find(rest, STR(" đã ")) == rest.n) /* in all of them: most messages end here */
        return false;
    while (str_split(&rest, '\n', &line))
        if (is_system_line(fold, (size_t)(line.p - fold->text.p), line))
            return true;
    return false;
}

/* --- headings --- */

enum { SHORTEST_STAMP_BYTES = 11, LONGEST_STAMP_BYTES = 24, LONGEST_NAME_BYTES = 240 };

/* Digits with a date's and a clock's marks between them, be there such a day or not. */
static bool is_like_stamp(struct str text)
{
    size_t slashes = 0, colons = 0;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        slashes += c == '/';
        colons += c == ':';
        if ((c < '0' || c > '9') && c != '/' && c != ':' && c != ' ')
            return false;
    }
    return slashes == 2 && colons >= 1 && text.n >= SHORTEST_STAMP_BYTES && text.n <= LONGEST_STAMP_BYTES;
}

static bool is_heading(struct str line)
{
    size_t end = str_find(line, STR("] "));
    if (!str_starts(line, STR("[")) || end == line.n || !is_like_stamp(str_cut(line, 1, end - 1)))
        return false;
    struct str rest = str_from(line, end + 2);
    size_t name = str_find_byte(rest, ':');
    return name > 0 && name < rest.n && name <= LONGEST_NAME_BYTES;
}

bool imitates_heading(struct str text)
{
    struct str line;
    if (str_find_byte(text, '[') == text.n)
        return false;
    while (str_split(&text, '\n', &line))
        if (is_heading(line))
            return true;
    return false;
}
