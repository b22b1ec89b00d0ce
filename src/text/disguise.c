/* SPDX-License-Identifier: MIT */
/* Letters that stand for others without being compatible with them in Unicode. Small capitals are phonetic
 * letters with no mapping of their own; the lookalikes are those seen in Vietnamese text copied from damaged
 * PDFs and in messages that dodge filters or play with letters. */
#include "disguise.h"

#include <stddef.h>

struct disguise {
    uint16_t code_point, plain;
};

/* clang-format off */
static const struct disguise letters[] = { /* ascending */
    {u'Ð', u'đ'}, {u'ð', u'đ'}, {u'ı', u'i'}, {u'Ɖ', u'đ'}, {u'ɖ', u'đ'}, {u'ɢ', u'g'}, {u'ɪ', u'i'}, {u'ɴ', u'n'},
    {u'ʀ', u'r'}, {u'ʏ', u'y'}, {u'ʙ', u'b'}, {u'ʜ', u'h'}, {u'ʟ', u'l'}, {u'ᴀ', u'a'}, {u'ᴄ', u'c'}, {u'ᴅ', u'd'},
    {u'ᴇ', u'e'}, {u'ᴊ', u'j'}, {u'ᴋ', u'k'}, {u'ᴍ', u'm'}, {u'ᴏ', u'o'}, {u'ᴘ', u'p'}, {u'ᴛ', u't'}, {u'ᴜ', u'u'},
    {u'ᴠ', u'v'}, {u'ᴡ', u'w'}, {u'ᴢ', u'z'}, {u'ꜰ', u'f'}, {u'ꜱ', u's'}, {u'ꞯ', u'q'},
};

