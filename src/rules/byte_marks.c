/* SPDX-License-Identifier: MIT */
/* One table look-up a byte; only bytes that may be odd are decoded. */
#include "byte_marks.h"

#include "utf8.h"

/* Something stands there that must be looked at more closely. Vietnamese needs no look: leads C3 to C6 are
 * letters (and × ÷), E1 BA and E1 BB the block of its toned vowels. */
#define LOOK (1U << 31)
enum { VIETNAMESE_LEAD = 0xE1, VIETNAMESE_SECOND = 0xBA /* or BB */ };

#define SIGN(byte, bit) [byte] = 1U << (bit)
#define RANGE4(from)    [from] = LOOK, [from + 1] = LOOK, [from + 2] = LOOK, [from + 3] = LOOK

static const uint32_t byte_marks[256] = {
    ['0'] = MARK_DIGIT, ['1'] = MARK_DIGIT, ['2'] = MARK_DIGIT, ['3'] = MARK_DIGIT, ['4'] = MARK_DIGIT,
    ['5'] = MARK_DIGIT, ['6'] = MARK_DIGIT, ['7'] = MARK_DIGIT, ['8'] = MARK_DIGIT, ['9'] = MARK_DIGIT,
    SIGN('@', 2),       SIGN('%', 3),       SIGN('/', 4),       SIGN(':', 5),       SIGN('*', 6),
    SIGN('+', 7),       SIGN('#', 8),       SIGN('=', 9),       SIGN('(', 10),      SIGN(')', 11),
    SIGN('[', 12),      SIGN(']', 13),      SIGN('$', 14),      SIGN('&', 15),      SIGN('~', 16),
    SIGN('_', 17),      SIGN('<', 18),      SIGN('>', 19),      SIGN('^', 20),      SIGN('!', 21),
    SIGN('?', 22),      SIGN(';', 23),      SIGN('"', 24),      SIGN('-', 25),      SIGN('.', 26),
    SIGN(',', 27),      SIGN('\n', 28),     ['\''] = MARK_ODD,  ['`'] = MARK_ODD,   [0xC2] = LOOK,
    [0xC7] = LOOK,      RANGE4(0xC8),       RANGE4(0xCC),       RANGE4(0xD0),       RANGE4(0xD4),
    RANGE4(0xD8),       RANGE4(0xDC),       [0xE0] = LOOK,      [0xE2] = LOOK,      [0xE3] = LOOK,
    RANGE4(0xE4),       RANGE4(0xE8),       RANGE4(0xEC),       RANGE4(0xF0),       [0xF4] = LOOK,
};

uint32_t mark_of_byte(unsigned char byte)
{
    return byte < 0x80 ? byte_marks[byte] : 0;
}

size_t mark_cost(uint32_t marks)
{
    enum { RARE = 10, SOME = 80, FREQUENT = 300 };
    uint32_t frequent = MARK_DIGIT | byte_marks['.'] | byte_marks[','] | byte_marks['\n'];
    uint32_t some = byte_marks['/'] | byte_marks[':'] | byte_marks['-'] | byte_marks['!'] | byte_marks['?'] |
                    byte_marks['('] | byte_marks[')'];
    return ((marks & frequent) ? FREQUENT : 0U) + ((marks & some) ? SOME : 0U) +
           ((marks & ~(frequent | some)) ? RARE : 0U);
}

/* Letters that are letters for both, and signs that are signs for both and that the fold leaves as they are.
 */
static const struct {
    uint32_t first, last;
} plain[] = {
    {0xC0, 0x1BF},      {0xA0, 0xA0},       {0xA3, 0xA7},     {0xAB, 0xAB},     {0xB0, 0xB1},
    {0xB7, 0xB7},       {0xBB, 0xBB},       {0x1E80, 0x1E99}, {0x1EA0, 0x1EFF}, {0x2010, 0x2016},
    {0x201C, 0x201F},   {0x2020, 0x2022},   {0x2026, 0x2026}, {0x2030, 0x2030}, {0x20AB, 0x20AB},
    {0x2190, 0x21FF},   {0x2500, 0x27BF},   {0x3000, 0x3003}, {0x3008, 0x3011}, {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF},
};
enum { DINGBAT_DIGITS = 0x2776, DINGBAT_DIGITS_END = 0x2793 };

static bool is_plain(uint32_t code_point)
{
    if (code_point >= DINGBAT_DIGITS && code_point <= DINGBAT_DIGITS_END)
        return false;
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (code_point >= plain[i].first && code_point <= plain[i].last)
            return true;
    return false;
}

/* Zero-width joiners and variation selectors inside emoji: the fold drops them, and no word is near. */
static bool belongs_to_emoji(uint32_t code_point, uint32_t before)
{
    enum { JOINER = 0x200D, SELECTOR = 0xFE0F, FIRST_SYMBOL = 0x2190 };
    return (code_point == JOINER || code_point == SELECTOR) && before >= FIRST_SYMBOL;
}

static bool is_odd(struct str storage)
{
    uint32_t code_point, before = 0;
    for (size_t at = 0, n; at < storage.n; at += n, before = code_point) {
        n = utf8_decode(str_from(storage, at), &code_point);
        if (n == 0 || (n > 1 && !is_plain(code_point) && !belongs_to_emoji(code_point, before)))
            return true;
    }
    return false;
}

uint32_t marks_of(struct str storage)
{
    uint32_t marks = 0;
    unsigned char before = 0;
    for (size_t i = 0; i < storage.n; i++) {
        unsigned char byte = (unsigned char)storage.p[i];
        bool is_strange = before == VIETNAMESE_LEAD && (byte & ~1U) != VIETNAMESE_SECOND;
        marks |= byte_marks[byte] | (is_strange ? LOOK : 0);
        before = byte;
    }
    if ((marks & LOOK) && !(marks & MARK_ODD) && is_odd(storage))
        marks |= MARK_ODD;
    return marks & ~LOOK;
}
