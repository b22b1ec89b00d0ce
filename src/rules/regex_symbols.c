/* SPDX-License-Identifier: MIT */
/* Characters, escapes and classes of regular expressions. Conservative: what is not understood may be any text. */
#include "regex_symbols.h"

#include <string.h>

#include "letters.h"
#include "utf8.h"

bool regex_at_end(const struct regex_reader *reader)
{
    return reader->lost || reader->at >= reader->source.n;
}

bool regex_take(struct regex_reader *reader, const char *expected)
{
    struct str rest = str_from(reader->source, reader->at);
    if (reader->lost || !str_starts(rest, str_of(expected)))
        return false;
    reader->at += strlen(expected);
    return true;
}

static uint32_t take_code_point(struct regex_reader *reader)
{
    uint32_t code_point = 0;
    if (!regex_at_end(reader))
        reader->at += utf8_decode_valid(reader->source.p + reader->at, &code_point);
    return code_point;
}

struct spellings regex_symbol(const struct regex_reader *reader, enum symbol which)
{
    return spellings_of_symbol(reader->arena, which);
}

struct spellings regex_empty(const struct regex_reader *reader)
{
    return spellings_of(reader->arena, STR(""));
}

struct spellings regex_give_up(struct regex_reader *reader)
{
    reader->lost = true;
    return regex_symbol(reader, SYMBOL_ANY);
}

/* ---- single characters ---- */

static bool is_digit(uint32_t code_point)
{
    return code_point >= '0' && code_point <= '9';
}

/* Certainly no part of a word, nor dropped or joined by the fold. */
static bool is_separator(uint32_t code_point)
{
    enum { NBSP = 0xA0, LEFT_GUILLEMET = 0xAB, RIGHT_GUILLEMET = 0xBB, FIRST_DASH = 0x2010, LAST_DOT = 0x2027,
           LEFT_CORNER = 0x3008, RIGHT_CORNER = 0x3011, WIDE_COLON = 0xFF1A, WIDE_AT = 0xFF20 };
    return code_point < 0x80 || code_point == NBSP || code_point == LEFT_GUILLEMET || code_point == RIGHT_GUILLEMET ||
           (code_point >= FIRST_DASH && code_point <= LAST_DOT) ||
           (code_point >= LEFT_CORNER && code_point <= RIGHT_CORNER) ||
           (code_point >= WIDE_COLON && code_point <= WIDE_AT);
}

/* Apostrophes are written as one in the fold. */
static bool is_sign(uint32_t code_point)
{
    return code_point >= ' ' && code_point < 0x7F && code_point != '\'' && code_point != '`';
}

static struct spellings character(const struct regex_reader *reader, uint32_t code_point)
{
    struct letter_form form = letter_of(code_point);
    if (form.letter) {
        const struct letter_bytes *spelling = &letter_spellings[form.letter][form.tone];
        return spellings_of(reader->arena, (struct str){spelling->bytes, spelling->n});
    }
    if (is_digit(code_point) || is_sign(code_point)) {
        char byte = (char)code_point;
        return spellings_of(reader->arena, arena_str(reader->arena, (struct str){&byte, 1}));
    }
    return regex_symbol(reader, is_separator(code_point) ? SYMBOL_BREAK : SYMBOL_ANY);
}

struct spellings regex_character(struct regex_reader *reader)
{
    return character(reader, take_code_point(reader));
}

/* ---- escapes ---- */

/* What an escape for a sort of characters may stand for. */
struct sorts {
    bool letters, digits, marks, others; /* marks: what may be glued to a word */
};

static const struct sorts everything = {true, true, true, true};

/* L, Lu; but not the scripts and other properties. */
static bool is_category(struct str name)
{
    static const char categories[] = "L Lu Ll Lt Lm Lo L& M Mn Mc Me N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So "
                                     "Z Zs Zl Zp C Cc Cf Cn Co Cs";
    for (struct str rest = STR(categories), category; str_split(&rest, ' ', &category);)
        if (str_equal(category, name))
            return true;
    return false;
}

