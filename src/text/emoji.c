/* SPDX-License-Identifier: MIT */
/* Emoji (UTS #51, as far as it takes to find where a sequence ends) and typed emoticons. */
#include "emoji.h"

#include <string.h>

#include "unicode.h"
#include "utf8.h"

struct range {
    uint32_t first, last;
};

/* Faces, hearts, hands but for those that point, gestures, kisses, flowers, festive things. */
static const struct range feelings[] = {
    {0x2639, 0x263A},   {0x2661, 0x2661},   {0x2665, 0x2665},   {0x261D, 0x261D},   {0x270A, 0x270D},
    {0x2763, 0x2764},   {0x1F337, 0x1F33C}, {0x1F37A, 0x1F37B}, {0x1F381, 0x1F382}, {0x1F388, 0x1F38A},
    {0x1F42D, 0x1F43C}, {0x1F440, 0x1F440}, {0x1F442, 0x1F445}, {0x1F44A, 0x1F450}, {0x1F479, 0x1F480},
    {0x1F483, 0x1F483}, {0x1F48B, 0x1F48B}, {0x1F48F, 0x1F491}, {0x1F493, 0x1F49F}, {0x1F4A2, 0x1F4A2},
    {0x1F4A9, 0x1F4AA}, {0x1F590, 0x1F590}, {0x1F595, 0x1F596}, {0x1F57A, 0x1F57A}, {0x1F5A4, 0x1F5A4},
    {0x1F600, 0x1F64F}, {0x1F90C, 0x1F92F}, {0x1F932, 0x1F937}, {0x1F940, 0x1F940}, {0x1F942, 0x1F943},
    {0x1F970, 0x1F97A}, {0x1F9D0, 0x1F9D0}, {0x1F9E1, 0x1F9E1}, {0x1FA75, 0x1FA77}, {0x1FAC0, 0x1FAC0},
    {0x1FAE0, 0x1FAE8}, {0x1FAF0, 0x1FAF8},
};

