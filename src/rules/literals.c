/* SPDX-License-Identifier: MIT */
/* Reads regular expressions for what they need. A construct that could change the meaning of the rest ends the
 * reading. Nesting is bounded by PATTERN_NEST_LIMIT. */
#include "literals.h"

#include <string.h>

#include "regex_symbols.h"

/* ---- groups ---- */

static struct spellings read_alternatives(struct regex_reader *reader);

/* What a positive look-around asserts of the neighbour. */
static struct spellings read_look(struct regex_reader *reader, bool ahead)
{
    struct spellings seen = read_alternatives(reader);
    enum symbol edge = ahead ? spellings_begin(&seen) : spellings_end(&seen);
    return edge == SYMBOL_ANY ? regex_empty(reader) : regex_symbol(reader, edge);
}

/* (?<!\p{L}): of negative look-arounds only single classes tell something. */
static struct spellings read_negative_look(struct regex_reader *reader)
{
    struct regex_reader start = *reader;
    enum symbol absence;
    if (regex_absence(reader, &absence) && regex_take(reader, ")"))
        return regex_symbol(reader, absence);
    *reader = start;
    read_alternatives(reader);
    if (!regex_take(reader, ")"))
        reader->lost = true;
    return regex_empty(reader);
}

/* Past "name>" or "name'". */
static void skip_name(struct regex_reader *reader, char end)
{
    reader->at += str_find_byte(str_from(reader->source, reader->at), end) + 1;
}

/* (?i) and the like change nothing here: letters are read in any case. But x would change what blanks mean. */
static bool take_options(struct regex_reader *reader)
{
    size_t from = reader->at;
    while (!regex_at_end(reader) && strchr("imsJU-", reader->source.p[reader->at]))
        reader->at++;
    return reader->at > from;
}

static struct spellings read_group(struct regex_reader *reader)
{
    struct spellings inside;
    if (regex_take(reader, "*"))
        return regex_give_up(reader);
    if (regex_take(reader, "?!") || regex_take(reader, "?<!"))
        return read_negative_look(reader);
    if (regex_take(reader, "?="))
        inside = read_look(reader, true);
    else if (regex_take(reader, "?<="))
        inside = read_look(reader, false);
    else if (!regex_take(reader, "?") || regex_take(reader, ":") || regex_take(reader, ">") || regex_take(reader, "|"))
        inside = read_alternatives(reader);
    else if (regex_take(reader, "P<") || regex_take(reader, "<"))
        skip_name(reader, '>'), inside = read_alternatives(reader);
    else if (take_options(reader) && regex_take(reader, ")"))
        return regex_empty(reader);
    else if (regex_take(reader, ":"))
        inside = read_alternatives(reader);
    else
        return regex_give_up(reader);
    if (!regex_take(reader, ")"))
        reader->lost = true;
    return inside;
}

/* ---- sequences ---- */

static struct spellings read_atom(struct regex_reader *reader)
{
    if (regex_take(reader, "("))
        return read_group(reader);
    if (regex_take(reader, "["))
        return regex_class(reader);
    if (regex_take(reader, "\\"))
        return regex_escape(reader);
    if (regex_take(reader, "^") || regex_take(reader, "$"))
        return regex_symbol(reader, SYMBOL_BREAK);
    if (regex_take(reader, "."))
        return regex_symbol(reader, SYMBOL_ANY);
    if (regex_take(reader, "{"))
        return regex_give_up(reader); /* x{,3} is text or a range, as the version of PCRE2 has it */
    return regex_character(reader);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool take_number(struct regex_reader *reader, size_t *number)
{
    enum { ENOUGH = 65535 }; /* PCRE2's own limit */
    size_t from = reader->at;
    *number = 0;
    while (!regex_at_end(reader) && is_digit(reader->source.p[reader->at]) && *number < ENOUGH)
        *number = *number * 10 + (size_t)(reader->source.p[reader->at++] - '0');
    return reader->at > from;
}

/* {2}, {2,}, {2,5}. */
static bool take_range(struct regex_reader *reader, size_t *least, size_t *most)
{
    struct regex_reader start = *reader;
    *most = SIZE_MAX;
    if (regex_take(reader, "{") && take_number(reader, least)) {
        if (regex_take(reader, "}")) {
            *most = *least;
            return true;
        }
        if (regex_take(reader, ",")) {
            if (!take_number(reader, most))
                *most = SIZE_MAX;
            if (regex_take(reader, "}"))
                return true;
        }
    }
    *reader = start;
    return false;
}

static struct spellings read_repeated(struct regex_reader *reader)
{
    struct spellings atom = read_atom(reader);
    size_t least = 1, most = 1;
    if (regex_take(reader, "?"))
        least = 0;
    else if (regex_take(reader, "*"))
        least = 0, most = SIZE_MAX;
    else if (regex_take(reader, "+"))
        most = SIZE_MAX;
    else if (!take_range(reader, &least, &most))
        return atom;
    if (!regex_take(reader, "?"))
        regex_take(reader, "+");
    return spellings_repeated(reader->arena, atom, least, most);
}

/* What spells but one thing is put together first: it would else be put behind each of many, piece by piece. */
static struct spellings read_sequence(struct regex_reader *reader)
{
    struct spellings sequence = regex_empty(reader), run = regex_empty(reader);
    while (!regex_at_end(reader) && reader->source.p[reader->at] != '|' && reader->source.p[reader->at] != ')') {
        struct spellings part = read_repeated(reader);
        run = spellings_then(reader->arena, run, part);
        if (part.count == 1)
            continue;
        sequence = spellings_then(reader->arena, sequence, run);
        run = regex_empty(reader);
    }
    return spellings_then(reader->arena, sequence, run);
}

static struct spellings read_alternatives(struct regex_reader *reader)
{
    struct spellings all = read_sequence(reader);
    while (regex_take(reader, "|"))
        all = spellings_either(reader->arena, all, read_sequence(reader));
    return all;
}

bool literals_needed(struct arena *arena, struct str source, struct needs *needs)
{
    struct regex_reader reader = {.arena = arena, .source = source};
    struct spellings all = read_alternatives(&reader);
    if (reader.lost || reader.at < source.n)
        return false;
    *needs = spellings_need(arena, &all);
    return needs->cost > 0;
}