/* \p{Lu}: by the first letter of the category. */
static struct sorts property(struct regex_reader *reader, bool negated)
{
    bool braced = regex_take(reader, "{");
    negated ^= braced && regex_take(reader, "^");
    size_t from = reader->at, n = braced ? str_find_byte(str_from(reader->source, from), '}') : 1;
    struct str name = str_cut(reader->source, from, n);
    reader->at += n + braced;
    if (negated || !is_category(name))
        return everything;
    char sort = name.p[0];
    return (struct sorts){sort == 'L', sort == 'N', sort == 'M' || sort == 'C', strchr("PSZ", sort) != NULL};
}

static struct sorts sorts_of_escape(struct regex_reader *reader, char escape)
{
    switch (escape) {
    case 'p': case 'P':
        return property(reader, escape == 'P');
    case 'd':
        return (struct sorts){.digits = true};
    case 's': case 'h': case 'v': case 'R':
        return (struct sorts){.others = true};
    case 'W':
        return (struct sorts){.marks = true, .others = true};
    case 'D':
        return (struct sorts){.letters = true, .marks = true, .others = true};
    default:
        return everything;
    }
}

static enum symbol symbol_of(struct sorts sorts)
{
    if (sorts.letters || sorts.marks)
        return SYMBOL_ANY;
    return sorts.digits ? SYMBOL_NOT_LETTER : SYMBOL_BREAK;
}