/* Below U+1F000, what is shown as emoji without being asked to (Emoji_Presentation). */
static const struct range emoji_by_default[] = {
    {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
    {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
    {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4},
    {0x26EA, 0x26EA}, {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD},
    {0x2705, 0x2705}, {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E},
    {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0}, {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
};

static bool is_in(const struct range *ranges, size_t count, uint32_t code_point)
{
    for (size_t i = 0; i < count; i++)
        if (code_point >= ranges[i].first && code_point <= ranges[i].last)
            return true;
    return false;
}

#define IS_IN(ranges, code_point) is_in(ranges, sizeof(ranges) / sizeof *(ranges), code_point)

enum {
    JOINER = 0x200D,
    AS_TEXT = 0xFE0E,
    AS_EMOJI = 0xFE0F, /* variation selectors */
    KEYCAP = 0x20E3,
    SKIN_FIRST = 0x1F3FB,
    SKIN_LAST = 0x1F3FF,
    REGIONAL_A = 0x1F1E6,
    REGIONAL_Z = 0x1F1FF, /* a pair is a flag */
    TAG_FIRST = 0xE0020,
    TAG_LAST = 0xE007F, /* regional flags */
    PICTOGRAPHS = 0x1F000,
};

/* The code point at `at`, 0 at the end of the text. */
static uint32_t peek(struct str text, size_t at, size_t *n)
{
    uint32_t code_point = 0;
    *n = at < text.n ? utf8_decode_valid(text.p + at, &code_point) : 0;
    return code_point;
}

static size_t keycap_length(struct str text)
{
    size_t n, at = 1;
    uint32_t code_point = peek(text, at, &n);
    if (code_point == AS_EMOJI) {
        at += n;
        code_point = peek(text, at, &n);
    }
    return code_point == KEYCAP ? at + n : 0;
}

/* One pictograph with its selector, skin and tags; 0 where none begins. */
static size_t pictograph_length(struct str text, uint32_t *code_point)
{
    size_t n, at, next_n;
    *code_point = peek(text, 0, &n);
    at = n;
    uint32_t next = peek(text, at, &next_n);
    if (*code_point >= REGIONAL_A && *code_point <= REGIONAL_Z)
        return next >= REGIONAL_A && next <= REGIONAL_Z ? at + next_n : at;
    if (!unicode_is_pictograph(*code_point) || next == AS_TEXT)
        return 0;
    if (*code_point < PICTOGRAPHS && next != AS_EMOJI && !IS_IN(emoji_by_default, *code_point) &&
        !IS_IN(feelings, *code_point))
        return 0;
    while (next == AS_EMOJI || (next >= SKIN_FIRST && next <= SKIN_LAST) ||
           (next >= TAG_FIRST && next <= TAG_LAST)) {
        at += next_n;
        next = peek(text, at, &next_n);
    }
    return at;
}

struct emoji emoji_at(struct str text)
{
    struct emoji emoji = {0, false};
    uint32_t code_point;
    size_t joiner_n = 0;
    if ((unsigned char)text.p[0] < 0x80)
        return (struct emoji){keycap_length(text), false};
    for (size_t part; (part = pictograph_length(str_from(text, emoji.n + joiner_n), &code_point)) != 0;) {
        emoji.n += joiner_n + part;
        emoji.feeling |= IS_IN(feelings, code_point);
        if (peek(text, emoji.n, &joiner_n) != JOINER)
            break;
    }
    return emoji;
}

static bool is_boundary(struct str text, size_t at)
{
    if (at >= text.n)
        return true;
    unsigned char byte = (unsigned char)text.p[at];
    bool letter_or_digit = (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
    return byte < 0x80 && !letter_or_digit;
}

static size_t run_of(struct str text, size_t at, char byte)
{
    size_t n = 0;
    while (at + n < text.n && text.p[at + n] == byte)
        n++;
    return n;
}

/* "(như sau:)" is no smile: a bracket opened shortly before is closed here. */
static bool closes_bracket(struct str text, size_t at)
{
    enum { LOOK_BACK_BYTES = 200 };
    size_t closed = 0;
    for (size_t i = at; i > 0 && at - i < LOOK_BACK_BYTES; i--) {
        closed += text.p[i - 1] == ')';
        if (text.p[i - 1] == '(' && closed-- == 0)
            return true;
    }
    return false;
}

static bool after_digit(struct str text, size_t at)
{
    return at > 0 && text.p[at - 1] >= '0' && text.p[at - 1] <= '9';
}

static bool after_blank(struct str text, size_t at)
{
    return at == 0 || text.p[at - 1] == ' ' || text.p[at - 1] == '\n' || text.p[at - 1] == ')';
}

/* Eyes (: ; =), perhaps a nose, a mouth. */
static size_t face_at(struct str text, size_t at)
{
    size_t mouth = at + 1;
    if (!strchr(":;=", text.p[at]) || mouth >= text.n || after_digit(text, at))
        return 0;
    if (mouth + 1 < text.n && (text.p[mouth] == '-' || text.p[mouth] == '\''))
        mouth++;
    size_t n = run_of(text, mouth, text.p[mouth]);
    switch (text.p[mouth]) {
    case ']': /* =]] and :]], but not "[xem:]" */
        return n > 1 && is_boundary(text, mouth + n) ? mouth + n - at : 0;
    case ')':
        return closes_bracket(text, at) ? 0 : mouth + n - at;
    case '(':
        return is_boundary(text, mouth + n) ? mouth + n - at : 0;
    case 'D':
    case 'P':
    case 'p':
    case 'v':
    case 'V':
    case '3':
    case 'o':
    case 'O':
    case '*':
    case '>':
    case 'x':
        return after_blank(text, at) && is_boundary(text, mouth + n) ? mouth + n - at : 0;
    default:
        return 0;
    }
}

/* "/-heart": how Zalo's text export writes its own small stickers. */
static size_t sticker_code_at(struct str text, size_t at)
{
    enum { LONGEST = 10 };
    size_t end = at + 2;
    if (!str_starts(str_from(text, at), STR("/-")))
        return 0;
    while (end < text.n && end - at < LONGEST && text.p[end] >= 'a' && text.p[end] <= 'z')
        end++;
    bool long_enough = end > at + (after_blank(text, at) ? 2 : 3);
    return long_enough && is_boundary(text, end) && !after_digit(text, at) ? end - at : 0;
}

/* A heart, where no quantity follows ("nhiệt độ <3 độ"). */
static size_t heart_at(struct str text, size_t at)
{
    if (!str_starts(str_from(text, at), STR("<3")))
        return 0;
    size_t end = at + 1 + run_of(text, at + 1, '3'), next = end;
    while (next < text.n && text.p[next] == ' ')
        next++;
    bool before_emoji = next < text.n && (unsigned char)text.p[next] >= 0xF0;
    bool percentage = next < text.n && text.p[next] == '%';
    bool apart = is_boundary(text, end) && (at == 0 || is_boundary(text, next));
    return before_emoji || (apart && !percentage) ? end - at : 0;
}

size_t emoticon_at(struct str text, size_t at)
{
    static const char *const fixed[] = {"^^",  "^_^", "^o^", "^.^", "^-^", "T_T", "-_-", ">_<",
                                        ">.<", "=.=", "=_=", "@@",  "xD",  "o_O", "O_o", "-.-"};
    size_t face = face_at(text, at);
    if (face || text.p[at] == '/')
        return face ? face : sticker_code_at(text, at);
    if (text.p[at] == '<')
        return heart_at(text, at);
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        struct str emoticon = str_of(fixed[i]);
        size_t end = at + emoticon.n;
        if (!str_starts(str_from(text, at), emoticon))
            continue;
        end += run_of(text, end, fixed[i][emoticon.n - 1]);
        return (fixed[i][0] == '^' || after_blank(text, at)) && is_boundary(text, end) ? end - at : 0;
    }
    return 0;
}