static const struct disguise lookalikes[] = { /* ascending */
    {u'Ħ', u'h'}, {u'ħ', u'h'}, {u'Ł', u'l'}, {u'ł', u'l'}, {u'Ŧ', u't'}, {u'ŧ', u't'}, {u'Ƌ', u'đ'},
    {u'ƌ', u'đ'}, {u'Ɣ', u'y'}, {u'Ƙ', u'k'}, {u'ƙ', u'k'}, {u'ƚ', u'l'}, {u'Ɲ', u'n'}, {u'Ƥ', u'p'},
    {u'ƥ', u'p'}, {u'Ƭ', u't'}, {u'ƭ', u't'}, {u'Ʋ', u'v'}, {u'Ƴ', u'y'}, {u'ƴ', u'y'}, {u'ǝ', u'e'},
    {u'Ǥ', u'g'}, {u'ǥ', u'g'}, {u'ɐ', u'a'}, {u'ɑ', u'a'}, {u'ɡ', u'g'}, {u'ɣ', u'y'}, {u'ɥ', u'h'},
    {u'ɦ', u'h'}, {u'ɯ', u'm'}, {u'ɹ', u'r'}, {u'ʇ', u't'}, {u'ʍ', u'm'}, {u'ʎ', u'y'}, {u'ʞ', u'k'},
    {u'Α', u'a'}, {u'Β', u'b'}, {u'Ε', u'e'}, {u'Ζ', u'z'}, {u'Η', u'h'}, {u'Ι', u'i'}, {u'Κ', u'k'},
    {u'Μ', u'm'}, {u'Ν', u'n'}, {u'Ο', u'o'}, {u'Ρ', u'p'}, {u'Τ', u't'}, {u'Υ', u'y'}, {u'Χ', u'x'},
    {u'α', u'a'}, {u'ι', u'i'}, {u'κ', u'k'}, {u'ν', u'v'}, {u'ο', u'o'}, {u'ρ', u'p'}, {u'τ', u't'},
    {u'υ', u'u'}, {u'χ', u'x'}, {u'ϲ', u'c'}, {u'Ѕ', u's'}, {u'І', u'i'}, {u'Ј', u'j'}, {u'А', u'a'},
    {u'В', u'b'}, {u'Г', u'r'}, {u'Е', u'e'}, {u'К', u'k'}, {u'М', u'm'}, {u'Н', u'h'}, {u'О', u'o'},
    {u'П', u'n'}, {u'Р', u'p'}, {u'С', u'c'}, {u'Т', u't'}, {u'У', u'y'}, {u'Х', u'x'}, {u'Ь', u'b'},
    {u'а', u'a'}, {u'г', u'r'}, {u'е', u'e'}, {u'к', u'k'}, {u'м', u'm'}, {u'н', u'h'}, {u'о', u'o'},
    {u'п', u'n'}, {u'р', u'p'}, {u'с', u'c'}, {u'т', u't'}, {u'у', u'y'}, {u'х', u'x'}, {u'ь', u'b'},
    {u'ѕ', u's'}, {u'і', u'i'}, {u'ј', u'j'}, {u'Ѵ', u'v'}, {u'ѵ', u'v'}, {u'Ү', u'y'}, {u'ү', u'y'},
    {u'Һ', u'h'}, {u'һ', u'h'}, {u'Ӏ', u'l'}, {u'ӏ', u'l'}, {u'ԁ', u'd'}, {u'Ԛ', u'q'}, {u'ԛ', u'q'},
    {u'Ԝ', u'w'}, {u'ԝ', u'w'}, {u'հ', u'h'}, {u'ո', u'n'}, {u'ս', u'u'}, {u'օ', u'o'}, {u'ເ', u'c'},
    {u'Ꭰ', u'd'}, {u'Ꭱ', u'r'}, {u'Ꭲ', u't'}, {u'Ꭵ', u'i'}, {u'Ꭺ', u'a'}, {u'Ꭻ', u'j'}, {u'Ꭼ', u'e'},
    {u'Ꮃ', u'w'}, {u'Ꮇ', u'm'}, {u'Ꮋ', u'h'}, {u'Ꮍ', u'y'}, {u'Ꮐ', u'g'}, {u'Ꮓ', u'z'}, {u'Ꮢ', u'r'},
    {u'Ꮩ', u'v'}, {u'Ꮪ', u's'}, {u'Ꮮ', u'l'}, {u'Ꮯ', u'c'}, {u'Ꮲ', u'p'}, {u'Ꮶ', u'k'}, {u'Ꮷ', u'd'},
    {u'Ᏼ', u'b'}, {u'ᐯ', u'v'}, {u'ᐺ', u'w'}, {u'ᑌ', u'u'}, {u'ᑎ', u'n'}, {u'ᑕ', u'c'}, {u'ᑭ', u'p'},
    {u'ᒪ', u'l'}, {u'ᔕ', u's'}, {u'ᕼ', u'h'}, {u'ᖇ', u'r'}, {u'ᖴ', u'f'}, {u'ᗩ', u'a'}, {u'ᗪ', u'd'},
    {u'ᗰ', u'm'}, {u'ᗷ', u'b'}, {u'ꓐ', u'b'}, {u'ꓑ', u'p'}, {u'ꓓ', u'd'}, {u'ꓔ', u't'}, {u'ꓖ', u'g'},
    {u'ꓗ', u'k'}, {u'ꓙ', u'j'}, {u'ꓚ', u'c'}, {u'ꓜ', u'z'}, {u'ꓝ', u'f'}, {u'ꓟ', u'm'}, {u'ꓠ', u'n'},
    {u'ꓡ', u'l'}, {u'ꓢ', u's'}, {u'ꓣ', u'r'}, {u'ꓦ', u'v'}, {u'ꓧ', u'h'}, {u'ꓪ', u'w'}, {u'ꓫ', u'x'},
    {u'ꓬ', u'y'}, {u'ꓮ', u'a'}, {u'ꓰ', u'e'}, {u'ꓲ', u'i'}, {u'ꓳ', u'o'}, {u'ꓴ', u'u'},
};
/* clang-format on */

static uint32_t find(const struct disguise *table, size_t count, uint32_t code_point)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table[middle].code_point < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && table[low].code_point == code_point ? table[low].plain : 0;
}

uint32_t disguise_letter(uint32_t code_point)
{
    enum { CIRCLED_A = 0x1F150, CIRCLED_Z = 0x1F169, SQUARED_A = 0x1F170, SQUARED_Z = 0x1F189 };
    if (code_point >= CIRCLED_A && code_point <= CIRCLED_Z)
        return 'a' + code_point - CIRCLED_A;
    if (code_point >= SQUARED_A && code_point <= SQUARED_Z)
        return 'a' + code_point - SQUARED_A;
    return find(letters, sizeof letters / sizeof *letters, code_point);
}

uint32_t disguise_lookalike(uint32_t code_point)
{
    return find(lookalikes, sizeof lookalikes / sizeof *lookalikes, code_point);
}