static uint32_t hexadecimal(struct str digits)
{
    uint32_t value = 0;
    for (size_t i = 0; i < digits.n; i++) {
        char digit = digits.p[i];
        value = value << 4 | (uint32_t)(is_digit((uint32_t)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
    }
    return value;
}

/* \x{1EA5}, \x41. */
static uint32_t take_hexadecimal(struct regex_reader *reader)
{
    static const char digits[] = "0123456789abcdefABCDEF";
    bool braced = regex_take(reader, "{");
    size_t from = reader->at, most = braced ? 6 : 2;
    while (!regex_at_end(reader) && reader->at - from < most && strchr(digits, reader->source.p[reader->at]))
        reader->at++;
    uint32_t value = hexadecimal(str_cut(reader->source, from, reader->at - from));
    if (braced && !regex_take(reader, "}"))
        reader->lost = true;
    return value;
}

static bool is_ascii_letter_or_digit(uint32_t code_point)
{
    uint32_t lower = code_point | 0x20;
    return is_digit(code_point) || (lower >= 'a' && lower <= 'z');
}

/* The character that an escape stands for; 0 where it is not one. */
static uint32_t escaped_character(struct regex_reader *reader, uint32_t escape)
{
    static const struct {
        char name;
        char meaning;
    } controls[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'f', '\f'}, {'e', 0x1B}, {'a', 0x07}};
    for (size_t i = 0; i < sizeof controls / sizeof *controls; i++)
        if (escape == (uint32_t)controls[i].name)
            return (uint32_t)controls[i].meaning;
    if (escape == 'x')
        return take_hexadecimal(reader);
    return is_ascii_letter_or_digit(escape) ? 0 : escape;
}

struct spellings regex_escape(struct regex_reader *reader)
{
    uint32_t escape = take_code_point(reader), code_point = escaped_character(reader, escape);
    if (code_point)
        return character(reader, code_point);
    if (escape < 0x80 && strchr("bAzZ", (char)escape))
        return regex_symbol(reader, SYMBOL_BREAK);
    if (escape == 'B' || escape == 'K' || escape == 'G')
        return regex_empty(reader);
    if (escape < 0x80 && strchr("pPdDsSwWhHvVRX", (char)escape))
        return regex_symbol(reader, symbol_of(sorts_of_escape(reader, (char)escape)));
    return regex_give_up(reader);
}

/* ---- classes ---- */

enum { FEW = 4, MANY }; /* members that are worth spelling out */

struct class {
    struct sorts sorts;
    bool whole_letters, whole_digits; /* all of \p{L}, all of \p{N}: a negated class leaves them out */
    bool ascii_digits;                /* what digits it has are ASCII */
    uint32_t members[FEW];
    size_t count; /* past FEW they are not kept */
};

static void add_range(struct class *class, uint32_t low, uint32_t high)
{
    bool one = low == high;
    if (one && class->count < FEW)
        class->members[class->count] = low;
    class->count += one ? 1 : MANY;
    if (is_digit(low) && is_digit(high))
        class->sorts.digits = true;
    else if (one && letter_of(low).letter)
        class->sorts.letters = true;
    else if (one && is_separator(low))
        class->sorts.others = true;
    else
        class->sorts = everything;
}

static void add_escape(struct regex_reader *reader, struct class *class, uint32_t escape)
{
    size_t from = reader->at;
    struct sorts sorts = sorts_of_escape(reader, escape < 0x80 ? (char)escape : 'X');
    struct str name = str_cut(reader->source, from, reader->at - from);
    class->whole_letters |= escape == 'w' || (escape == 'p' && (str_is(name, "{L}") || str_is(name, "L")));
    class->whole_digits |= escape == 'w' || escape == 'd' || (escape == 'p' && (str_is(name, "{N}") || str_is(name, "N")));
    class->sorts.letters |= sorts.letters;
    class->sorts.digits |= sorts.digits;
    class->sorts.marks |= sorts.marks;
    class->sorts.others |= sorts.others;
    class->ascii_digits &= !sorts.digits;
    class->count += MANY;
}

/* One member, or the end of a range; 0 where it was a sort of characters. */
static uint32_t take_member(struct regex_reader *reader, struct class *class)
{
    uint32_t code_point = take_code_point(reader);
    if (code_point == '[' && !regex_at_end(reader) && strchr(":.=", reader->source.p[reader->at]))
        reader->lost = true; /* [:alpha:] */
    if (code_point != '\\')
        return code_point;
    uint32_t escape = take_code_point(reader);
    if (escape == 'b')
        return '\b';
    if (escape == 'Q' || escape == 'E')
        reader->lost = true;
    code_point = escaped_character(reader, escape);
    if (!code_point)
        add_escape(reader, class, escape);
    return code_point;
}

static void read_members(struct regex_reader *reader, struct class *class)
{
    bool first = true;
    for (; !regex_at_end(reader) && (first || reader->source.p[reader->at] != ']'); first = false) {
        uint32_t low = take_member(reader, class), high = low;
        struct str rest = str_from(reader->source, reader->at);
        if (low && rest.n > 1 && rest.p[0] == '-' && rest.p[1] != ']') {
            reader->at++;
            high = take_member(reader, class);
            class->sorts = high ? class->sorts : everything;
        }
        if (low)
            add_range(class, low, high ? high : low);
    }
    if (!regex_take(reader, "]"))
        reader->lost = true;
}

/* The symbol of a class, behind its '['. */
static enum symbol read_class(struct regex_reader *reader, struct class *class)
{
    bool negated = regex_take(reader, "^");
    *class = (struct class){.ascii_digits = true};
    read_members(reader, class);
    if (negated) {
        class->count = MANY;
        if (!class->whole_letters)
            return SYMBOL_ANY;
        return class->whole_digits ? SYMBOL_BREAK : SYMBOL_NOT_LETTER;
    }
    bool only_digits = class->sorts.digits && !class->sorts.letters && !class->sorts.marks && !class->sorts.others;
    return only_digits && class->ascii_digits ? SYMBOL_DIGIT : symbol_of(class->sorts);
}

struct spellings regex_class(struct regex_reader *reader)
{
    struct class class;
    enum symbol which = read_class(reader, &class);
    if (class.count > FEW || (which != SYMBOL_ANY && class.count > 1) || reader->lost)
        return regex_symbol(reader, which);
    struct spellings spellings = character(reader, class.members[0]);
    for (size_t i = 1; i < class.count; i++)
        spellings = spellings_either(reader->arena, spellings, character(reader, class.members[i]));
    return spellings;
}

bool regex_absence(struct regex_reader *reader, enum symbol *symbol)
{
    struct class class = {.ascii_digits = true};
    if (regex_take(reader, "\\"))
        add_escape(reader, &class, take_code_point(reader));
    else if (regex_take(reader, "[") && !regex_take(reader, "^"))
        read_members(reader, &class);
    *symbol = class.whole_digits ? SYMBOL_BREAK : SYMBOL_NOT_LETTER;
    return !reader->lost && class.whole_letters;
}
