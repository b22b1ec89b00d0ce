/* SPDX-License-Identifier: MIT */
/* Looking words up in the tables about names. */
#include "name_words.h"

#include "viet.h"

bool name_token_is(const struct name_parts *parts, size_t token, const char *word)
{
    if (str_is(parts->tokens[token].text, word))
        return true;
    if (!parts->unmarked)
        return false;
    struct buf bare = {0};
    viet_bare(str_of(word), &bare);
    bool same = str_equal(buf_str(&bare), parts->tokens[token].bare);
    buf_free(&bare);
    return same;
}

static bool word_is(const struct name_parts *parts, size_t token, struct str word, struct buf *bare)
{
    if (str_equal(parts->tokens[token].text, word))
        return true;
    if (!parts->unmarked)
        return false;
    buf_clear(bare);
    viet_bare(word, bare);
    return str_equal(buf_str(bare), parts->tokens[token].bare);
}

/* How many words of an entry stand at `at`: all of them, or 0. */
static size_t entry_words(const struct name_parts *parts, size_t at, size_t end, struct str entry,
                          struct buf *bare)
{
    struct str word;
    size_t n = 0;
    while (str_split(&entry, ' ', &word)) {
        if (at + n >= end || !word_is(parts, at + n, word, bare))
            return 0;
        n++;
    }
    return n;
}

/* "Trang" is a name, although trắng is none: what speaks against a name is not read from one word without
 * marks. */
static bool is_too_short_unmarked(const struct name_parts *parts, size_t at, struct str entry,
                                  enum name_table table)
{
    return (table == TABLE_NEVER || table == TABLE_SELDOM || table == TABLE_COURTESY) &&
           str_find_byte(entry, ' ') == entry.n && !str_equal(parts->tokens[at].text, entry);
}

static size_t longest_entry(const struct name_parts *parts, size_t at, size_t end, enum name_table table,
                            struct str *means)
{
    struct str rest = str_of(name_table(table)), entry;
    struct buf bare = {0};
    size_t longest = 0;
    while (str_split(&rest, '|', &entry)) {
        struct str spelling = str_cut(entry, 0, str_find_byte(entry, '='));
        size_t n = entry_words(parts, at, end, spelling, &bare);
        if (n > longest && !is_too_short_unmarked(parts, at, spelling, table)) {
            longest = n;
            *means = spelling.n < entry.n ? str_from(entry, spelling.n + 1) : spelling;
        }
    }
    buf_free(&bare);
    return longest;
}

size_t name_words(const struct name_parts *parts, size_t at, size_t end, enum name_table table)
{
    struct str means;
    return at < end ? longest_entry(parts, at, end, table, &means) : 0;
}

size_t name_courtesy(const struct name_parts *parts, size_t at, size_t end)
{
    if (end - at == 2 && name_token_is(parts, at, "anh"))
        return 0;
    return name_words(parts, at, end, TABLE_COURTESY);
}

/* --- offices --- */

/* A short form is one in capitals, with đ, or at the head of a later segment. */
static bool is_code(const struct name_parts *parts, size_t segment_at, size_t at)
{
    const struct name_token *token = &parts->tokens[at];
    return token->traits & SYLLABLE_UPPER || str_find(token->text, STR("đ")) < token->text.n ||
           (at == segment_at && token->segment > 0);
}

/* "Nguyễn Văn Thư", "Lê Bảo Vệ": such words behind a surname, in capitals like it, are a name and no office.
 */
static bool is_name_after_all(const struct name_parts *parts, size_t segment_at, size_t at, struct str means)
{
    if (!str_is(means, "văn thư") && !str_is(means, "bảo vệ"))
        return false;
    bool one_capital =
        parts->tokens[at].traits & SYLLABLE_CAPITAL && !(parts->tokens[at + 1].traits & SYLLABLE_CAPITAL);
    bool ends_segment = at + 2 >= parts->count || parts->tokens[at + 2].segment > parts->tokens[at].segment;
    return at > segment_at && !one_capital &&
           (str_is(means, "văn thư") ||
            (at == segment_at + 1 && ends_segment && name_words(parts, segment_at, at, TABLE_SURNAMES)));
}

/* "TT" is the head of a team, but "TT Khuyến nông" is a centre. */
static bool is_unit_after_all(const struct name_parts *parts, size_t at, size_t end)
{
    return name_token_is(parts, at, "tt") && at + 1 < end && !name_words(parts, at + 1, end, TABLE_UNITS) &&
           !name_words(parts, at + 1, end, TABLE_SURNAMES);
}

static size_t bare_office(struct arena *arena, const struct name_parts *parts, size_t segment_at, size_t at,
                          size_t end, struct str *means)
{
    size_t n = longest_entry(parts, at, end, TABLE_POSITIONS, means);
    if (n == 2 && is_name_after_all(parts, segment_at, at, *means))
        return 0;
    if (n)
        return n;
    if (is_code(parts, segment_at, at) && !is_unit_after_all(parts, at, end) &&
        (n = longest_entry(parts, at, end, TABLE_CODES, means)) > 0)
        return n;
    if (at + 1 < end && name_token_is(parts, at, "trưởng")) {
        struct str unit;
        size_t words = longest_entry(parts, at + 1, end, TABLE_UNITS, &unit);
        if (words) {
            *means = arena_format(arena, "trưởng %.*s", STR_ARG(unit));
            return 1 + words;
        }
        static const char *const others[] = {"đoàn", "nhóm", "khu", "xóm", "bộ", "đồn", "đài"};
        for (size_t i = 0; i < sizeof others / sizeof *others; i++)
            if (name_token_is(parts, at + 1, others[i])) {
                *means = arena_format(arena, "trưởng %s", others[i]);
                return 2;
            }
    }
    return 0;
}

size_t name_position(struct arena *arena, const struct name_parts *parts, size_t segment_at, size_t at,
                     size_t end, struct str *means)
{
    size_t n = bare_office(arena, parts, segment_at, at, end, means);
    if (n || at + 1 >= end)
        return n;
    bool acting = name_token_is(parts, at, "quyền") || str_is(parts->tokens[at].text, "q");
    bool deputy = name_token_is(parts, at, "phó") || str_is(parts->tokens[at].text, "p");
    if (!acting && !deputy)
        return 0;
    struct str head;
    n = bare_office(arena, parts, segment_at, at + 1, end, &head);
    if (!n && deputy && (n = longest_entry(parts, at + 1, end, TABLE_UNITS, &head)) > 0) /* "Phó phòng" */
        head = arena_format(arena, "trưởng %.*s", STR_ARG(head));
    if (!n)
        return 0;
    *means = deputy ? arena_format(arena, "phó %.*s", STR_ARG(head)) : head;
    return n + 1;
}
