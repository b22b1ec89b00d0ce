/* SPDX-License-Identifier: MIT */
/* File extensions. */
#include "extension.h"

#include <string.h>

#include "viet.h"

static bool is_name_byte(char byte)
{
    return !strchr(" \n\"'<>|?*,;!", byte);
}

/* Where the name that ends at `end` begins, and in a path its directories too. */
static size_t name_start(struct str text, size_t end)
{
    while (end > 0 && is_name_byte(text.p[end - 1]))
        end--;
    return end;
}

/* An own end: not "a.exe.pdf", "a.exe/b", "a.exe-old". */
static bool ends_name(struct str text, size_t end)
{
    struct str rest = str_from(text, end);
    if (rest.n == 0)
        return true;
    if (rest.p[0] == '.')
        return rest.n == 1 || rest.p[1] == ' ' || rest.p[1] == '\n' || rest.p[1] == '.';
    return !strchr("/-_@&=%", rest.p[0]);
}

/* What a file may pretend to be has two to four letters and digits, and a letter among them. */
static bool is_behind_extension(struct str name)
{
    enum { SHORTEST = 2, LONGEST = 4 };
    bool letter = false;
    const char *dot = name.n ? memrchr(name.p, '.', name.n) : NULL;
    if (!dot || dot == name.p)
        return false;
    struct str extension = str_from(name, (size_t)(dot - name.p) + 1);
    for (size_t i = 0; i < extension.n; i++) {
        bool is_letter = extension.p[i] >= 'a' && extension.p[i] <= 'z';
        if (!is_letter && !(extension.p[i] >= '0' && extension.p[i] <= '9'))
            return false;
        letter |= is_letter;
    }
    return letter && extension.n >= SHORTEST && extension.n <= LONGEST;
}

/* In running text a forgotten blank looks like one: "họp ở ban.bat dau luc 8h". A name there has a '_' or '/' or a
 * digit, or its extension is no Vietnamese syllable without its marks. */
static bool looks_like_file(const struct fold *fold, struct str name, uint32_t dot)
{
    const struct syllable *extension = &fold->syllables[fold_syllable_at(fold, dot)];
    if (viet_bare_kind(str_cut(fold->bare, extension->bare_at, extension->bare_n)) == BARE_FOREIGN)
        return true;
    for (size_t i = 0; i < name.n; i++)
        if (strchr("_/0123456789", name.p[i]))
            return true;
    return false;
}

bool extension_stands(const struct fold *fold, enum zone zone, struct stretch place, bool doubled)
{
    size_t start = name_start(fold->text, place.at);
    struct str name = str_cut(fold->text, start, place.at - start);
    if (!ends_name(fold->text, place.end) || (doubled && !is_behind_extension(name)))
        return false;
    if (zone == ZONE_FILE)
        return place.end == fold->text.n && place.at > 0;
    return name.n && (zone != ZONE_TEXT || looks_like_file(fold, name, place.at));
}
